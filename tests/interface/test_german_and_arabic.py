"""The interface in German and Arabic: dates, numbers and counts as their grammars have them, and whole pages."""

import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from bs4 import BeautifulSoup

from archives import CASES, Archive
from clippings.model.archive import Site
from clippings.output.offline import pack
from clippings.output.render import Renderer
from clippings.reading.edtf import parse
from clippings.view.date_words import duration, wording
from clippings.wording.messages import ngettext, npgettext, speaking
from clippings.wording.numbers import number

LANGUAGES = yaml.load((CASES / "interface.yaml").read_text("utf-8"), yaml.CBaseLoader)
ARTICLES = {
    "one": {"title": "Talks open", "date": "2016-02-03", "language": "en", "events": ["talks"], "body": "They met."},
    "two": {"title": "المحادثات تبدأ", "date": "2016-02-05", "language": "ar", "events": ["talks"], "body": "التقوا."},
    "drei": {"title": "Gespräche", "date": "2016-02~", "language": "de", "body": "Sie trafen sich."},
}


def told(part: str) -> Iterator[tuple[str, str, str]]:
    for language, cases in LANGUAGES.items():
        for given, right in cases.get(part, {}).items():
            yield language, given, right


@pytest.mark.parametrize(("language", "date", "right"), list(told("dates")))
def test_a_date_is_said(language: str, date: str, right: str) -> None:
    with speaking(language):
        assert wording(parse(date)) == right


@pytest.mark.parametrize(("language", "date", "right"), list(told("stretches")))
def test_a_time_that_lasts_is_said(language: str, date: str, right: str) -> None:
    with speaking(language):
        assert duration(parse(date)) == right


@pytest.mark.parametrize(("language", "value", "right"), list(told("numbers")))
def test_a_number_is_written(language: str, value: str, right: str) -> None:
    with speaking(language):
        assert number(int(value)) == right


def counts() -> Iterator[tuple[str, str, str, int, str]]:
    for language, cases in LANGUAGES.items():
        for case in cases.get("counts", ()):
            for value, right in case["said"].items():
                yield language, case["one"], case["many"], int(value), right


@pytest.mark.parametrize(("language", "one", "many", "value", "right"), list(counts()))
def test_so_many_are_said(language: str, one: str, many: str, value: int, right: str) -> None:
    with speaking(language):
        assert ngettext(one, many, value) == right


@pytest.mark.parametrize(("language", "one", "many", "value", "right"), list(counts()))
def test_so_many_are_said_by_a_template(language: str, one: str, many: str, value: int, right: str) -> None:
    words = one.replace("%(num)s", "{{ num }}"), many.replace("%(num)s", "{{ num }}")
    template = "{% trans num=n %}" + "{% pluralize %}".join(words) + "{% endtrans %}"
    with speaking(language):
        environment = Renderer([], Site("Archive", interface=language)).environment
        assert environment.from_string(template).render(n=value) == right


def built(folder: Path, language: str) -> Archive:
    archive = Archive(
        folder, {"articles": ARTICLES, "events": {"talks": {"title": "Die Gespräche", "date": "2016-02-03"}}}
    )
    (archive.content / "archive.yaml").write_text(f"name: Zeitungen\nlanguage: {language}\n", "utf-8")
    archive.build()
    return archive


def page(archive: Archive, path: str) -> BeautifulSoup:
    return BeautifulSoup(archive.text(path), "lxml")


def test_a_german_page(tmp_path: Path) -> None:
    archive = built(tmp_path, "de")
    home = page(archive, "index.html")
    assert home.html
    assert (home.html["lang"], home.html["dir"]) == ("de", "ltr")
    assert next(a.get_text(" ", strip=True) for a in home.select(".facts a")) == "3 Artikel"
    assert home.select_one("nav")["aria-label"] == "Hauptnavigation"  # type: ignore[index]
    article = page(archive, "articles/two.html").select_one("article.article")
    assert article, "an article keeps its own language"
    assert (article["lang"], article["dir"]) == ("ar", "rtl")
    header = article.find("header")
    assert header
    assert (header["lang"], header["dir"]) == ("de", "ltr")
    assert "etwa Februar 2016" in archive.text("articles/drei.html")


def test_an_arabic_page_is_mirrored(tmp_path: Path) -> None:
    archive = built(tmp_path, "ar")
    home = page(archive, "index.html")
    assert home.html
    assert (home.html["lang"], home.html["dir"]) == ("ar", "rtl")
    assert "3 مقالات" in " ".join(a.get_text(" ", strip=True) for a in home.select(".facts a"))
    article = page(archive, "articles/one.html").select_one("article.article")
    assert article
    assert (article["lang"], article["dir"]) == ("en", "ltr")
    mark = home.select_one(".wordmark bdi")
    assert mark, "a name in Latin letters runs from the left within it"
    assert (mark["lang"], mark["dir"]) == ("und-Latn", "ltr")


@pytest.mark.parametrize(
    ("language", "told", "names"),
    [
        ("de", "3 Artikel des Jahres 2016.", ["Arabisch", "Deutsch", "Englisch"]),
        ("ar", "3 مقالات من عام 2016.", ["العربية", "الألمانية", "الإنجليزية"]),
        ("en", "3 articles, of 2016.", ["Arabic", "German", "English"]),
    ],
)
def test_the_search_page_says_what_can_be_found(language: str, told: str, names: list[str], tmp_path: Path) -> None:
    begin = page(built(tmp_path, language), "search.html").select_one(".begin")
    assert begin
    assert begin.p
    assert begin.p.text == told
    assert [a.text for a in begin.select("dd a[href*='language%3A'], dd a[href*='language=']")] == names


