"""Words, and which articles have each: the table in which likeness is looked up."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from clippings.links.similar.rarity import rarity
from clippings.links.similar.terms import TERM, Rows, Terms

_SLOT_BITS = 20
"""First bits of a word's number by which it is looked up."""
_AT_ONCE = 1 << 20
"""How many words of articles are looked up at once: what is worked out for each is several times as large."""
Numbers = NDArray[np.uint32]
Changed = Mapping[int, tuple[Terms | None, Terms | None]]
"""The words that each changed article had and has; nothing of one that is new or gone."""


class Own(NamedTuple):
    """Words that do not count in some articles."""

    words: Numbers
    """The words' numbers, one at least, ascending."""
    articles: NDArray[np.bool_]
    """Which articles these are, of all."""


@dataclass(frozen=True, slots=True)
class Postings:
    """Words, and the articles that have each."""

    terms: Numbers
    """The words' numbers, ascending."""
    starts: NDArray[np.int64]
    """Where the owners of each word begin, and the end of all."""
    owners: NDArray[np.int32]
    """The articles that have a word, ascending."""
    weights: NDArray[np.uint16]
    """What the word weighs in each of them."""
    articles: NDArray[np.int64]
    """How many articles are in the language of each word."""
    doublings: NDArray[np.int64]
    """How rare each word is; 0 where it says nothing."""

    def found(self, terms: Numbers) -> tuple[NDArray[np.bool_], NDArray[np.intp]]:
        """Which of some words are here and count, and the places of those."""
        if not len(self.terms):
            return np.zeros(len(terms), bool), np.empty(0, np.intp)
        at = np.minimum(np.searchsorted(self.terms, terms), len(self.terms) - 1)
        known = (self.terms[at] == terms) & (self.doublings[at] > 0)
        return known, at[known]

    def shared(
        self, rows: Rows, articles: int, least: int, own: Own | None = None
    ) -> tuple[NDArray[Any], NDArray[Any]]:
        """For each of so many articles, what the words of a text that it has come to, and how many few have.

        ``own`` are words that do not count in some articles, and which articles these are.
        """
        known, at = self.found(rows["term"])
        if not len(at):
            return np.zeros(articles), np.zeros(articles, np.int64)
        sizes = self.starts[at + 1] - self.starts[at]
        ends = np.cumsum(sizes)
        places = np.arange(ends[-1]) + np.repeat(self.starts[at] - ends + sizes, sizes)
        telling = np.repeat(rows["weight"][known] * self.doublings[at] ** 2, sizes)
        rare = np.repeat(self.doublings[at] >= least, sizes)
        owners = self.owners[places]
        if own:
            habits = own.words[np.minimum(np.searchsorted(own.words, self.terms[at]), len(own.words) - 1)]
            some = np.flatnonzero(np.repeat(habits == self.terms[at], sizes))
            without = some[own.articles[owners[some]]]
            telling[without], rare[without] = 0, False
        # whole numbers, so that their order is no matter
        scores = np.bincount(owners, telling * self.weights[places], articles)
        return scores, np.bincount(owners[rare], minlength=articles)

    def resized(self, changed: Changed) -> Iterator[int]:
        """The articles that have a word which is more or less rare than it was before the change."""
        counts = np.diff(self.starts)
        yield from self._having(rarity(counts - self._more(changed), self.articles) != self.doublings)

    def recounted(self, changed: Changed, some: NDArray[np.bool_], least: int) -> Iterator[int]:
        """Those of some owners that have a word which more or fewer of them have than before the change, counted in
        doublings; less than ``least`` are as good as none."""
        which = np.repeat(np.arange(len(self.terms)), np.diff(self.starts))
        counts = np.bincount(which[some], minlength=len(self.terms))
        before = counts - self._more(changed)
        other = (np.frexp(counts)[1] != np.frexp(before)[1]) & (np.maximum(counts, before) >= least)
        yield from self.owners[some & other[which]].tolist()

    def _more(self, changed: Changed) -> NDArray[np.int64]:
        """How many more articles have each word than before the change."""
        more = np.zeros(len(self.terms), np.int64)
        for pair in changed.values():
            for terms, one in zip(pair, (-1, 1), strict=True):
                if terms:
                    more[np.searchsorted(self.terms, rows_of(terms)["term"])[_rows_in(self.terms, terms)]] += one
        return more

    def _having(self, words: NDArray[np.bool_]) -> Iterator[int]:
        """The articles that have some of the words."""
        for at in np.flatnonzero(words).tolist():
            yield from self.owners[self.starts[at] : self.starts[at + 1]].tolist()


NOTHING = Postings(
    np.empty(0, np.uint32), np.zeros(1, np.int64), np.empty(0, np.int32), np.empty(0, np.uint16), np.empty(0, np.int64),
    np.empty(0, np.int64),
)  # fmt: skip


def places_of(every: Numbers, wanted: Numbers) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Where wanted words are among all, and which of them each is; they are ascending and each stands once.

    A table says where the words with the same first bits begin; few have a neighbour with the same.
    """
    shift = np.uint32(32 - _SLOT_BITS)
    slots = wanted >> shift
    first = np.full(1 << _SLOT_BITS, -1, np.int32)
    first[slots[::-1]] = np.arange(len(wanted), dtype=np.int32)[::-1]
    steps = np.unique(slots, return_counts=True)[1].max(initial=1) - 1
    places, numbers = [np.empty(0, np.intp)], [np.empty(0, np.intp)]
    for begins in range(0, len(every), _AT_ONCE):
        part = every[begins : begins + _AT_ONCE]
        which = first[part >> shift]
        at = np.flatnonzero(which >= 0)
        which, found = which[at].astype(np.intp), part[at]
        for _ in range(steps):
            which = np.minimum(which + (wanted[which] < found), len(wanted) - 1)
        same = wanted[which] == found
        places.append(at[same] + begins)
        numbers.append(which[same])
    return np.concatenate(places), np.concatenate(numbers)


def rows_of(terms: Terms) -> Rows:
    """The words of an article, as they are compared."""
    return np.frombuffer(terms.rows, TERM)


def _rows_in(known: Numbers, terms: Terms) -> NDArray[np.bool_]:
    """Which words of a text are among those known; one that nobody has any more is not."""
    return np.isin(rows_of(terms)["term"], known)
