"""The data beside the pages: every article and the whole archive as JSON, CSV, citations and JSON Schemas."""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter

from clippings.describe import bibliography
from clippings.describe.shapes import article_json, record_json
from clippings.model.dossier import Archive, Dossier
from clippings.model.page import DataFile, Output
from clippings.reading.shapes import FILES

COLUMNS = (
    "id", "title", "byline", "authors", "outlet", "labels", "date", "earliest", "latest", "language", "text",
    "events", "keywords", "url", "original",
)  # fmt: skip


def article_file(dossier: Dossier, archive: Archive) -> Iterator[Output]:
    yield DataFile(f"data/articles/{dossier.id}.json", as_json(article_json(dossier, archive)))


def files(archive: Archive) -> Iterator[Output]:
    dossiers = archive.dossiers.values()
    yield DataFile("data/archive.json", as_json({
        "name": archive.site.name,
        "articles": [record_json(dossier, archive) for dossier in dossiers],
    }))  # fmt: skip
    yield DataFile("data/articles.csv", as_csv(archive))
    yield DataFile("data/citations.csl.json", as_json([bibliography.csl(d, archive) for d in dossiers]))
    yield DataFile("data/citations.bib", "\n".join(bibliography.bibtex(d, archive) for d in dossiers))
    yield DataFile("data/citations.ris", "\r\n".join(bibliography.ris(d, archive) for d in dossiers))
    for name, shape in FILES.items():
        yield DataFile(f"data/schemas/{name}.json", as_json(TypeAdapter(shape).json_schema(by_alias=True)))


def as_json(value: Any) -> str:
    # without indentation: Python's fast encoder knows none
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def as_csv(archive: Archive) -> str:
    """One row an article. A cell that a spreadsheet would run as a formula is quoted with an apostrophe."""
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(COLUMNS)
    for dossier in archive.dossiers.values():
        found = record_json(dossier, archive)
        row = {
            **found,
            "authors": "; ".join(author["name"] for author in found["authors"]),
            "outlet": found["outlet"]["name"],
            "labels": "; ".join(label["label"] for label in found["outlet"]["labels"]),
            "date": found["date"]["edtf"],
            "earliest": found["date"]["earliest"],
            "latest": found["date"]["latest"],
            "events": "; ".join(found["events"]),
            "keywords": "; ".join(found["keywords"]),
            "original": found["original"]["url"],
        }
        table.writerow([harmless(row[column]) for column in COLUMNS])
    return out.getvalue()


def harmless(cell: Any) -> str:
    text = "" if cell is None else str(cell)
    return f"'{text}" if text[:1] in "=+-@\t\r" and text else text
