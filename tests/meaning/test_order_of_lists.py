"""In which order lists stand, and that they say it."""

from pathlib import Path
from typing import Any

import pytest

from archives import Archive, plain

FIRST = " ".join(f"{letter}x{n}" for letter in "abcdefgh" for n in range(12)) + "."
SECOND = FIRST.replace("x", "y")
THIRD = FIRST.replace("x", "z")


def article(title: str, outlet: str, body: str, date: str | None) -> dict[str, Any]:
    return {"title": title, "outlet": outlet, "body": body, **({"date": date} if date else {})}


def position(article: str, answer: str) -> dict[str, object]:
    return {"article": article, "on": {"paragraph": 1}, "answer": answer}


CONTENT: dict[str, Any] = {
    "articles": {
        # three stand in the copies of 2012, two in those of 2016 and in those without a date
        "a": article("Old", "one", FIRST, "2012"), "b": article("Old", "two", FIRST, "2012-03"),
        "c": article("Old", "three", FIRST, "2013"),
        "d": article("New", "one", SECOND, "2016-02"), "e": article("New", "two", SECOND, "2016-03"),
        "f": article("Undated", "one", THIRD, None), "g": article("Undated", "two", THIRD, None),
    },
    "authority": {"outlets": {id: {"name": id} for id in ("one", "two", "three")}},
    "questions": {
        "aa": {"question": "Who?", "positions": [position("a", "he"), position("b", "he")]},
        "bb": {"question": "What?", "positions": [position(id, f"that {id}") for id in "abc"]},
        "cc": {"question": "Why?", "positions": [position(id, f"so {id}") for id in "ab"]},
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    made = Archive(tmp_path_factory.mktemp("lists"), CONTENT)
    made.build()
    return made


@pytest.mark.parametrize(
    ("page", "entries", "said"),
    [
        ("copies/index.html", ["New", "Old", "Undated"], "The newest come first."),
        ("questions/index.html", ["What?", "Why?", "Who?"], "Those with most answers come first."),
    ],
)
def test_a_list_says_in_which_order_it_stands(archive: Archive, page: str, entries: list[str], said: str) -> None:
    found = archive.page(page)
    assert [plain(link) for link in found.select("main a.big")] == entries
    assert said in plain(found.select_one(".lead"))


def test_a_list_of_one_says_nothing_of_an_order(tmp_path: Path) -> None:
    archive = Archive(tmp_path, CONTENT)
    archive.change({"questions": {"bb": "removed", "cc": "removed"}})
    archive.build()
    assert "first" not in plain(archive.page("questions/index.html").select_one(".lead"))


def listed(archive: Archive) -> dict[str, str]:
    """The lists to which the search page leads before anything is asked."""
    row = next(row for row in archive.page("search.html").select(".begin .facts-list > div") if row.dt.text == "Lists")
    return {link.text: link["href"] for link in row.select("a")}


def test_the_search_page_leads_to_every_list_that_has_something(archive: Archive, tmp_path: Path) -> None:
    assert listed(archive) == {
        "Articles": "articles/index.html", "titles": "articles/title/index.html", "stories": "stories/index.html",
        "copies": "copies/index.html", "questions": "questions/index.html", "word use": "words/index.html",
    }  # fmt: skip
    assert archive.page("stories/index.html").select("a.big")
    assert not archive.page("quotations/index.html").select("a.big")
    fuller = Archive(tmp_path, CONTENT)
    fuller.change({
        "articles": {"a": {"authors": ["roe"], "keywords": ["peace"]}},
        "authority": {"people": {"roe": {"name": "Jane Roe"}}},
        "events": {"talks": {"title": "Talks", "date": "2016"}},
        "annotations": {"a": [{"id": "n1", "kind": "context", "body": "So."}]},
    })  # fmt: skip
    fuller.build()
    more = {"events", "people", "organisations", "places", "authors", "keywords", "annotations"}
    assert set(listed(fuller)) == {*listed(archive), *more}
