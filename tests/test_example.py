"""The example archive, read by hand: what its texts say is stated here, and the program must find it.

Nothing here was taken from a build. What the program still gets wrong is an expected failure with its reason, and fails
this file as soon as it is right.
"""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from bs4 import BeautifulSoup
from playwright.sync_api import Browser

from clippings.build.stages.copies import refused_copies
from clippings.pelican.run import build
from conftest import PROJECT

CONTENT = PROJECT / "docs/example/content"
WITHHELD = "2019-03-lotsenstimme-neunzehn-tage"
COURIER, HERALD = "2018-10-12-courier-ferry-sinks", "2018-10-12-herald-twelve-die"
GALLEY = "2018-10-13-galley-talvenna-lost"
LIFEBOAT, CORRECTION = "2018-10-13-courier-lifeboat", "2018-10-19-courier-correction"
BLAME, LIGHT, LETTER = "2018-10-16-herald-left-channel", "2018-10-18-courier-light-out", "2018-11-lotsenstimme-brief"
WITHDRAWN, DRAFT = "2018-11-20-herald-crew", "2019-06-04-courier-tarroway-goes"
TESTIFIES = [
    "2019-01-23-courier-captain",
    "2019-01-23-herald-captain",
    "2019-01-23-naz-kapitaen",
    "2019-01-23-sada-captain",
]
REPORTS = ["2019-05-17-courier-final", "2019-05-17-herald-final", "2019-05-17-naz-bericht", "2019-05-18-sada-report"]
INTERIM = "2019-03-galley-interim"


def still(reason: str, *values: object) -> Any:
    """A row that is right, and that the program does not get right yet."""
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, reason=reason))


@pytest.fixture(scope="module")
def local(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(CONTENT, tmp_path_factory.mktemp("example")).output


@pytest.fixture(scope="module")
def hosted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(CONTENT, tmp_path_factory.mktemp("hosted"), "https://talvenna.example").output


def article(site: Path, id: str) -> Any:
    return json.loads((site / f"data/articles/{id}.json").read_text("utf-8"))


def reasons(site: Path, one: str, other: str) -> dict[str, str]:
    """Kind of reason → sentence, as the one article's page tells its link to the other; empty where it tells none."""
    links = {link["to"]: link["reasons"] for link in article(site, one)["links"]}
    found: dict[str, str] = {}
    for why in links.get(other, ()):
        found[why["kind"]] = " ".join(filter(None, (found.get(why["kind"]), why["because"])))
    return found


# It is an archive as an editor would make it, and nobody can take it for a record of something that happened.


def test_nothing_in_it_is_an_error_and_one_outlet_is_told_of_that_nobody_has_looked_into() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "clippings", "check", "--content", str(CONTENT)],
        env={"PYTHONPATH": "plugins", "PATH": "/usr/bin:/bin"}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    (warning, count) = done.stderr.splitlines()
    assert (done.returncode, count) == (0, "1 warning")
    assert " · galley · has no label, and stands beside " in warning


@pytest.mark.parametrize("site", ["local", "hosted"])
def test_every_page_says_that_it_is_invented(site: str, request: pytest.FixtureRequest) -> None:
    pages = list(request.getfixturevalue(site).rglob("*.html"))
    assert len(pages) > 60
    for page in pages:
        text = page.read_text("utf-8")
        assert "An invented example: there is no such ship, sea, town, paper or person" in text, page
        assert "Everything in this archive is invented" in text, page


SAYS_SO = {"en": "An invented text.", "de": "Erfundener Text.", "ar": "نص مختلق."}


def test_every_text_says_so_in_its_language(local: Path) -> None:
    files = sorted((CONTENT / "articles").rglob("*.md"))
    assert len(files) == 26
    for file in files:
        kept = article(local, file.stem)
        assert SAYS_SO[kept["language"]] in kept["paragraphs"], file
        assert 120 <= sum(len(text.split()) for text in kept["paragraphs"]) <= 350, file


