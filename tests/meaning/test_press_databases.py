"""What an import makes of exports of press databases, by tests/cases/press.yaml."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from meaning.case_table import Case, cases
from meaning.importing import AUTHORITY, imported
from meaning.machinery import filled
from meaning.made import EXPORTS, assert_imported


@pytest.fixture
def into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A content folder that knows the outlets and people of imports.yaml, and no other beside it."""
    monkeypatch.chdir(tmp_path)
    return filled(tmp_path / "into", AUTHORITY)


@pytest.mark.parametrize("case", cases("press", "exports", ["articles"], ["file", "made", "as", "name", "failed"]))
def test_every_article_of_an_export_is_made_with_its_fields(case: Case, into: Path, tmp_path: Path) -> None:
    assert_imported(case, into, tmp_path / "source")


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


def test_the_console_tells_how_many_articles_came_in_and_what_is_missing(into: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "clippings", "import", str(EXPORTS / "proquest.txt"), "--into", str(into)]
    program = os.environ | {"PYTHONPATH": str(EXPORTS.parents[2] / "plugins"), "PYTHONUTF8": "1"}
    done = subprocess.run(command, cwd=tmp_path, env=program, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    told = done.stdout.splitlines()
    assert told[0] == "failed         proquest.txt → –"
    assert told[1].startswith(
        "  look: file · ProQuest’s export says that it has 3 articles, and 2 are in it: number 3 is missing"
    )
    assert any(
        line.startswith("imported       proquest.txt#2 → 2016-02-06-post-the-mayor-thanks-both-sides") for line in told
    )
    assert "2 of 3 articles and files imported; 1 could not be read." in told
    command[4] = str(EXPORTS / "nexis-nl.txt")
    done = subprocess.run([*command, "--yes"], cwd=tmp_path, env=program, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "2 of 2 articles imported." in done.stdout.splitlines()
