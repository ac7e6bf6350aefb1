"""What an article's page and the files of citations say of it: a rule at a time, without a build."""

import json
from typing import Any

import jsonschema
import pytest

from clippings.describe.authors import Author, author_named
from clippings.describe.bibliography import bibtex, csl, ris
from clippings.describe.description import described
from clippings.describe.files import ARCHIVE_FILES
from clippings.describe.rows import csv_line
from clippings.describe.shapes import as_json
from clippings.model.archive import Archive, Site
from clippings.model.dossier import Dossier
from clippings.model.entity import Entity
from clippings.model.evidence import Original
from clippings.model.outlet import Outlet
from clippings.model.record import DateClaim, Record
from clippings.reading.edtf import parse
from clippings.reading.markup import from_markdown

PEOPLE = {
    "roe": Entity("roe", "person", "Jane Roe"),
    "berg": Entity("berg", "person", "Jan van der Berg"),
    "un": Entity("un", "organisation", "United Nations"),
}


def article(
    title: str = "Talks end", text: str = "", date: str = "", outlet: Outlet | None = None, **rest: Any
) -> Dossier:
    claim = DateClaim(parse(date)) if date else DateClaim(None)
    dossier = Dossier(Record("a", title, date=claim, **rest), from_markdown(text))
    return Dossier(dossier.record, dossier.body, outlet=outlet) if outlet else dossier


def archive(url: str = "") -> Archive:
    return Archive(Site("The Archive", url=url), entities=PEOPLE)


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("A" * 40, ""),
        ("A" * 41, "A" * 41),
        (f"Short.\n\n{'A' * 41}", "A" * 41),
        (f"{'a' * 90} {'b' * 89}", f"{'a' * 90} {'b' * 89}"),
        (f"{'a' * 100} {'b' * 80}", f"{'a' * 100} …"),
        (f"{'a' * 100} {'b' * 78} cc", f"{'a' * 100} {'b' * 78} …"),
        (f"{'a' * 100} {'b' * 79} cc", f"{'a' * 100} …"),
        (f"{'a' * 100}, {'b' * 100}", f"{'a' * 100} …"),
        (f"a {'b' * 200}", f"a {'b' * 88} …"),
        ("和" * 181, f"{'和' * 90} …"),
    ],
)
def test_a_summary_is_cut_between_words_after_180_characters_at_most(text: str, summary: str) -> None:
    assert described(article(text=text), archive()).summary == summary


GAZETTE = Outlet("gazette", "Gazette")
ADDRESS = "https://gazette.example/a"


@pytest.mark.parametrize(
    ("dossier", "citation"),
    [
        (article(), "[no author known], “Talks end”, [outlet unknown], [undated]. In: The Archive."),
        (article(authors=("roe", "un"), outlet=GAZETTE, date="2016-02-04"),
         "Jane Roe and United Nations, “Talks end”, Gazette, 4 February 2016. In: The Archive."),
        (article(authors=("nobody",), printed_outlet="Leaflet", original=Original(ADDRESS, "https://web.example/a", "2016-05")),
         f"nobody, “Talks end”, Leaflet, [undated], {ADDRESS}, accessed May 2016, archived at https://web.example/a. In: The Archive."),
    ],
)  # fmt: skip
def test_the_line_by_which_an_article_is_cited(dossier: Dossier, citation: str) -> None:
    assert described(dossier, archive()).citation.striptags() == citation


def test_the_page_says_what_it_is_to_programs() -> None:
    dossier = article(
        "A <b>", "A" * 41, "2016-02-04", GAZETTE, authors=("roe", "un"), language="fr", original=Original(ADDRESS)
    )
    found = described(dossier, archive("https://archive.example"))
    page = "https://archive.example/articles/a.html"
    assert found.canonical == page
    assert found.open_graph == (
        ("og:type", "article"), ("og:title", "A <b>"), ("og:site_name", "The Archive"), ("og:description", "A" * 41), ("og:url", page)
    )  # fmt: skip
    assert "<" not in found.json_ld
    assert json.loads(found.json_ld) == {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": "A <b>", "inLanguage": "fr",
        "datePublished": "2016-02-04", "publisher": {"@type": "Organization", "name": "Gazette"}, "url": ADDRESS,
        "author": [{"@type": "Person", "name": "Jane Roe"}, {"@type": "Organization", "name": "United Nations"}],
        "mainEntityOfPage": page,
    }  # fmt: skip


