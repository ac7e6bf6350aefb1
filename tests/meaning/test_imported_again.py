"""What becomes of what is imported again: tests/cases/imported_again.yaml, row by row."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from importing import AUTHORITY, imported, report

from meaning.case_table import table

TABLE: dict[str, Any] = table("imported_again")


def said(text: str) -> str:
    """A text of the table with its words in place."""
    words = {"…TEXT…": TABLE["text"], "…OTHER…": TABLE["other"]}
    for sign, meant in words.items():
        text = text.replace(sign, meant)
    return text


@pytest.fixture
def into(tmp_path: Path) -> Path:
    folder = tmp_path / "into"
    for name, text in AUTHORITY.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def brought(into: Path, files: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """The rows of an import of these files alone."""
    shutil.rmtree(into.parent / "source", ignore_errors=True)
    imported(into, {name: said(text) for name, text in files.items()})
    return {row["source"]: row for row in report(into)["inputs"]}


@pytest.mark.parametrize("case", TABLE["cases"], ids=lambda case: case["case"])
def test_what_comes_again(case: dict[str, Any], into: Path, capsys: pytest.CaptureFixture[str]) -> None:
    brought(into, case["first"])
    for name, words in case.get("edited", {}).items():
        text = (into / name).read_text("utf-8")
        for old, new in words.items():
            assert old in text, "the first import has not written what is to be edited"
            text = text.replace(old, new)
        (into / name).write_text(text, "utf-8")
    for name, place in case.get("moved", {}).items():
        (into / place).parent.mkdir(exist_ok=True)
        (into / name).rename(into / place)
    capsys.readouterr()
    rows = brought(into, case["then"])
    printed = capsys.readouterr().out
    assert {source: row["status"] for source, row in rows.items()} == case["outcome"]
    for name, parts in case.get("holds", {}).items():
        assert (into / name).exists() == (parts != "~"), name
        for part in parts if parts != "~" else ():
            assert (part.removeprefix("!") in (into / name).read_text("utf-8")) != part.startswith("!"), (name, part)
    for source, words in case.get("told", {}).items():
        told = [*(problem["why"] for problem in rows[source]["problems"]), *rows[source].get("difference", ())]
        assert any(words in one for one in told), told
    for source in case.get("silent", ()):
        assert rows[source]["problems"] == []
        assert "look:" not in printed
    before = {
        path: path.read_bytes() for path in into.rglob("*") if path.is_file() and "import-report" not in str(path)
    }
    again = brought(into, case["then"])
    assert {row["status"] for row in again.values()} <= {"duplicate", "edited"}
    assert before == {p: p.read_bytes() for p in into.rglob("*") if p.is_file() and "import-report" not in str(p)}