def test_what_follows_by_is_declined() -> None:
    """After a preposition Arabic has a dual of its own: جهتي, not جهتا."""
    with speaking("ar"):
        assert npgettext("after “by”", "%(num)s outlet", "%(num)s outlets", 2) == "جهتي نشر"
        assert ngettext("%(num)s outlet", "%(num)s outlets", 2) == "جهتا نشر"


def test_data_says_why_in_the_language_of_the_interface(tmp_path: Path) -> None:
    archive = built(tmp_path, "de")
    links = json.loads(archive.text("data/articles/one.json"))["links"]
    assert [reason["because"] for link in links for reason in link["reasons"]] == [
        "beide berichten über: Die Gespräche",
        "im Abstand von 2 Tagen veröffentlicht",
    ]
    assert [reason["kind"] for link in links for reason in link["reasons"]] == ["same-event", "near-in-time"]


def test_a_country_has_its_language(tmp_path: Path) -> None:
    home = page(built(tmp_path, "de-AT"), "index.html")
    assert home.html
    assert home.html["lang"] == "de-AT"
    assert "Zeitleiste" in home.get_text()


def test_a_language_without_a_catalogue_has_an_english_interface(tmp_path: Path) -> None:
    archive = built(tmp_path, "fr")
    home = page(archive, "index.html")
    assert home.html
    assert (home.html["lang"], home.html["dir"]) == ("en", "ltr")
    mark = home.select_one(".wordmark bdi")
    assert mark, "the archive's own words keep their language"
    assert (mark["lang"], mark.get_text()) == ("fr", "Zeitungen")
    assert not (archive.output / "words.js").exists(), "scripts speak English by themselves"


def test_another_language_leaves_nothing_of_the_one_before(tmp_path: Path) -> None:
    archive = built(tmp_path / "one", "en")
    for language in ("ar", "de", "en"):
        (archive.content / "archive.yaml").write_text(f"name: Zeitungen\nlanguage: {language}\n", "utf-8")
        archive.build()
        assert files(archive) == files(built(tmp_path / f"fresh-{language}", language))


def files(archive: Archive) -> dict[str, bytes]:
    every = {path.relative_to(archive.output).as_posix(): path for path in archive.output.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in every.items() if name != "data/report.json"}


def test_words_for_scripts(tmp_path: Path) -> None:
    archive = built(tmp_path, "ar")
    (address,) = re.findall(r'<script src="(words\.js\?\w+)" defer>', archive.text("index.html"))
    assert archive.text("index.html").index(address) < archive.text("index.html").index("site.js"), "loaded before"
    value: dict[str, Any] = json.loads(
        archive.text("words.js").removeprefix("(globalThis.clippings||={}).interface=")[:-2]
    )
    assert value["language"] == "ar"
    forms = value["messages"]["%(num)s place marked"]
    assert list(forms) == ["zero", "one", "two", "few", "many", "other"], "as Intl.PluralRules calls them"
    assert forms["two"] == "موضعان معلَّمان"


def test_a_zip_says_in_german_what_to_open(tmp_path: Path) -> None:
    archive = built(tmp_path, "de")
    path = pack(archive.output, tmp_path, archive.content)
    with zipfile.ZipFile(path) as packed:
        start = packed.read("START-HERE.html").decode()
    assert '<html lang="de" dir="ltr">' in start
    assert '<a href="zeitungen/index.html">Das Archiv öffnen</a>' in start
    assert "<code>zeitungen/index.html</code>" in start


TOLD = """# Talks open

They met in the hall.[^1]

## Who came

| who | when |
|---|---|
| envoys | noon |

[^1]: So the minutes say.
"""
LETTERS = {"ar": re.compile("[\u0600-\u06ff]"), "en": re.compile("[A-Za-z]"), "de": re.compile("[A-Za-z]")}


@pytest.mark.parametrize("language", ["ar", "de"])
def test_what_is_told_of_a_text_is_said_in_the_language_of_the_interface(language: str, tmp_path: Path) -> None:
    """WCAG 2.2, 3.1.2: an element's language holds for its attributes, too (HTML, §3.2.6.2)."""
    archive = Archive(
        tmp_path,
        {
            "articles": {"one": {"title": "Talks open", "language": "en", "body": TOLD, "rights": {"publish": True}}},
            "annotations": {"one": [{"id": "n1", "kind": "context", "on": {"exact": "They met"}, "body": "So."}]},
        },
    )
    (archive.content / "archive.yaml").write_text(f"name: Zeitungen\nlanguage: {language}\n", "utf-8")
    archive.build()
    labelled = page(archive, "articles/one.html").select("[aria-label]")
    told = {str(element["aria-label"]): element for element in labelled}
    assert len(told) >= 10
    for words, element in told.items():
        inside = element if element.get("lang") else element.find_parent(attrs={"lang": True})
        assert inside
        assert inside["lang"] == language, words
        assert not re.search("Note|Footnote|text$|Table|Paragraph", words), words
        assert LETTERS[language].search(words), words
    table = page(archive, "articles/one.html").select_one(".scroll table")
    assert table
    assert table["lang"] == "en"
