"""Inverted facets: what every article has under one key, such as all sentences that name one person."""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from sys import intern
from typing import Any, NamedTuple

from clippings.build.cache.lazy import facets
from clippings.build.cache.serialise import serialised
from clippings.digest import digest
from clippings.model.dossier import Dossier

SIZE = 8
"""Bytes by which an article's value under a key is told from another."""


class Keys(NamedTuple):
    """The keys of one article's mapping, and `SIZE` bytes for each that differ where its value differs."""

    keys: tuple[str, ...] = ()
    """The keys, in the mapping's order."""
    digests: bytes = b""
    """Those bytes, in the same order."""

    def __reduce__(self) -> tuple[Any, ...]:
        return _kept_keys, tuple(self)


def _kept_keys(keys: tuple[str, ...], digests: bytes) -> Keys:
    """Keys that were kept come back with one string for each, however many articles have it."""
    return Keys(tuple(map(intern, keys)), digests)


def keys_of(facet: Mapping[str, Any]) -> Keys:
    """The keys of one article's facet."""
    parts = (value if isinstance(value, bytes) else serialised(value) for value in facet.values())
    return Keys(tuple(facet), b"".join(digest(part)[:SIZE] for part in parts))


@dataclass(slots=True)
class _Holders:
    """The articles that have a key, by their numbers, with the digests of their values."""

    numbers: "array[int]" = field(default_factory=lambda: array("I"))
    digests: bytearray = field(default_factory=bytearray)


class Inverted(Mapping[str, Sequence[tuple[str, Any]]]):
    """One facet of all articles by its keys: ``inverted["assad"]`` is ``[(article id, value), …]`` in their order."""

    def __init__(
        self, facet: str, order: Sequence[str], dossier: Callable[[str], Dossier], keys: Iterable[Keys]
    ) -> None:
        self.facet, self.order, self.dossier = facet, order, dossier
        self.holders: dict[str, _Holders] = defaultdict(_Holders)
        self.loaded: dict[str, list[tuple[str, Any]]] = {}
        for number, (names, digests) in enumerate(keys):
            for at, key in enumerate(names):
                holders = self.holders[key]
                holders.numbers.append(number)
                holders.digests += digests[at * SIZE : (at + 1) * SIZE]
        self.holders.default_factory = None

    def __getitem__(self, key: str) -> Sequence[tuple[str, Any]]:
        if key not in self.holders:
            raise KeyError(key)
        if key not in self.loaded:
            self.load([key])
        return self.loaded[key]

    def __contains__(self, key: object) -> bool:
        return key in self.holders

    def __iter__(self) -> Iterator[str]:
        return iter(self.holders)

    def __len__(self) -> int:
        return len(self.holders)

    def count(self, keys: Iterable[str]) -> int:
        """How many values some keys have, together."""
        return sum(len(self.holders[key].numbers) for key in keys if key in self.holders)

    def load(self, keys: Iterable[str]) -> None:
        """Fetch the values of some keys in one pass over the articles that have them, in place of those before."""
        wanted: dict[int, list[str]] = defaultdict(list)
        self.loaded = {key: [] for key in keys if key in self.holders}
        for key in self.loaded:
            for number in self.holders[key].numbers:
                wanted[number].append(key)
        ids = [self.order[number] for number in sorted(wanted)]
        values = facets(getattr(self.dossier(id), self.facet) for id in ids)
        for number, id, value in zip(sorted(wanted), ids, values, strict=True):
            for key in wanted[number]:
                self.loaded[key].append((id, value[key]))

    def digest(self, key: str) -> bytes:
        """A digest of all that is under a key; empty where nothing is."""
        if key not in self.holders:
            return b""
        holders = self.holders[key]
        return digest(bytes(holders.digests), *(self.order[number] for number in holders.numbers))
