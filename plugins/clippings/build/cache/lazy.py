"""Values that are fetched from the store when somebody asks for them: a large archive need not be in memory whole."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, groupby
from typing import Any

from clippings.build.cache.store import Store
from clippings.digest import digest
from clippings.model.link import Link, Linked


class Lazy:
    """A large facet of one article. The store has it under the article's key, followed by the facet's own part."""

    __slots__ = ("article", "part", "store")
    __hash__ = object.__hash__
    __eq__ = object.__eq__

    def __init__(self, store: Store, article: bytes, part: bytes) -> None:
        self.store, self.article, self.part = store, article, part

    @property
    def key(self) -> bytes:
        """Where the store keeps the facet."""
        return self.article + self.part

    def __getitem__(self, at: Any) -> Any:
        return _facet(self)[at]

    def __iter__(self) -> Iterator[Any]:
        return iter(_facet(self))

    def __len__(self) -> int:
        return len(_facet(self))


class LazyMapping(Lazy, Mapping[str, Any]):
    """A large facet that is a mapping."""

    __slots__ = ()


class LazySequence(Lazy, Sequence[Any]):
    """A large facet that is a sequence."""

    __slots__ = ()


LAZY: Mapping[type, type[Lazy]] = {Mapping: LazyMapping, Sequence: LazySequence}
"""The lazy form of each type that a large facet may have."""


@lru_cache(maxsize=64)
def _facet(facet: Lazy) -> Any:
    """A large facet, remembered while it is in use."""
    return facet.store.value(facet.key)


def small_key(key: bytes, names: Sequence[str]) -> bytes:
    """Where the store keeps all facets of an article except the large ones; ``names`` are those of all facets."""
    return key + digest(*names)[:4]


def large_key(key: bytes, name: str) -> bytes:
    """Where the store keeps a large facet; ``key`` is that of the article's others."""
    return key + digest(name)[:4]


def facets(each: Iterable[Any], again: bool = True) -> Iterator[Any]:
    """Facets of many articles in their order; the lazy ones are fetched many at a time. ``again`` says whether other
    builds will ask for these articles and no others."""
    for is_lazy, some in groupby(each, lambda facet: isinstance(facet, Lazy)):
        if is_lazy:
            first = next(some)
            fetch = first.store.every if again else first.store.each
            yield from fetch(chain([first.key], (facet.key for facet in some)))
        else:
            yield from some


class LazyLinks(Mapping[str, Sequence[Link]]):
    """Every article's links, each fetched when somebody asks for it."""

    __hash__ = object.__hash__
    __eq__ = object.__eq__

    def __init__(self, store: Store, linked: Mapping[str, Linked]) -> None:
        self.store, self.linked = store, linked

    def __getitem__(self, id: str) -> tuple[Link, ...]:
        return _links(self.store, links_key(self.linked[id]))

    def __contains__(self, id: object) -> bool:
        return id in self.linked

    def __iter__(self) -> Iterator[str]:
        return iter(self.linked)

    def __len__(self) -> int:
        return len(self.linked)


def links_key(linked: Linked) -> bytes:
    """Where the store keeps an article's links."""
    return linked.why + b"links"


@lru_cache(maxsize=64)
def _links(store: Store, key: bytes) -> tuple[Link, ...]:
    """One article's links, remembered while they are in use."""
    found: tuple[Link, ...] = store.value(key)
    return found
