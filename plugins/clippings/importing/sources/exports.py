"""Exports of press databases among the inputs, known by what stands in them, and the drafts of their articles."""

import hashlib
from collections.abc import Iterator

from clippings.importing.databases.export import Entry, Export
from clippings.importing.databases.recognised import may_be_of_page, may_be_of_text, of_page, of_text
from clippings.importing.draft import Context
from clippings.importing.sources.inputs import Input
from clippings.importing.sources.part import Opened, Parts
from clippings.importing.sources.unreadable import Unreadable

_TOLD = ("title", "source", "date", "byline", "keywords", "language", "url")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def of(one: Input) -> Export | None:
    """The export that an input is; None where it is a plain text, a saved page or something else."""
    if one.kind not in ("text", "page"):
        return None
    try:
        raw = one.read()
    except Unreadable:
        return None  # told where it is read as what it is
    if one.kind == "page":
        return _of_page(raw, one.name) if may_be_of_page(raw) else None
    if not raw.startswith(_UTF_16) and not may_be_of_text(raw):
        return None
    from clippings.importing.pages.encoding import decoded

    return of_text(decoded(raw).text)


def _of_page(raw: bytes, name: str) -> Export | None:
    from clippings.importing.pages.page import read

    try:
        return of_page(read(raw, name))
    except (ValueError, RecursionError):
        return None  # told where it is read as a page


def parts(export: Export, context: Context) -> Parts:
    """The drafts of an export; where the number that it names differs from that of its articles, the reason first."""
    return tuple(_parts(export, context))


def _parts(export: Export, context: Context) -> Iterator[Opened | Unreadable]:
    from clippings.importing.databases.drafted import drafted

    if export.missing:
        yield Unreadable(f"{export.database}’s export {export.missing}", "export those again, and import that file too")
    for entry in export.entries:
        try:
            draft = drafted(entry, export, context)
        except ValueError as wrong:
            yield Unreadable(str(wrong), f"look at that article in {export.database}", entry.part)
        else:
            yield Opened(draft, _digest(entry), entry.part)


def _digest(entry: Entry) -> str:
    """The digest of what an export says of an article, which another export of it says too."""
    said = (entry.values[name].value for name in _TOLD if name in entry.values)
    return hashlib.sha256("\n".join((*said, *entry.blocks)).encode()).hexdigest()
