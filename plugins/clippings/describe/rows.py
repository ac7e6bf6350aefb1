"""The table of all articles, data/articles.csv (RFC 4180): its columns, and an article's row."""

import csv
import io
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from clippings.reading.schema.fields import FIELDS

_FIRST = (
    "id", "title", "byline", "authors", "outlet", "labels", "date", "earliest", "latest", "language", "text",
    "events", "keywords", "url", "original",
)  # fmt: skip
COLUMNS = (*_FIRST, *(field.name for field in FIELDS if field.csv and field.name not in _FIRST))
"""The columns. Those of fields declared later stand last, so that a program that counts columns still finds its own."""
_DERIVED: Mapping[str, Callable[[dict[str, Any]], str | None]] = {
    "labels": lambda record: "; ".join(label["label"] for label in record["outlet"]["labels"]),
    "earliest": lambda record: record["date"]["earliest"],
    "latest": lambda record: record["date"]["latest"],
}
"""Column → its text, of those that are no field."""


def cells(record: dict[str, Any]) -> list[str]:
    """The cells of a record's row, in the order of `COLUMNS`. ``record`` is what `record_json` gives."""
    return [(_DERIVED[name](record) or "") if name in _DERIVED else _cell(record[name]) for name in COLUMNS]


_SAYING = ("name", "edtf", "url", "statement")
"""The key that says most, of a value with several: of an outlet its name, of a date its EDTF."""


def _cell(value: Any) -> str:
    """A value of a record's JSON as one cell: a list's parts with semicolons between them."""
    match value:
        case str():
            return value
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case list():
            return "; ".join(map(_cell, value))
        case dict():
            return _cell(value[next(key for key in _SAYING if key in value)])
    return str(value)


_RUN = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that spreadsheets take for a formula."""


def csv_line(values: Iterable[str]) -> str:
    """A row of CSV (RFC 4180), with CRLF at its end, and no cell that a spreadsheet would run."""
    out = io.StringIO()
    csv.writer(out).writerow(map(_harmless, values))
    return out.getvalue()


def _harmless(cell: str) -> str:
    """A cell that no spreadsheet runs as a formula: one that begins like a formula gets an apostrophe before it
    (https://owasp.org/www-community/attacks/CSV_Injection)."""
    return f"'{cell}" if cell.startswith(_RUN) else cell
