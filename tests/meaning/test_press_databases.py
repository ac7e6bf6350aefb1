"""What an import makes of exports of press databases, by tests/cases/press.yaml."""

from pathlib import Path
from typing import Any

import pytest

from clippings.importing.run import import_texts
from meaning.case_table import CASES, Case, cases, fits
from meaning.importing import AUTHORITY, article, imported, report
from meaning.machinery import filled

EXPORTS = CASES / "exports"
BESIDE_FIELDS = {"part", "text", "extent", "rules", "quotes", "doubts"}
NEED_NOT_BE_SAID = {"title", "language"}


@pytest.fixture
def into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A content folder that knows the outlets and people of imports.yaml, and no other beside it."""
    monkeypatch.chdir(tmp_path)
    return filled(tmp_path / "into", AUTHORITY)


def written(case: Case, folder: Path) -> Path:
    """The file of a case, in a folder of its own."""
    raw = (EXPORTS / case["file"]).read_bytes()
    if case.get("as") == "cp1252":
        raw = raw.decode().encode("cp1252")
    folder.mkdir()
    path = folder / case.get("name", case["file"])
    path.write_bytes(raw)
    return path


def told(row: dict[str, Any]) -> list[str]:
    return [f"{one['where']} · {one['why']} · {one['try']}" for one in row["problems"] if one["where"] != "language"]


@pytest.mark.parametrize("case", cases("press", "exports", ["file", "articles"], ["as", "name", "failed"]))
def test_every_article_of_an_export_is_made_with_its_fields(case: Case, into: Path, tmp_path: Path) -> None:
    path = written(case, tmp_path / "source")
    code = import_texts(path, into, None)
    rows = report(into)["inputs"]
    failed = [row for row in rows if row["status"] == "failed"]
    said = [f"{row['source']} · {one['why']} · {one['try']}" for row in failed for one in row["problems"]]
    assert said == case.get("failed", [])
    assert code == (1 if failed else 0)
    made = [row for row in rows if row["status"] != "failed"]
    assert [row["source"] for row in made] == [f"{path.name}{one['part']}" for one in case["articles"]]
    for row, wanted in zip(made, case["articles"], strict=True):
        assert row["status"] == "imported", row
        head, body = article(into, row)
        assert_made(row, wanted, body)
        assert head["text"] == wanted.get("extent", "full")


def assert_made(row: dict[str, Any], wanted: dict[str, Any], body: str) -> None:
    fields = {name: one["value"] for name, one in row["fields"].items() if one["value"]}
    for name in fields.keys() | wanted.keys() - BESIDE_FIELDS:
        right = wanted.get(name, "…" if name in NEED_NOT_BE_SAID else "null")
        assert fits(right, fields.get(name) or "null"), f"{name} is {fields.get(name)}"
    for what in ("rules", "quotes"):
        for name, right in wanted.get(what, {}).items():
            known = row["fields"][name].get(what.removesuffix("s"))
            assert fits(right, known or "null"), f"{name} is known by {known}"
    assert told(row) == wanted.get("doubts", [])
    assert body.strip() == wanted["text"].strip()


@pytest.mark.parametrize("case", cases("press", "others", ["name", "text", "title"]))
def test_what_only_looks_like_an_export_is_one_article(case: Case, into: Path) -> None:
    _, rows = imported(into, {case["name"]: case["text"]})
    assert list(rows) == [case["name"]]
    row = rows[case["name"]].row
    assert row["status"] == "imported", row
    assert row["fields"]["title"]["value"] == case["title"]


def test_the_same_article_of_another_export_is_there_already(into: Path) -> None:
    text = (EXPORTS / "nexis-nl.txt").read_text("utf-8")
    again = text.replace("1 van 2", "7 van 9").replace("2 van 2", "9 van 9")
    _, rows = imported(into, {"a.txt": text, "b.txt": again})
    assert {name: one.row["status"] for name, one in rows.items()} == {
        "a.txt#1": "imported", "a.txt#2": "imported", "b.txt": "failed", "b.txt#7": "duplicate", "b.txt#9": "duplicate",
    }  # fmt: skip
    assert "number 1, 2, 3, 4, 5, 6, 8 is missing" in rows["b.txt"].row["problems"][0]["why"]
