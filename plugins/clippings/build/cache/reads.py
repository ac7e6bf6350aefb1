"""What a page reads of the archive, recorded while it is made (a verifying trace: Mokhov, Mitchell, Peyton Jones,
“Build Systems à la Carte”, 2018, https://doi.org/10.1145/3236774).

A read is a table of the archive and a key in it, such as ``("cards", "2016-02-04-talks")``, whether the key was there
or not; `EVERY` stands for all entries of the table, `KEYS` for its keys alone.
"""

from collections.abc import Callable, Iterable, Iterator, KeysView, Mapping, Sequence
from collections.abc import ItemsView as Items
from collections.abc import ValuesView as Values
from dataclasses import fields, replace
from functools import lru_cache
from hashlib import blake2b
from operator import attrgetter
from typing import Any, NoReturn, TypeVar, overload

from clippings.model.archive import Archive
from clippings.model.dossier import Dossier

V = TypeVar("V")
D = TypeVar("D")
Input = tuple[str, str]
EVERY, KEYS = "*", "#"
INDEX, LINK_INDEX, INVERTED, TEMPLATE = "index", "link-index", "inverted", "template"
_LINKS = frozenset(("links", "linked"))


def of_links(table: str) -> bool:
    """Whether a table is there only when articles are linked."""
    return table in _LINKS or table.startswith(LINK_INDEX)


def numbers(reads: Iterable[Input]) -> list[int]:
    """Eight bytes for each read, by which units keep what they read. A number is odd where links were read."""
    return [_of_table(table) ^ _of_key(key) for table, key in reads]


@lru_cache(maxsize=1024)
def _of_table(table: str) -> int:
    return _eight_bytes(f"{table}\0") | 1 if of_links(table) else _eight_bytes(f"{table}\0") & ~1


@lru_cache(maxsize=1 << 16)
def _of_key(key: str) -> int:
    """That of a key, which is even; worked out once for all tables in which a page looks for its own id."""
    return _eight_bytes(key) & ~1


def _eight_bytes(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest())


class Recorder:
    """Collects the reads of one unit after the other."""

    def __init__(self) -> None:
        self.reads: set[Input] = set()

    def take(self) -> set[Input]:
        """The reads since the last call. Where a whole table was read, its single entries are left out."""
        found, self.reads = self.reads, set()
        whole = {table for table, key in found if key == EVERY}
        return {(table, key) for table, key in found if key == EVERY or table not in whole} if whole else found


class Recorded(Mapping[str, V]):
    """A table of the archive that records what is read of it."""

    __slots__ = ("entries", "recorder", "table")

    def __init__(self, table: str, entries: Mapping[str, V], recorder: Recorder) -> None:
        self.table, self.entries, self.recorder = table, entries, recorder

    def __getitem__(self, key: str) -> V:
        self.recorder.reads.add((self.table, key))
        return self.entries[key]

    @overload
    def get(self, key: str, /) -> V | None: ...
    @overload
    def get(self, key: str, /, default: V | D) -> V | D: ...
    def get(self, key: str, /, default: Any = None) -> Any:
        self.recorder.reads.add((self.table, key))
        return self.entries.get(key, default)

    def __contains__(self, key: object) -> bool:
        self.recorder.reads.add((self.table, str(key)))
        return key in self.entries

    def __iter__(self) -> Iterator[str]:
        self.recorder.reads.add((self.table, KEYS))
        return iter(self.entries)

    def __len__(self) -> int:
        self.recorder.reads.add((self.table, KEYS))
        return len(self.entries)

    def keys(self) -> KeysView[str]:
        self.recorder.reads.add((self.table, KEYS))
        return self.entries.keys()

    def values(self) -> Values[V]:
        self.recorder.reads.add((self.table, EVERY))
        return self.entries.values()

    def items(self) -> Items[str, V]:
        self.recorder.reads.add((self.table, EVERY))
        return self.entries.items()


class RecordedOrder(Sequence[str]):
    """The order of the articles; whoever reads any of it reads which articles there are."""

    def __init__(self, order: Sequence[str], recorder: Recorder) -> None:
        self.order, self.recorder = order, recorder

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[str]: ...
    def __getitem__(self, at: int | slice) -> str | Sequence[str]:
        self.recorder.reads.add(("dossiers", KEYS))
        return self.order[at]

    def __len__(self) -> int:
        self.recorder.reads.add(("dossiers", KEYS))
        return len(self.order)


class _Tables(Mapping[str, Any]):
    """Several tables by name, each of which records what is read of it."""

    def __init__(self, kind: str, tables: Mapping[str, Mapping[str, Any]], recorder: Recorder) -> None:
        self.tables = tables
        self.recorded: dict[str, Recorded[Any]] = {}
        self.kind, self.recorder = kind, recorder

    def __getitem__(self, name: str) -> Recorded[Any]:
        if name not in self.recorded:
            self.recorded[name] = Recorded(f"{self.kind} {name}", self.tables[name], self.recorder)
        return self.recorded[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.tables)

    def __len__(self) -> int:
        return len(self.tables)


def recording(archive: Archive, recorder: Recorder) -> Archive:
    """The archive with every table recorded. The site counts for every page, the memory for none; what is a digest of
    everything is left out."""
    tables: dict[str, Any] = {
        one.name: Recorded(one.name, table, recorder)
        for one in fields(archive)
        if isinstance(table := getattr(archive, one.name), Mapping)
    }
    tables["indexes"] = _Tables(INDEX, archive.indexes, recorder)
    tables["link_indexes"] = _Tables(LINK_INDEX, archive.link_indexes, recorder)
    tables["inverted"] = _Tables(INVERTED, archive.inverted, recorder)
    return replace(archive, order=RecordedOrder(archive.order, recorder), general=b"", **tables)


class _View:
    """A dossier, looked at. It passes for one. Each call of `observing` has views of its own kind."""

    __slots__ = ("dossier",)
    noted: set[str]
    """The fields that somebody has read of any of them."""
    __class__ = property(lambda _: Dossier)
    __dataclass_fields__ = Dossier.__dataclass_fields__
    __hash__ = object.__hash__

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier

    def __reduce__(self) -> NoReturn:
        raise TypeError("an article that is looked at cannot be kept")

    def __eq__(self, other: object) -> bool:
        return _whole(self) == (_whole(other) if isinstance(other, _View) else other)

    def __repr__(self) -> str:
        return repr(_whole(self))


def _whole(view: _View) -> Dossier:
    """All of a dossier, of which every field is so read."""
    view.noted.update(one.name for one in fields(Dossier))
    return view.dossier


def _first_read(name: str) -> property:
    """A field that is noted when it is first read; from then on it is read at the speed of a plain one."""

    def read(view: _View) -> Any:
        view.noted.add(name)
        setattr(type(view), name, property(attrgetter(f"dossier.{name}")))
        return getattr(view.dossier, name)

    return property(read)


def observing(noted: set[str]) -> Callable[[Dossier], Any]:
    """What gives a view of a dossier that notes in ``noted`` which of its fields somebody reads; whoever compares a
    view or prints it is taken to read all of them, and nobody can keep one."""
    own = {one.name: _first_read(one.name) for one in fields(Dossier)}
    derived = {name: found for name, found in vars(Dossier).items() if isinstance(found, property)}
    return type("_View", (_View,), {"__slots__": (), "noted": noted, **own, **derived})
