"""An article's line in each table of the archive, kept so that a table is but put together."""

import csv
import io
import json
from collections.abc import Callable, Mapping
from typing import Any

from clippings.describe import bibliography
from clippings.describe.shapes import record_json
from clippings.model.dossier import Archive, Dossier, evolved, published
from clippings.model.problem import Result
from clippings.reading.fields import FIELDS

FIRST = (
    "id", "title", "byline", "authors", "outlet", "labels", "date", "earliest", "latest", "language", "text",
    "events", "keywords", "url", "original",
)  # fmt: skip
COLUMNS = (*FIRST, *(field.name for field in FIELDS if field.csv and field.name not in FIRST))
"""Those of fields declared since stand last, so that who counts columns finds them where they were."""


def examine(dossier: Dossier, archive: Archive) -> Result[dict[str, str]]:
    """``json``, ``csv``, ``csl``, ``bib`` and ``ris`` of one article. Its outlet's labels stand in the authorities."""
    known = evolved(dossier, published(dossier, archive.outlets))
    record = record_json(known, archive)
    return Result({
        "json": as_json(record),
        "csv": csv_line(cells(record)),
        "csl": as_json(bibliography.csl(known, archive)),
        "bib": bibliography.bibtex(known, archive),
        "ris": bibliography.ris(known, archive),
    })  # fmt: skip


def as_json(value: Any) -> str:
    # without indentation: Python's fast encoder knows none
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


DERIVED: Mapping[str, Callable[[dict[str, Any]], str | None]] = {
    "labels": lambda record: "; ".join(label["label"] for label in record["outlet"]["labels"]),
    "earliest": lambda record: record["date"]["earliest"],
    "latest": lambda record: record["date"]["latest"],
}
"""Column → its text, of those that are no field."""


def cells(record: dict[str, Any]) -> list[str]:
    """A record's cells in the order of COLUMNS."""
    return [harmless(DERIVED[name](record) if name in DERIVED else cell(record[name])) for name in COLUMNS]


SAYING = ("name", "edtf", "url", "statement")
"""The key that says most, of a value with several: of an outlet its name, of a date its EDTF."""


def cell(value: Any) -> str:
    """A value of a record's JSON as one cell: a list's parts with semicolons between them."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case list():
            return "; ".join(map(cell, value))
        case dict():
            return cell(value[next(key for key in SAYING if key in value)])
    return str(value)


def csv_line(values: list[str] | tuple[str, ...]) -> str:
    out = io.StringIO()
    csv.writer(out).writerow(values)
    return out.getvalue()


def harmless(cell: Any) -> str:
    """A cell that a spreadsheet would run as a formula is quoted with an apostrophe."""
    text = "" if cell is None else str(cell)
    return f"'{text}" if text[:1] in "=+-@\t\r" and text else text
