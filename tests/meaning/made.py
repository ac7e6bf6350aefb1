"""What an import made of a file of several articles, compared with what a table says."""

from pathlib import Path
from typing import Any

from clippings.importing.run import import_texts
from meaning.case_table import CASES, Case, fits
from meaning.importing import article, report
from meaning.office import WRITERS

EXPORTS = CASES / "exports"
BESIDE_FIELDS = {"part", "text", "extent", "rules", "quotes", "doubts", "cut", "how", "sources", "notes"}
NEED_NOT_BE_SAID = {"title", "language"}


def assert_imported(case: Case, into: Path, folder: Path) -> None:
    """Import the file of a case, and compare every row of the report and every article."""
    path = written(case, folder)
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


def written(case: Case, folder: Path) -> Path:
    """The file of a case, in a folder of its own."""
    kind = case.get("as", "")
    raw = (EXPORTS / case["file"]).read_bytes() if "file" in case else b""
    lines = case.get("made") or raw.decode("utf-8", "replace").split("\n")
    if kind == "cp1252":
        raw = raw.decode().encode("cp1252")
    elif kind:
        raw = WRITERS[kind](lines)
    stem = Path(case.get("file", "made")).stem
    name = case.get("name") or (f"{stem}.{kind}" if kind in WRITERS else case["file"])
    folder.mkdir()
    (folder / name).write_bytes(raw)
    return folder / name


def assert_made(row: dict[str, Any], wanted: dict[str, Any], body: str) -> None:
    """Whether a row has the fields that are said and no others, with their grounds, and the article its text."""
    fields = {name: one["value"] for name, one in row["fields"].items() if one["value"]}
    for name in fields.keys() | wanted.keys() - BESIDE_FIELDS:
        right = wanted.get(name, "…" if name in NEED_NOT_BE_SAID else "null")
        assert fits(right, fields.get(name) or "null"), f"{name} is {fields.get(name)}"
    for what in ("rule", "quote", "how"):
        for name, right in wanted.get(what if what == "how" else f"{what}s", {}).items():
            known = row["fields"][name].get(what)
            assert fits(right, known or "null"), f"{name} is known by {known}"
    told = [f"{one['where']} · {one['why']} · {one['try']}" for one in row["problems"] if one["where"] != "language"]
    assert told == wanted.get("doubts", [])
    assert row["cut"] == wanted.get("cut", row["cut"])
    assert body.strip() == wanted["text"].strip()
