"""Word use: what is a use of a word, by tests/cases/words.yaml; what the pages count, and for whom."""

import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from archives import Archive, plain
from clippings.model.entity import LexiconTerm, Subject
from clippings.search.words.keyness import log_likelihood
from clippings.search.words.matching import sought, uses
from meaning.case_table import Case, Passage, cases, marked, unmarked


def term(said: str) -> LexiconTerm:
    """``Gift/de`` is a term for German texts."""
    found = re.fullmatch(r"(.+)/([a-z]{2})", said)
    return LexiconTerm(found[1], found[2]) if found else LexiconTerm(said)


@pytest.mark.parametrize("case", cases("words", "uses", ["terms", "text"], ["language"]))
def test_uses_of_a_term(case: Case) -> None:
    text, _ = unmarked(case["text"])
    terms = sought(Subject("subject", tuple(map(term, case["terms"]))))
    found = uses(text, terms, case.get("language", "en"))
    passages = [Passage(f.start, f.end, text[f.start : f.end], case["terms"][f.term]) for f in found]
    assert marked(text, passages) == case["text"]


def article(outlet: str, date: str, body: str, **more: Any) -> dict[str, Any]:
    return {"title": f"Of {outlet}", "outlet": outlet, "date": date, "body": body, **more}


CONTENT: dict[str, Any] = {
    "articles": {
        "one": article(
            "gazette", "2015-02-03", "Refugees came to the harbour.\n\nThe quay had room for many migrants."
        ),
        "two": article("gazette", "2016-03-01", "A refugee said: “Every migrant here has lost a brother at sea.”"),
        "three": article("herald", "2016-03-02", "The refugees left again."),
        "summary": article("herald", "2016-03-03", "Refugees, refugees, refugees.", text="precis"),
        "kept": article("herald", "2016-03-04", "Zarbok refugees, a migrant.", rights={"publish": "false"}),
        "draft": article("herald", "2016-03-05", "Quimbel refugees.", status="draft"),
    },
    "authority": {"outlets": {id: {"name": id.title()} for id in ("gazette", "herald")}},
}
LEXICON = "crossing: {name: At the border, terms: [refugee, migrant, nobody]}\n"


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    made = Archive(tmp_path, CONTENT)
    (made.content / "lexicon.yaml").write_text(LEXICON, "utf-8")
    return made


def rows(archive: Archive, table: int) -> list[list[str]]:
    page = archive.page("words/crossing.html")
    return [[plain(cell) for cell in row.select("th, td")] for row in page.select("table.uses")[table].select("tr")]


def test_uses_are_counted_by_outlet_and_year_without_the_editors_own_words(archive: Archive) -> None:
    archive.build("https://archive.example")
    assert rows(archive, 0) == [
        ["Outlet", "refugee", "migrant", "nobody", "Articles with any"],
        ["Gazette", "2", "2 1 quoted", "–", "2 of 2"],
        ["Herald", "2", "1", "–", "2 of 2"],
    ]
    assert rows(archive, 1) == [
        ["Year", "refugee", "migrant", "nobody", "Articles with any"],
        ["2015", "1", "1", "–", "1 of 1"],
        ["2016", "3", "2 1 quoted", "–", "3 of 3"],
    ]
    assert "4 of 4 articles with a text as printed have one of these words." in plain(
        archive.page("words/crossing.html")
    )


def test_the_list_of_subjects_has_their_words_as_a_reader_says_them(archive: Archive) -> None:
    """Quotation marks in the lexicon mean that a word stands as it is; they are none of its."""
    said = """crossing: {name: At the border, terms: [refugee, '"sea wall"', 'illegal alien']}\n"""
    (archive.content / "lexicon.yaml").write_text(said, "utf-8")
    archive.build()
    (line,) = archive.page("words/index.html").select('section[aria-labelledby="subjects"] li')
    assert (plain(line.a), line.a["href"]) == ("At the border", "../words/crossing.html")
    assert plain(line.p) == "refugee, sea wall, illegal alien"


def test_every_number_leads_to_its_uses_and_a_line_to_its_paragraph(archive: Archive) -> None:
    archive.build("https://archive.example")
    for link in archive.page("words/crossing.html").select("table.uses td a"):
        path, _, anchor = link["href"].removeprefix("../").partition("#")
        heading = archive.page(path.removeprefix("./")).find(id=anchor)
        assert heading is not None, link["href"]
    page = archive.page("words/crossing/migrant.html")
    assert [(plain(line.select_one(".line")), line.select_one(".by a")["href"].split("/")[-1]) for line in
            page.select(".kwic li")] == [
        ("The quay had room for many migrants.", "one.html#p-2"),
        ("A refugee said: “Every migrant here has lost a brother at sea.”", "two.html#p-1"),
    ]  # fmt: skip
    assert [plain(mark) for mark in page.select(".kwic .how-word")] == ["in a quotation"]


def test_the_first_word_of_a_quotation_is_in_it_and_the_next_after_it_is_not(tmp_path: Path) -> None:
    said = "A man said: “Migrants came over the sea at night.” Migrants, he says."
    archive = Archive(tmp_path, {**CONTENT, "articles": {"one": article("gazette", "2016-01-01", said)}})
    (archive.content / "lexicon.yaml").write_text(LEXICON, "utf-8")
    archive.build()
    lines = archive.page("words/crossing/migrant.html").select(".kwic li")
    assert [[plain(mark) for mark in line.select(".how-word")] for line in lines] == [["in a quotation"], []]


