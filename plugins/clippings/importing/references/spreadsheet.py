"""CSV: a row for each article, its columns known by their names."""

import csv
import io
from collections.abc import Mapping

from clippings.importing.databases.export import Entry, Export, Value
from clippings.importing.references.record import sorted_files
from clippings.model.record import TextKind
from clippings.reading.folding.forms import fold

_COLUMNS = {
    "title": "title headline titel titre titulo titolo",
    "byline": "author authors byline autor autoren auteur auteurs autore creator",
    "source": "publication publication_title outlet newspaper paper source journal zeitung medium publisher media",
    "date": "date published publication_date published_at pub_date datum fecha data",
    "url": "url link address web_url document_url",
    "language": "language lang sprache langue",
    "keywords": "keywords tags subjects subject schlagworte",
    "section": "section rubrik rubrique",
    "page": "page pages seite",
    "text": "text body fulltext full_text content article inhalt texte volltext",
    "abstract": "abstract summary description",
    "file": "file path attachment attachments file_attachments datei",
}
"""A field → the names that its column may have, folded, with _ for spaces and hyphens."""
_NAMES = {name: field for field, names in _COLUMNS.items() for name in names.split()}
_LONGEST = 5_000_000
"""Characters of a cell."""


def read(text: str) -> Export | None:
    """The rows of a table; None where no columns are called as a title and a text, an abstract or a file are."""
    text = text.lstrip("\ufeff")
    first = text.partition("\n")[0]
    delimiter = max(",;\t|", key=first.count)
    csv.field_size_limit(_LONGEST)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as wrong:
        raise ValueError(f"is no well-formed CSV: {wrong}") from None
    columns = rows[0] if rows else []
    fields = _fields(columns)
    if "title" not in fields.values() or not {"text", "abstract", "file"} & set(fields.values()):
        return None
    entries = [_entry(n, columns, fields, row) for n, row in enumerate(rows[1:], 2) if any(map(str.strip, row))]
    return Export("the table", tuple(entries), lists_authors=True)


def _fields(columns: list[str]) -> dict[int, str]:
    """The places of columns that are known, each field once."""
    found: dict[int, str] = {}
    for at, name in enumerate(columns):
        field = _NAMES.get(fold(name.strip()).replace(" ", "_").replace("-", "_"))
        if field and field not in found.values():
            found[at] = field
    return found


def _entry(number: int, columns: list[str], fields: Mapping[int, str], row: list[str]) -> Entry:
    """An article of a row; cells of other columns stand in the report under the column's name."""
    cells = {at: cell.strip() for at, cell in enumerate(row[: len(columns)]) if cell.strip()}
    said = {field: cells[at] for at, field in fields.items() if at in cells}
    values = {
        fields.get(at, columns[at]): Value(
            " ".join(cell.split()), f"{columns[at]}: {cell}"[:300], f"the table’s column {columns[at]}", "supplied"
        )
        for at, cell in cells.items()
        if fields.get(at) not in ("text", "file")
    }
    body = said.get("text") or said.get("abstract", "")
    blocks = tuple(" ".join(part.split()) for part in body.replace("\r", "").split("\n") if part.strip())
    extent: TextKind = "full" if "text" in said else "precis" if blocks else "none"
    return Entry(f"#{number}", values, blocks, extent=extent, files=sorted_files(said.get("file", "").split(";")))
