"""What plugins remember from one build to the next, in the store."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from clippings.build.cache.lazy import facets, large_key, small_key
from clippings.build.cache.serialise import deserialised, serialised
from clippings.build.cache.store import Store
from clippings.build.program import code
from clippings.model.memory import Memory


class LastingMemory(Memory):
    """Values in the store, for one kind of build (local or hosted) by one program; another's are lost."""

    def __init__(self, store: Store, kind: str, names: Sequence[str]) -> None:
        """``names`` are those of all facets."""
        self.store, self.names = store, names
        self.gathered: Mapping[str, list[bytes]] = {}
        self.prefix = f"{code().hex()} {kind} "

    def recall(self, name: str) -> Any:
        row = self.store.connection.execute(
            "SELECT value FROM remembered WHERE name = ?", (self.prefix + name,)
        ).fetchone()
        return deserialised(row[0]) if row else None

    def remember(self, name: str, value: Any) -> None:
        with self.store.connection as connection:
            connection.execute(
                "INSERT OR REPLACE INTO remembered VALUES (?, ?)", (self.prefix + name, serialised(value))
            )

    def forget(self, names: Iterable[str]) -> None:
        with self.store.connection as connection:
            connection.executemany("DELETE FROM remembered WHERE name = ?", ((self.prefix + name,) for name in names))

    def each(self, of_articles: Iterable[Any]) -> Iterator[Any]:
        yield from facets(of_articles)

    def parts(self, name: str) -> Iterable[Any] | None:
        keys = self.gathered.get(name)
        return map(self.store.value, keys) if keys else None

    def facet(self, made_from: bytes, facet: str) -> Any:
        small = small_key(made_from, self.names)
        key = large_key(small, facet)
        known = self.store.known([key, small])
        if key in known:
            return self.store.value(key)
        return self.store.value(small).facets.get(facet) if small in known else None
