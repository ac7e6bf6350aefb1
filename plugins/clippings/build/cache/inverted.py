"""Inverted facets: what every article has under one key, such as all sentences that name one person."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from sys import intern
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from clippings.build.cache.lazy import facets
from clippings.build.cache.serialise import serialised
from clippings.digest import digest
from clippings.model.dossier import Dossier

_OF_AN_EDIT = 100
"""Keys at most that a build asks for after an edit, and asks for again after the next one of the same text. More are
asked for where all pages are made, each part of them other articles: what is kept for one would be of no use again."""
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


class Inverted(Mapping[str, Sequence[tuple[str, Any]]]):
    """One facet of all articles by its keys: ``inverted["assad"]`` is ``[(article id, value), …]`` in their order."""

    def __init__(
        self, facet: str, order: Sequence[str], dossier: Callable[[str], Dossier], keys: Iterable[Keys]
    ) -> None:
        self.facet, self.order, self.dossier = facet, order, dossier
        self.loaded: dict[str, list[tuple[str, Any]]] = {}
        every = list(keys)
        names = list(chain.from_iterable(one.keys for one in every))
        found = {key: number for number, key in enumerate(dict.fromkeys(names))}
        codes = np.fromiter(map(found.__getitem__, names), np.uint32, len(names))
        rows = np.argsort(codes, kind="stable")  # all articles of the first key, then all of the second …
        self.articles = np.repeat(np.arange(len(every), dtype=np.uint32), [len(one.keys) for one in every])[rows]
        self.digests = np.frombuffer(b"".join(one.digests for one in every), np.uint64)[rows]
        ends = np.searchsorted(codes[rows], np.arange(len(found) + 1)).tolist()
        self.rows = {key: slice(ends[number], ends[number + 1]) for key, number in found.items()}
        """Key → where its articles' numbers and digests are."""

    def __getitem__(self, key: str) -> Sequence[tuple[str, Any]]:
        if key not in self.rows:
            raise KeyError(key)
        if key not in self.loaded:
            self.load([key])
        return self.loaded[key]

    def __contains__(self, key: object) -> bool:
        return key in self.rows

    def __iter__(self) -> Iterator[str]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def count(self, keys: Iterable[str]) -> int:
        """How many values some keys have, together."""
        return sum(rows.stop - rows.start for key in keys if (rows := self.rows.get(key)))

    def load(self, keys: Iterable[str]) -> None:
        """Fetch the values of some keys in one pass over the articles that have them, in place of those before."""
        wanted: dict[int, list[str]] = defaultdict(list)
        self.loaded = {key: [] for key in keys if key in self.rows}
        for key in self.loaded:
            for number in self.articles[self.rows[key]].tolist():
                wanted[number].append(key)
        ids = [self.order[number] for number in sorted(wanted)]
        values = facets((getattr(self.dossier(id), self.facet) for id in ids), len(self.loaded) <= _OF_AN_EDIT)
        for number, id, value in zip(sorted(wanted), ids, values, strict=True):
            for key in wanted[number]:
                self.loaded[key].append((id, value[key]))

    def digest(self, key: str) -> bytes:
        """A digest of all that is under a key; empty where nothing is."""
        rows = self.rows.get(key)
        return digest(self.digests[rows].tobytes(), self._ids[self.articles[rows]].tobytes()) if rows else b""

    @cached_property
    def _ids(self) -> NDArray[np.uint64]:
        """`SIZE` bytes of a digest of each article's id, by its number."""
        return np.frombuffer(b"".join(digest(id)[:SIZE] for id in self.order), np.uint64)
