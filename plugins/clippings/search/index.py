"""The inverted index: what stands in which article, how often and where. docs/search.md has the format."""

from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from zlib import crc32

from clippings.search.codec import encode_number
from clippings.search.fields import BOOSTS
from clippings.search.segments import Indexed, Segment, segment_of

_SHARD_BYTES, _MOST_SHARD_BYTES, _CUT = 10_000, 24_000, 16
"""A shard ends past so many bytes at the next term whose CRC-32 is a multiple of CUT, so that a change in one shard
leaves those after it as they were (content-defined chunking)."""
SEGMENT_CHARACTERS = 2_000_000
"""Characters of a part of the index, in rows of slots: enough to pay, and few enough to fit in memory many times."""

Row = tuple[str, bytes, bytes]
"""A term, its postings and its positions; in each the fields stand in their order with a space between."""


class _Column:
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
    columns: Mapping[str, Mapping[str, _Column]]

    def rows(self) -> Iterator[Row]:
        """Every term with its postings and positions, in order."""
        by_field = [self.columns[field] for field in BOOSTS]
        none = _Column()
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
        self.size += _size_of(row) + 6

    def ends_before(self, row: Row) -> bool:
        size, more = self.size, _size_of(row)
        if not self.rows:
            return False
        return size + more > _MOST_SHARD_BYTES or (size > _SHARD_BYTES and crc32(row[0].encode()) % _CUT == 0)

    def rest(self) -> Iterator[Shard]:
        """What has come together since the last shard."""
        if self.rows:
            yield _shard_of(self.rows)
            self.rows, self.size = [], 0


def _size_of(row: Row) -> int:
    return len(row[0]) + len(row[1])


def _shard_of(rows: Sequence[Row]) -> Shard:
    terms, postings, positions = zip(*rows, strict=True)
    key = sha256("\n".join(terms).encode("utf-8", "surrogatepass") + b"\n".join((b"", *postings, b"", *positions)))
    return Shard(terms, postings, positions, key.digest()[:16])


def index_of(documents: Iterable[Indexed]) -> Index:
    """The index of documents in their order."""
    return merged(map(segment_of, _batches(documents)))


def _batches(documents: Iterable[Indexed]) -> Iterator[list[Indexed]]:
    """Documents enough for a part each."""
    size = 0
    some: list[Indexed] = []
    for document in documents:
        some.append(document)
        size += sum(map(len, document[0].values()))
        if size > SEGMENT_CHARACTERS:
            yield some
            size, some = 0, []
    if some:
        yield some


def merged(segments: Iterable[Segment]) -> Index:
    """The index of all documents, of parts in their order.

    A posting is twice the step from the last document, odd when a frequency follows.
    """
    columns: dict[str, dict[str, _Column]] = {field: {} for field in BOOSTS}
    lengths: dict[str, list[int]] = {field: [] for field in BOOSTS}
    unplaced: list[int] = []
    count = 0
    for segment in segments:
        for field, rows in columns.items():
            lengths[field] += segment.lengths[field]
            for term, first, last, many, postings, positions in segment.postings[field]:
                column = rows.get(term)
                if column is None:
                    column = rows[term] = _Column()
                column.postings += encode_number(2 * (count + first - column.last - 1) + many) + postings
                column.positions += positions
                column.last = count + last
        unplaced += [number for number, placed in enumerate(segment.placed, count) if not placed]
        count += len(segment.placed)
    terms = sorted({term for rows in columns.values() for term in rows}, key=utf16)
    return Index(count, lengths, tuple(unplaced), tuple(terms), columns)


def utf16(term: str) -> bytes:
    """Sorts as JavaScript compares strings, by UTF-16 units."""
    return term.encode("utf-16-be", "surrogatepass")
