"""Which texts are alike by their rarer words: the index behind the reason ``similar-text``.

The likeness of two articles of one language is the sum, over the words they share, of the two weights (`similar.terms`)
and the square of how rare the word is. That is counted in doublings: of 1,000 articles (under 1,024, ten doublings), a
word that 4 to 7 have has 10 - 2 = 8, and is divided by 10. A coarse measure on purpose: an article that comes or goes
changes few words' doublings, so that other articles' links stay. It depends on nothing but the two texts and on the
number of articles that have a word they share; likeness is 1 at most. Between two articles of one outlet its habits
(`similar.habits`) do not count, and what very long texts share counts less.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from clippings.links.groups import drained
from clippings.links.similar.habits import Outlets
from clippings.links.similar.postings import NOTHING, Numbers, Own, Postings, every_word, rows_of
from clippings.links.similar.rarity import MOST, doublings_of, few_from, most_of, rarity
from clippings.links.similar.terms import ONE, TERM, Rows, Terms
from clippings.model.archive import Archive

LEAST_LIKE = 0.03
"""Likeness from which two texts are alike; two accounts of one event seldom have less than 0.04, others seldom more."""
_LEAST_SHARED = 3
"""Words that few articles have and two that are alike share."""
_LONG = 600
"""Different words of two texts, in the geometric mean, from which their likeness is divided by how many more they have.
What two texts of a real archive share by chance grows with that mean: of pairs taken at random one in twenty comes to
0.014 where they have 200 words, and to 0.03 where they have 600."""


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
        self._postings = NOTHING
        self._outlets = Outlets(len(archive.order))
        self._habits: Mapping[int, Numbers] = {}

    def add(self, number: int, keys: Terms) -> None:
        """Note the words of an article."""
        self._rows.append(keys.rows)
        self._counts[number] = len(keys.rows) // TERM.itemsize
        self._languages[number] = keys.language
        self._sizes[keys.language] += 1
        self._outlets.add(number, keys)

    def prepare(self, numbers: Sequence[int]) -> None:
        """Gather who has the words of some articles."""
        if len(numbers) == len(self._counts):
            self._postings = self._having(None)
        else:
            own = [self._all["term"][self._ends[n] - self._counts[n] : self._ends[n]] for n in numbers]
            self._postings = self._having(np.unique(np.concatenate(own)) if own else np.empty(0, np.uint32))
        self._habits = self._outlets.habits(self._postings)

    def candidates(self, number: int, keys: Terms | dict[str, str]) -> Mapping[int, Sequence[Likeness]]:
        """The articles that are like an article → how much."""
        if not isinstance(keys, Terms):  # an article without any has an empty mapping
            return {}
        return {other: (like,) for other, like in self._like(self._postings, keys, self._own(keys)) if other != number}

    def affected(self, changed: Mapping[int, tuple[Terms, Terms]]) -> Iterator[int]:
        """The articles that a changed one was or is like, and all that have a word which is now more or less rare, or
        now or no longer a habit of their outlet.

        A pair of which neither changed is as alike as before, unless one of their words is.
        """
        both = [terms for pair in changed.values() for terms in pair if terms]
        languages = Counter(now.language for _, now in changed.values() if now)
        languages.subtract(old.language for old, _ in changed.values() if old)
        others = {language for language, more in languages.items() if self._has_other_measures(language, more)}
        for number, language in enumerate(self._languages):
            if language in others:
                yield number
        rows = [rows_of(terms)["term"] for terms in both]
        postings = self._having(np.unique(np.concatenate(rows)) if rows else np.empty(0, np.uint32), len(changed))
        yield from postings.resized(changed)
        yield from self._outlets.affected(postings, changed)
        for terms in both:  # habits count here: whose habits they were before the change nobody knows
            yield from (other for other, _ in self._like(postings, terms))

    def grown(self, more: int) -> bool:
        """No: what counts is the number of articles in a language, as `affected` sees."""
        return False

    def members(self, key: Likeness) -> Sequence[int]:
        """Nobody: nothing outside an article's text tells of its words."""
        return ()

    def telling(self, one: Terms, other: Terms) -> Mapping[int, int]:
        """The words that two articles share and few have, by their numbers → how much each tells of their likeness."""
        _, a, b = np.intersect1d(rows_of(one)["term"], rows_of(other)["term"], assume_unique=True, return_indices=True)
        shared, weights = rows_of(one)[a], rows_of(other)[b]["weight"].astype(np.int64)
        known, at = self._postings.found(shared["term"])
        doublings = self._postings.doublings[at]
        few = doublings >= few_from(doublings_of(self._sizes[one.language]))
        if one.outlet == other.outlet and (own := self._own(one)):
            few &= ~np.isin(shared["term"][known], own.words)
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

    def _own(self, keys: Terms) -> Own | None:
        """The habits of the outlet that an article is of, which do not count between it and others of that outlet."""
        outlet = self._outlets.number(keys)
        words = self._habits.get(outlet)
        return None if words is None else Own(words, self._outlets.articles(outlet))

    def _like(self, postings: Postings, keys: Terms, own: Own | None = None) -> Iterator[tuple[int, Likeness]]:
        """The articles that are like a text."""
        whole = doublings_of(self._sizes[keys.language])
        if not whole:
            return
        rows = rows_of(keys)
        at, scores, few = postings.shared(rows, len(self._counts), few_from(whole), _LEAST_SHARED, own)
        full = (whole * ONE) ** 2
        like = scores >= LEAST_LIKE * full
        at, scores, few = at[like], scores[like], few[like]
        likeness = scores / full / np.maximum(1, np.sqrt(self._counts[at] * len(rows)) / _LONG)
        for other, score, words in zip(at.tolist(), likeness.tolist(), few.tolist(), strict=True):
            if score >= LEAST_LIKE:
                yield other, Likeness(round(score, 6), words)

    def _having(self, wanted: Numbers | None, changed: int = 0) -> Postings:
        """Who has which word, for all words that count, or for those that are wanted.

        Words that more articles have than may are left out. One that had fewer before so many articles changed is kept;
        where none did, those that one article has are left out, too.
        """
        words, counts, rows = every_word(self._all["term"], wanted, 1 if changed else 2, MOST + changed)
        starts = np.append(0, np.cumsum(counts))
        owners = np.repeat(np.arange(len(self._counts), dtype=np.int32), self._counts)[rows]
        sizes = np.array([self._sizes[language] for language in self._languages], np.int64)
        articles = sizes[owners[starts[:-1]]]
        return Postings(words, starts, owners, self._all["weight"][rows], articles, rarity(counts, articles))
