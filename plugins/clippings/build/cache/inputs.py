"""The digest of whatever a page can have read of an archive, so that next time it is seen whether it changed."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import fields, is_dataclass
from functools import lru_cache
from typing import Any

from clippings.build.cache.inverted import Inverted
from clippings.build.cache.kept_indexes import KeptIndexes
from clippings.build.cache.reads import EVERY, INDEX, INVERTED, KEYS, LINK_INDEX, TEMPLATE, Input, of_links
from clippings.build.cache.serialise import serialised
from clippings.digest import DIGEST, digest
from clippings.model.archive import Archive

NAME = "cards"
PAGE_KEY = ""
"""The table of a snapshot that has `clippings.build.cache.keys.page_key`."""
MADE_FROM = "made from"
"""The table of a snapshot that has what each index was made from."""
ABSENT = b""
"""The digest of what is not there."""
Known = Mapping[int, tuple[Any, bytes]]
"""``id()`` of a dataclass → it, so that it is held and its id stays its own, and its digest."""
Templates = Callable[[str], bytes]
"""A template's name → a digest of it and of all that it includes or extends."""


class Values:
    """Digests of values by what they hold. A dataclass that many others share is looked at once."""

    def __init__(self, known: Known | None = None) -> None:
        """``known`` are dataclasses that were looked at before."""
        self.shared = dict(known or {})

    def of(self, value: Any) -> bytes:
        """Different digests for different values, and equal ones for equal values of strings, numbers, sequences,
        mappings, sets and dataclasses; others go by what is kept of them (`pickle`)."""
        return digest(self.plain(value))

    def plain(self, value: Any) -> Any:
        """The value as `digest` takes it, its dataclasses as their digests."""
        match _form_of(value.__class__):
            case "itself":
                return value
            case "tuple":
                return tuple(map(self.plain, value)) if value else value
            case "mapping":
                return "mapping", *((self.plain(key), self.plain(one)) for key, one in value.items())
            case "set":
                return "set", *sorted(map(self.of, value))
            case "dataclass":
                return self._of_shared(value)
            case "sequence":
                return "sequence", *map(self.plain, value)
        return serialised(value)

    def _of_shared(self, value: Any) -> bytes:
        known = self.shared.get(id(value))
        if known is None:
            found = (self.plain(getattr(value, name)) for name in _names_of(value.__class__))
            made = digest(type(value).__qualname__, *found)
            known = self.shared[id(value)] = value, made
        return known[1]


def digests_of(value: Any) -> bytes:
    """The digests of the dataclasses that a file's value is made of, one after the other, to be kept with it."""
    return b"".join(map(Values().plain, _dataclasses(value)))


def known_of(value: Any, digests: bytes) -> Known:
    """The same dataclasses, with the digests that were kept with their value; none where none were."""
    if not digests:
        return {}
    each = (digests[at : at + DIGEST] for at in range(0, len(digests), DIGEST))
    return {id(one): (one, made) for one, made in zip(_dataclasses(value), each, strict=True)}


def _dataclasses(value: Any) -> Iterator[Any]:
    """A value that is a dataclass, or those that it holds: its notes, or its entries."""
    match _form_of(value.__class__):
        case "dataclass":
            yield value
        case "tuple":
            yield from (found for one in value for found in _dataclasses(one))
        case "mapping":
            yield from (found for one in value.values() for found in _dataclasses(one))


@lru_cache(maxsize=1024)
def _form_of(kind: type) -> str:
    """How values of a type are taken apart. Asked once a type, for each of a hundred thousand articles has some."""
    if kind in (str, bytes, int, float, bool, type(None)):
        return "itself"
    if issubclass(kind, tuple):
        return "tuple"
    if issubclass(kind, Mapping):
        return "mapping"
    if issubclass(kind, Set):
        return "set"
    if is_dataclass(kind):
        return "dataclass"
    return "sequence" if issubclass(kind, Sequence) and not issubclass(kind, str) else "other"


@lru_cache(maxsize=1024)
def _names_of(kind: type[Any]) -> tuple[str, ...]:
    """The names of a dataclass's fields, asked once a type."""
    return tuple(field.name for field in fields(kind))


