"""Whether an import of a mixed folder came to what is right of each file, and what a content folder then holds."""

import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from clippings.files import shown_name
from soak.mixed_folder import Made


def wrong(made: Sequence[Made], into: Path) -> Iterator[str]:
    """What the report of an import says otherwise than is right, a line each."""
    rows: dict[str, list[dict[str, Any]]] = {}
    for row in json.loads((into / "import-report.json").read_text("utf-8"))["inputs"]:
        rows.setdefault(row["source"].partition("!/")[0].partition("#")[0], []).append(row)
    for one in made:
        name = shown_name(os.fsdecode(one.name))
        found = rows.pop(name, [])
        if not found:
            yield f"{name} is not in the report"
        for row in found:
            told = f"{row['source']}: {row['status']}: " + "; ".join(problem["why"] for problem in row["problems"])
            if row["status"] not in one.status.split("|"):
                yield f"{told} — and {one.status} is right"
            elif row["status"] == "failed" and (one.why not in told or not row["problems"][0]["try"]):
                yield f"{told} — and “{one.why}” is right, with what to try"
            if "makes the reader" in told or "Error" in told:
                yield f"{told} — tells the programmer, not the editor"
        if one.articles and one.articles != sum(row["status"] == "imported" for row in found):
            yield f"{name} has {one.articles} articles, and they are not all there"
    yield from (f"{name} is in the report, and not in the folder" for name in rows)


def held(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
