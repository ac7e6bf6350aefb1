"""Which texts are alike by their rarer words: the index behind the reason ``similar-text``.

The likeness of two articles of one language is the sum, over the words they share, of the two weights (`similar.terms`)
and the square of how rare the word is. That is counted in doublings: of 1,000 articles (under 1,024, ten doublings), a
word that 4 to 7 have has 10 - 2 = 8, and is divided by 10. A coarse measure on purpose: an article that comes or goes
changes few words' doublings, so that other articles' links stay. It depends on nothing but the two texts and on the
number of articles that have a word they share; likeness is 1 at most.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from clippings.links.groups import drained
from clippings.links.similar.rarity import MOST, doublings_of, few_from, most_of, rarity
from clippings.links.similar.terms import ONE, TERM, Rows, Terms
from clippings.model.archive import Archive

LEAST_LIKE = 0.03
"""Likeness from which two texts are alike; two accounts of one event seldom have less than 0.04, others seldom more."""
_LEAST_SHARED = 3
"""Words that few articles have and two that are alike share."""
_SLOT_BITS = 20
"""First bits of a word's number by which it is looked up."""
_AT_ONCE = 1 << 20
"""How many words of articles are looked up at once: what is worked out for each is several times as large."""
_Numbers = NDArray[np.uint32]


class Likeness(NamedTuple):
    """How alike two texts are."""

    score: float
    """From 0 to 1."""
    words: int
    """How many words they share that few articles have."""


class Likenesses:
    """An `Index` whose link keys are `Terms`: who shares rarer words with whom."""

    def __init__(self, archive: Archive) -> None:
        self._rows: list[bytes] = []
        self._counts = np.zeros(len(archive.order), np.int64)
        self._languages = [""] * len(archive.order)
        self._sizes: Counter[str] = Counter()
        self._postings = _NOTHING

    def add(self, number: int, keys: Terms) -> None:
        """Note the words of an article."""
        self._rows.append(keys.rows)
        self._counts[number] = len(keys.rows) // TERM.itemsize
        self._languages[number] = keys.language
        self._sizes[keys.language] += 1

    def prepare(self, numbers: Sequence[int]) -> None:
        """Gather who has the words of some articles."""
        if len(numbers) == len(self._counts):
            self._postings = self._having(None)
        else:
            own = [self._all["term"][self._ends[n] - self._counts[n] : self._ends[n]] for n in numbers]
            self._postings = self._having(np.unique(np.concatenate(own)) if own else np.empty(0, np.uint32))

    def candidates(self, number: int, keys: Terms | dict[str, str]) -> Mapping[int, Sequence[Likeness]]:
        """The articles that are like an article → how much."""
        if not isinstance(keys, Terms):  # an article without any has an empty mapping
            return {}
        return {other: (like,) for other, like in self._like(self._postings, keys) if other != number}

    def affected(self, changed: Mapping[int, tuple[Terms, Terms]]) -> Iterator[int]:
        """The articles that a changed one was or is like, and all that have a word which is now more or less rare.

        A pair of which neither changed is as alike as before, unless one of their words is.
        """
        both = [terms for pair in changed.values() for terms in pair if terms]
        languages = Counter(now.language for _, now in changed.values() if now)
        languages.subtract(old.language for old, _ in changed.values() if old)
        others = {language for language, more in languages.items() if self._has_other_measures(language, more)}
        for number, language in enumerate(self._languages):
            if language in others:
                yield number
        rows = [_rows(terms)["term"] for terms in both]
        postings = self._having(np.unique(np.concatenate(rows)) if rows else np.empty(0, np.uint32), len(changed))
        yield from postings.resized(changed)
        for terms in both:
            yield from (other for other, _ in self._like(postings, terms))

    def grown(self, more: int) -> bool:
        """No: what counts is the number of articles in a language, as `affected` sees."""
        return False

    def members(self, key: Likeness) -> Sequence[int]:
        """Nobody: nothing outside an article's text tells of its words."""
        return ()

    def telling(self, one: Terms, other: Terms) -> Mapping[int, int]:
        """The words that two articles share and few have, by their numbers → how much each tells of their likeness."""
        _, a, b = np.intersect1d(_rows(one)["term"], _rows(other)["term"], assume_unique=True, return_indices=True)
        shared, weights = _rows(one)[a], _rows(other)[b]["weight"].astype(np.int64)
        known, at = self._postings.found(shared["term"])
        doublings = self._postings.doublings[at]
        few = doublings >= few_from(doublings_of(self._sizes[one.language]))
        telling = (weights[known] * shared["weight"][known] * doublings**2)[few]
        return dict(zip(shared["term"][known][few].tolist(), telling.tolist(), strict=True))

    def _has_other_measures(self, language: str, more: int) -> bool:
        """Whether other words are rare in a language, or tell more, since it has so many more articles."""
        now = self._sizes[language]
        return (doublings_of(now - more), most_of(now - more)) != (doublings_of(now), most_of(now))

    @cached_property
    def _all(self) -> Rows:
        """The words of all articles, one after the other."""
        return np.frombuffer(drained(self._rows), TERM)

    @cached_property
    def _ends(self) -> NDArray[np.int64]:
        """Where each article's words end."""
        return np.cumsum(self._counts)

    def _like(self, postings: "_Postings", keys: Terms) -> Iterator[tuple[int, Likeness]]:
        """The articles that are like a text."""
        whole = doublings_of(self._sizes[keys.language])
        if not whole:
            return
        scores, few = postings.shared(_rows(keys), len(self._counts), few_from(whole))
        full = (whole * ONE) ** 2
        for other in np.flatnonzero((scores >= LEAST_LIKE * full) & (few >= _LEAST_SHARED)).tolist():
            yield other, Likeness(round(float(scores[other]) / full, 6), int(few[other]))

    def _having(self, wanted: _Numbers | None, changed: int = 0) -> "_Postings":
        """Who has which word, for all words that count, or for those that are wanted.

        Words that more articles have than may are left out before anything is sorted: they are half of all. One that
        had fewer before so many articles changed is kept; where none did, those that one article has are left out, too.
        """
        every = self._all["term"]
        words = _common(every) if wanted is None else wanted
        at, which = _places(every, words)
        counts = np.bincount(which, minlength=len(words))
        kept = (counts > (0 if changed else 1)) & (counts <= MOST + changed)
        at, which = at[kept[which]], which[kept[which]]
        at = at[np.argsort(which.astype(np.min_scalar_type(len(words))), kind="stable")]
        counts = counts[kept]
        starts = np.append(0, np.cumsum(counts))
        owners = np.searchsorted(self._ends, at, "right").astype(np.int32)
        sizes = np.array([self._sizes[language] for language in self._languages], np.int64)
        articles = sizes[owners[starts[:-1]]]
        return _Postings(words[kept], starts, owners, self._all["weight"][at], articles, rarity(counts, articles))


