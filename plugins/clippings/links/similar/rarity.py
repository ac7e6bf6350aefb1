"""How rare a word is among so many articles, in doublings."""

import numpy as np
from numpy.typing import NDArray

_MOST_SHARE, MOST, _MOST_OF_FEW = 0.2, 500, 6
"""A word that more than this share of the articles has says nothing; or more than so many; six always may."""
_FEW = 5
"""Doublings from which few articles have a word: about a sixteenth of them at most."""


def rarity(counts: NDArray[np.int64], articles: NDArray[np.int64]) -> NDArray[np.int64]:
    """How rare words are that so many of so many articles have, in doublings; 0 for those that say nothing."""
    most = np.minimum(np.maximum(articles / 2, 2), np.clip(articles * _MOST_SHARE, _MOST_OF_FEW, MOST))
    return np.where((counts > 1) & (counts <= most), doublings_short(counts, articles), 0)


def doublings_short(counts: NDArray[np.int64], articles: NDArray[np.int64]) -> NDArray[np.int64]:
    """How often so many must be doubled to be as many as all articles: 8 for 4 to 7 of 1,000."""
    short = np.frexp(np.maximum(articles - 1, 1))[1] - np.frexp(np.maximum(counts, 1))[1] + 1
    return short.astype(np.int64)


def most_of(articles: int) -> int:
    """How many of so many articles may have a word that says anything (as in `rarity`)."""
    return int(min(max(articles / 2, 2), max(_MOST_OF_FEW, min(articles * _MOST_SHARE, MOST))))


def doublings_of(articles: int) -> int:
    """How often one has to be doubled to be as many: 3 for 5 to 8."""
    return max(articles - 1, 0).bit_length()


def few_from(whole: int) -> int:
    """The doublings from which a word is one that few articles have; in a small archive two or three have it."""
    return min(_FEW, whole - 1)
