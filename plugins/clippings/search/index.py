"""The inverted index: what stands in which article, how often and where. docs/search.md has the format."""

import hashlib
from base64 import b64encode
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from zlib import crc32

from clippings.search.codec import number
from clippings.search.fields import BOOSTS

SHARD_BYTES, MOST_SHARD_BYTES, CUT = 10_000, 24_000, 16
"""A shard ends past so many bytes at the next term whose CRC-32 is a multiple of CUT, so that a change in one shard
leaves those after it as they were (content-defined chunking)."""
STRIDE = 256
"""A passage's positions begin at a multiple of this, so that a longer passage seldom moves those after it."""
GAP = 8
"""Positions at least so far apart from one passage to the next: no phrase bridges them."""


class Column:
    """One term in one field: the last document, postings and positions so far."""

    __slots__ = ("last", "positions", "postings")

    def __init__(self) -> None:
        self.last = -1
        self.postings = bytearray()
        self.positions = bytearray()


@dataclass(frozen=True, slots=True)
class Shard:
    """A stretch of the dictionary: terms and postings in turn, and every term's positions. ``digest`` names it."""

    digest: str
    entries: tuple[str, ...]
    positions: tuple[str, ...]

    @property
    def first(self) -> str:
        return self.entries[0]


@dataclass(frozen=True, slots=True)
class Index:
    """A whole index. ``lengths[field]`` counts each document's terms; ``unplaced`` have no positions in the body."""

    documents: int
    lengths: Mapping[str, list[int]]
    unplaced: tuple[int, ...]
    terms: tuple[str, ...]
    columns: Mapping[str, Mapping[str, Column]]

    def shards(self) -> Iterator[Shard]:
        """The shards in order of their terms."""
        by_field = [self.columns[field] for field in BOOSTS]
        none = Column()
        entries: list[str] = []
        positions: list[str] = []
        size = 0
        for term in self.terms:
            columns = [found.get(term, none) for found in by_field]
            row = b" ".join(column.postings for column in columns).decode()
            added = len(term) + len(row)
            if entries and cut(term, size, added):
                yield shard(entries, positions)
                entries, positions, size = [], [], 0
            entries += (term, row)
            positions.append(b" ".join(column.positions for column in columns).decode())
            size += added + 6
        if entries:
            yield shard(entries, positions)


def cut(term: str, size: int, added: int) -> bool:
    return size + added > MOST_SHARD_BYTES or (size > SHARD_BYTES and crc32(term.encode()) % CUT == 0)


def shard(entries: list[str], positions: list[str]) -> Shard:
    digest = hashlib.sha256("\n".join(entries).encode()).digest()
    return Shard(b64encode(digest[:3]).decode(), tuple(entries), tuple(positions))


def index_of(documents: Iterable[Mapping[str, str]], unplaced: Collection[int] = ()) -> Index:
    """The index of documents given as field → row of slots, in their order.

    Of documents in ``unplaced`` the body gets no positions: its text may be found, but not put together again.
    """
    columns: dict[str, dict[str, Column]] = {field: {} for field in BOOSTS}
    lengths: dict[str, list[int]] = {field: [] for field in BOOSTS}
    count = 0
    for document, fields in enumerate(documents):
        count += 1
        for field, rows in columns.items():
            places = places_of(fields.get(field, ""))
            lengths[field].append(sum(map(len, places.values())))
            add(rows, document, places, placed=field != "body" or document not in unplaced)
    terms = sorted({term for rows in columns.values() for term in rows}, key=utf16)
    return Index(count, lengths, tuple(sorted(unplaced)), tuple(terms), columns)


def places_of(row: str) -> dict[str, list[int]]:
    """Where each term of a row of slots stands. A slot of several terms is one place; so is an empty one."""
    found: dict[str, list[int]] = defaultdict(list)
    start = 0
    for passage in row.split("\n") if row else ():
        slots = passage.split(" ")
        if "|" in passage:
            for at, slot in enumerate(slots, start):
                for term in slot.split("|"):
                    found[term].append(at)
        else:
            for at, slot in enumerate(slots, start):
                found[slot].append(at)
        start = ((start + len(slots) + GAP) // STRIDE + 1) * STRIDE
    found.pop("", None)
    return found


def length_of(row: str) -> int:
    """How many terms a row of slots holds."""
    return len(row.split()) + row.count("|")


def add(rows: dict[str, Column], document: int, places: Mapping[str, list[int]], placed: bool) -> None:
    """Note a document's terms. A posting is twice the step from the last document, odd when a frequency follows."""
    for term, at in places.items():
        column = rows.get(term)
        if column is None:
            column = rows[term] = Column()
        step = 2 * (document - column.last - 1)
        column.last = document
        count = len(at)
        column.postings += number(step) if count == 1 else number(step + 1) + number(count)
        if not placed:
            continue
        if count == 1:
            column.positions += number(at[0])
            continue
        last = -1
        for place in at:
            column.positions += number(place - last - 1)
            last = place


def utf16(term: str) -> bytes:
    """Sorts as JavaScript compares strings, by UTF-16 units."""
    return term.encode("utf-16-be", "surrogatepass")
