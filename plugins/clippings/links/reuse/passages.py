"""Passages that two texts have in common, small edits included.

Five words in a row that both have, and the second once alone, are a match. Matches that follow one another at nearly
the same distance in both texts make a passage: words between them were edited.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from clippings.links.reuse.fingerprints import hashed
from clippings.links.words import Codes

_GRAM = 5
"""Words in a row that a match has."""
_MOST_BETWEEN, _MOST_SHIFTED = 40, 10
"""Words between two matches of one passage, and how many more or fewer may stand between them in the other text."""
_LEAST, _LEAST_DENSITY = 8, 0.25
"""Words of a passage that are the same, and the share of all its words that these are."""
_Numbers = NDArray[np.int64]


class Grams(NamedTuple):
    """Five words in a row, for each place in a text."""

    hashes: NDArray[np.uint64]
    """Those that begin at each word, hashed."""
    order: _Numbers
    """Their places, by ascending hash."""
    words: int
    """How many words the text has."""


class Same(NamedTuple):
    """Words in a row that are the same in two texts."""

    at: int
    """Where they begin in the first, counted in words from 0."""
    there: int
    """Where they begin in the second."""
    words: int
    """How many they are."""


class Passages(NamedTuple):
    """What two texts have in common."""

    words: int
    """How many words are the same, in the same order within each passage."""
    spans: tuple[tuple[int, int], ...]
    """Where each passage begins and ends in the first text, counted in words; edited words are within."""
    length: int
    """How long all passages are, edited words included."""
    same: tuple[Same, ...] = ()
    """The words of the passages that are the same, in the order of the first text."""


def grams_of(codes: Codes) -> Grams:
    """The five words in a row at each place of a text."""
    hashes = hashed(codes, _GRAM)
    return Grams(hashes, np.argsort(hashes, kind="stable"), len(codes))


def passages(a: Grams, b: Grams) -> Passages:
    """The passages that ``a`` has in common with ``b``."""
    at, there = _matches(a, b)
    if not len(at):
        return Passages(0, (), 0)
    steps = np.diff(at)
    apart = (steps > _MOST_BETWEEN) | (np.abs(np.diff(there) - steps) > _MOST_SHIFTED)
    first = np.append(0, np.flatnonzero(apart) + 1)
    last = np.append(first[1:], len(at)) - 1
    same = np.append(np.where(apart, _GRAM, np.minimum(steps, _GRAM)), _GRAM)
    words = np.add.reduceat(same, first)
    lengths = at[last] + _GRAM - at[first]
    kept = (words >= _LEAST) & (words >= _LEAST_DENSITY * lengths)
    spans = zip(at[first][kept].tolist(), (at[last] + _GRAM)[kept].tolist(), strict=True)
    rows = np.repeat(kept, last + 1 - first)
    return Passages(int(words[kept].sum()), tuple(spans), int(lengths[kept].sum()), _same(at[rows], there[rows]))


def _same(at: _Numbers, there: _Numbers) -> tuple[Same, ...]:
    """Matches as words in a row: those that touch in both texts are one."""
    if not len(at):
        return ()
    steps = np.diff(at)
    first = np.append(0, np.flatnonzero((np.diff(there) != steps) | (steps > _GRAM)) + 1)
    last = np.append(first[1:], len(at)) - 1
    lengths = (at[last] + _GRAM - at[first]).tolist()
    return tuple(map(Same, at[first].tolist(), there[first].tolist(), lengths))


def _matches(a: Grams, b: Grams) -> tuple[_Numbers, _Numbers]:
    """Where both have the same five words in a row: the place in ``a``, ascending, and the one in ``b``."""
    if not len(a.hashes) or not len(b.hashes):
        return _NOWHERE, _NOWHERE
    ascending = b.hashes[b.order]
    first = np.searchsorted(ascending, a.hashes)
    found = np.minimum(first, len(ascending) - 1)
    after = np.minimum(first + 1, len(ascending) - 1)
    twice = (ascending[after] == a.hashes) & (after > found)
    at = np.flatnonzero((ascending[found] == a.hashes) & ~twice)
    return at, b.order[found[at]]


_NOWHERE = np.empty(0, np.int64)