def test_every_entry_and_source_says_so() -> None:
    for kind in ("people", "organisations", "places", "outlets"):
        for id, entry in yaml.safe_load((CONTENT / f"authority/{kind}.yaml").read_text("utf-8")).items():
            assert id == "editors" or "nvented" in entry["description"], id
    for file in (path for path in CONTENT.rglob("*") if path.suffix in (".md", ".yaml")):
        for source in re.findall(r"\{title: (.+?)\}", file.read_text("utf-8")):
            assert "(invented for this example)" in source, file
        for address in re.findall(r"https?://([\w.-]+)", file.read_text("utf-8")):
            assert address.endswith(".example"), file


# What a paper changed later


def test_the_page_of_a_version_shows_what_the_paper_changed(local: Path) -> None:
    page = BeautifulSoup((local / f"versions/{LIFEBOAT}/1.html").read_text("utf-8"), "html.parser")
    for unseen in page.select(".unseen"):
        unseen.extract()
    gone, new = ([" ".join(one.get_text().split()) for one in page.select(tag)] for tag in ("del", "ins"))
    assert "241" in gone
    assert "219" in new
    assert ", at the front, by the loading door" in gone
    assert "three" in new
    quoted = [one.get_text() for one in page.select('a[href*="#note-"]')]
    assert quoted == ["“There were 241 people aboard”", "“at the front, by the loading door”"]


# Links


@pytest.mark.parametrize(
    ("one", "other", "kind", "words"),
    [
        (COURIER, HERALD, "text-reuse", "said ned crake coxswain of the eskermouth lifeboat"),
        (COURIER, GALLEY, "text-reuse", "lifeboats fishing vessels and a helicopter"),
        (HERALD, GALLEY, "text-reuse", "lifeboats fishing vessels and a helicopter"),
        (COURIER, HERALD, "same-author", "Three Ports Wire"),
        (COURIER, HERALD, "by-editor", "framing"),
        (LIGHT, BLAME, "replies-to", "this article replies to “Ferry captain left the channel”"),
        (LETTER, BLAME, "replies-to", "this article replies to"),
        (BLAME, LETTER, "replies-to", "replies to this article"),
        (CORRECTION, LIFEBOAT, "replies-to", "this article replies to"),
        (CORRECTION, LIFEBOAT, "cites", "this text links to it"),
        (TESTIFIES[0], TESTIFIES[1], "by-editor", "correction"),
        (TESTIFIES[0], TESTIFIES[1], "text-reuse", "to make up the time and i made the turn too early"),
        (TESTIFIES[0], TESTIFIES[1], "same-question", "different answers to: Was the captain told to hurry?"),
        (TESTIFIES[0], REPORTS[0], "shared-quotation", "I was told to make up the time, and I made the turn too early"),
        (INTERIM, REPORTS[0], "shared-quotation", "A lamp that costs forty crowns was out for nineteen days"),
        (COURIER, LIFEBOAT, "similar-text", "Crake"),
        (BLAME, LIGHT, "similar-text", "buoy"),
        ("2018-11-09-bote-taucher", LETTER, "similar-text", "Bolzen"),
        *((one, other, "same-event", "The captain testifies") for one in TESTIFIES for other in TESTIFIES if one != other),
        *((one, other, "same-event", "Final report of the inquiry") for one in REPORTS for other in REPORTS if one != other),
        (INTERIM, WITHHELD, "same-event", "Interim report of the inquiry"),
        (TESTIFIES[0], TESTIFIES[1], "shared-quotation", "make up the time"),
        (COURIER, HERALD, "shared-quotation", "We saw her lights go out"),
        (CORRECTION, LIFEBOAT, "replies-to", "replies to “I counted heads until I could not see them”"),
    ],
)  # fmt: skip
def test_links_that_a_reader_of_the_texts_would_make(one: str, other: str, kind: str, words: str, local: Path) -> None:
    assert words in reasons(local, one, other).get(kind, "")


