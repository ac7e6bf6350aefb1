"""Words in quotation marks, over paragraphs: a quotation that goes on in a new paragraph opens there once more."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from clippings.quotations.marks import Opened, Pair, may_quote, opening, paired
from clippings.reading.folding.counting import count_words

_LEAST_WORDS = 3
"""Fewer words in quotation marks are a name or a mark of distance, not a quotation."""

_THREE_WORDS = re.compile(r"\w\s+\w+\s+\w")
"""Three words of most texts, without counting more."""


class Quoted(NamedTuple):
    """Words in quotation marks."""

    text: str
    """The quoted words, without the outer marks; of several paragraphs, a line each."""
    paragraph: int
    """The number of the paragraph in which they begin, from 0."""
    start: int
    """Where they begin there, in code points from 0, after the opening mark."""
    last: int
    """The number of the paragraph in which they end."""
    end: int
    """Where they end there, before the closing mark."""
    opens: int
    """Where the opening mark stands."""
    closed: int
    """The code point after the closing mark."""

    @property
    def is_long(self) -> bool:
        """Whether the words are more than a name or a term."""
        return bool(_THREE_WORDS.search(self.text)) or count_words(self.text) >= _LEAST_WORDS


def quoted(paragraphs: Sequence[str]) -> list[Quoted]:
    """All words in quotation marks of a text, however few, in order; what stands within others is part of them."""
    pairs: list[Pair] = []
    carried: list[Opened] = []
    for number, text in enumerate(paragraphs):
        if not carried and not may_quote(text):
            continue
        closed, left = paired(text, number, carried)
        pairs.extend(closed)
        following = opening(paragraphs[number + 1]) if left and number + 1 < len(paragraphs) else ""
        carried = [one for one in left if _goes_on(one, following)][:1]
    return [_span(paragraphs, pair) for pair in _outermost(pairs)]


def _goes_on(opened: Opened, following: str) -> bool:
    """Whether the mark with which the next paragraph begins repeats one that is open; French papers repeat ``»``."""
    return following == opened.mark or (opened.mark, following) == ("«", "»")


def _outermost(pairs: list[Pair]) -> Iterator[Pair]:
    done = (-1, 0)
    for pair in sorted(pairs, key=lambda pair: (pair.opened.paragraph, pair.opened.start)):
        if (pair.opened.paragraph, pair.opened.start) > done:
            done = pair.paragraph, pair.end
            yield pair


def _span(paragraphs: Sequence[str], pair: Pair) -> Quoted:
    """A pair's words, without the spaces that French puts inside its marks."""
    first, last, start = pair.opened.paragraph, pair.paragraph, pair.opened.start
    opens, closed = start - 1, pair.end + 1
    begin = paragraphs[first][start : pair.end] if last == first else paragraphs[first][start:]
    start += len(begin) - len(begin.lstrip())
    end = max(len(paragraphs[last][: pair.end].rstrip()), start if last == first else 0)
    if last == first:
        return Quoted(paragraphs[first][start:end], first, start, first, end, opens, closed)
    following = (*paragraphs[first + 1 : last], paragraphs[last][:end])
    words = (paragraphs[first][start:], *(text.lstrip()[1:].lstrip() for text in following))
    return Quoted("\n".join(words), first, start, last, end, opens, closed)
