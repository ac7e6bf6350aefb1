"""One document's entry in a term's postings and positions, put in, changed or taken out where it stands.

The rest of a text of numbers stays as it is: a common word's postings are long, and one article changes one of them.
"""

from collections.abc import Sequence, Set
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from clippings.search.codec import Numbers, decode_numbers, encode_number

_Indices = NDArray[np.signedinteger[Any]]
"""Places in an array or a text."""


class Entry(NamedTuple):
    """A term's positions in a document."""

    document: int
    """The number of the document."""
    positions: Sequence[int]
    """Where the term stands, ascending. Empty for a document that does not have it."""


class Postings(NamedTuple):
    """A term's postings in one field."""

    documents: Numbers
    """The documents that have it, ascending."""
    frequencies: Numbers
    """How often each has it."""
    starts: _Indices
    """Where the posting of each begins in the text, in bytes, and the end of the text."""


def decode_postings(text: bytes) -> Postings:
    """The postings of a text, as `theme/scripts/index/codec.js` decodes them."""
    values, ends = decode_numbers(text)
    head = _heads(values)
    odd = values[head] % 2 == 1
    frequencies = np.ones(len(head), np.int64)
    frequencies[odd] = values[head[odd] + 1]
    starts = np.append(0, ends)[np.append(head, len(values))]
    return Postings(np.cumsum(values[head] // 2 + 1) - 1, frequencies, starts)


def _heads(values: Numbers) -> _Indices:
    """Which numbers are gaps and not frequencies: those with an even count of odd numbers right before them.

    A frequency follows an odd gap and nothing else, so in a run of odd numbers gaps and frequencies take turns.
    """
    where = np.arange(len(values))
    last_even = np.maximum.accumulate(np.where(values % 2 == 1, -1, where)) if len(values) else where
    before = np.append(0, (where - last_even)[:-1])[: len(values)]
    return np.flatnonzero(before % 2 == 0)


def patched(postings: bytes, positions: bytes, entry: Entry, unplaced: Set[int]) -> tuple[bytes, bytes]:
    """A term's postings and positions in one field, with one document's entry as it is now.

    ``unplaced`` are the documents that have no positions in this field.
    """
    old = decode_postings(postings)
    at = int(np.searchsorted(old.documents, entry.document))
    after = at + int(at < len(old.documents) and old.documents[at] == entry.document)
    placed = np.where(np.isin(old.documents, list(unplaced)), 0, old.frequencies) if unplaced else old.frequencies
    _, ends = decode_numbers(positions)
    begins = np.append(0, ends)[np.append(0, np.cumsum(placed))]
    own = b"" if entry.document in unplaced else _encode_positions(entry.positions)
    return (
        postings[: old.starts[at]]
        + _linked(old, at, after, entry)
        + postings[old.starts[min(after + 1, len(placed))] :],
        positions[: begins[at]] + own + positions[begins[after] :],
    )


def _linked(old: Postings, at: int, after: int, entry: Entry) -> bytes:
    """The new posting of a document, and the next one, whose gap counts from it."""
    last = int(old.documents[at - 1]) if at else -1
    out = b""
    if entry.positions:
        out = _encode_posting(entry.document - last - 1, len(entry.positions))
        last = entry.document
    if after < len(old.documents):
        out += _encode_posting(int(old.documents[after]) - last - 1, int(old.frequencies[after]))
    return out


def _encode_posting(gap: int, count: int) -> bytes:
    """A posting: twice the gap from the last document, odd where a frequency follows."""
    return encode_number(2 * gap) if count == 1 else encode_number(2 * gap + 1) + encode_number(count)


def _encode_positions(positions: Sequence[int]) -> bytes:
    """Positions as the gaps between them, the first from -1."""
    return b"".join(encode_number(b - a - 1) for a, b in zip([-1, *positions], positions, strict=False))
