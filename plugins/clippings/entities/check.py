"""Ids of people, organisations and places that articles, notes and events name must be in the authority files."""

from collections.abc import Iterator

from clippings.entities.shared import shared_names
from clippings.model.archive import Archive
from clippings.model.entity import FOLDERS, HEADINGS
from clippings.model.problem import Problem
from clippings.model.record import Record
from clippings.reading.names.editors import NOBODY
from clippings.reading.schema.fields import NAMED_BY, references
from clippings.reading.schema.suggestion import suggestion


def problems(archive: Archive) -> Iterator[Problem]:
    """A problem for every id of a person, organisation or place that no authority file has, and a warning for names
    that several share."""
    yield from _unknown(archive)
    yield from shared_names(archive)


def _unknown(archive: Archive) -> Iterator[Problem]:
    register = _Register(archive)
    for dossier in archive.dossiers.values():
        record = dossier.record
        for field, ids in references(record, HEADINGS):
            if field.name not in record.lines:
                continue  # Pelican's own metadata, which has names and not ids
            yield from register.missing(
                ids, NAMED_BY[field.name], record.where, record.lines.get(field.name, 0), field.name
            )
        yield from register.unknown_bearers(record)
        for note in archive.notes.get(dossier.id, ()):  # those too whose passage is not found
            yield from register.missing(note.by, ("person",), note.where, note.lines.get("by", 0), "by")
    for event in archive.events.values():
        for kind in HEADINGS:
            name = FOLDERS[kind]
            yield from register.missing(getattr(event, name), (kind,), event.where, event.lines.get(name, 0), name)


class _Register:
    """The ids that the authority files have, by kind."""

    def __init__(self, archive: Archive) -> None:
        known = archive.entities.values()
        self.ids: dict[str, set[str]] = {kind: {e.id for e in known if e.kind == kind} for kind in HEADINGS}
        self.ids["outlet"] = set(archive.outlets)

    def unknown_bearers(self, record: Record) -> Iterator[Problem]:
        """A problem for each one whom an editor says that words mean, and whom no authority file has."""
        for words, said in record.mentions.items():
            kind, slash, id = said.rpartition("/")
            kinds = (kind,) if slash else tuple(FOLDERS)
            if said != NOBODY:
                line = record.lines.get("mentions", 0)
                yield from self.missing((id,), kinds, record.where, line, f"mentions: {words}")

    def missing(
        self, ids: tuple[str, ...], kinds: tuple[str, ...], where: str, line: int, field: str
    ) -> Iterator[Problem]:
        """A problem for each id that is of none of these kinds."""
        for id in ids:
            if not any(id in self.ids[kind] for kind in kinds):
                known = set().union(*(self.ids[kind] for kind in kinds))
                files = " or ".join(f"authority/{FOLDERS[kind]}.yaml" for kind in kinds)
                why = f"is no {' or '.join(kinds)} this archive knows"
                yield Problem(where, line, field, id, why, suggestion(id, known, f"add it to {files}"),
                              missing=tuple(f"{kind}/{id}" for kind in kinds))  # fmt: skip
