"""Ids of people that articles and notes name must be in the authority files."""

from collections.abc import Iterator, Mapping
from typing import Any

from clippings.model.dossier import Archive
from clippings.model.entity import FOLDERS, HEADINGS, Kind
from clippings.model.problem import Problem, Result
from clippings.reading.suggestion import suggestion


def relate(archive: Archive) -> Result[Mapping[str, Mapping[str, Any]]]:
    """No facet; only the problems."""
    return Result({}, tuple(unknown(archive)))


def unknown(archive: Archive) -> Iterator[Problem]:
    register = Register(archive)
    for dossier in archive.dossiers.values():
        record = dossier.record
        # Articles of Pelican's own readers have authors' names, not ids, and no lines.
        ids = record.authors if record.lines else ()
        yield from register.missing(ids, "person", record.where, record.lines.get("authors", 0), "authors")
        for placed in dossier.annotations:
            note = placed.annotation
            yield from register.missing(note.by, "person", note.where, note.lines.get("by", 0), "by")
    for event in archive.events.values():
        for kind in HEADINGS:
            field = FOLDERS[kind]
            yield from register.missing(getattr(event, field), kind, event.where, event.lines.get(field, 0), field)


class Register:
    """Who is known, by kind."""

    def __init__(self, archive: Archive) -> None:
        self.ids = {kind: {e.id for e in archive.entities.values() if e.kind == kind} for kind in HEADINGS}

    def missing(self, ids: tuple[str, ...], kind: Kind, where: str, line: int, field: str) -> Iterator[Problem]:
        for id in ids:
            if id not in self.ids[kind]:
                try_ = suggestion(id, self.ids[kind], f"add it to authority/{FOLDERS[kind]}.yaml")
                yield Problem(where, line, field, id, f"is no {kind} this archive knows", try_)
