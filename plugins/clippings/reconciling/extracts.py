"""A saved extract of another register, entry by entry: JSON of Wikidata or VIAF, a table of GeoNames, or one's own."""

import gzip
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Any

from clippings.model.problem import CommandErrors, Problem
from clippings.reconciling.candidate import Candidate
from clippings.reconciling.geonames import of_own_table, place
from clippings.reconciling.viaf import cluster
from clippings.reconciling.wikidata import item

COMMAND = "clippings reconcile"
_KNOWN = "give JSON or JSON lines of Wikidata or VIAF, or a table of GeoNames (tab-separated)"


def candidates_in(path: Path) -> Iterator[Candidate]:
    """The entries of an extract, in its order. CommandErrors where it is none, with the line."""
    try:
        with (
            gzip.open(path, "rt", encoding="utf-8-sig")
            if path.suffix == ".gz"
            else path.open(encoding="utf-8-sig") as file
        ):
            begins = file.read(1)
            file.seek(0)
            yield from _of_json(path, file) if begins in ("{", "[") else _of_table(path, file)
    except (OSError, UnicodeDecodeError) as wrong:
        raise _refused(path, 0, f"cannot be read: {wrong}") from wrong


def _of_json(path: Path, file: IO[str]) -> Iterator[Candidate]:
    """The entries of a JSON file: a line each, as in Wikidata's dumps and in JSON lines, or all as one value."""
    first = next((line for line in file if line.strip() not in ("", "[")), "")
    if _value(first) is None:
        file.seek(0)
        text = file.read()
        yield from _entries(path, 1, _read(path, 1, text))
        return
    yield from _entries(path, 1, _value(first))
    for number, line in enumerate(file, 2):
        if line.strip() not in ("", "]"):
            yield from _entries(path, number, _read(path, number, line.strip().rstrip(",")))


def _value(line: str) -> Any:
    """What a line of JSON says by itself; None where it does not."""
    try:
        return json.loads(line.strip().rstrip(","))
    except (ValueError, RecursionError):
        return None


def _read(path: Path, line: int, text: str) -> Any:
    try:
        return json.loads(text)
    except RecursionError as wrong:
        raise _refused(path, line, "is too deeply nested") from wrong
    except ValueError as wrong:
        raise _refused(path, line, f"is not JSON: {wrong}") from wrong


def _entries(path: Path, line: int, value: Any) -> Iterator[Candidate]:
    """What a JSON value has of entries: one, a list, or ``entities`` by their ids."""
    if isinstance(value, list):
        for one in value:
            yield from _entries(path, line, one)
    elif isinstance(value, Mapping) and isinstance(value.get("entities"), Mapping):
        yield from _entries(path, line, list(value["entities"].values()))
    elif found := _entry(path, line, value):
        yield found
    else:
        raise _refused(path, line, "has no entry of Wikidata (id, labels) and none of VIAF (viafID, mainHeadings)")


def _entry(path: Path, line: int, value: Any) -> Candidate | None:
    try:
        return item(value) or cluster(value)
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as wrong:
        raise _refused(path, line, f"is no entry as Wikidata and VIAF have them: {wrong!r}") from wrong


def _of_table(path: Path, file: IO[str]) -> Iterator[Candidate]:
    head: list[str] = []
    for number, line in enumerate(file, 1):
        cells = line.rstrip("\r\n").split("\t")
        if number == 1 and "id" in cells and "name" in cells:
            head = cells
        elif found := _of_line(path, number, head, cells):
            yield found
        elif line.strip():
            raise _refused(
                path, number, "is no line of GeoNames (19 columns), nor of a table whose head has id and name"
            )


def _of_line(path: Path, number: int, head: list[str], cells: list[str]) -> Candidate | None:
    try:
        return of_own_table(head, cells) if head else place(cells)
    except ValueError as wrong:
        why, _, try_ = str(wrong).partition("; ")
        raise _refused(path, number, why, try_) from wrong


def _refused(path: Path, line: int, why: str, try_: str = _KNOWN) -> CommandErrors:
    short = re.sub(r"\s+", " ", why)
    return CommandErrors([Problem(str(path), line, "", "", short, try_)])
