"""The data beside the pages: every article and the whole archive as JSON, CSV, citations and JSON Schemas."""

from collections.abc import Iterator

from pydantic import TypeAdapter

from clippings.describe.rows import COLUMNS, as_json, csv_line
from clippings.describe.shapes import article_json
from clippings.model.dossier import Archive
from clippings.model.page import DataFile, Output
from clippings.reading.shapes import FILES


def article_file(id: str, archive: Archive) -> Iterator[Output]:
    yield DataFile(f"data/articles/{id}.json", as_json(article_json(archive.dossiers[id], archive)) + "\n")


def files(_: str, archive: Archive) -> Iterator[Output]:
    """The tables of the whole archive; one article's lines are in memory at a time, and the tables' text."""
    tables: dict[str, list[str]] = {"json": [], "csv": [csv_line(COLUMNS)], "csl": [], "bib": [], "ris": []}
    for rows in archive.memory.each(dossier.rows for dossier in archive.dossiers.values()):
        for name, lines in tables.items():
            lines.append(rows[name])
    records = ",".join(tables["json"])
    yield DataFile("data/archive.json", f'{{"name":{as_json(archive.site.name)},"articles":[{records}]}}\n')
    yield DataFile("data/articles.csv", "".join(tables["csv"]))
    yield DataFile("data/citations.csl.json", f"[{','.join(tables['csl'])}]\n")
    yield DataFile("data/citations.bib", "\n".join(tables["bib"]))
    yield DataFile("data/citations.ris", "\r\n".join(tables["ris"]))
    for name, shape in FILES.items():
        schema = TypeAdapter(shape).json_schema(by_alias=True)
        yield DataFile(f"data/schemas/{name}.json", as_json(schema) + "\n")
