"""CSV: a row for each article, its columns known by their names (https://www.rfc-editor.org/rfc/rfc4180)."""

import csv
import io

from clippings.importing.databases.export import Entry, Export
from clippings.importing.mapping.names import Fields
from clippings.importing.references.record import sorted_files
from clippings.importing.references.table import blocks, has_articles
from clippings.importing.references.table import read as read_values
from clippings.model.record import TextKind

_LONGEST = 5_000_000
"""Characters of a cell."""


def read(text: str, known: Fields) -> Export | None:
    """The rows of a table; None where no columns are called as a title and a text, an abstract or a file are."""
    text = text.lstrip("\ufeff")
    first = text.partition("\n")[0]
    delimiter = max(",;\t|", key=first.count)
    csv.field_size_limit(_LONGEST)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as wrong:
        raise ValueError(f"is no well-formed CSV: {wrong}") from None
    columns = [name.strip() for name in rows[0]] if rows else []
    if not has_articles(columns, known):
        return None
    entries = [_entry(n, columns, row, known) for n, row in enumerate(rows[1:], 2) if any(map(str.strip, row))]
    return Export("the table", tuple(entries), lists_authors=True)


def _entry(number: int, columns: list[str], row: list[str], known: Fields) -> Entry:
    """An article of a row; cells of other columns stand in the report under the column's name."""
    cells = [(name, cell.strip()) for name, cell in zip(columns, row, strict=False) if name and cell.strip()]
    found = read_values(cells, "the table’s column", known)
    text = blocks(found.whole.get("text") or found.whole.get("summary", ""))
    extent: TextKind = "full" if "text" in found.whole else "precis" if text else "none"
    files = sorted_files(found.whole.get("file", "").split(";"))
    return Entry(f"#{number}", found.values, text, extent=extent, files=files, named=found.named)
