"""The inverted index: term → the articles that have it, how often and where. docs/search.md has the format."""

from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from zlib import crc32

from clippings.search.codec import encode_number
from clippings.search.fields import BOOSTS
from clippings.search.segments import Indexed, Segment, segment_of

_SHARD_BYTES, _MOST_SHARD_BYTES, _CUT = 10_000, 24_000, 16
"""A shard ends past so many bytes at the next term whose CRC-32 is a multiple of CUT, so that a change in one shard
leaves those after it as they were (content-defined chunking: https://doi.org/10.1145/502034.502052)."""
SEGMENT_CHARACTERS = 3_000_000
"""Characters of a segment, in rows of slots: enough to sort at once, and few enough to fit in memory many times."""

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
    """A range of the dictionary: terms that follow one another, with their postings and positions."""

    terms: tuple[str, ...]
    """The terms, sorted by `utf16`; at least one."""
    rows: tuple[bytes, ...]
    """The postings of each term, a field after the other with a space between."""
    positions: tuple[bytes, ...]
    """The positions of each term, in the same form."""
    key: bytes
    """The first 16 bytes of the SHA-256 of all that."""

    @property
    def first(self) -> str:
        """The first term."""
        return self.terms[0]

    @property
    def digest(self) -> str:
        """Four characters of base64, by which a browser sees that it has the right shard."""
        return b64encode(self.key[:3]).decode()


@dataclass(frozen=True, slots=True)
class Index:
    """A whole index."""

    documents: int
    """How many documents there are."""
    lengths: Mapping[str, list[int]]
    """Field → how many terms each document has in it."""
    unplaced: tuple[int, ...]
    """The numbers of the documents that have no positions in the body, ascending."""
    terms: tuple[str, ...]
    """Every term, sorted by `utf16`."""
    columns: Mapping[str, Mapping[str, _Column]]
    """Field → term → its postings and positions in that field."""
    spellings: Counter[str]
    """Spelling with its terms → how many documents have it."""

    def rows(self) -> Iterator[Row]:
        """The row of every term, in the order of ``terms``."""
        by_field = [self.columns[field] for field in BOOSTS]
        none = _Column()
        for term in self.terms:
            columns = [found.get(term, none) for found in by_field]
            postings = b" ".join(column.postings for column in columns)
            yield term, postings, b" ".join(column.positions for column in columns)

    def shards(self) -> Iterator[Shard]:
        """The shards, in the order of their terms."""
        cutting = Cutting()
        for row in self.rows():
            yield from cutting.add(row)
        yield from cutting.rest()


class Cutting:
    """Rows that are cut into shards, one after the other. Where a shard ends depends only on where it began and on what
    is in it."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.size = 0

    def add(self, row: Row) -> Iterator[Shard]:
        """Take a row in. Gives the shard before it, where one ends there."""
        if self.ends_before(row):
            yield from self.rest()
        self.rows.append(row)
        self.size += _size_of(row) + 6

    def ends_before(self, row: Row) -> bool:
        """Whether a shard ends before a row; never where there is no row yet."""
        size, more = self.size, _size_of(row)
        if not self.rows:
            return False
        return size + more > _MOST_SHARD_BYTES or (size > _SHARD_BYTES and crc32(row[0].encode()) % _CUT == 0)

    def rest(self) -> Iterator[Shard]:
        """The shard of the rows since the last one; none where there are none."""
        if self.rows:
            yield _shard_of(self.rows)
            self.rows, self.size = [], 0


def spelling_shards(spellings: Iterable[str]) -> Iterator[Shard]:
    """Spellings in the order of the alphabet, cut as terms are."""
    cutting = Cutting()
    for spelling in sorted(spellings, key=utf16):
        yield from cutting.add((spelling, b"", b""))
    yield from cutting.rest()


def _size_of(row: Row) -> int:
    """What a row adds to the size of its shard, without what stands around it in the file."""
    return len(row[0]) + len(row[1])


def _shard_of(rows: Sequence[Row]) -> Shard:
    """The shard of some rows."""
    terms, postings, positions = zip(*rows, strict=True)
    key = sha256("\n".join(terms).encode("utf-8", "surrogatepass") + b"\n".join((b"", *postings, b"", *positions)))
    return Shard(terms, postings, positions, key.digest()[:16])


def index_of(documents: Iterable[Indexed]) -> Index:
    """The index of documents, which are numbered from 0 in their order."""
    return merged(map(segment_of, _batches(documents)))


def _batches(documents: Iterable[Indexed]) -> Iterator[list[Indexed]]:
    """Documents in a row, enough for a segment each."""
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
    """The index of all documents, from segments in the order of their documents.

    A posting is twice the gap from the last document, odd where a frequency follows.
    """
    columns: dict[str, dict[str, _Column]] = {field: {} for field in BOOSTS}
    lengths: dict[str, list[int]] = {field: [] for field in BOOSTS}
    unplaced: list[int] = []
    spellings: Counter[str] = Counter()
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
        spellings.update(segment.spellings)
        count += len(segment.placed)
    terms = sorted({term for rows in columns.values() for term in rows}, key=utf16)
    return Index(count, lengths, tuple(unplaced), tuple(terms), columns, spellings)


def utf16(term: str) -> bytes:
    """A key that sorts terms as JavaScript compares strings: by UTF-16 code units."""
    return term.encode("utf-16-be", "surrogatepass")
