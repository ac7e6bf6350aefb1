"""The reports of imports: the newest in import-report.json, those before it numbered in import-reports/."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from clippings.files import write_whole

NEWEST = "import-report.json"
_EARLIER = "import-reports"


def write_report(into: Path, report: Mapping[str, Any]) -> None:
    """Write the report of an import into the content folder that it has filled. The one before becomes, say,
    ``import-reports/3.json``: what an import has cut from a text stands nowhere else."""
    newest, earlier = into / NEWEST, into / _EARLIER
    if newest.exists():
        earlier.mkdir(exist_ok=True)
        numbers = (int(path.stem) for path in earlier.glob("*.json") if path.stem.isdecimal())
        newest.replace(earlier / f"{1 + max(numbers, default=0)}.json")
    write_whole(newest, (json.dumps(report, ensure_ascii=False, indent=1) + "\n").encode())


def written_before(into: Path) -> frozenset[str]:
    """The digests of all files that imports wrote into a content folder, as their reports have them (``written``)."""
    return frozenset(_written(into))


def _written(into: Path) -> Iterator[str]:
    for path in (into / NEWEST, *(into / _EARLIER).glob("*.json")):
        if path.is_file():
            yield from re.findall(r'"written": "([0-9a-f]{64})"', path.read_text("utf-8"))
