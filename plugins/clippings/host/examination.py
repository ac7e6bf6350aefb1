"""Facets of one dossier from it alone: worked out by several workers where anything changed, else as they were."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from clippings.host.doors import Examine
from clippings.host.progress import Progress
from clippings.host.store import Store, packed
from clippings.host.workers import PARTS, by_parts, slices
from clippings.model.digest import digest
from clippings.model.dossier import Archive, Dossier
from clippings.model.problem import Problem


@dataclass(frozen=True, slots=True)
class Examined:
    """An article's facets, and what was wrong."""

    facets: Mapping[str, Any]
    problems: tuple[Problem, ...]


class LaterFacet(Mapping[str, Any]):
    """A large facet that is fetched when it is asked for."""

    __hash__ = object.__hash__
    __eq__ = object.__eq__

    def __init__(self, store: Store, key: bytes) -> None:
        self.store, self.key = store, key

    def __getitem__(self, name: str) -> Any:
        return fetched(self)[name]

    def __iter__(self) -> Iterator[str]:
        return iter(fetched(self))

    def __len__(self) -> int:
        return len(fetched(self))


@lru_cache(maxsize=64)
def fetched(facet: LaterFacet) -> Mapping[str, Any]:
    """A large facet, remembered while it is in use."""
    found: Mapping[str, Any] = facet.store.value(facet.key)
    return found


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
    larges = [door.facet for door in doors if door.large]
    for (id, key), found in zip(small.items(), store.each(small.values()), strict=True):
        later = {name: large_key(key, name) for name in larges}
        store.use(later.values())
        facets = {**found.facets, **{name: LaterFacet(store, at) for name, at in later.items()}}
        yield id, replace(found, facets=facets)


def examine(dossier: Dossier, doors: Sequence[Examine], contexts: Sequence[Any]) -> Examined:
    """One article through every door in turn; each sees what those before it found."""
    facets: dict[str, Any] = {}
    problems: list[Problem] = []
    for door, context in zip(doors, contexts, strict=True):
        result = door.examine(dossier, context)
        problems.extend(result.problems)
        facets[door.facet] = result.value
        dossier = replace(dossier, **{door.facet: result.value})
    return Examined(facets, tuple(problems))


def rows_of(found: Examined, doors: Sequence[Examine], key: bytes) -> list[tuple[bytes, bytes]]:
    """What the store keeps of an article's facets, the large ones apart."""
    larges = {door.facet for door in doors if door.large}
    rest = replace(found, facets={name: value for name, value in found.facets.items() if name not in larges})
    return [(key, packed(rest)), *((large_key(key, name), packed(found.facets[name])) for name in sorted(larges))]


def small_key(key: bytes, names: Sequence[str]) -> bytes:
    return digest(key, *names)


def large_key(key: bytes, name: str) -> bytes:
    return digest(key, "large", name)
