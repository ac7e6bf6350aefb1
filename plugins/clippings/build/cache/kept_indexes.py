"""The archive's indexes, kept from build to build: one is made again when something that it was made from has changed.

What an index reads is recorded while it is made (as in `reads`): which fields of articles, and which entries of other
tables. Most edits change the words of one article and nothing that an index reads, so that none is made again.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, replace
from pickle import PicklingError
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from clippings.build.cache.lazy import Lazy
from clippings.build.cache.reads import EVERY, INDEX, Input, Recorder, observing, recording
from clippings.build.cache.serialise import deserialised, serialised
from clippings.digest import digest
from clippings.model.archive import Archive
from clippings.model.body import Body
from clippings.model.dossier import Dossier

NAME = "indexes"
_FIELDS = tuple(field.name for field in fields(Dossier))
_SIZE = 8
"""Bytes by which one value of a field is told from another."""
_MANY = 50
"""Entries of a table from which an index is taken to have read all of it."""
_OF_ARTICLES = ("dossiers", "numbers", "order")
"""The tables that tell which articles there are, and in which order: every index is made again when that changes."""


class Trace(NamedTuple):
    """What an index was made from."""

    fields: tuple[str, ...]
    """The fields that it read of any article."""
    reads: tuple[Input, ...]
    """What else it read of the archive."""
    made_from: bytes
    """A digest of all of that, as it was."""


class _Before(NamedTuple):
    """What the last build knew."""

    articles: Mapping[str, bytes]
    """Article id → the digest of its dossier, in the archive's order."""
    fields: bytes
    """`_SIZE` bytes for each field of each article, in the order of `Dossier`'s fields."""
    traces: Mapping[str, Trace]
    """Name of an index → what it was made from."""


class KeptIndexes:
    """The indexes of an archive, each as it was kept, or made again."""

    def __init__(
        self, archive: Archive, articles: Mapping[str, bytes], program: bytes, of_read: Callable[[Input], bytes],
        of_value: Callable[[Any], bytes],
    ) -> None:  # fmt: skip
        """``articles`` has the digest of each dossier, ``program`` is that of what makes indexes; ``of_read`` and
        ``of_value`` give those of what was read of the archive's tables, and of any value."""
        self._archive, self._articles, self._program = archive, articles, program
        self._of_read, self._of_value = of_read, of_value
        before: _Before | None = archive.memory.recall(NAME)
        self._fields = self._fields_now(before)
        self._order = digest(*self._articles)
        self._traces: dict[str, Trace] = dict(before.traces) if before else {}
        self._now: dict[str, bytes] = {}
        self._again: set[str] = set()

    def is_known(self, name: str) -> bool:
        """Whether an index is as it was kept."""
        return name not in self._again and name in self._traces and self.made_from(name) == self._traces[name].made_from

    def made_from(self, name: str) -> bytes:
        """A digest of what an index was made from last, as that is now; empty of one that was never made."""
        if name not in self._now:
            self._now[name] = b""  # no index is made from itself
            self._now[name] = self._digest(self._traces[name]) if name in self._traces else b""
        return self._now[name]

    def index(self, name: str, make: Callable[[Archive], Mapping[str, Any]]) -> Mapping[str, Any]:
        """An index: as it was kept, where that is what would be made."""
        if self.is_known(name):
            kept: tuple[bytes, bytes] | None = self._archive.memory.recall(_kept(name))
            if kept and kept[0] == self.made_from(name):
                found: Mapping[str, Any] = deserialised(kept[1])
                return found
        return self._made(name, make)

    def _made(self, name: str, make: Callable[[Archive], Mapping[str, Any]]) -> Mapping[str, Any]:
        """An index made again, and kept, and what it was made from noted."""
        recorder, noted = Recorder(), set[str]()
        view = observing(noted)
        views = {id: view(dossier) for id, dossier in self._archive.dossiers.items()}
        found = make(replace(recording(self._archive, recorder), dossiers=views))
        trace = Trace(tuple(sorted(noted)), tuple(_together(recorder.take())), b"")
        self._again.add(name)
        self._traces.pop(name, None)
        if packed := _packed(found):
            self._now[name] = self._digest(trace)
            self._traces[name] = trace._replace(made_from=self._now[name])
            self._archive.memory.remember(_kept(name), (self._now[name], packed))
        return found

    def remember(self) -> None:
        """Keep for the next build what indexes were made from."""
        memory = self._archive.memory
        traces = {name: trace for name, trace in self._traces.items() if name in self._archive.indexes}
        memory.forget(_kept(name) for name in self._traces.keys() - traces.keys())
        memory.remember(NAME, _Before(dict(self._articles), self._fields.tobytes(), traces))

    def _digest(self, trace: Trace) -> bytes:
        """What an index reads, as it is now."""
        columns = self._fields[:, [_FIELDS.index(name) for name in trace.fields if name in _FIELDS]]
        return digest(self._program, self._order, trace[:2], columns.tobytes(), *map(self._read, trace.reads))

    def _read(self, read: Input) -> bytes:
        kind, _, name = read[0].partition(" ")
        return self.made_from(name) if kind == INDEX else self._of_read(read)

    def _fields_now(self, before: _Before | None) -> NDArray[np.uint64]:
        """The digests of the fields of every article: of those that are as they were, as they were kept."""
        fields = np.zeros((len(self._articles), len(_FIELDS)), np.uint64)
        old = np.frombuffer(before.fields, np.uint64).reshape(-1, len(_FIELDS)) if before else fields
        places = {id: place for place, id in enumerate(before.articles)} if before else {}
        same: list[tuple[int, int]] = []
        for number, (id, made_from) in enumerate(self._articles.items()):
            if before and before.articles.get(id) == made_from:
                same.append((number, places[id]))
            else:
                found = self._fields_of(self._archive.dossiers[id], made_from)
                fields[number] = np.frombuffer(b"".join(found), np.uint64)
        if same:
            now, then = map(list, zip(*same, strict=True))
            fields[now] = old[then]
        return fields

    def _fields_of(self, dossier: Dossier, made_from: bytes) -> Iterator[bytes]:
        """`_SIZE` bytes for each field; what is in no memory goes by what the article was made from."""
        for name in _FIELDS:
            value = getattr(dossier, name)
            is_large = isinstance(value, Lazy | Body)
            yield (made_from if is_large else self._of_value(value))[:_SIZE]


def _packed(index: Mapping[str, Any]) -> bytes:
    """An index as it is kept; empty of one that holds what cannot be, such as an article: it is made in every build."""
    try:
        return serialised(index)
    except (TypeError, AttributeError, PicklingError):  # as pickle says it of different things
        return b""


def _kept(name: str) -> str:
    """The name under which an index is remembered."""
    return f"index {name}"


def _together(reads: Iterable[Input]) -> Iterator[Input]:
    """Reads but those of which articles there are; where many entries of a table were read, all of it. Cards follow
    from articles: of these, too."""
    tables: dict[str, set[str]] = defaultdict(set)
    for table, key in reads:
        if table not in _OF_ARTICLES:
            tables[table].add(key)
    for table in sorted(tables):
        keys = [EVERY] if len(tables[table]) > _MANY or table == "cards" else sorted(tables[table])
        yield from ((table, key) for key in keys)