class Inputs:
    """Digests of one archive's tables, worked out a table at a time when they are asked for."""

    def __init__(
        self, archive: Archive, related: Mapping[str, Mapping[str, Any]], templates: Templates, program: bytes,
        known: Known,
    ) -> None:  # fmt: skip
        """``related`` has the facets that were found in the whole archive, for an article's others follow from its own
        digest. ``templates`` tells the digest of a template, ``program`` that of the program and its settings; of some
        entries it is ``known``."""
        self.archive, self.related, self.templates = archive, related, templates
        self.values = Values(known)
        self.tables: dict[str, Mapping[str, bytes]] = {}
        self.cards: dict[str, tuple[bytes, bytes]] = archive.memory.recall(NAME) or {}
        self.indexes = KeptIndexes(archive, self.table("dossiers"), program, self.digest, self.values.of)

    def digest(self, read: Input) -> bytes:
        """The digest of what was read: an entry, `EVERY` entry of a table, or its `KEYS`."""
        table, key = read
        if table == TEMPLATE:
            return self.templates(key)
        entries = self._known(table) or self.table(table)
        if key == KEYS:
            return digest(*entries)
        if key == EVERY:
            return digest(*entries, *entries.values())
        return entries.get(key, ABSENT)

    def table(self, name: str) -> Mapping[str, bytes]:
        """The digest of every entry of a table; nothing of an index of a plugin that is no more."""
        if name not in self.tables:
            self.tables[name] = self._table(name)
        return self.tables[name]

    def with_links(self, archive: Archive) -> None:
        """Go on with the same archive, its articles linked."""
        self.archive = archive

    def remember(self) -> None:
        """Keep for the next build what took long to find."""
        self.archive.memory.remember(NAME, {id: self.cards[id] for id in self.archive.dossiers if id in self.cards})
        self.indexes.remember()

    def made_from(self) -> Mapping[str, bytes]:
        """What each index was made from, where that is known, by the name of its table."""
        every = ((name, self.indexes.made_from(name)) for name in self.archive.indexes)
        return {f"{INDEX} {name}": made_from for name, made_from in every if made_from}

    def _known(self, table: str) -> Mapping[str, bytes] | None:
        """The digests of an index that is as it was, each worked out when it is asked for; None of any other table."""
        kind, _, name = table.partition(" ")
        if kind != INDEX or table in self.tables or not self.indexes.is_known(name):
            return None
        return _Digests(self.archive.indexes[name], self.values)

    def _table(self, name: str) -> Mapping[str, bytes]:
        if name == "dossiers":
            return dict(self._dossiers())
        if name == "cards":
            return dict(self._cards())
        if name == "links":
            return {id: linked.why for id, linked in self.archive.linked.items()}
        kind, _, own = name.partition(" ")
        archive = self.archive
        tables = {INDEX: archive.indexes, LINK_INDEX: archive.link_indexes, INVERTED: archive.inverted}.get(kind)
        entries: Mapping[str, Any] = getattr(archive, name) if tables is None else tables.get(own, {})
        if isinstance(entries, Inverted):
            return {key: entries.digest(key) for key in entries}
        return {key: self.values.of(value) for key, value in entries.items()}

    def _dossiers(self) -> Iterator[tuple[str, bytes]]:
        plain = self.values.plain
        for id, made_from in self.archive.digests.items():
            related = self.related.get(id, {})
            found = ((facet, plain(related[facet])) for facet in sorted(related))
            yield id, digest(made_from, *found) if related else made_from

    def _cards(self) -> Iterator[tuple[str, bytes]]:
        """A card follows from its dossier, so it is looked at only when that changed."""
        for id, dossier in self.table("dossiers").items():
            known = self.cards.get(id)
            if known is None or known[0] != dossier:
                known = self.cards[id] = dossier, self.values.of(self.archive.cards[id])
            yield id, known[1]


class _Digests(Mapping[str, bytes]):
    """The digests of a table's entries, each worked out when it is asked for."""

    def __init__(self, entries: Mapping[str, Any], values: Values) -> None:
        self.entries, self.values_of = entries, values

    def __getitem__(self, key: str) -> bytes:
        return self.values_of.of(self.entries[key])

    def __iter__(self) -> Iterator[str]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)


Snapshot = Mapping[str, Mapping[str, bytes]]
"""Table → key → the digest of what was read."""


def snapshot(inputs: Inputs, reads: Iterable[Input], before: Snapshot) -> Snapshot:
    """The digest of everything that was read: of ``reads`` as it is now, of others as it was ``before``."""
    found = {table: dict(known) for table, known in before.items() if table not in (PAGE_KEY, MADE_FROM)}
    for table, key in reads:
        found.setdefault(table, {})[key] = inputs.digest((table, key))
    return {**found, MADE_FROM: inputs.made_from()}


def changed(inputs: Inputs, before: Snapshot, links: bool) -> list[Input]:
    """Those of the reads ``before`` that differ now: of links, or of everything else."""
    found: list[Input] = []
    made_from = inputs.made_from().items() & before.get(MADE_FROM, {}).items()
    as_they_were = {PAGE_KEY, MADE_FROM, *(table for table, _ in made_from)}
    for table, known in before.items():
        if of_links(table) != links or table in as_they_were:
            continue
        if table == TEMPLATE:
            found += ((table, key) for key in known if inputs.digest((table, key)) != known[key])
            continue
        now = inputs.table(table)
        differ = (key for key, _ in known.items() - now.items())  # many of those are gone, or are no single entry
        found += ((table, key) for key in differ if inputs.digest((table, key)) != known[key])
    return found