def test_a_withheld_text_gives_counts_and_no_word_and_a_draft_nothing(archive: Archive) -> None:
    archive.build("https://archive.example")
    assert "2 uses are counted that stand in texts which are not shown here." in plain(
        archive.page("words/crossing.html")
    )
    assert "1 more in texts that are not shown here" in plain(archive.page("words/crossing/migrant.html"))
    every = [path.read_text("utf-8") for path in archive.output.rglob("*") if path.suffix in (".html", ".json")]
    assert not [text for text in every if "Zarbok" in text or "Quimbel" in text]
    assert {"id": "kept", "outlet": "herald", "date": "2016-03-04", "counts": {"0": 1, "1": 1}} in archive.json(
        "data/words/crossing.json"
    )["articles"]
    archive.build()
    assert "Zarbok refugees" in archive.text("words/crossing/refugee.html").replace("<b>", "").replace(
        '<span class="before">', ""
    ).replace("</span>", "")


def order(archive: Archive, ending: str) -> list[str]:
    return [plain(line) for line in archive.page(f"words/crossing/refugee{ending}.html").select(".line")]


def test_uses_are_sorted_by_what_stands_before_and_after(archive: Archive) -> None:
    archive.build("https://archive.example")
    gazette = ["Refugees came to the harbour.", "A refugee said: “Every migrant here has lost a brother at sea.”"]
    herald = "The refugees left again."
    assert order(archive, "") == [*gazette, herald]
    assert order(archive, ".by-date") == [*gazette, herald]
    assert order(archive, ".by-before") == [gazette[0], gazette[1], herald]  # nothing, A, The
    assert order(archive, ".by-after") == [gazette[0], herald, gazette[1]]  # came, left, said


def test_a_changed_lexicon_is_shown_wherever_its_words_stand(archive: Archive) -> None:
    archive.build()
    assert not (archive.output / "words/crossing/room.html").exists()
    (archive.content / "lexicon.yaml").write_text(LEXICON.replace("nobody", "room"), "utf-8")
    archive.build()
    assert [plain(line) for line in archive.page("words/crossing/room.html").select(".line")] == [
        "The quay had room for many migrants."
    ]
    (archive.content / "lexicon.yaml").unlink()
    archive.build()
    assert not (archive.output / "words/crossing.html").exists()


def test_log_likelihood_is_that_of_a_contingency_table() -> None:
    """G² of Rayson and Garside, worked out by hand: expected are 35 and 35; 2 (60 ln 60/35 + 10 ln 10/35) = 39.62."""
    found = log_likelihood(np.array([60.0, 0.0, 10.0]), np.array([10.0, 5.0, 10.0]), 10_000, 10_000)
    assert found.round(2).tolist() == [39.62, 0.0, 0.0]


def many() -> dict[str, Any]:
    """Twelve articles of two outlets: one writes of the quay, quotes people on the weather, names Edith Marlow, begins
    with a line of its own, fills one article with eels and four with tulips; the other has none of these."""
    texts = {
        "gazette": "Subscribe to our nightly bulletin for more stories like this one today.\n\nThe quay of w{n}x and the "
        "quay of y{n}z stay open. “The weather, the weather, the weather is bad,” said Edith Marlow. Edith Marlow left "
        "w{n}q on foot.",
        "herald": "The market of w{n}a and the fields of y{n}b stay closed. People talk of bread, and w{n}c rises.",
    }
    articles = {
        f"{outlet}-{n:02}": article(outlet, f"2016-01-{n + 1:02}", text.format(n="abcdefghijkl"[n]))
        for outlet, text in texts.items()
        for n in range(12)
    }
    articles["gazette-00"]["body"] += " Eels" * 60 + "."
    for n in range(1, 5):
        articles[f"gazette-{n:02}"]["body"] += "".join(
            f" Tulips {letter}{'abcd'[n - 1]}u." for letter in "bcdfghjklmnp"
        )
    people = {"marlow": {"name": "Edith Marlow"}}
    return {"articles": articles, "authority": CONTENT["authority"] | {"people": people}}


def test_the_words_of_an_outlet_are_its_own_and_spread_over_its_articles(tmp_path: Path) -> None:
    archive = Archive(tmp_path, many())
    archive.build()
    found = {one["id"]: one for one in archive.json("data/words.json")["outlets"]}
    words = {word["word"]: word for word in found["gazette"]["words"]}
    assert words["quay"]["uses"] == 24
    assert words["quay"]["articles"] == 12
    assert words["quay"]["others"] == 0
    told = {word.lower() for word in words}
    assert told.isdisjoint({"weather", "edith", "marlow"}), "what others say, and names of the register"
    assert "eels" not in told, "what fills one article"
    assert "tulips" not in told, "what stands in fewer than five"
    assert told.isdisjoint({"subscribe", "nightly", "bulletin"}), "what the outlet repeats in every article"
    assert "quay" not in {word["word"] for word in found["herald"]["words"]}


def test_few_articles_are_not_compared(tmp_path: Path) -> None:
    content = many()
    del content["articles"]["herald-11"]
    archive = Archive(tmp_path, content)
    archive.build()
    assert archive.json("data/words.json") == {"outlets": []}
    assert "No outlet here has enough articles to be compared" in plain(archive.page("words/index.html"))
