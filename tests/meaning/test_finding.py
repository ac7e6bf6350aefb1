"""What search finds, in which field, narrowed and in order: tests/cases/search.yaml, asked in a real browser."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page
from publishing import hosted, local, project, table

TABLE: dict[str, Any] = table("search.yaml")
FIELDS = ("title", "names", "publisher", "notes", "body")
ASK = """([query, options]) => window.clippings.search(query, options).then(
  found => ({total: found.total, results: found.results.map(r => [r.id, r.score])}))"""
ALL = 100


class Pages(dict[tuple[str, str], Page]):
    """The search page of each archive and build, opened from its folder when it is first asked for."""

    def __init__(self, folder: Path, chromium: Browser) -> None:
        super().__init__()
        self.folder = folder
        self.chromium = chromium

    def __missing__(self, key: tuple[str, str]) -> Page:
        archive, build = key
        folder = self.folder / "-".join(key)
        folder.mkdir()
        output = {"local": local, "hosted": hosted}[build](project(folder, TABLE["archives"][archive]))
        self[key] = self.chromium.new_page()
        self[key].goto(f"file://{output}/search.html")
        return self[key]

    def found(
        self, query: str, archive: str = "paper", build: str = "local", **options: Any
    ) -> list[tuple[str, float]]:
        """Articles and their scores, in order; `total` counts as many where none was left out."""
        answer = self[archive, build].evaluate(ASK, [query, {"limit": ALL} | options])
        results = [(id, score) for id, score in answer["results"]]
        assert answer["total"] == len(results) or "limit" in options
        return results


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory, chromium: Browser) -> Iterator[Pages]:
    opened = Pages(tmp_path_factory.mktemp("finding"), chromium)
    yield opened
    for page in opened.values():
        page.close()


def named(row: Mapping[str, Any]) -> str:
    return str(row.get("what", row.get("ask")))


def ids(found: list[tuple[str, float]]) -> list[str]:
    return [id for id, _ in found]


@pytest.mark.parametrize("row", TABLE["fields"], ids=named)
def test_a_word_is_found_in_its_fields_only(row: Mapping[str, Any], pages: Pages) -> None:
    found = {field: sorted(ids(pages.found(f"{field}:{row['word']}"))) for field in FIELDS}
    assert found == {field: sorted(row.get(field, [])) for field in FIELDS}
    anywhere = {id for field in FIELDS for id in row.get(field, [])}
    assert set(ids(pages.found(row["word"]))) == anywhere


@pytest.mark.parametrize("row", TABLE["withheld"], ids=named)
@pytest.mark.parametrize("build", ["local", "hosted"])
def test_what_is_withheld_is_found_where_it_may_be(row: Mapping[str, Any], build: str, pages: Pages) -> None:
    assert sorted(ids(pages.found(row["ask"], build=build))) == sorted(row[build])


@pytest.mark.parametrize("row", TABLE["filters"], ids=named)
def test_filters_narrow(row: Mapping[str, Any], pages: Pages) -> None:
    """Typed and chosen come to the same; where a row has both it has no words beside them."""
    right = sorted(row["finds"])
    words = row.get("ask", "")
    if "choose" in row:
        typed = ":" in words
        assert sorted(ids(pages.found("" if typed else words, filters=row["choose"]))) == right
    if "choose" not in row or ":" in words:
        assert sorted(ids(pages.found(words))) == right


@pytest.mark.parametrize("row", TABLE["spellings"], ids=named)
def test_spelling_does_not_count(row: Mapping[str, Any], pages: Pages) -> None:
    assert sorted(ids(pages.found(str(row["ask"]), "spellings"))) == row["finds"]


@pytest.mark.parametrize("row", TABLE["marked"], ids=lambda row: f"{row['words']} in {row['article']}")
def test_words_are_marked_as_they_stand(row: Mapping[str, Any], pages: Pages) -> None:
    search = pages["spellings", "local"]
    page = pages.chromium.new_page()
    page.goto(search.url.replace("search.html", f"articles/{row['article']}.html?mark={quote(row['words'])}"))
    assert page.locator("mark.found").all_text_contents() == row["marks"]
    page.close()


@pytest.mark.parametrize("row", TABLE["order"], ids=named)
def test_order(row: Mapping[str, Any], pages: Pages) -> None:
    options = {name: row[name] for name in ("limit", "sort") if name in row}
    found = ids(pages.found(row["ask"], row["archive"], **options))
    if "finds" in row:
        assert found == row["finds"]
    else:
        cut = iter(found)
        assert [{next(cut) for _ in group} for group in row["groups"]] == [set(group) for group in row["groups"]]


@pytest.mark.parametrize("row", TABLE["scores"], ids=named)
def test_scores_are_lunrs(row: Mapping[str, Any], pages: Pages) -> None:
    assert dict(pages.found(row["ask"], "scores")) == pytest.approx(row["scores"], abs=0.0006)


def test_a_hit_has_the_paragraphs_of_a_text_that_may_be_shown(tmp_path: Path) -> None:
    articles = {f"articles/a{n}.md": f"---\ntitle: A{n}\nrights: {row['rights']}\n---\nThe larkump dresken.\n\nIt was.\n"
                for n, row in enumerate(TABLE["hits"])}  # fmt: skip
    output = local(project(tmp_path, articles))
    hits = [
        json.loads(re.sub(r"^[^,]*,|\);\s*$", "", file.read_text("utf-8")))
        for file in output.glob("search/document-*.js")
    ]
    shown = {hit["id"]: hit["paragraphs"] for hit in hits}
    assert shown == {f"a{n}": row["shown"] for n, row in enumerate(TABLE["hits"])}