@pytest.mark.parametrize(
    ("one", "other", "kinds"),
    [
        (COURIER, LIFEBOAT, {"text-reuse", "shared-quotation"}),  # of one paper and one coxswain, in other words
        (COURIER, "2018-10-12-bote-faehre", {"text-reuse", "shared-quotation", "same-author"}),
        (TESTIFIES[0], "2019-03-galley-interim", {"same-event", "text-reuse", "shared-quotation", "shared-names"}),
        (
            "2016-galley-new-ferry",
            GALLEY,
            {"same-event", "same-author", "text-reuse", "similar-text"},
        ),  # of one paper, years apart
        (
            TESTIFIES[2],
            LIFEBOAT,
            {"shared-names", "similar-text"},
        ),  # one man and one place in common, three months apart
        (REPORTS[0], REPORTS[1], {"text-reuse", "shared-quotation", "same-author"}),  # rivals on one morning
    ],
)
def test_and_those_that_a_reader_would_not(one: str, other: str, kinds: set[str], local: Path) -> None:
    assert not kinds & reasons(local, one, other).keys()


# Who speaks


@pytest.mark.parametrize(
    ("id", "begins", "speaker"),
    [
        ("2016-galley-new-ferry", "Time is what we sell", "corwin-tarroway"),
        (COURIER, "We saw her lights go out from", "ned-crake"),
        (COURIER, "After that there was only", "ned-crake"),
        (BLAME, "Our ships are built", "corwin-tarroway"),
        (BLAME, "What no ship is built for", "corwin-tarroway"),
        (LIGHT, "I have the carbon copy", "yaqub-al-tinari"),
        (LIGHT, "did not reach the responsible desk", None),  # the commission, which is no person
        (WITHDRAWN, "We trust the inquiry", None),  # a spokesman without a name
        (TESTIFIES[0], "I was told to make up the time", "ilias-vardomenis"),
        (TESTIFIES[0], "The light was not there", "ilias-vardomenis"),
        (TESTIFIES[1], "I wanted to make up the time", "ilias-vardomenis"),
        (TESTIFIES[1], "It takes courage", "corwin-tarroway"),
        (INTERIM, "A lamp that costs forty crowns", "henrike-solwedt"),
        (REPORTS[0], "If you must have a number", "henrike-solwedt"),
        (REPORTS[1], "We do not accept that a letter", "corwin-tarroway"),
        (LIFEBOAT, "I counted heads", "ned-crake"),
        (LIFEBOAT, "It was not a bang", "tobias-anhalm"),
        (LIFEBOAT, "You steer by that flash", "ned-crake"),
        (DRAFT, "I would have liked him", "salma-dirhami"),
        ("2018-10-12-bote-faehre", "Sie ist ganz normal hinausgefahren", None),
        ("2018-10-12-bote-faehre", "Wir werden jede Minute", "henrike-solwedt"),
        ("2018-11-09-bote-taucher", "Ich lese erst", "henrike-solwedt"),
        (LETTER, "Dieser Brief ist kein Beweisstück", "gesa-wollersund"),
        (TESTIFIES[2], "Man hat mir gesagt", "ilias-vardomenis"),
        (TESTIFIES[2], "Er hat niemanden beschuldigt", "tobias-anhalm"),
        (REPORTS[2], "Keine dieser Ursachen", "henrike-solwedt"),
        ("2018-10-15-sada-harbour-master", "أبلغنا عن الفنار المطفأ", "yaqub-al-tinari"),
        (TESTIFIES[3], "قيل لي أن أعوّض الوقت", "ilias-vardomenis"),
        (TESTIFIES[3], "لم أكن أتوقع", "salma-dirhami"),
        (REPORTS[3], "لم يكن سبب واحد", "henrike-solwedt"),
    ],
)  # fmt: skip
def test_who_says_it(id: str, begins: str, speaker: str | None, local: Path) -> None:
    said = [quoted["speaker"] for quoted in article(local, id)["quotations"] if quoted["text"].startswith(begins)]
    assert said == [speaker]


# Names, in three scripts


@pytest.mark.parametrize(
    ("entity", "printed"),
    [
        ("henrike-solwedt", {"Henrike Solwedt", "Solwedt", "Judge Solwedt", "هنريكه زولفيت"}),
        ("petrovathia-yards", {"Petrovathia Yards", "Ναυπηγεία Πετροβαθιάς"}),
        ("three-ports-commission", {"Three Ports Commission", "Drei-Häfen-Kommission", "لجنة الموانئ الثلاثة"}),
        ("sorrel-bank", {"Sorrel Bank", "Sorrelbank", "ضحضاح سوريل"}),
        ("marsa-durran", {"Marsa Durran", "مرسى درّان"}),
    ],
)
def test_a_name_is_found_as_each_paper_writes_it(entity: str, printed: set[str], local: Path) -> None:
    texts = [article(local, file.stem) for file in (CONTENT / "articles").rglob("*.md")]
    found = {name["text"].removeprefix("ب") for text in texts for name in text["mentions"] if name["entity"] == entity}
    assert found == printed


