"""Libraries of reference managers among the inputs: each record with the file that has its text, as one article."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import PurePath, PurePosixPath

from clippings.importing.databases.export import Entry, Export
from clippings.importing.draft import Context, Doubt, Draft
from clippings.importing.mapping.names import Fields
from clippings.importing.sources import zips
from clippings.importing.sources.inputs import Input
from clippings.importing.sources.part import Opened, Parts
from clippings.importing.sources.unreadable import LeftOut, OfAnotherType, Unreadable

Open = Callable[[Input, Context], Parts]
"""What gives the drafts of a file (`opened.opened`, which knows libraries, and so is not known here)."""


def parts(one: Input, context: Context, opened: Open) -> Parts:
    """The drafts of a library's records. `Unreadable` where it cannot be read."""
    raw = one.read()
    try:
        export = _read(raw, PurePath(one.name).suffix.lower(), context.mapping)
    except (ValueError, RecursionError) as wrong:
        why = "is too deeply nested" if isinstance(wrong, RecursionError) else str(wrong)
        raise Unreadable(why, "export the library again") from None
    if not export:
        raise OfAnotherType
    return tuple(_parts(one, export, context, opened))


def _read(raw: bytes, suffix: str, known: Fields) -> Export | None:
    from clippings.importing.pages.encoding import decoded
    from clippings.importing.references import spreadsheet, tagged, zotero_json, zotero_rdf

    if suffix == ".rdf":
        return zotero_rdf.read(raw)
    if suffix in (".json", ".jsonld"):
        return zotero_json.read(raw, known)
    text = decoded(raw).text
    if suffix in (".csv", ".tsv"):
        return spreadsheet.read(text, known)
    return tagged.of_ris(text) if suffix == ".ris" else tagged.of_bibtex(text)


def _parts(one: Input, export: Export, context: Context, opened: Open) -> Iterator[Opened | Unreadable]:
    from clippings.importing.databases.drafted import drafted

    if count := export.loose_notes:
        why = f"{export.database} has notes of no record ({count}), which are no articles"
        yield LeftOut(why, "put what you need of them into pages/, or attach them to a record")
    for entry in export.entries:
        try:
            draft = _with_file(drafted(entry, export, context), one, entry, export, context, opened)
        except ValueError as wrong:
            yield Unreadable(str(wrong), f"look at that record in {export.database}", entry.part)
        else:
            yield Opened(draft, hashlib.sha256("\n".join(_said(draft)).encode()).hexdigest(), entry.part)


def _said(draft: Draft) -> Iterator[str]:
    """All that a record and its file say, by which a record that is as it was is known."""
    fields = sorted((draft.fields | draft.origin).items())
    yield from (f"{name}: {found.value}" for name, found in fields if found.value)
    yield from draft.keywords
    yield from draft.lines()


def _with_file(record: Draft, one: Input, entry: Entry, export: Export, context: Context, opened: Open) -> Draft:
    """The record with the first of its files that can be read; why the others cannot is told."""
    from clippings.importing.references.joined import alone, joined

    told = []
    for name in entry.files:
        try:
            first = next((part for part in opened(beside(one, name), context) if isinstance(part, Opened)), None)
        except (Unreadable, OfAnotherType) as wrong:
            why = wrong.why if isinstance(wrong, Unreadable) else "is of a type that is not read"
            told.append(Doubt("text", f"its file {name} {why}", "look at it, and export the library with its files"))
            continue
        if first:
            found = joined(record, first.draft, export.database, PurePosixPath(name).name)
            found.files = (name,)
            return found
    record.doubts += told
    return alone(record, export.database)


def beside(one: Input, name: str) -> Input:
    """The file of a record, which lies in the library's folder or below. `Unreadable` where it does not."""
    path = PurePosixPath(name.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
        raise Unreadable("lies outside of the library’s folder, and is not read", "export the library with its files")
    if one.member is not None:
        member = (PurePosixPath(one.member).parent / path).as_posix()
        if member not in zips.names(one.path):
            raise Unreadable("is not there", "export the library with its files")
        return replace(one, shown=f"{one.shown} {name}", member=member)
    found = one.path.parent / path
    if not found.is_file() or not found.resolve().is_relative_to(one.path.parent.resolve()):
        raise Unreadable("is not there", "export the library with its files")
    return Input(f"{one.shown} {name}", found)
