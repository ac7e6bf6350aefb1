"""Imports of the texts of a table, and what came of each."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from clippings.importing.run import import_texts
from meaning.case_table import TextLoader, table

TABLE = table("imports")
AUTHORITY = {f"authority/{name}.yaml": yaml.safe_dump(TABLE[name]) for name in ("outlets", "people", "places")}


class Imported(NamedTuple):
    """One file's row of import-report.json, and the head and body of its article."""

    row: dict[str, Any]
    head: dict[str, Any]
    body: str


def imported(
    into: Path, files: Mapping[str, str | bytes], outlet: str | None = None
) -> tuple[int, dict[str, Imported]]:
    """The exit code of an import of these files, which lie beside ``into``, and what came of each."""
    source = into.parent / "source"
    for name, text in files.items():
        path = source / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    code = import_texts(source, into, outlet)
    return code, {row["source"]: Imported(row, *article(into, row)) for row in report(into)["inputs"]}


def report(into: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((into / "import-report.json").read_text("utf-8"))
    return found


def article(into: Path, row: Mapping[str, Any]) -> tuple[dict[str, Any], str]:
    """The front matter and the text of an article that an import has written; nothing where it wrote none."""
    if row["status"] not in ("imported", "near-duplicate"):
        return {}, ""
    _, head, body = (into / row["path"]).read_text("utf-8").split("---\n", 2)
    return yaml.load(head, Loader=TextLoader), body


def entries(path: Path) -> dict[str, Any]:
    """The entries of an authority file, as text; none where there is no file."""
    found: dict[str, Any] = yaml.load(path.read_text("utf-8"), Loader=TextLoader) if path.exists() else {}
    return found
