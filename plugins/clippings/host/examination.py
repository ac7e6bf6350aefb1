"""Facets of one dossier from it alone: worked out by several workers where anything changed, else as they were."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, groupby
from typing import Any

from clippings.host.doors import Examine
from clippings.host.progress import Progress
from clippings.host.store import Store, packed
from clippings.host.workers import PARTS, by_parts, slices
from clippings.model.digest import digest
from clippings.model.dossier import Archive, Dossier, evolved
from clippings.model.plain import Plain
from clippings.model.problem import Problem


@dataclass(frozen=True, slots=True)
class Examined(Plain):
    """An article's facets, and what was wrong."""

    facets: dict[str, Any]
    problems: tuple[Problem, ...]


class Later:
    """A large facet that is fetched when it is asked for."""

    __slots__ = ("key", "store")
    __hash__ = object.__hash__
    __eq__ = object.__eq__

    def __init__(self, store: Store, key: bytes) -> None:
        self.store, self.key = store, key

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
    workers: int,
    progress: Progress,
) -> Iterator[tuple[str, Examined]]:
    """Every article's facets. ``keys`` has a digest, for each id, of all that its examination depends on."""
    names = [door.facet for door in doors]
    small = {id: small_key(key, names) for id, key in keys.items()}
    known = store.known(small.values())
    new = [id for id in archive.dossiers if small[id] not in known]
    if new:
        contexts = [door.context(archive) for door in doors]

        def work(ids: Sequence[str]) -> list[tuple[bytes, bytes]]:
            found = ((examine(archive.dossiers[id], doors, contexts), small[id]) for id in ids)
            return [row for one, key in found for row in rows_of(one, doors, key)]

        store.close()
        parts = slices(new, workers * PARTS)
        for _, rows in by_parts(work, parts, workers, progress, "examining", len):
            store.put(rows)
    larges = [(door.facet, LATER[door.large], large_key(b"", door.facet)) for door in doors if door.large]
    for (id, key), found in zip(small.items(), store.each(small.values()), strict=True):
        later = {name: kind(store, key + part) for name, kind, part in larges}
        store.use([facet.key for facet in later.values()])
        yield id, Examined(found.facets | later, found.problems)


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


def rows_of(found: Examined, doors: Sequence[Examine], key: bytes) -> list[tuple[bytes, bytes]]:
    """What the store keeps of an article's facets, the large ones apart."""
    larges = {door.facet for door in doors if door.large}
    rest = replace(found, facets={name: value for name, value in found.facets.items() if name not in larges})
    return [(key, packed(rest)), *((large_key(key, name), packed(found.facets[name])) for name in sorted(larges))]


def small_key(key: bytes, names: Sequence[str]) -> bytes:
    return key + digest(*names)[:4]


def large_key(key: bytes, name: str) -> bytes:
    return key + digest(name)[:4]