@dataclass(frozen=True, slots=True)
class _Postings:
    """Words, and the articles that have each."""

    terms: _Numbers
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

    def found(self, terms: _Numbers) -> tuple[NDArray[np.bool_], NDArray[np.intp]]:
        """Which of some words are here and count, and the places of those."""
        if not len(self.terms):
            return np.zeros(len(terms), bool), np.empty(0, np.intp)
        at = np.minimum(np.searchsorted(self.terms, terms), len(self.terms) - 1)
        known = (self.terms[at] == terms) & (self.doublings[at] > 0)
        return known, at[known]

    def shared(self, rows: Rows, articles: int, least: int) -> tuple[NDArray[Any], NDArray[Any]]:
        """For each of so many articles, what the words of a text that it has come to, and how many few have."""
        known, at = self.found(rows["term"])
        if not len(at):
            return np.zeros(articles), np.zeros(articles, np.int64)
        sizes = self.starts[at + 1] - self.starts[at]
        ends = np.cumsum(sizes)
        places = np.arange(ends[-1]) + np.repeat(self.starts[at] - ends + sizes, sizes)
        own = np.repeat(rows["weight"][known] * self.doublings[at] ** 2, sizes)
        owners = self.owners[places]
        scores = np.bincount(owners, own * self.weights[places], articles)  # whole, so that their order is no matter
        few = np.bincount(owners[np.repeat(self.doublings[at] >= least, sizes)], minlength=articles)
        return scores, few

    def resized(self, changed: Mapping[int, tuple[Terms, Terms]]) -> Iterator[int]:
        """The articles that have a word which is more or less rare than it was before the change."""
        more = np.zeros(len(self.terms), np.int64)
        for pair in changed.values():
            for terms, one in zip(pair, (-1, 1), strict=True):
                if terms:
                    more[np.searchsorted(self.terms, _rows(terms)["term"])[_rows_in(self.terms, terms)]] += one
        counts = np.diff(self.starts)
        for at in np.flatnonzero(rarity(counts - more, self.articles) != self.doublings).tolist():
            yield from self.owners[self.starts[at] : self.starts[at + 1]].tolist()


_NOTHING = _Postings(
    np.empty(0, np.uint32), np.zeros(1, np.int64), np.empty(0, np.int32), np.empty(0, np.uint16), np.empty(0, np.int64),
    np.empty(0, np.int64),
)  # fmt: skip


def _common(every: _Numbers) -> _Numbers:
    """The words that several articles have, and no more than `MOST`, ascending."""
    words, counts = np.unique(every, return_counts=True)
    return words[(counts > 1) & (counts <= MOST)]


def _places(every: _Numbers, wanted: _Numbers) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
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


def _rows(terms: Terms) -> Rows:
    return np.frombuffer(terms.rows, TERM)


def _rows_in(known: _Numbers, terms: Terms) -> NDArray[np.bool_]:
    """Which words of a text are among those known; one that nobody has any more is not."""
    return np.isin(_rows(terms)["term"], known)