def test_a_page_shows_a_name_as_it_was_printed(local: Path) -> None:
    shown = BeautifulSoup((local / "places/marsa-durran.html").read_text("utf-8"), "lxml")
    (printed,) = (row.get_text() for row in shown.select("dl div") if row.get_text().startswith("Printed as"))
    assert "مرسى درّان" in printed


# Labels, titles and dates as they were on the day


@pytest.mark.parametrize(
    ("id", "outlet", "labels"),
    [
        (COURIER, "The Eskermouth Courier", ["reader-owned"]),
        (HERALD, "The Mereth Herald", ["shipowner-owned"]),
        (GALLEY, "The Galley", []),  # nobody has looked into it
        ("2018-11-09-bote-taucher", "Altwardener Bote", ["family-owned"]),
        (TESTIFIES[2], "Neue Altwardener Zeitung", ["investor-owned"]),
        (LETTER, "Lotsenstimme", ["union-published"]),
        (TESTIFIES[3], "صدى درّان", []),  # a month before the port paid
        (REPORTS[3], "صدى درّان", ["port-subsidised"]),
        ("2018-10-families-leaflet", "Families of the Talvenna", []),
    ],
)
def test_the_outlet_is_what_it_was_on_that_day(id: str, outlet: str, labels: list[str], local: Path) -> None:
    shown = article(local, id)["outlet"]
    assert (shown["name"], [label["label"] for label in shown["labels"]]) == (outlet, labels)


def test_the_label_that_is_disputed_says_who_disputes_it(local: Path) -> None:
    (label,) = article(local, HERALD)["outlet"]["labels"]
    assert [one["by"] for one in label["disputed"]] == ["The Mereth Herald"]


@pytest.mark.parametrize(
    ("page", "where", "words"),
    [
        ("labels/shipowner-owned.html", ".facts-list", "1 outlet, disputed there"),
        ("people/index.html", ".names", "author of 2 articles"),
        ("words/ship.html", ".small-pictures", "at most in 43% of a year’s articles"),
        ("compare.html", ".why", "97% of the shorter text stands in the other"),
    ],
)
def test_numbers_are_told_in_sentences_that_read_well(page: str, where: str, words: str, local: Path) -> None:
    soup = BeautifulSoup((local / page).read_text("utf-8"), "lxml")
    assert any(words in " ".join(one.get_text().split()) for one in soup.select(where))


@pytest.mark.parametrize(
    ("id", "owners"),
    [("2018-11-09-bote-taucher", ["the Brookwarden family"]), (TESTIFIES[2], ["Kontor Drei Fund", "Tarroway Trust"])],
)
def test_who_owned_the_paper_on_that_day_is_told_and_where_two_sources_differ_both(
    id: str, owners: list[str], local: Path
) -> None:
    assert [claim["value"] for claim in article(local, id)["outlet"]["claims"]] == owners
    page = (local / f"articles/{id}.html").read_text("utf-8")
    assert ("The sources disagree" in page) == (len(owners) == 2)


@pytest.mark.parametrize(
    ("id", "earliest", "latest", "how"),
    [
        ("2016-galley-new-ferry", "2016-01-01", "2016-12-31", "inferred"),
        ("2018-10-families-leaflet", "2018-10-27", "2018-11-03", "inferred"),
        (GALLEY, "2018-10-13", "2018-10-13", "supplied"),
        (LETTER, "2018-11-01", "2018-11-30", "printed"),
        (INTERIM, "2019-03-01", "2019-03-31", "inferred"),
    ],
)
def test_a_date_is_as_sure_as_its_ground(id: str, earliest: str, latest: str, how: str, local: Path) -> None:
    kept = article(local, id)
    assert (kept["date"]["earliest"], kept["date"]["latest"], kept["evidence"]["date"]["how"]) == (
        earliest,
        latest,
        how,
    )


