"""An article's line in each table of the archive, kept so that a table is but put together."""

import csv
import io
import json
from typing import Any

from clippings.describe import bibliography
from clippings.describe.shapes import record_json
from clippings.model.dossier import Archive, Dossier, evolved, published
from clippings.model.problem import Result

COLUMNS = (
    "id", "title", "byline", "authors", "outlet", "labels", "date", "earliest", "latest", "language", "text",
    "events", "keywords", "url", "original",
)  # fmt: skip


def context(archive: Archive) -> Archive:
    """An article's rows name its outlet, labels and people as the authorities do."""
    return archive


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


def cells(record: dict[str, Any]) -> list[str]:
    """A record's cells in the order of COLUMNS."""
    row = {
        **record,
        "authors": "; ".join(author["name"] for author in record["authors"]),
        "outlet": record["outlet"]["name"],
        "labels": "; ".join(label["label"] for label in record["outlet"]["labels"]),
        "date": record["date"]["edtf"],
        "earliest": record["date"]["earliest"],
        "latest": record["date"]["latest"],
        "events": "; ".join(record["events"]),
        "keywords": "; ".join(record["keywords"]),
        "original": record["original"]["url"],
    }
    return [harmless(row[column]) for column in COLUMNS]


def csv_line(values: list[str] | tuple[str, ...]) -> str:
    out = io.StringIO()
    csv.writer(out).writerow(values)
    return out.getvalue()


def harmless(cell: Any) -> str:
    """A cell that a spreadsheet would run as a formula is quoted with an apostrophe."""
    text = "" if cell is None else str(cell)
    return f"'{text}" if text[:1] in "=+-@\t\r" and text else text
