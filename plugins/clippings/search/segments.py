"""The index of some documents in a row. Parts are made apart, by anyone, and joined end to end (`search.index`)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

import numpy as np
from numpy.typing import NDArray

from clippings.search.codec import Numbers, encode_array
from clippings.search.fields import BOOSTS
from clippings.search.places import after

_BITS = 32
"""Of a number to sort by, those that say which word of the part it is."""


TermPostings = tuple[str, int, int, int, bytes, bytes]
"""One term in one field of a part: the term; the documents it stands in first and last, counted from the part's first;
1 where the first has it more than once, else 0; its postings without the first step, which depends on what stands
before the part; its positions."""


Indexed = tuple[Mapping[str, str], bool]
"""A document: field → row of slots, and whether the body's terms get positions."""


@dataclass(frozen=True, slots=True)
class Segment:
    """``lengths[field]`` counts each document's terms; ``stretches[field]`` has the terms, in any order."""

    placed: list[bool]
    lengths: Mapping[str, list[int]]
    postings: Mapping[str, list[TermPostings]]


class _TermNumbers(dict[str, int]):
    """A number for each term that is met; 0 is no term."""

    def __missing__(self, term: str) -> int:
        self[term] = number = len(self)
        return number


def segment_of(documents: Sequence[Indexed]) -> Segment:
    """The part of some documents, one at least.

    A text that may be found, but not put together again, has no positions.
    """
    lengths, postings = {}, {}
    placed = [placed for _, placed in documents]
    for field in BOOSTS:
        with_positions = np.array(placed) if field == "body" else np.ones(len(placed), np.bool_)
        lengths[field], postings[field] = _field_of([rows.get(field, "") for rows, _ in documents], with_positions)
    return Segment(placed, lengths, postings)


def _field_of(rows: Sequence[str], placed: NDArray[np.bool_]) -> tuple[list[int], list[TermPostings]]:
    """How many terms each row has, and the terms with the rows they stand in."""
    numbers = _TermNumbers({"": 0})
    terms, documents, places = _terms_of(rows, numbers)
    lengths = np.bincount(documents, minlength=len(rows)).tolist()
    if not len(terms):
        return lengths, []
    terms, order = _in_order(terms)
    return lengths, _postings_of(list(numbers), terms, documents[order], places[order], placed)


def _terms_of(rows: Sequence[str], numbers: _TermNumbers) -> tuple[Numbers, Numbers, Numbers]:
    """The number of each term, the row it is in, and where it stands there, as `search.places` says."""
    text = "\n".join(rows)
    slots = text.replace("\n", " ").split(" ")
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
    places = np.arange(len(slots)) + np.repeat(np.array(starts) - begins, sizes)
    stands = np.repeat(documents, sizes)
    if "|" in text:
        several = [slot.split("|") for slot in slots]
        many = list(map(len, several))
        places, stands = np.repeat(places, many), np.repeat(stands, many)
        slots = list(chain.from_iterable(several))
    terms = np.fromiter(map(numbers.__getitem__, slots), np.int64, len(slots))
    kept = terms > 0
    return terms[kept], stands[kept], places[kept]


def _in_order(terms: Numbers) -> tuple[Numbers, Numbers]:
    """The terms in order, and where each stood; those that are alike stay as they were."""
    both = np.sort(terms << _BITS | np.arange(len(terms)))
    return both >> _BITS, both & (1 << _BITS) - 1


def _postings_of(
    names: Sequence[str], terms: Numbers, documents: Numbers, positions: Numbers, placed: NDArray[np.bool_]
) -> list[TermPostings]:
    """Each term's stretch, of places in the order of terms, documents and positions."""
    new_term = np.append(True, terms[1:] != terms[:-1])
    posting = np.flatnonzero(new_term | np.append(True, documents[1:] != documents[:-1]))
    counts = np.diff(np.append(posting, len(terms)))
    begins = np.flatnonzero(new_term[posting])
    ends = np.append(begins[1:], len(posting))
    stands = documents[posting]

    many = (counts > 1).astype(np.int64)
    stepped = ~new_term[posting]
    after = np.cumsum(stepped + many)
    values = np.empty(after[-1], np.int64)
    steps = 2 * np.diff(stands, prepend=0) - 2 + many
    values[(after - many - 1)[stepped]] = steps[stepped]
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
    """Numbers as texts, each of those before one of ``ends``."""
    text, after = encode_array(values)
    places = np.append(0, after)[ends].tolist()
    return [text[start:end] for start, end in pairwise([0, *places])]