def test_a_precis_is_a_work_about_the_article() -> None:
    found = described(Dossier(Record("a", "Talks end", text="precis", language="und")), archive())
    assert found.canonical is None
    assert found.open_graph == (("og:type", "article"), ("og:title", "Talks end"), ("og:site_name", "The Archive"))
    assert json.loads(found.json_ld) == {
        "@context": "https://schema.org", "@type": "CreativeWork", "name": "Précis of “Talks end”", "inLanguage": "en",
        "about": {"@type": "NewsArticle", "headline": "Talks end", "inLanguage": "und"},
        "isPartOf": {"@type": "Collection", "name": "The Archive"},
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "author"),
    [
        ("Jane Roe", Author("Jane Roe", "Roe", "Jane")),
        ("Jane Q. Roe", Author("Jane Q. Roe", "Roe", "Jane Q.")),
        ("Jan van der Berg", Author("Jan van der Berg", "Berg", "Jan", "van der")),
        ("Martin Luther King, Jr.", Author("Martin Luther King, Jr.", "King", "Martin Luther", "", "Jr.")),
        ("Zeno", Author("Zeno")),
        ("Ann And", Author("Ann And", is_body=True)),
        ("Committee for Peace, Bread and Work", Author("Committee for Peace, Bread and Work", is_body=True)),
        ("Roe, Jane", Author("Roe, Jane", "Roe", "Jane")),
        ("Smith Jr., John", Author("Smith Jr., John", "Smith", "John", "", "Jr.")),
        ("García Márquez, Gabriel", Author("García Márquez, Gabriel")),
        ("Human Rights Watch, Beirut", Author("Human Rights Watch, Beirut")),
        ("van der Berg, Jan", Author("van der Berg, Jan", "Berg", "Jan", "van der")),
    ],
)
def test_a_name_in_its_parts(name: str, author: Author) -> None:
    assert author_named(name) == author


@pytest.mark.parametrize(
    ("dossier", "lines"),
    [
        (article("Of {pairs} & more", authors=("berg", "un"), outlet=GAZETTE, date="2016-02-04"),
         [r"title = {{Of \{pairs\} \& more}}", "author = {van der Berg, Jan and {United Nations}}", "journal = {Gazette}",
          "year = {2016}", "date = {2016-02-04}", "language = {en}"]),
        (article("One } and then {", date="2016-02-04/2016-05", printed_outlet="{"),
         [r"title = {{One \textbraceright{} and then \textbraceleft{}}}", r"journal = {\textbraceleft{}}", "year = {2016}", "language = {en}",
          "note = {published between 4 February 2016 and May 2016}"]),
        (article(date="2015/2016", original=Original("https://a.example/{x}", "https://web.example/a", "2016-05~")),
         ["title = {{Talks end}}", "language = {en}", "url = {https://a.example/%7Bx%7D}",
          "note = {published between 2015 and 2016; accessed about May 2016; archived at https://web.example/a}"]),
    ],
)  # fmt: skip
def test_bibtex(dossier: Dossier, lines: list[str]) -> None:
    assert bibtex(dossier, archive()) == "@article{a,\n  " + ",\n  ".join(lines) + "\n}\n"


@pytest.mark.parametrize(
    ("dossier", "lines"),
    [
        (article(authors=("berg", "un"), outlet=GAZETTE, date="2016-02-04", original=Original(ADDRESS, "https://web.example/{a}", "2016-05-03")),
         ["TI  - Talks end", "LA  - en", "AU  - van der Berg, Jan", "AU  - United Nations", "T2  - Gazette", "PY  - 2016",
          "DA  - 2016/02/04", f"UR  - {ADDRESS}", "Y2  - 2016/05/03", "AV  - https://web.example/%7Ba%7D"]),
        (article("Talks\nend", date="2016-02-04/2016-05", original=Original(accessed="2016-05~")),
         ["TI  - Talks end", "LA  - en", "PY  - 2016", "N1  - published between 4 February 2016 and May 2016",
          "N1  - accessed about May 2016"]),
    ],
)  # fmt: skip
def test_ris(dossier: Dossier, lines: list[str]) -> None:
    assert ris(dossier, archive()).split("\r\n") == ["TY  - NEWS", "ID  - a", *lines, "ER  - ", ""]


def test_csl() -> None:
    dossier = article(
        authors=("berg", "un"),
        outlet=GAZETTE,
        date="2016-02~",
        original=Original(ADDRESS, "https://web.example/a", "2016-05"),
    )
    assert csl(dossier, archive()) == {
        "id": "a", "type": "article-newspaper", "title": "Talks end", "language": "en", "container-title": "Gazette",
        "author": [{"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"}, {"literal": "United Nations"}],
        "issued": {"literal": "about February 2016"}, "accessed": {"date-parts": [[2016, 5]]},
        "archive_location": "https://web.example/a", "URL": ADDRESS,
    }  # fmt: skip


def test_a_schema_has_the_fields_as_editors_write_them() -> None:
    (file,) = (file for file in ARCHIVE_FILES if file.path == "data/schemas/outlets.json")
    schema = json.loads(file.text([], archive()))
    label = {"label": "local", "because": "its masthead says so", "source": {"title": "Masthead"}}
    jsonschema.validate({"gazette": {"name": "Gazette", "labels": [label | {"from": "2010", "to": "2012"}]}}, schema)
    with pytest.raises(jsonschema.ValidationError, match="from_"):
        jsonschema.validate({"gazette": {"name": "Gazette", "labels": [label | {"from_": "2010"}]}}, schema)


def test_letters_of_every_script_stay_in_json_as_they_are() -> None:
    assert as_json({"a": ["é", "和", 1]}) == '{"a":["é","和",1]}'


def test_a_row_of_a_table_ends_as_rfc_4180_has_it() -> None:
    assert csv_line(["a", 'b "c"', "d, e", ""]) == 'a,"b ""c""","d, e",\r\n'
