"""What was read becomes an archive: entries under their ids, readings as dossiers in their order."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from clippings.build.cache.inputs import Known
from clippings.build.cache.store import Store
from clippings.build.sources import Source
from clippings.build.stages.read import Files, taken
from clippings.hooks import Articles
from clippings.model.archive import Archive, Site
from clippings.model.body import Body
from clippings.model.dossier import Dossier, reading_order
from clippings.model.entity import FOLDERS, HEADINGS
from clippings.model.evidence import Rights
from clippings.model.problem import Problem
from clippings.model.reference import KIND_OF
from clippings.reading.articles import Reading

_NO_RIGHTS = Rights()


@dataclass(frozen=True, slots=True)
class Assembled:
    """An archive as its files say it; nothing is derived yet."""

    archive: Archive
    """Its tables, and its dossiers in their order."""
    problems: tuple[Problem, ...]
    """What was wrong with the files, and between them."""
    known: Known
    """The digests of its entries and notes."""
    lost: frozenset[str]
    """What has errors of its own and so is not in the archive: ``outlet/gazette``, ``article/x``, ``person/*``."""


def assemble(
    site: Site, sources: Sequence[Source], files: Files, store: Store, readings: Iterable[Reading] = ()
) -> Assembled:
    """The archive of all files that could be read; ``readings`` are of articles that Pelican read itself."""
    tables: dict[str, dict[str, Any]] = {}
    problems: list[Problem] = []
    lost: set[str] = set()
    known: dict[int, tuple[Any, bytes]] = {}
    found = list(readings)
    for source, result, digests in taken(sources, files, store):
        known.update(digests)
        problems += result.problems
        lost.update(result.lost)
        if result.value is None:
            lost.add(_lost_with(source))
        elif isinstance(source.hook, Articles):
            found.append(result.value)
        else:
            twice = tuple(enter(source, result.value, tables.setdefault(source.hook.field, {})))
            problems += twice
            lost.update(f"{kind}/{problem.said}" for problem in twice for kind in HEADINGS)
    problems += _taken_ids(found)
    dossiers = {
        dossier.id: dossier for dossier in sorted((dossier_of(one, site.rights) for one in found), key=reading_order)
    }
    entries: dict[str, Any] = {name: dict(sorted(values.items())) for name, values in tables.items()}
    return Assembled(replace(Archive(site), dossiers=dossiers, **entries), tuple(problems), known, frozenset(lost))


def _lost_with(source: Source) -> str:
    """What is not in the archive because a file cannot be read."""
    kind = KIND_OF.get(source.hook.field, source.hook.field.removesuffix("s"))
    return f"{kind}/{source.id}" if source.hook.each else f"{KIND_OF.get(source.path.stem, kind)}/*"


def enter(source: Source, value: Any, table: dict[str, Any]) -> Iterator[Problem]:
    """Put a file's value into its table. Tuples under one id are joined; where a person, organisation or place has the
    id of another, it is a problem."""
    found: Mapping[str, Any] = {source.id: value} if source.hook.each else value
    for id, one in found.items():
        if id in table and isinstance(one, tuple):
            table[id] = (*table[id], *one)
            continue
        if id in table:
            why = f"is an id in authority/{FOLDERS[table[id].kind]}.yaml too"
            where = source.where.partition("/")[2]
            yield Problem(where, 0, id, id, why, "give one of the two another id", path=(id,))
        table[id] = one


def dossier_of(reading: Reading, rights: Rights) -> Dossier:
    """A reading's dossier, before anything is derived. ``rights`` hold where its file says nothing of its own."""
    record = reading.record
    if rights != _NO_RIGHTS:
        said = {name: getattr(record.rights, name) for name in record.own_rights}
        record = replace(record, rights=replace(rights, **said))
    findable = reading.body if record.rights.search != "none" else Body()
    return Dossier(record, reading.body, findable=findable, references=reading.references, pictures=reading.pictures)


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
