"""Words that an outlet has again and again and others seldom: what stands around its texts, such as the titles of other
articles, an offer to subscribe or a line of copyright, and turns of phrase of its own.

Between two articles of one outlet such a word tells of the outlet, and of nothing that both tell of. Like rarity it is
counted in doublings, so that an article that comes or goes changes few words.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from clippings.links.similar.postings import Changed, Numbers, Postings
from clippings.links.similar.rarity import doublings_of, doublings_short
from clippings.links.similar.terms import Terms

_LEAST = 8
"""Articles of one outlet that have a word which is a habit of it; with fewer nobody can tell. A power of two: where a
count becomes it, or falls below, its doublings change, too."""
_OFTEN = 4
"""Doublings, at most, from those of an outlet's articles that have its habit to all: a sixteenth of them at least."""
_AT_ONCE = 1 << 20
"""How many owners of words are looked at together."""
_OFTENER = 3
"""Doublings, at least, by which a habit is commoner in the outlet than in the archive: about eight times."""
NOBODY = -1
"""The number of an outlet that is unknown: such articles need not be of one."""


class Outlets:
    """Whose each article is, within a language, and the habits of each."""

    def __init__(self, articles: int) -> None:
        self._of = np.full(articles, NOBODY, np.int64)
        self._numbers: dict[tuple[str, str], int] = {}

    def add(self, number: int, terms: Terms) -> None:
        """Note whose an article is."""
        if terms.outlet:
            self._of[number] = self._numbers.setdefault((terms.language, terms.outlet), len(self._numbers))

    def number(self, terms: Terms) -> int:
        """The number of the outlet that an article is of; `NOBODY` where it is unknown."""
        return self._numbers.get((terms.language, terms.outlet), NOBODY)

    def articles(self, outlet: int) -> NDArray[np.bool_]:
        """Which articles are of an outlet."""
        its: NDArray[np.bool_] = self._of == outlet
        return its

    def habits(self, postings: Postings) -> Mapping[int, Numbers]:
        """The number of each outlet that has habits → those among some words, ascending."""
        parts = [self._habits_among(postings, words) for words in _parts(postings)]
        if not any(len(of) for of, _ in parts):
            return {}
        of, terms = map(np.concatenate, zip(*parts, strict=True))
        by_outlet = np.argsort(of, kind="stable")
        outlets, first = np.unique(of[by_outlet], return_index=True)
        return dict(zip(outlets.tolist(), np.split(terms[by_outlet], first[1:]), strict=True))

    def _habits_among(self, postings: Postings, words: slice) -> tuple[NDArray[np.int64], Numbers]:
        """The outlets that have a habit among some words, and which, by ascending word for each outlet."""
        starts = postings.starts[words.start : words.stop + 1]
        sizes = np.diff(starts)
        several = np.flatnonzero(sizes >= _LEAST)
        of = self._of[postings.owners[starts[0] : starts[-1]][np.repeat(sizes >= _LEAST, sizes)]]
        large = self._sizes[of] >= _LEAST
        keys = of[large] * len(sizes) + np.repeat(several, sizes[several])[large]
        found, counts = np.unique(keys, return_counts=True)
        of, which = np.divmod(found, max(len(sizes), 1))
        own = doublings_short(counts, self._sizes[of])
        kept = (counts >= _LEAST) & (own <= _OFTEN) & (postings.doublings[words][which] - own >= _OFTENER)
        return of[kept], postings.terms[words][which[kept]]

    def affected(self, postings: Postings, changed: Changed) -> Iterator[int]:
        """The articles of an outlet that may have other habits after a change, of those that have the words."""
        every = (terms for pair in changed.values() for terms in pair if terms)
        for outlet in sorted({self.number(terms) for terms in every} - {NOBODY}):
            its = {number: self._of_outlet(outlet, pair) for number, pair in changed.items()}
            more = sum(bool(now) - bool(old) for old, now in its.values())
            size = int(self._sizes[outlet])
            if doublings_of(size) != doublings_of(size - more):
                yield from np.flatnonzero(self._of == outlet).tolist()
            else:
                yield from postings.recounted(its, self._of[postings.owners] == outlet, _LEAST)

    def _of_outlet(self, outlet: int, pair: tuple[Terms | None, Terms | None]) -> tuple[Terms | None, Terms | None]:
        """What an article was and is, where that is an outlet's."""
        old, now = (terms if terms and self.number(terms) == outlet else None for terms in pair)
        return old, now

    @cached_property
    def _sizes(self) -> NDArray[np.int64]:
        """How many articles each outlet has, and last none for `NOBODY`."""
        return np.append(np.bincount(self._of[self._of != NOBODY], minlength=len(self._numbers)), 0)


def _parts(postings: Postings) -> Iterator[slice]:
    """Words in parts: what is worked out for each of their articles is several times as large."""
    begins = 0
    while begins < len(postings.terms):
        most = int(np.searchsorted(postings.starts, postings.starts[begins] + _AT_ONCE, "right")) - 1
        ends = max(most, begins + 1)  # one word at least, however many have it
        yield slice(begins, ends)
        begins = ends
