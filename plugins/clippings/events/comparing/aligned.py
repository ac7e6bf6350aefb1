"""Which paragraphs of two texts tell the same: aligned in the order of both, so that the sum of what they share is as
large as it can be (Needleman and Wunsch, “A general method applicable to the search for similarities in the amino acid
sequence of two proteins”, Journal of Molecular Biology 48(3), 1970, https://doi.org/10.1016/0022-2836(70)90057-4; with
nothing lost for a gap)."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from clippings.events.accounts.words import words_of, words_of_paragraphs
from clippings.model.body import Body
from clippings.model.dossier import Dossier

_LEAST_LETTERS = 4
_LEAST_WORDS, _SHARE = 4, 0.3
"""Words that two paragraphs share, and their share of the words of the shorter, to tell the same."""
_NAME, _QUOTATION = 2.0, 8.0
"""What a shared name or quotation counts, where a word counts 1."""
_COMMON = 3
"""A word of more paragraphs of a text than one in so many tells nothing."""
_QUOTED_WORDS = 5
"""Words with which two quotations must begin alike."""


class Row(NamedTuple):
    """A paragraph of each text, or of one alone: their numbers, from 0."""

    one: int | None
    """That of the first text; None where it has none."""
    other: int | None
    """That of the second."""


class _Paragraph(NamedTuple):
    words: frozenset[str]
    names: frozenset[str]
    quotations: frozenset[str]


def aligned(one: Dossier, other: Dossier) -> list[Row]:
    """All paragraphs of two texts, in the order of both, those that tell the same in one row."""
    left, right = _paragraphs(one), _paragraphs(other)
    shared = [[_shared(a, b) for b in right] for a in left]
    best = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for a in range(len(left) - 1, -1, -1):
        for b in range(len(right) - 1, -1, -1):
            both = shared[a][b] + best[a + 1][b + 1] if shared[a][b] else 0.0
            best[a][b] = max(both, best[a + 1][b], best[a][b + 1])
    return list(_rows(shared, best))


def _rows(shared: Sequence[Sequence[float]], best: Sequence[Sequence[float]]) -> Iterator[Row]:
    a = b = 0
    left, right = len(best) - 1, len(best[0]) - 1
    while a < left or b < right:
        if a < left and b < right and shared[a][b] and best[a][b] == shared[a][b] + best[a + 1][b + 1]:
            yield Row(a, b)
            a, b = a + 1, b + 1
        elif a < left and best[a][b] == best[a + 1][b]:
            yield Row(a, None)
            a += 1
        else:
            yield Row(None, b)
            b += 1


def _paragraphs(dossier: Dossier) -> list[_Paragraph]:
    words = _telling(dossier.body)
    names: list[set[str]] = [set() for _ in words]
    for mention in dossier.mentions:
        names[mention.paragraph].add(mention.entity)
    quotations: list[set[str]] = [set() for _ in words]
    for one in dossier.quotations:
        begins = words_of(one.text)[:_QUOTED_WORDS]
        if len(begins) == _QUOTED_WORDS:
            quotations[one.paragraph].add(" ".join(begins))
    rows = zip(words, names, quotations, strict=True)
    return [_Paragraph(w, frozenset(n), frozenset(q)) for w, n, q in rows]


@lru_cache(maxsize=256)
def _telling(body: Body) -> tuple[frozenset[str], ...]:
    """The words of each paragraph that tell something, remembered: a text stands beside several."""
    texts = words_of_paragraphs(body)
    words = [{word for word in text.split(" ") if len(word) >= _LEAST_LETTERS} for text in texts]
    in_many = Counter(chain.from_iterable(words))
    common = {word for word, count in in_many.items() if count > max(2, len(texts) / _COMMON)}
    return tuple([frozenset(some - common) for some in words])


def _shared(one: _Paragraph, other: _Paragraph) -> float:
    """What two paragraphs share; 0 where that is too little to put them side by side."""
    quotations, words = len(one.quotations & other.quotations), len(one.words & other.words)
    if words < _LEAST_WORDS - 1 and not quotations and one.words != other.words:  # as most have, whatever they name
        return 0.0
    names = len(one.names & other.names)
    shorter = min(len(one.words), len(other.words))
    enough = (words >= _LEAST_WORDS and words >= _SHARE * shorter) or (words > 0 and one.words == other.words)
    if not quotations and not enough and not (names > 1 and words >= _LEAST_WORDS - 1):
        return 0.0
    return round(words + _NAME * names + _QUOTATION * quotations, 1)
