"""Whom a shared name means, by the company it keeps: whom an article names besides, and with whom the articles of the
archive name each of those who bear it.

The likelihood is that of naive Bayes: how many articles name a bearer, times how much oftener than others these name
each of the article's other names. What is less than four times as likely as the next stays open.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from math import log
from typing import NamedTuple

from clippings.model.entity import OpenName

_LEAST = 3
"""Articles that must name the one who is meant, without doubt."""
_MARGIN = log(4)
"""How much more likely the one who is meant must be than the next."""
_USUAL = 5
"""Articles as which the usual share of a name counts, so that two or three articles prove little."""
_MOST = 0.75
"""The most that one other name says for a bearer, or against."""
_HIMSELF = 1.5
"""What it says that the article names the bearer by another name."""


class Decided(NamedTuple):
    """A name in an article whose bearer is told by its company."""

    article: str
    """The article's id."""
    name: OpenName
    """The name, as it stood open."""
    bearer: str
    """Who is meant, as a reference: ``person/anna-smith``."""


def decided_by_company(
    named: Mapping[str, Set[str]], still_open: Mapping[str, Sequence[OpenName]]
) -> Iterator[Decided]:
    """The names that their company decides. ``named`` has the references of all whom each article names without doubt,
    by its id, and ``still_open`` the names in it that may mean several."""
    candidates = {bearer for names in still_open.values() for name in names for bearer in name.bearers}
    if not candidates:
        return
    company = _Company(named, candidates)
    for article, names in still_open.items():
        known: dict[tuple[str, ...], str] = {}
        for name in names:
            if name.bearers not in known:
                known[name.bearers] = company.likeliest(name.bearers, named.get(article, frozenset()))
            if known[name.bearers]:
                yield Decided(article, name, known[name.bearers])


class _Company:
    """Who is named with whom in an archive."""

    def __init__(self, named: Mapping[str, Set[str]], candidates: Set[str]) -> None:
        self.articles = len(named)
        self.counts: Counter[str] = Counter()
        self.beside: dict[str, Counter[str]] = defaultdict(Counter)
        for references in named.values():
            self.counts.update(references)
            for candidate in references & candidates:
                self.beside[candidate].update(references)

    def likeliest(self, bearers: Sequence[str], others: Set[str]) -> str:
        """The bearer that is meant where ``others`` are named; empty where none is likely enough. Between people, and
        kinds, how often each is named says nothing: what the others say must be enough."""
        if len(bearers) < 2 or len({bearer.partition("/")[0] for bearer in bearers}) > 1:
            return ""  # a single one may be meant only beside words that do not stand there
        said = {bearer: sum(self._said(bearer, other) for other in sorted(others)) for bearer in bearers}
        scores = {bearer: log(self.counts[bearer] + 0.5) + said[bearer] for bearer in bearers}
        best, second = sorted(scores, key=lambda one: (-scores[one], one))[:2]
        is_person = best.startswith("person/")
        enough = scores[best] - scores[second] >= _MARGIN
        if is_person:
            enough = enough and said[best] - max(said[one] for one in bearers if one != best) >= _MARGIN
        return best if enough and self.counts[best] >= _LEAST else ""

    def _said(self, bearer: str, other: str) -> float:
        """What another name in an article says for a bearer: how much oftener than all articles his have it."""
        if bearer == other:
            return _HIMSELF
        share = self.counts[other] / self.articles
        if self.counts[other] < 2:  # only this article has it
            return 0.0
        with_it = (self.beside[bearer][other] + _USUAL * share) / (self.counts[bearer] + _USUAL)
        expected = self.counts[bearer] * share  # that articles lack what few have says nothing
        return max(-_MOST, -expected, min(_MOST, log(with_it / share) / 2))
