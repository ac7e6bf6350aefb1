"""What was read, put in its place: entries under their ids, readings as dossiers."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from clippings.host.intake import Source
from clippings.model.body import Body
from clippings.model.dossier import Dossier
from clippings.model.problem import Problem
from clippings.reading.articles import Reading


def filed(source: Source, value: Any, into: dict[str, Any]) -> Iterator[Problem]:
    """Put a file's value among those of its field; what lists have of one id is put together."""
    found: Mapping[str, Any] = {source.path.stem: value} if source.door.each else value
    for id, one in found.items():
        if id in into and isinstance(one, tuple):
            into[id] = (*into[id], *one)
            continue
        if id in into:
            yield Problem(source.where, 0, "id", id, "is the id of another entry too", "give one of the two another id")
        into[id] = one


def dossier_of(reading: Reading) -> Dossier:
    """A reading's dossier, before anything is derived."""
    indexed = reading.record.rights.search != "none"
    findable = reading.body if indexed else Body()
    return Dossier(reading.record, reading.body, findable=findable, references=reading.references)


def duplicates(readings: Iterable[Reading]) -> list[Problem]:
    """One problem for every article whose id another file has taken."""
    first: dict[str, str] = {}
    found = []
    for reading in sorted(readings, key=lambda r: r.record.where):
        record = reading.record
        if record.id in first:
            found.append(
                Problem(record.where, 0, "file name", record.id, f"is the id of {first[record.id]} too",
                        "rename one of the two files; the stem is the article's permanent id")
            )  # fmt: skip
        first.setdefault(record.id, record.where)
    return found
