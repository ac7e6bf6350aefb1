"""Segments: each is the index of some documents in a row.

They are made apart, by any process or machine, and merged end to end (`search.index`).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

import numpy as np
from numpy.typing import NDArray

from clippings.search.codec import Numbers, encode_array
from clippings.search.fields import BOOSTS, SPELLINGS
from clippings.search.positions import after

_BITS = 32
"""Bits of a sort key that say which slot of the segment it is."""

TermPostings = tuple[str, int, int, int, bytes, bytes]
"""One term in one field: the term; the first and the last document that have it, numbered from 0 in the segment; 1
where the first has it more than once, else 0; its postings without the first gap, which depends on the segments before;
its positions."""

Indexed = tuple[Mapping[str, str], bool]
"""A document: field → row of slots, and whether the body's terms get positions."""


@dataclass(frozen=True, slots=True)
class Segment:
    """The index of some documents in a row."""

    placed: list[bool]
    """Of each document, whether its body's terms have positions."""
    lengths: Mapping[str, list[int]]
    """Field → how many terms each document has in it."""
    postings: Mapping[str, list[TermPostings]]
    """Field → its terms, in any order."""
    spellings: Mapping[str, int]
    """Spelling with its terms → how many documents have it."""


class _SlotNumbers(dict[str, int]):
    """A number for each slot that is met, how many were before it: that of its term; below 0 of a slot of two; 0 is no
    term."""

    def __missing__(self, slot: str) -> int:
        self[slot] = number = -len(self) if "|" in slot else len(self)
        return number


def segment_of(documents: Sequence[Indexed]) -> Segment:
    """The segment of some documents, one at least. A text that may be found, but not put together again, has no
    positions."""
    lengths, postings = {}, {}
    placed = [placed for _, placed in documents]
    for field in BOOSTS:
        with_positions = np.array(placed) if field == "body" else np.ones(len(placed), np.bool_)
        lengths[field], postings[field] = _field_of([rows.get(field, "") for rows, _ in documents], with_positions)
    spelled = Counter(chain.from_iterable(rows.get(SPELLINGS, "").splitlines() for rows, _ in documents))
    return Segment(placed, lengths, postings, spelled)


def _field_of(rows: Sequence[str], placed: NDArray[np.bool_]) -> tuple[list[int], list[TermPostings]]:
    """How many terms each row has, and the postings of every term."""
    numbers = _SlotNumbers({"": 0})
    terms, slots = _terms_of(rows, numbers)
    documents, positions = _places_of(rows)
    lengths = np.bincount(documents[slots], minlength=len(rows)).tolist()
    if not len(terms):
        return lengths, []
    terms, slots = _in_order(terms, slots)
    return lengths, _postings_of(list(numbers), terms, documents[slots], positions[slots], placed)


def _terms_of(rows: Sequence[str], numbers: _SlotNumbers) -> tuple[Numbers, Numbers]:
    """Of every term in the rows: its number, and the number of its slot, counted through all rows from 0."""
    slots = chain.from_iterable(row.replace("\n", " ").split(" ") for row in rows)  # one row's at a time in memory
    found = np.fromiter(map(numbers.__getitem__, slots), np.int64)
    several, names = np.flatnonzero(found < 0), list(numbers)
    each = [
        (numbers[term], slot)
        for slot, number in zip(several.tolist(), found[several].tolist(), strict=True)
        for term in names[-number].split("|")
    ]
    single = np.flatnonzero(found > 0)
    if not each:
        return found[single], single
    more = np.array(each, np.int64)
    return np.append(found[single], more[:, 0]), np.append(single, more[:, 1])


def _places_of(rows: Sequence[str]) -> tuple[Numbers, Numbers]:
    """Of every slot in the rows: the number of its row, and its position there (`search.positions`)."""
    documents, starts, sizes = [], [], []
    for document, row in enumerate(rows):
        start = 0
        for passage in row.split("\n"):
            size = passage.count(" ") + 1
            documents.append(document)
            starts.append(start)
            sizes.append(size)
            start = after(start, size)
    begins = np.cumsum([0, *sizes[:-1]])
    positions = np.arange(sum(sizes)) + np.repeat(np.array(starts) - begins, sizes)
    return np.repeat(documents, sizes), positions


def _in_order(terms: Numbers, slots: Numbers) -> tuple[Numbers, Numbers]:
    """The terms sorted, and their slots, those of equal ones sorted, too."""
    both = np.sort(terms << _BITS | slots)
    return both >> _BITS, both & (1 << _BITS) - 1


def _postings_of(
    names: Sequence[str], terms: Numbers, documents: Numbers, positions: Numbers, placed: NDArray[np.bool_]
) -> list[TermPostings]:
    """Each term's postings. ``terms``, ``documents`` and ``positions`` are sorted together, by term, then document,
    then position."""
    new_term = np.append(True, terms[1:] != terms[:-1])
    posting = np.flatnonzero(new_term | np.append(True, documents[1:] != documents[:-1]))
    counts = np.diff(np.append(posting, len(terms)))
    begins = np.flatnonzero(new_term[posting])
    ends = np.append(begins[1:], len(posting))
    stands = documents[posting]

    many = (counts > 1).astype(np.int64)
    has_gap = ~new_term[posting]
    after = np.cumsum(has_gap + many)
    values = np.empty(after[-1], np.int64)
    coded_gaps = 2 * np.diff(stands, prepend=0) - 2 + many
    values[(after - many - 1)[has_gap]] = coded_gaps[has_gap]
    values[(after - 1)[many == 1]] = counts[many == 1]
    postings = _cut(values, after[ends - 1])

    gaps = np.diff(positions, prepend=0) - 1
    gaps[posting] = positions[posting]
    kept = placed[documents]
    where = _cut(gaps[kept], np.cumsum(kept)[np.append(posting, len(terms))[ends] - 1])

    return list(
        zip(
            [names[number] for number in terms[posting[begins]].tolist()],
            stands[begins].tolist(),
            stands[ends - 1].tolist(),
            many[begins].tolist(),
            postings,
            where,
            strict=True,
        )
    )


def _cut(values: Numbers, ends: Numbers) -> list[bytes]:
    """Numbers as texts, cut before each of ``ends``."""
    text, after = encode_array(values)
    offsets = np.append(0, after)[ends].tolist()
    return [text[start:end] for start, end in pairwise([0, *offsets])]
