"""Articles, events and questions must name one another rightly, and positions must stand on a passage."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from clippings.model.annotation import Position
from clippings.model.archive import Archive
from clippings.model.body import Target
from clippings.model.problem import Problem, Result
from clippings.reading.anchoring import advice, places
from clippings.reading.schema.fields import references
from clippings.reading.schema.suggestion import suggestion


def relate(archive: Archive) -> Result[Mapping[str, Mapping[str, Any]]]:
    """No facet; a problem for every id of an event or article that is not there, and for every position without its
    passage."""
    return Result({}, tuple(_problems(archive)))


def _problems(archive: Archive) -> Iterator[Problem]:
    """Every problem of `relate`."""
    known: dict[str, Mapping[str, object]] = {"event": archive.events, "article": archive.dossiers}
    for dossier in archive.dossiers.values():
        record = dossier.record
        for field, ids in references(record, known):
            line = record.lines.get(field.name, 0)
            yield from _unknown(ids, known[field.of], record.where, line, field.name, field.of)
    for question in archive.questions.values():
        line = question.lines.get("events", 0)
        yield from _unknown(question.events, archive.events, question.where, line, "events", "event")
        for position in question.positions:
            yield from _unknown(
                (position.article,),
                archive.dossiers,
                question.where,
                position.line,
                "positions.article",
                "article",
            )
            if position.article in archive.dossiers:
                yield from _unplaced(position, question.where, archive)


def _unknown(
    ids: Iterable[str], known: Mapping[str, object], where: str, line: int, field: str, kind: str
) -> Iterator[Problem]:
    """A problem for each id that is not among the known ones."""
    for id in ids:
        if id not in known:
            try_ = suggestion(id, known, f"write the {kind}'s file, or leave the id out")
            yield Problem(where, line, field, id, f"is no {kind} of this archive", try_)


def _unplaced(position: Position, where: str, archive: Archive) -> Iterator[Problem]:
    """A problem where the passage of a position is not in its article, or is there more than once."""
    paragraphs = [p.text for p in archive.dossiers[position.article].body.paragraphs]
    found = places(position.on, paragraphs)
    if len(found) != 1:
        why, try_ = advice(position.on, found, paragraphs)
        said = position.on.exact or f"paragraph {position.on.paragraph}"
        yield Problem(where, position.line, "positions.on", said, why, try_)


def target_of(position: Position, archive: Archive) -> Target | None:
    """The passage that a position stands on. None where its article is not there, or its text is withheld."""
    dossier = archive.dossiers.get(position.article)
    found = places(position.on, [p.text for p in dossier.body.paragraphs]) if dossier else ()
    return found[0] if found else None
