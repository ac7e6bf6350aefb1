"""Ids of people that articles and notes name must be in the authority files."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any, ClassVar

from clippings.model.dossier import Archive
from clippings.model.problem import Problem, Result


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
        for field, kind in (("people", "person"), ("organisations", "organisation"), ("places", "place")):
            yield from register.missing(getattr(event, field), kind, event.where, event.lines.get(field, 0), field)


class Register:
    """Who is known, by kind."""

    FILES: ClassVar = {"person": "people", "organisation": "organisations", "place": "places"}

    def __init__(self, archive: Archive) -> None:
        self.ids = {kind: {e.id for e in archive.entities.values() if e.kind == kind} for kind in self.FILES}

    def missing(self, ids: tuple[str, ...], kind: str, where: str, line: int, field: str) -> Iterator[Problem]:
        for id in ids:
            if id not in self.ids[kind]:
                near = get_close_matches(id, self.ids[kind], 1)
                try_ = f"did you mean {near[0]}?" if near else f"add it to authority/{self.FILES[kind]}.yaml"
                yield Problem(where, line, field, id, f"is no {kind} this archive knows", try_)
