"""The inverted index: what stands in which article, how often and where. docs/search.md has the format."""

from base64 import b64encode
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
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


Row = tuple[str, bytes, bytes]
"""A term, its postings and its positions; in each the fields stand in their order with a space between."""


class Column:
    """One term in one field: the last document, postings and positions so far."""

    __slots__ = ("last", "positions", "postings")

    def __init__(self) -> None:
        self.last = -1
        self.postings = bytearray()
        self.positions = bytearray()


@dataclass(frozen=True, slots=True)
class Shard:
    """A stretch of the dictionary: its terms, and each one's postings and positions, a field after the other.

    ``digest`` names it; ``key`` is the same and longer.
    """

    terms: tuple[str, ...]
    rows: tuple[bytes, ...]
    positions: tuple[bytes, ...]
    key: bytes

    @property
    def first(self) -> str:
        return self.terms[0]

    @property
    def digest(self) -> str:
        return b64encode(self.key[:3]).decode()


@dataclass(frozen=True, slots=True)
class Index:
    """A whole index. ``lengths[field]`` counts each document's terms; ``unplaced`` have no positions in the body."""

    documents: int
    lengths: Mapping[str, list[int]]
    unplaced: tuple[int, ...]
    terms: tuple[str, ...]
    columns: Mapping[str, Mapping[str, Column]]

    def rows(self) -> Iterator[Row]:
        """Every term with its postings and positions, in order."""
        by_field = [self.columns[field] for field in BOOSTS]
        none = Column()
        for term in self.terms:
            columns = [found.get(term, none) for found in by_field]
            postings = b" ".join(column.postings for column in columns)
            yield term, postings, b" ".join(column.positions for column in columns)

    def shards(self) -> Iterator[Shard]:
        """The shards in order of their terms."""
        cutting = Cutting()
        for row in self.rows():
            yield from cutting.add(row)
        yield from cutting.rest()


class Cutting:
    """Rows on their way into shards. Where a shard ends depends only on where it began and on what is in it."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.size = 0

    def add(self, row: Row) -> Iterator[Shard]:
        """Take a row in; gives the shard before it where one ends there."""
        if self.ends_before(row):
            yield from self.rest()
        self.rows.append(row)
        self.size += added(row) + 6

    def ends_before(self, row: Row) -> bool:
        size, more = self.size, added(row)
        if not self.rows:
            return False
        return size + more > MOST_SHARD_BYTES or (size > SHARD_BYTES and crc32(row[0].encode()) % CUT == 0)

    def rest(self) -> Iterator[Shard]:
        """What has come together since the last shard."""
        if self.rows:
            yield shard_of(self.rows)
            self.rows, self.size = [], 0


def added(row: Row) -> int:
    return len(row[0]) + len(row[1])


def shard_of(rows: Sequence[Row]) -> Shard:
    terms, postings, positions = zip(*rows, strict=True)
    key = sha256("\n".join(terms).encode("utf-8", "surrogatepass") + b"\n".join((b"", *postings, b"", *positions)))
    return Shard(terms, postings, positions, key.digest()[:16])


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
        if count == 1:
            column.postings += number(step)
        else:
            column.postings += number(step + 1) + number(count)
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
