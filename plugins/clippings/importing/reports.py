"""The reports of imports: the newest in import-report.json, those before it numbered in import-reports/."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from clippings.files import move

NEWEST = "import-report.json"
_EARLIER = "import-reports"
_WRITTEN = re.compile(r'"written": "([0-9a-f]{64})"')
_READY = "report-is-ready"
"""A mark in the folder where a report is made: with it, and without the report, this stands in its place already."""


def write_report(into: Path, rows: Iterable[Mapping[str, Any]], making: Path) -> None:
    """Write the report of an import into the content folder that it has filled. The one before becomes, say,
    ``import-reports/3.json``: what an import has cut from a text stands nowhere else.

    It is made a row at a time in ``making``, a folder that is there. Where that is stopped, it may be begun again.
    """
    made, ready = making / NEWEST, making / _READY
    if not ready.exists():
        _write(made, rows)
        ready.touch()
    if made.exists():
        _put_aside(into)
        move(made, into / NEWEST)


def every_report(into: Path) -> tuple[Path, ...]:
    """The reports that there are, the newest first."""
    earlier = [path for path in (into / _EARLIER).glob("*.json") if path.stem.isdecimal()]
    newest = into / NEWEST
    return (*([newest] if newest.exists() else ()), *sorted(earlier, key=lambda path: -int(path.stem)))


def begin_again(making: Path) -> None:
    """What was made in a folder is no longer the whole report."""
    (making / _READY).unlink(missing_ok=True)


def _write(path: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    """As `json.dump` with ``indent=1`` would, of which it needs all rows in memory."""
    counts, between = Counter[str](), "\n"
    # half a pair of UTF-16, as damaged JSON has it, is written as JSON escapes it
    with path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as out:
        out.write('{\n "inputs": [')
        for row in rows:
            counts[row["status"]] += 1
            out.write(f"{between}  {_indented(row, 2)}")
            between = ",\n"
        out.write("\n ]" if counts else "]")
        out.write(f',\n "counts": {_indented(dict(sorted(counts.items())), 1)}\n}}\n')


def _indented(value: Any, by: int) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1).replace("\n", "\n" + " " * by)


def _put_aside(into: Path) -> None:
    newest, earlier = into / NEWEST, into / _EARLIER
    if newest.exists():
        earlier.mkdir(exist_ok=True)
        numbers = (int(path.stem) for path in earlier.glob("*.json") if path.stem.isdecimal())
        newest.replace(earlier / f"{1 + max(numbers, default=0)}.json")


def written_before(into: Path) -> frozenset[str]:
    """The digests of all files that imports wrote into a content folder, as their reports have them (``written``)."""
    return frozenset(_written(into))


def _written(into: Path) -> Iterator[str]:
    for path in every_report(into):
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                yield from _WRITTEN.findall(line)
