"""What was read becomes an archive: entries under their ids, readings as dossiers in their order."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from clippings.build.cache.store import Store
from clippings.build.sources import Source
from clippings.build.stages.read import Files, taken
from clippings.hooks import Articles
from clippings.model.archive import Archive, Site
from clippings.model.body import Body
from clippings.model.dossier import Dossier, reading_order
from clippings.model.problem import Problem
from clippings.reading.articles import Reading


@dataclass(frozen=True, slots=True)
class Assembled:
    """An archive as its files say it; nothing is derived yet."""

    archive: Archive
    """Its tables, and its dossiers in their order."""
    problems: tuple[Problem, ...]
    """What was wrong with the files, and between them."""
    failed: frozenset[str]
    """The stems of files that could not be read."""


def assemble(
    site: Site, sources: Sequence[Source], files: Files, store: Store, readings: Iterable[Reading] = ()
) -> Assembled:
    """The archive of all files that could be read; ``readings`` are of articles that Pelican read itself."""
    tables: dict[str, dict[str, Any]] = {}
    problems: list[Problem] = []
    failed: set[str] = set()
    found = list(readings)
    for source, result in taken(sources, files, store):
        problems += result.problems
        if result.value is None:
            failed.add(source.path.stem)
        elif isinstance(source.hook, Articles):
            found.append(result.value)
        else:
            problems += enter(source, result.value, tables.setdefault(source.hook.field, {}))
    problems += _taken_ids(found)
    dossiers = {dossier.id: dossier for dossier in sorted(map(dossier_of, found), key=reading_order)}
    entries: dict[str, Any] = {name: dict(sorted(values.items())) for name, values in tables.items()}
    return Assembled(replace(Archive(site), dossiers=dossiers, **entries), tuple(problems), frozenset(failed))


def enter(source: Source, value: Any, table: dict[str, Any]) -> Iterator[Problem]:
    """Put a file's value into its table. Tuples under one id are joined; anything else under one id is a problem."""
    found: Mapping[str, Any] = {source.path.stem: value} if source.hook.each else value
    for id, one in found.items():
        if id in table and isinstance(one, tuple):
            table[id] = (*table[id], *one)
            continue
        if id in table:
            yield Problem(source.where, 0, "id", id, "is the id of another entry too", "give one of the two another id")
        table[id] = one


def dossier_of(reading: Reading) -> Dossier:
    """A reading's dossier, before anything is derived."""
    findable = reading.body if reading.record.rights.search != "none" else Body()
    return Dossier(
        reading.record, reading.body, findable=findable, references=reading.references, pictures=reading.pictures
    )


def _taken_ids(readings: Iterable[Reading]) -> Iterator[Problem]:
    """One problem for every article whose id another file has taken."""
    first: dict[str, str] = {}
    for reading in sorted(readings, key=lambda reading: reading.record.where):
        record = reading.record
        if record.id in first:
            yield Problem(
                record.where, 0, "file name", record.id, f"is the id of {first[record.id]} too",
                "rename one of the two files; the stem is the article's permanent id",
            )  # fmt: skip
        first.setdefault(record.id, record.where)
