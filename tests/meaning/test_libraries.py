"""What an import makes of the libraries of reference managers, by tests/cases/libraries.yaml."""

from pathlib import Path

import pytest
import yaml

from clippings.model.problem import Result
from clippings.reading import annotations
from meaning.case_table import Case, cases, fits
from meaning.importing import AUTHORITY, article, imported, report
from meaning.machinery import filled
from meaning.made import assert_made

TEXT = (
    "The envoys of the two sides left the town in the evening and said nothing of what had been agreed there.",
    "Nobody had thought that the talks would take as long as they did, for there was little left to talk about.",
)


@pytest.fixture
def into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A content folder that knows the outlets and people of imports.yaml, and no other beside it."""
    monkeypatch.chdir(tmp_path)
    return filled(tmp_path / "into", AUTHORITY)


def with_text(name: str, text: str) -> str:
    """A file of a case, with the two paragraphs as its kind has them."""
    paragraphs = "".join(f"<p>{one}</p>" for one in TEXT) if name.endswith(".html") else "\n\n".join(TEXT)
    return text.replace("{text}", paragraphs)


def assert_notes(into: Path, id: str, wanted: list[dict[str, str]]) -> None:
    """Whether an article has these notes, all of which no reader sees."""
    path = into / f"private/annotations/{id}.yaml"
    read = annotations.read_for(path.read_text("utf-8"), str(path), id) if path.exists() else Result(())
    assert not read.problems
    assert not (into / f"annotations/{id}.yaml").exists()
    assert [note.visibility for note in read.value] == ["private"] * len(wanted)
    written = yaml.safe_load(path.read_text("utf-8")) if path.exists() else []
    for note, one in zip(written, wanted, strict=True):
        assert fits(one["body"], note["body"]), note
        assert note.get("see", []) == ([one["see"]] if "see" in one else [])
        assert "on" not in note


@pytest.mark.parametrize("case", cases("libraries", "libraries", ["files", "articles"], ["failed", "skipped"]))
def test_a_record_and_its_file_are_one_article(case: Case, into: Path) -> None:
    code, _ = imported(into, {name: with_text(name, text) for name, text in case["files"].items()})
    rows = report(into)["inputs"]
    failed = [row for row in rows if row["status"] == "failed"]
    said = [f"{row['source']} · {one['why']} · {one['try']}" for row in failed for one in row["problems"]]
    assert len(said) == len(case.get("failed", []))
    assert all(fits(right, one) for right, one in zip(case.get("failed", []), said, strict=True)), said
    assert code == (1 if failed else 0)
    assert [row["source"] for row in rows if row["status"] == "skipped"] == case.get("skipped", [])
    made = [row for row in rows if row["status"] not in ("failed", "skipped")]
    assert [row["source"] for row in made] == [one["part"] for one in case["articles"]]
    for row, wanted in zip(made, case["articles"], strict=True):
        assert row["status"] == "imported", row
        head, body = article(into, row)
        assert_notes(into, row["id"], wanted.get("notes", []))
        assert_made(row, wanted | {"text": with_text("", wanted["text"])}, body)
        assert head["text"] == wanted.get("extent", "full")
        for name, source in wanted.get("sources", {}).items():
            assert head["evidence"][name]["source"]["title"] == source
