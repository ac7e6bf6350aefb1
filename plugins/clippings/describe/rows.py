"""The table of all articles, data/articles.csv (RFC 4180): its columns, and an article's row."""

import csv
import io
from collections.abc import Callable, Mapping
from typing import Any

from clippings.reading.fields import FIELDS

FIRST = (
    "id", "title", "byline", "authors", "outlet", "labels", "date", "earliest", "latest", "language", "text",
    "events", "keywords", "url", "original",
)  # fmt: skip
COLUMNS = (*FIRST, *(field.name for field in FIELDS if field.csv and field.name not in FIRST))
"""Those of fields declared since stand last, so that who counts columns finds them where they were."""
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
