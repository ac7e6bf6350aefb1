"""The digest of whatever a page can have read of an archive, so that next time it is seen whether it changed."""

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import fields, is_dataclass
from functools import lru_cache
from hashlib import blake2b
from typing import Any

from clippings.build.cache.inverted import Inverted
from clippings.build.cache.reads import EVERY, INDEX, INVERTED, KEYS, TEMPLATE, Input
from clippings.build.cache.serialise import packed
from clippings.model.digest import digest
from clippings.model.dossier import Archive

NAME = "cards"
LINKS = frozenset(("links", "linked"))
"""The tables that are there only when articles are linked."""
PAGE_KEY = ""
"""The table of a snapshot that has `clippings.build.cache.keys.page_key`."""
ABSENT = b""
"""The digest of what is not there."""
Templates = Callable[[str], bytes]
"""A template's name → a digest of it and of all that it includes or extends."""


class Values:
    """Digests of values by what they hold. A dataclass that many others share is looked at once."""

    def __init__(self) -> None:
        self.shared: dict[int, tuple[Any, bytes]] = {}

    def of(self, value: Any) -> bytes:
        """Different digests for different values, and equal ones for equal values of strings, numbers, sequences,
        mappings, sets and dataclasses; others go by what is kept of them (`pickle`)."""
        return digest(self._plain(value))

    def _plain(self, value: Any) -> Any:
        """The value as `digest` takes it, its dataclasses as their digests."""
        if value is None or type(value) in (str, bytes, int, float, bool):
            return value
        if isinstance(value, tuple):
            return tuple(map(self._plain, value))
        if isinstance(value, Mapping):
            return "mapping", *((self._plain(key), self._plain(one)) for key, one in value.items())
        if isinstance(value, Set):
            return "set", *sorted(map(self.of, value))
        if is_dataclass(value):
            known = self.shared.get(id(value))
            if known is None:
                found = (self._plain(getattr(value, field.name)) for field in fields(value))
                made = digest(type(value).__qualname__, *found)
                known = self.shared[id(value)] = value, made  # held, so that its id stays its own
            return known[1]
        if isinstance(value, Sequence) and not isinstance(value, str):
            return "sequence", *map(self._plain, value)
        return packed(value)


class Inputs:
    """Digests of one archive's tables, entry by entry, worked out when they are asked for.

    ``related`` has the facets that were found in the whole archive; an article's other facets follow from its own
    digest. ``templates`` tells the digest of a template.
    """

    def __init__(self, archive: Archive, related: Mapping[str, Mapping[str, Any]], templates: Templates) -> None:
        self.archive, self.related, self.templates = archive, related, templates
        self.values = Values()
        self.known: dict[Input, bytes] = {}
        self.cards: dict[str, tuple[bytes, bytes]] = archive.memory.recall(NAME) or {}

    def digest(self, read: Input) -> bytes:
        """The digest of what was read: an entry, `EVERY` entry of a table, or its `KEYS`."""
        found = self.known.get(read)
        if found is None:
            found = self.known[read] = self._digest(*read)
        return found

    def _digest(self, table: str, key: str) -> bytes:
        if table == TEMPLATE:
            return self.templates(key)
        entries = self._table(table)
        if entries is None:  # an index of a plugin that is no more
            return ABSENT
        if key == KEYS:
            return digest(*entries)
        if key == EVERY:
            return digest(*(part for one in entries for part in (one, self.digest((table, one)))))
        return self._entry(table, entries, key) if key in entries else ABSENT

    def _table(self, table: str) -> Mapping[str, Any] | None:
        kind, _, name = table.partition(" ")
        tables = {INDEX: self.archive.indexes, INVERTED: self.archive.inverted}.get(kind)
        found: Mapping[str, Any] | None = getattr(self.archive, table) if tables is None else tables.get(name)
        return found

    def _entry(self, table: str, entries: Mapping[str, Any], key: str) -> bytes:
        if table == "dossiers":
            return self._dossier(key)
        if table == "cards":
            return self._card(key)
        if table == "links":
            return self.archive.linked[key].why
        if isinstance(entries, Inverted):
            return entries.digest(key)
        return self.values.of(entries[key])

    def _dossier(self, id: str) -> bytes:
        facets = self.related.get(id, {})
        return digest(
            self.archive.digests[id],
            *(part for name in sorted(facets) for part in (name, self.values.of(facets[name]))),
        )

    def _card(self, id: str) -> bytes:
        """A card follows from its dossier, so it is looked at only when that changed."""
        dossier = self.digest(("dossiers", id))
        known = self.cards.get(id)
        if known is None or known[0] != dossier:
            known = dossier, self.values.of(self.archive.cards[id])
            self.cards[id] = known
        return known[1]

    def with_links(self, archive: Archive) -> None:
        """Go on with the same archive, its articles linked."""
        self.archive = archive

    def remember(self) -> None:
        """Keep for the next build what took long to find."""
        self.archive.memory.remember(NAME, {id: self.cards[id] for id in self.archive.dossiers if id in self.cards})


Snapshot = Mapping[str, Mapping[str, bytes]]
"""Table → key → the digest of what was read."""


def snapshot(inputs: Inputs, reads: Iterable[Input]) -> Snapshot:
    """The digest of everything that was read."""
    found: dict[str, dict[str, bytes]] = {}
    for table, key in reads:
        found.setdefault(table, {})[key] = inputs.digest((table, key))
    return found


def changed(inputs: Inputs, before: Snapshot, links: bool) -> list[Input]:
    """Those of the reads ``before`` that differ now: of links, or of everything else."""
    return [
        (table, key)
        for table, entries in before.items()
        if (table in LINKS) == links and table != PAGE_KEY
        for key, known in entries.items()
        if inputs.digest((table, key)) != known
    ]


@lru_cache(maxsize=1 << 20)
def number(read: Input) -> int:
    """Eight bytes for a read, by which units keep what they read."""
    return int.from_bytes(blake2b("\0".join(read).encode(), digest_size=8).digest())
