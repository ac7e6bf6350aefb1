"""Paragraphs as one text, which is folded and searched at once: that takes less time than one after another."""

from collections.abc import Sequence
from itertools import accumulate

_BETWEEN = " \x1f "
"""What parts paragraphs: Unicode's unit separator, which no word, name or number has."""


def joined(paragraphs: Sequence[str]) -> tuple[str, list[int]]:
    """The text of paragraphs, and where each begins in it; last, where one more would."""
    begins = accumulate((len(one) + len(_BETWEEN) for one in paragraphs), initial=0)
    return _BETWEEN.join(paragraphs), list(begins)
