"""A record of a reference manager, whichever one it is from, as an entry of an export."""

import re
from collections.abc import Iterable, Mapping

from clippings.importing.databases.export import Entry, Value
from clippings.importing.draft import Beside

_BEST = (".html", ".htm", ".xhtml", ".mhtml", ".mht", ".txt", ".md", ".docx", ".odt", ".rtf", ".epub", ".pdf")
"""Files from which a text is taken, the best first: of a page the paragraphs are known, of a PDF they are guessed."""


def record(
    number: int, manager: str, said: Mapping[str, str], names: Mapping[str, str], files: Iterable[str] = (),
    abstract: str = "", beside: Beside | None = None,
) -> Entry:  # fmt: skip
    """An entry of what a manager says: fields with their values, and under which name the manager has each.

    ``names`` is, for a field that the manager calls otherwise, its name there: ``{"source": "publicationTitle"}``.
    ``beside`` is what it has beside fields.
    """
    values = {
        field: Value(
            text, f"{names.get(field, field)}: {text}"[:300], f"{manager}’s {names.get(field, field)}", "supplied"
        )
        for field, text in said.items()
        if text
    }
    blocks = tuple(" ".join(part.split()) for part in abstract.split("\n\n") if part.strip())
    return Entry(
        f"#{number}", values, blocks, extent="precis" if blocks else "none", files=sorted_files(files), beside=beside
    )


def zotero_key(address: str) -> str:
    """The key of a record that Zotero names by an address: ``zotero:8XJ2KQ4M`` of
    ``http://zotero.org/users/1/items/8XJ2KQ4M``; empty for any other text."""
    found = re.search(r"zotero\.org/.*/items/([A-Z0-9]{8})$", address)
    return f"zotero:{found[1]}" if found else ""


def sorted_files(files: Iterable[str]) -> tuple[str, ...]:
    """The files that can have a text, the best first."""
    ranks = {ending: rank for rank, ending in enumerate(_BEST)}
    known = [(rank, file) for file in files if (rank := ranks.get(f".{file.rpartition('.')[2].lower()}")) is not None]
    return tuple(file for _, file in sorted(known, key=lambda one: one[0]))


def full_name(family: str, given: str) -> str:
    """A name as papers print it: ``Jane Roe``."""
    return " ".join(filter(None, (given.strip(), family.strip())))
