"""The folder of originals as a bag: its manifest, which other programs check too, and where each original comes from.

BagIt 1.0, https://www.rfc-editor.org/rfc/rfc8493: ``sha256sum --check manifest-sha256.txt`` in it does what
`clippings verify` does, but for files that are there and should not be.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from clippings.files import write_whole
from clippings.importing.custody.originals import FOLDER

MANIFEST, PROVENANCE = "manifest-sha256.txt", "provenance.jsonl"
_DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


def enter(into: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    """Add originals to the manifest and to ``provenance.jsonl``; what stands there stays, and nothing is added twice,
    nor when the same file comes again.

    A row has ``file``, ``sha256``, ``bytes``, ``source`` (its name in the report), ``from`` (what the import was
    given), ``imported`` (when, in UTC), ``tool`` (the program and its version) and ``articles`` (their ids).
    """
    new = list(rows)
    if not new:
        return
    folder = into / FOLDER
    known = {_what(row) for row in _rows(folder / PROVENANCE)}
    _add(folder / PROVENANCE, (json.dumps(row, ensure_ascii=False) for row in new if _what(row) not in known))
    _add(folder / MANIFEST, (f"{row['sha256']}  {row['file']}" for row in new))
    write_whole(folder / "bagit.txt", _DECLARATION)


def _add(path: Path, lines: Iterable[str]) -> None:
    there = path.read_text("utf-8") if path.exists() else ""
    known = set(there.split("\n"))
    added = [line for line in dict.fromkeys(lines) if line not in known]
    if added:
        whole = there if there.endswith("\n") or not there else f"{there}\n"
        write_whole(path, (whole + "".join(f"{line}\n" for line in added)).encode())


def manifest(folder: Path) -> Iterator[tuple[int, str, str]]:
    """The lines of the manifest: number, digest and path. A line that is none has no path."""
    path = folder / MANIFEST
    for number, line in enumerate(path.read_text("utf-8", "replace").split("\n") if path.exists() else (), 1):
        digest, _, name = line.partition("  ")
        if line:
            yield number, digest, name


def provenance(folder: Path) -> dict[str, dict[str, Any]]:
    """Path of an original → where it came from first; what is no row is left out."""
    found: dict[str, dict[str, Any]] = {}
    for row in _rows(folder / PROVENANCE):
        found.setdefault(str(row.get("file")), row)
    return found


def _what(row: Mapping[str, Any]) -> tuple[str, str, str]:
    """Which file was read under which name, for which articles."""
    return str(row.get("file")), str(row.get("source")), str(row.get("articles"))


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows that a register has."""
    lines = path.read_text("utf-8", "replace").split("\n") if path.exists() else ()
    yield from filter(None, map(_row, lines))


def _row(line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError:
        return {}
    return row if isinstance(row, dict) else {}
