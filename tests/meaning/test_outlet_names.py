"""What an article's outlet was called on its date, wherever it is named: as tests/cases/outlet_names.yaml."""

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from archives import Archive, linked_id, plain, table

ROWS = table("outlet_names")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """An outlet, and an article of it, for each row. All articles tell of one event and answer one question."""
    articles, outlets = {}, {}
    for number, row in enumerate(ROWS):
        date = {"date": row["date"]} if row["date"] else {}
        head = {"title": f"Article {number}", "outlet": f"outlet-{number}", "events": ["fair"]}
        articles[f"a{number}"] = {**head, **date, "body": "They met."}
        outlets[f"outlet-{number}"] = {"name": "Gazette", "names": row["names"]}
    positions = [{"article": id, "answer": "many", "paragraph": "1"} for id in articles]
    content = {
        "articles": articles,
        "authority": {"outlets": outlets},
        "events": {"fair": {"title": "The fair"}},
        "questions": {"who": {"question": "Who came?", "positions": positions}},
        "annotations": {id: [{"id": "n1", "kind": "context", "body": "Noted."}] for id in articles},
    }
    made = Archive(tmp_path_factory.mktemp("names"), content)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SEARCH_EXPORT", "1")
        made.build()
    return made


def on_page(archive: Archive, selector: str) -> dict[str, str]:
    return {id: plain(archive.page(f"articles/{id}.html").select_one(selector)) for id in archive.articles}


def in_cards(archive: Archive, path: str, card: str) -> dict[str, str]:
    return {linked_id(found): plain(found.select_one(".outlet")) for found in archive.page(path).select(card)}


def publisher(archive: Archive, id: str) -> str:
    described = archive.page(f"articles/{id}.html").select_one("script[type='application/ld+json']")
    return str(json.loads(described.string)["publisher"]["name"])


def row_of(article: Any) -> str:
    """An article's id from a line that holds its title."""
    found = re.search(r"Article (\d+)", plain(article))
    assert found
    return f"a{found[1]}"


PLACES: dict[str, Callable[[Archive], dict[str, str]]] = {
    "its data": lambda a: {id: a.article(id)["outlet"]["name"] for id in a.articles},
    "the archive's data": lambda a: {r["id"]: r["outlet"]["name"] for r in a.json("data/archive.json")["articles"]},
    "the table": lambda a: {r["id"]: r["outlet"] for r in csv.DictReader(io.StringIO(a.text("data/articles.csv")))},
    "the head of its page": lambda a: on_page(a, ".article > header .outlet"),
    "the record on its page": lambda a: on_page(a, ".record div:has(dt:-soup-contains('Outlet')) dd"),
    "what its page tells machines": lambda a: {id: publisher(a, id) for id in a.articles},
    "its card in the list": lambda a: in_cards(a, "articles/index.html", ".card"),
    "an event's accounts": lambda a: in_cards(a, "events/fair.html", ".account"),
    "a question's positions": lambda a: {
        row_of(p): plain(p.select_one(".outlet")) for p in a.page("questions/who.html").select(".position")
    },
    "the timeline": lambda a: {row_of(r): plain(r("td")[3]) for r in a.page("timeline.html").select(".is-article")},
    "the list of notes": lambda a: {
        row_of(n): plain(n).rpartition(" · ")[2].partition(",")[0]
        for n in a.page("annotations/index.html").select(".listed")
    },
    "the choice of two to compare": lambda a: {
        str(o["value"]): plain(o).partition("(")[2].partition(",")[0]
        for o in a.page("compare.html").select("option")
        if o["value"]
    },
    "what a search hit shows": lambda a: {
        found["id"]: found["outlet"] for n in range(len(ROWS)) for found in [a.search_chunk(f"document-{n}")]
    },
    "the citation": lambda a: {
        id: found.partition("”, ")[2].partition(",")[0] for id, found in on_page(a, ".record .cite").items()
    },
    "BibTeX": lambda a: dict(re.findall(r"@article\{(a\d+),.*?journal = \{(.*?)\}", a.text("data/citations.bib"), re.S)),
    "RIS": lambda a: dict(re.findall(r"ID  - (a\d+).*?T2  - (.*?)\s*\n", a.text("data/citations.ris"), re.S)),
    "CSL": lambda a: {item["id"]: item["container-title"] for item in a.json("data/citations.csl.json")},
}  # fmt: skip


@pytest.mark.parametrize("place", PLACES)
def test_the_name_of_its_time_is_shown_in(place: str, archive: Archive) -> None:
    found = PLACES[place](archive)
    assert found.keys() == set(archive.articles)
    wrong = {str(row): found[f"a{n}"] for n, row in enumerate(ROWS) if found[f"a{n}"] != row["shown"]}
    assert wrong == {}


def test_search_finds_it_by_the_name_of_its_time_and_by_the_present_one(archive: Archive) -> None:
    documents = archive.json("data/search-documents.json")["documents"]
    terms = {document["id"]: document["publisher"] for document in documents}
    first = {"Gazette": set(), "Daily Gazette": {"daili"}, "Old Gazette": {"old"}, "New Gazette": {"new"}}
    for number, row in enumerate(ROWS):
        assert "gazett" in terms[f"a{number}"], row
        if row["shown"] in first:
            others = set().union(*first.values()) - first[row["shown"]]
            assert first[row["shown"]] <= set(terms[f"a{number}"]), row
            assert not others & set(terms[f"a{number}"]), row


def test_an_outlets_own_page_lists_its_titles(tmp_path: Path) -> None:
    titles = [
        {"name": "Old Gazette", "to": "1989"},
        {"name": "Town Gazette", "from": "1990", "to": "1999-06"},
        {"name": "New Gazette", "from": "1999-07"},
    ]
    outlets = {"gazette": {"name": "Gazette", "names": titles}}
    made = Archive(tmp_path, {"articles": {"one": {"title": "One"}}, "authority": {"outlets": outlets}})
    made.build()
    page = made.page("outlets/gazette.html")
    assert plain(page.h1) == "Gazette"
    assert "Old Gazette (until 1989); Town Gazette (from 1990 to June 1999); New Gazette (since July 1999)" in plain(
        page
    )


@pytest.mark.parametrize(
    ("printed", "shown", "cited"),
    [("The Herald", "The Herald", "The Herald"), ("", "Outlet unknown", "[outlet unknown]")],
)
def test_an_outlet_that_nobody_knows(printed: str, shown: str, cited: str, tmp_path: Path) -> None:
    head = {"title": "One", "outlet": "unknown", "date": "2016-02-04", "body": "They met."}
    made = Archive(tmp_path, {"articles": {"one": {**head, **({"printed_outlet": printed} if printed else {})}}})
    made.build()
    assert made.article("one")["outlet"] == {"id": "unknown", "name": shown, "labels": []}
    page = made.page("articles/one.html")
    assert [plain(part) for part in page.select("header .strip > *")] == [shown, "not assessed", "4 February 2016"]
    assert not page.select("header .strip a")
    assert plain(page.select_one(".cite")).startswith(f"[no author known], “One”, {cited}, 4 February 2016. In: ")
    assert "publisher" not in json.loads(page.select_one("script[type='application/ld+json']").string)
    assert f"{shown}, 4 February 2016" in plain(made.page("compare.html"))
    assert made.search_chunk("document-0")["outlet"] == shown
    assert made.json("data/citations.csl.json")[0].get("container-title", "") == printed
    for path, line in (("data/citations.bib", r"journal = \{(.*)\}"), ("data/citations.ris", r"T2  - (.*)")):
        assert re.findall(line, made.text(path)) == ([printed] if printed else [])