def test_a_machine_s_guess_stays_a_candidate(local: Path) -> None:
    hows = {one["value"]: one["how"] for one in article(local, INTERIM)["evidence"]["date"]["candidates"]}
    assert hows == {"2019-03": "inferred", "2019-02-28": "extracted"}


# What a published archive does not have


@pytest.mark.parametrize(
    "words",
    [
        "Tarroway goes", DRAFT,  # the draft
        "ask whether she minds being named here",  # the private note
        "Neunzehn Nächte, vier Überfahrten", "Es lohnt, ihn zu Ende zu rechnen",  # the text that may not be shown
        "had been drinking in a bar", "Crew of doomed ferry",  # the withdrawn report
    ],
)  # fmt: skip
def test_what_is_held_back_is_in_no_file(words: str, hosted: Path, local: Path) -> None:
    holds = [
        path.relative_to(hosted) for path in hosted.rglob("*") if path.is_file() and words.encode() in path.read_bytes()
    ]
    assert holds == []
    assert any(words.encode() in path.read_bytes() for path in local.rglob("*.html")), "editors see it"


def test_what_is_told_of_them(hosted: Path) -> None:
    page = (hosted / f"articles/{WITHHELD}.html").read_text("utf-8")
    assert "The text of this article is not published here" in page
    assert "Yaqub al-Tinari\N{NO-BREAK SPACE}1×" in BeautifulSoup(page, "lxml").get_text()
    assert "paragraphs" not in article(hosted, WITHHELD)
    withdrawn = (hosted / f"articles/{WITHDRAWN}.html").read_text("utf-8")
    assert "18 June 2019" in withdrawn
    assert "took this report back on 3 December 2018" in withdrawn


def test_no_page_is_wider_than_a_telephone(local: Path, chromium: Browser) -> None:
    page = chromium.new_page(viewport={"width": 390, "height": 800})
    for path in sorted(local.rglob("*.html")):
        page.goto(f"file://{path}")
        assert page.evaluate("document.documentElement.scrollWidth") == 390, path
    page.close()


def test_what_the_captain_said_stands_in_three_languages(local: Path) -> None:
    """He was told to, or wanted to; the German paper has the first words in its title, too, which is no place of it.
    The Courier quotes it once more in May."""
    page = BeautifulSoup((local / "quotations/2019-01-23-courier-captain-1.html").read_text("utf-8"), "lxml")
    assert [heading.get_text() for heading in page.select("h2")] == ["English", "German", "Arabic"]
    assert "in part put together by the editors" in page.get_text()
    printed = json.loads((local / "data/quotations/2019-01-23-courier-captain-1.json").read_text("utf-8"))["printed"]
    assert sorted(one["article"] for one in printed) == sorted([*TESTIFIES, REPORTS[0]])


def test_a_copy_over_any_file_of_a_build_is_refused_beforehand(local: Path, hosted: Path, tmp_path: Path) -> None:
    """`check` knows every path that a build writes."""
    (tmp_path / "mine").write_text("mine", "utf-8")
    files = {path.relative_to(to).as_posix() for to in (local, hosted) for path in to.rglob("*") if path.is_file()}
    made = {name for name in files if not name.startswith(("theme/", "images/"))}
    told = {problem.said for problem in refused_copies(dict.fromkeys(made, tmp_path / "mine"), tmp_path, {"about"})}
    assert len(made) > 200
    assert made - told == set()


def test_an_outlets_answers_stand_below_the_question_that_they_answer(example: Path) -> None:
    page = BeautifulSoup((example / "outlets/courier.html").read_text("utf-8"), "lxml")
    heading = next(one for one in page.select("h2") if one.text == "Its positions on questions")
    asked = [one.text for one in heading.parent.select("h3")]  # type: ignore[union-attr]
    assert len(asked) == len(set(asked)) == 3
    answers = {h3.text: [dt.text for dt in h3.find_next("dl").select("dt")] for h3 in heading.parent.select("h3")}  # type: ignore[union-attr]
    assert answers["How many people were on board, and how many died?"] == [
        "More than 200, at least 12 dead",
        "241 aboard, corrected six days later",
        "219, of whom twelve dead and nine missing",
        "219 aboard, 21 dead",
    ]
