"""Words, and which articles have each: the table in which likeness is looked up."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from clippings.links.similar.rarity import rarity
from clippings.links.similar.terms import TERM, Rows, Terms

_PART_SHIFT = 29
"""Words are sorted by parts, told apart by the bits from here on."""
_SLOT_BITS = 20
"""First bits of a word's number by which it is looked up."""
_SLOT_SHIFT = np.uint32(32 - _SLOT_BITS)
_ONE_RARE = 1 << 36
"""What a rare word adds to a sum, so that one sum tells what words come to and how many are rare. What they come to is
less, for the weights of a text are a vector of length `ONE`; and both are whole numbers, so that their order is no
matter, below the 2^53 that a float holds exactly."""
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


class Uses(NamedTuple):
    """Where words stand among the words of all articles."""

    words: Numbers
    """The words' numbers, each once, ascending."""
    counts: NDArray[np.int64]
    """How often each stands there."""
    places: Numbers
    """Where: those of the first word, ascending, then those of the second …"""


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
        self, rows: Rows, articles: int, rare_from: int, least: int, own: Own | None = None
    ) -> tuple[NDArray[np.intp], NDArray[np.int64], NDArray[np.int64]]:
        """The articles, of so many, that have ``least`` rare words of a text or more; what all that they have of its
        words comes to; and how many of these are rare, of ``rare_from`` doublings or more.

        ``own`` are words that do not count in some articles, and which articles these are.
        """
        known, at = self.found(rows["term"])
        if not len(at):
            return np.empty(0, np.intp), np.empty(0, np.int64), np.empty(0, np.int64)
        sizes = self.starts[at + 1] - self.starts[at]
        ends = np.cumsum(sizes)
        places = np.arange(ends[-1]) + np.repeat(self.starts[at] - ends + sizes, sizes)
        doublings = self.doublings[at]
        worth = np.repeat(rows["weight"][known] * doublings**2, sizes) * self.weights[places]
        worth += np.repeat(np.where(doublings >= rare_from, _ONE_RARE, 0), sizes)
        owners = self.owners[places]
        if own:
            habits = own.words[np.minimum(np.searchsorted(own.words, self.terms[at]), len(own.words) - 1)]
            some = np.flatnonzero(np.repeat(habits == self.terms[at], sizes))
            worth[some[own.articles[owners[some]]]] = 0
        sums = np.bincount(owners, worth, articles)
        found = np.flatnonzero(sums >= least * _ONE_RARE)
        rare, worth = np.divmod(sums[found].astype(np.int64), _ONE_RARE)
        return found, worth, rare

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


def every_word(every: Numbers, wanted: Numbers | None, least: int, most: int) -> Uses:
    """The uses of all words, or of those wanted, that stand so often among the words of all articles."""
    if wanted is None:  # by their first bits in turn: what sorting takes is several times as large
        parts = range(1 << 32 - _PART_SHIFT)
        found = [_uses(every, np.flatnonzero(every >> _PART_SHIFT == part), least, most) for part in parts]
    else:
        found = [_uses(every, _places_near(every, wanted), least, most, wanted)]
    return Uses(*map(np.concatenate, zip(*found, strict=True)))


def _uses(every: Numbers, places: NDArray[np.intp], least: int, most: int, wanted: Numbers | None = None) -> Uses:
    """The same of words at some places. Word and place are sorted as one number: NumPy sorts numbers several times as
    fast as it finds their order."""
    both = every[places].astype(np.uint64) << np.uint64(32) | places.astype(np.uint64)
    both.sort()
    words = (both >> np.uint64(32)).astype(np.uint32)
    first = np.flatnonzero(np.append(True, words[1:] != words[:-1])[: len(words)])
    counts = np.diff(first, append=len(words))
    kept = (counts >= least) & (counts <= most)
    if wanted is not None:
        kept &= np.isin(words[first], wanted)
    return Uses(words[first[kept]], counts[kept], both[np.repeat(kept, counts)].astype(np.uint32))


def _places_near(every: Numbers, wanted: Numbers) -> NDArray[np.intp]:
    """Where wanted words are among all, and a few others that have the same first bits."""
    table = np.zeros(1 << _SLOT_BITS, bool)
    table[wanted >> _SLOT_SHIFT] = True
    parts = range(0, len(every), _AT_ONCE)
    found = [np.flatnonzero(table[every[at : at + _AT_ONCE] >> _SLOT_SHIFT]) + at for at in parts]
    return np.concatenate([np.empty(0, np.intp), *found])


def rows_of(terms: Terms) -> Rows:
    """The words of an article, as they are compared."""
    return np.frombuffer(terms.rows, TERM)


def _rows_in(known: Numbers, terms: Terms) -> NDArray[np.bool_]:
    """Which words of a text are among those known; one that nobody has any more is not."""
    return np.isin(rows_of(terms)["term"], known)
