"""Quoted spans of a paragraph: curly, straight and single marks, of three words or more."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clippings.reading.folding.words import count_words

_LEAST_WORDS = 3
"""Fewer words in quotation marks are a name or a mark of distance, not a quotation."""

_PAIRS = re.compile(
    r"“(?P<curly>[^“”]+)”"
    r'|"(?P<straight>[^"]+)"'
    r"|«(?P<angled>[^«»]+)»"
    r"|‘(?<!\w‘)(?P<single>(?:[^‘’]|’(?=\w))+)’(?!\w)"
)
"""Each alternative begins with its own mark, so that the text between quotations is skipped quickly."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation in a paragraph."""

    text: str
    """The quoted words, without their marks."""
    start: int
    """Where they begin in the paragraph, in code points from 0, after the opening mark."""
    end: int
    """Where they end, before the closing mark."""


def quoted(text: str) -> Iterator[Quoted]:
    """The quotations of one paragraph, in order."""
    for match in _PAIRS.finditer(text):
        group = match.lastgroup or "curly"
        words = match[group]
        if count_words(words) >= _LEAST_WORDS:
            yield Quoted(words, match.start(group), match.end(group))
