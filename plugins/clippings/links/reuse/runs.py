"""The longest run of words that two texts have in common."""

from typing import NamedTuple

import numpy as np

from clippings.links.reuse.passages import Same
from clippings.links.words import Codes

_COPY, _LEAST_COPIED = 0.5, 60
"""Share of the shorter text, and words, that one has of the other when it is a copy."""
Place = tuple[int, int]
"""The same words in two texts: where they begin in the one, and where in the other, counted in words."""


class Run(NamedTuple):
    """Words in a row."""

    at: int
    """The place of the first, counted in words from 0."""
    length: int
    """How many words there are."""


class Reuse(NamedTuple):
    """What two texts have word for word, but for small edits."""

    run: Run
    """The longest run of words that are the same, with its place in the text that stands first in the archive."""
    words: int
    """How many words are the same in all passages."""
    share: float
    """How much of the shorter text stands in passages that both have, edited words included: from 0 to 1."""
    same: tuple[Same, ...] = ()
    """The words of these passages, the first text being the one that stands first in the archive."""

    @property
    def is_copy(self) -> bool:
        """Whether one text is a copy of the other, or of a part of it."""
        return self.share >= _COPY and self.words >= _LEAST_COPIED


def longest(a: Codes, b: Codes, places: list[Place]) -> Run:
    """The longest run in ``a`` that ``b`` has too, around one of the places."""
    best = Run(0, 0)
    for at, there in sorted(places):
        if not best.at <= at < best.at + best.length:
            best = max(best, _common_run(a, at, b, there), key=lambda run: run.length)
    return best


def _common_run(a: Codes, at: int, b: Codes, there: int) -> Run:
    """The words in ``a`` around two positions that are the same in both texts."""
    back = _agreeing(a[:at][::-1], b[:there][::-1])
    return Run(at - back, back + _agreeing(a[at:], b[there:]))


def _agreeing(a: Codes, b: Codes) -> int:
    """How many of the first words are the same."""
    length = min(len(a), len(b))
    different = np.flatnonzero(a[:length] != b[:length])
    return int(different[0]) if len(different) else length
