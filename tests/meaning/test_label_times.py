"""Which labels an article's outlet has on the article's date, wherever they are shown: as tests/cases/label_times.yaml."""

import csv
import io
from typing import Any

import pytest

from archives import Archive, linked_id, plain, table

ROWS = table("label_times")
LABEL = {"label": "tested", "because": "it says so", "source": {"title": "Masthead"}}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """An outlet with one label, and an article of it, for each row."""
    articles, outlets = {}, {}
    for number, row in enumerate(ROWS):
        date = {"date": row["date"]} if "date" in row else {}
        articles[f"a{number}"] = {"title": f"Article {number}", "outlet": f"outlet-{number}", **date}
        label = {**LABEL, **{end: row[end] for end in ("from", "to") if end in row}}
        outlets[f"outlet-{number}"] = {"name": f"Outlet {number}", "labels": [label]}
    authority = {"outlets": outlets, "labels": {"tested": {"name": "Put to the test", "definition": "A term."}}}
    made = Archive(tmp_path_factory.mktemp("labels"), {"articles": articles, "authority": authority})
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SEARCH_EXPORT", "1")
        made.build()
    return made


def held(found: dict[str, Any]) -> dict[str, Any]:
    """The rows for which what was found is not what the table says; each with its answer."""
    return {f"a{n}": found[f"a{n}"] for n, row in enumerate(ROWS) if found[f"a{n}"] != (row["held"] == "yes")}


def test_in_the_articles_data(archive: Archive) -> None:
    found = {id: archive.article(id)["outlet"]["labels"] for id in archive.articles}
    assert held({id: [label["label"] for label in labels] == ["tested"] for id, labels in found.items()}) == {}
    for number, row in enumerate(ROWS):
        if row["held"] == "yes":
            (label,) = found[f"a{number}"]
            assert (label["from"], label["to"]) == (row.get("from"), row.get("to"))
            assert (label["because"], label["source"]["title"]) == ("it says so", "Masthead")


def test_at_the_head_of_the_articles_page(archive: Archive) -> None:
    pages = {id: archive.page(f"articles/{id}.html") for id in archive.articles}
    strips = {id: plain(page.select_one(".article > header .strip")) for id, page in pages.items()}
    assert held({id: "Put to the test" in strip for id, strip in strips.items()}) == {}
    assert held({id: "not assessed" not in strip for id, strip in strips.items()}) == {}


def test_on_the_cards_of_the_list(archive: Archive) -> None:
    cards = {linked_id(card): plain(card) for card in archive.page("articles/index.html").select(".card")}
    assert held({id: "Put to the test" in card for id, card in cards.items()}) == {}


def test_in_the_tables_of_the_archive(archive: Archive) -> None:
    records = archive.json("data/archive.json")["articles"]
    assert held({record["id"]: bool(record["outlet"]["labels"]) for record in records}) == {}
    lines = csv.DictReader(io.StringIO(archive.text("data/articles.csv")))
    assert held({line["id"]: line["labels"] == "tested" for line in lines}) == {}


def test_in_search(archive: Archive) -> None:
    shown = [archive.search_chunk(f"document-{number}") for number in range(len(ROWS))]
    assert held({document["id"]: document["labels"] == ["Put to the test"] for document in shown}) == {}
    indexed = archive.json("data/search-documents.json")["documents"]
    assert held({document["id"]: "test" in document["publisher"] for document in indexed}) == {}


def test_the_outlets_own_page_has_the_label_whenever_it_held(archive: Archive) -> None:
    for number in range(len(ROWS)):
        assert "Put to the test" in plain(archive.page(f"outlets/outlet-{number}.html").select_one(".assessment"))
