"""Whom a shared name means, by the descriptions of those who bear it: *US senator from Arizona* in an article on the
Senate."""

import re
from collections import Counter
from collections.abc import Sequence, Set
from functools import lru_cache

from clippings.reading.folding.forms import fold
from clippings.reading.names.bearers import Bearer

_LEAST, _MARGIN = 2, 2
"""Words that a description has in common with the article at least, and how many more than any other's."""
_SHORT = 4
"""Letters of a word that tells nothing."""


def best_described(bearers: Sequence[Bearer], words: Set[str]) -> Bearer | None:
    """The one whose description has most words of an article, folded, that no other's has; None where none is ahead."""
    shared = Counter(word for bearer in bearers for word in _telling(bearer.description))
    scores = sorted(
        ((sum(shared[word] == 1 and word in words for word in _telling(one.description)), one.id, one)
         for one in bearers),
        key=lambda score: score[:2], reverse=True,
    )  # fmt: skip
    best, *others = scores
    ahead = best[0] - (others[0][0] if others else 0)
    return best[2] if best[0] >= _LEAST and ahead >= _MARGIN else None


def is_described(bearer: Bearer, words: str) -> bool:
    """Whether the description of somebody has a telling word of some others."""
    return not _telling(bearer.description).isdisjoint(_telling(words))


@lru_cache(maxsize=1 << 12)
def _telling(description: str) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"\w+", fold(description)) if len(word) > _SHORT)
