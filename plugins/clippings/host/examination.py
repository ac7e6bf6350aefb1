"""Facets of one dossier from it alone: worked out by several workers where anything changed, else as they were."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, groupby
from typing import Any

from clippings.host.cluster import Cluster, Labour
from clippings.host.doors import Examine
from clippings.host.packing import packed
from clippings.host.progress import Progress
from clippings.host.store import Store
from clippings.host.workers import PARTS, by_parts, slices
from clippings.model.digest import digest
from clippings.model.dossier import Archive, Dossier, Memory, evolved
from clippings.model.plain import Plain
from clippings.model.problem import Problem


@dataclass(frozen=True, slots=True)
class Examined(Plain):
    """An article's facets, and what was wrong."""

    facets: dict[str, Any]
    problems: tuple[Problem, ...]


Rows = list[tuple[bytes, bytes]]


class Later:
    """A large facet that is fetched when it is asked for, by its article's key and its own part of one."""

    __slots__ = ("article", "part", "store")
    __hash__ = object.__hash__
    __eq__ = object.__eq__

    def __init__(self, store: Store, article: bytes, part: bytes) -> None:
        self.store, self.article, self.part = store, article, part

    @property
    def key(self) -> bytes:
        return self.article + self.part

    def __getitem__(self, at: Any) -> Any:
        return fetched(self)[at]

    def __iter__(self) -> Iterator[Any]:
        return iter(fetched(self))

    def __len__(self) -> int:
        return len(fetched(self))


class LaterMapping(Later, Mapping[str, Any]):
    __slots__ = ()


class LaterSequence(Later, Sequence[Any]):
    __slots__ = ()


LATER: Mapping[type, type[Later]] = {Mapping: LaterMapping, Sequence: LaterSequence}


@lru_cache(maxsize=64)
def fetched(facet: Later) -> Any:
    """A large facet, remembered while it is in use."""
    return facet.store.value(facet.key)


def in_turn(facets: Iterable[Any]) -> Iterator[Any]:
    """Large facets of many articles, fetched many at a time where they are kept."""
    for known, some in groupby(facets, lambda facet: isinstance(facet, Later)):
        if known:
            first = next(some)
            yield from first.store.each(chain([first.key], (facet.key for facet in some)))
        else:
            yield from some


def examined(
    archive: Archive,
    doors: Sequence[Examine],
    keys: Mapping[str, bytes],
    store: Store,
    labour: Labour,
    own: Sequence[str] = (),
) -> Iterator[tuple[str, Examined]]:
    """Every article's facets.

    ``keys`` has a digest, for each id, of all that its examination depends on; ``own`` are the fields of files that
    concern one article.
    """
    names = [door.facet for door in doors]
    small = {id: small_key(key, names) for id, key in keys.items()}
    known = store.known(small.values())
    new = [id for id in archive.dossiers if small[id] not in known]
    if new:
        store.close()
        work = Work(archive, doors, {id: small[id] for id in new}, own)
        cluster = labour.cluster(len(new))
        for rows in there(work, cluster, labour.progress) if cluster else here(work, labour):
            store.put(rows)
    larges = [(door.facet, LATER[door.large], large_key(b"", door.facet)) for door in doors if door.large]
    for (id, key), found in zip(small.items(), store.every(small.values(), len(larges)), strict=True):
        later = {name: kind(store, key, part) for name, kind, part in larges}
        yield id, Examined(found.facets | later, found.problems)


@dataclass(frozen=True, slots=True)
class Work:
    """Articles to be examined: ``keys`` has the place in the store of each."""

    archive: Archive
    doors: Sequence[Examine]
    keys: Mapping[str, bytes]
    own: Sequence[str]


def here(work: Work, labour: Labour) -> Iterator[Rows]:
    """What the store is to keep of each article, found by forked workers."""
    contexts = [door.context(work.archive) for door in work.doors]

    def found(ids: Sequence[str]) -> Rows:
        each = ((examine(work.archive.dossiers[id], work.doors, contexts), work.keys[id]) for id in ids)
        return [row for one, key in each for row in rows_of(one, work.doors, key)]

    parts = slices(list(work.keys), labour.workers * PARTS)
    for _, rows in by_parts(found, parts, labour.workers, labour.progress, "examining", len):
        yield rows


def there(work: Work, cluster: Cluster, progress: Progress) -> Iterator[Rows]:
    """The same by a cluster: what all articles share is sent once, and with each article what is its own."""
    archive = work.archive
    nothing: dict[str, Any] = {field: {} for field in (*work.own, "dossiers")}
    shared = (replace(archive, memory=Memory(), **nothing), work.doors)
    sent = (
        (key, archive.dossiers[id], {field: getattr(archive, field).get(id) for field in work.own})
        for id, key in work.keys.items()
    )
    done = 0
    for part, rows in cluster.by_parts(examine_sent, shared, sent, lambda one: length(one[1])):
        yield rows
        done += len(part)
        progress("examining", done, len(work.keys))


def length(dossier: Dossier) -> int:
    return sum(len(paragraph.text) for paragraph in dossier.body.paragraphs)


def examine_sent(
    shared: tuple[Archive, Sequence[Examine]], sent: Sequence[tuple[bytes, Dossier, Mapping[str, Any]]]
) -> Rows:
    """A cluster's worker's part."""
    archive, doors = shared
    fields: dict[str, Any] = {}
    for _, dossier, own in sent:
        for field, value in own.items():
            fields.setdefault(field, {}).update({dossier.id: value} if value is not None else {})
    archive = replace(archive, **fields)
    contexts = [door.context(archive) for door in doors]
    found = ((examine(dossier, doors, contexts), key) for key, dossier, _ in sent)
    return [row for one, key in found for row in rows_of(one, doors, key)]


def examine(dossier: Dossier, doors: Sequence[Examine], contexts: Sequence[Any]) -> Examined:
    """One article through every door in turn; each sees what those before it found."""
    facets: dict[str, Any] = {}
    problems: list[Problem] = []
    for door, context in zip(doors, contexts, strict=True):
        result = door.examine(dossier, context)
        problems.extend(result.problems)
        facets[door.facet] = result.value
        dossier = evolved(dossier, {door.facet: result.value})
    return Examined(facets, tuple(problems))


def rows_of(found: Examined, doors: Sequence[Examine], key: bytes) -> Rows:
    """What the store keeps of an article's facets, the large ones apart."""
    larges = {door.facet for door in doors if door.large}
    rest = replace(found, facets={name: value for name, value in found.facets.items() if name not in larges})
    return [(key, packed(rest)), *((large_key(key, name), packed(found.facets[name])) for name in sorted(larges))]


def small_key(key: bytes, names: Sequence[str]) -> bytes:
    return key + digest(*names)[:4]


def large_key(key: bytes, name: str) -> bytes:
    return key + digest(name)[:4]
