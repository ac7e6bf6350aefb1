"""Quoted spans of a paragraph: curly, straight and single marks, of three words or more."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

LEAST_WORDS = 3
"""Fewer words in quotation marks are a name or a mark of distance, not a quotation."""

PAIRS = re.compile(
    r"“(?P<curly>[^“”]+)”"
    r'|"(?P<straight>[^"]+)"'
    r"|«(?P<angled>[^«»]+)»"
    r"|‘(?<!\w‘)(?P<single>(?:[^‘’]|’(?=\w))+)’(?!\w)"
)
"""Each begins with its own mark, so that the text between is passed over at once."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """``text`` without its marks stands at ``start:end``; the marks stand just outside."""

    text: str
    start: int
    end: int


def quoted(text: str) -> Iterator[Quoted]:
    """The quotations of one paragraph, in order."""
    for match in PAIRS.finditer(text):
        group = match.lastgroup or "curly"
        words = match[group]
        if len(words.split()) >= LEAST_WORDS:
            yield Quoted(words, match.start(group), match.end(group))
