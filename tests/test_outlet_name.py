"""An outlet's name is that of the article's date, and the same wherever the archive says who published an article."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from clippings.pelican.run import build

OUTLETS = """\
gazette:
  name: Daily Gazette
  names: [{name: Old Gazette, to: 2010}, {name: Gazette and Post, from: 2011, to: 2015}]
"""
CASES = {
    "before-it-was-renamed": ("outlet: gazette\ndate: 2009-05-01", "Old Gazette"),
    "after-the-first-change": ("outlet: gazette\ndate: 2013-02-04", "Gazette and Post"),
    "under-its-present-name": ("outlet: gazette\ndate: 2016-02-04", "Daily Gazette"),
    "on-no-known-date": ("outlet: gazette", "Daily Gazette"),
    "of-an-outlet-nobody-knows": ("printed_outlet: The Harbour Herald\ndate: 2008-01-01", "The Harbour Herald"),
    "of-no-outlet-at-all": ("date: 2016-02-04", None),
}
"""An article's id, what its head says, and the name of its outlet; None where neither outlet nor name is known."""


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("outlet-name")
    (folder / "content/articles").mkdir(parents=True)
    (folder / "content/authority").mkdir()
    (folder / "content/authority/outlets.yaml").write_text(OUTLETS, "utf-8")
    for id, (head, _) in CASES.items():
        (folder / f"content/articles/{id}.md").write_text(f"---\ntitle: T\n{head}\n---\nText.\n", "utf-8")
    return build(folder / "content", folder / "output").output


@pytest.mark.parametrize(("id", "name"), [(id, name) for id, (_, name) in CASES.items()])
def test_everything_says_the_same_name(id: str, name: str | None, output: Path) -> None:
    page = BeautifulSoup((output / f"articles/{id}.html").read_text("utf-8"), "html.parser")
    shown = name or "Outlet unknown"
    assert page.select_one(".strip .outlet").text == shown  # type: ignore[union-attr]
    assert {d.dt.text: d.dd.text.strip() for d in page.select(".record dl > div")}["Outlet"] == shown  # type: ignore[union-attr]
    assert f"“T”, {name or '[outlet unknown]'}, " in page.select_one(".cite").text  # type: ignore[union-attr]
    assert json.loads((output / f"data/articles/{id}.json").read_text("utf-8"))["outlet"]["name"] == shown
    rows = {row["id"]: row for row in csv.DictReader((output / "data/articles.csv").open(encoding="utf-8"))}
    assert rows[id]["outlet"] == shown
    items: list[dict[str, Any]] = json.loads((output / "data/citations.csl.json").read_text("utf-8"))
    assert next(item for item in items if item["id"] == id).get("container-title") == name
    entry = (output / "data/citations.bib").read_text("utf-8").partition(f"@article{{{id},")[2].partition("\n}")[0]
    assert (f"journal = {{{name}}}" in entry) is (name is not None)
    record = (output / "data/citations.ris").read_text("utf-8").partition(f"ID  - {id}\n")[2].partition("ER  -")[0]
    assert (f"T2  - {name}\n" in record) is (name is not None)


@pytest.mark.parametrize(("id", "name"), [(id, name) for id, (_, name) in CASES.items()])
def test_only_an_outlet_of_the_register_is_a_publisher_to_machines(id: str, name: str | None, output: Path) -> None:
    page = BeautifulSoup((output / f"articles/{id}.html").read_text("utf-8"), "html.parser")
    said = json.loads(page.find("script", type="application/ld+json").text)  # type: ignore[union-attr]
    registered = "outlet: gazette" in CASES[id][0]
    assert said.get("publisher", {}).get("name") == (name if registered else None)


def test_search_finds_an_article_by_the_names_its_outlet_had_that_day(
    output: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SEARCH_EXPORT", "1")
    again = build(output.parent / "content", tmp_path / "output").output
    exported = json.loads((again / "data/search-documents.json").read_text("utf-8"))["documents"]
    words = {document["id"]: document["publisher"] for document in exported}
    assert words["before-it-was-renamed"] == ["daili", "gazett", "old", "gazett"]
    assert words["after-the-first-change"][-2:] == ["gazett", "post"]
    assert words["of-an-outlet-nobody-knows"] == ["harbour", "herald"]
    assert words["of-no-outlet-at-all"] == []


def test_search_narrows_by_no_name_that_is_only_printed(output: Path) -> None:
    facet = (output / "search/facet-outlet.js").read_text("utf-8")
    assert '["unknown","Outlet unknown",' in facet
    assert "Harbour Herald" not in facet
