"""Passages out of their articles: sentences with a name marked, paragraphs with a quotation marked."""

import re
from collections.abc import Iterator
from functools import lru_cache

from markupsafe import Markup, escape

from clippings.model.dossier import Dossier, Passage

_SENTENCE_END = re.compile(r"[.!?…][”’\"')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9À-ÖØ-Þ])")
"""A full stop or the like, quotation marks that close after it, white space, and then a capital letter or a digit."""
_ABBREVIATION = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Gen|St|Res|No|vs|cf|ca|[A-Z])\.$")
"""An abbreviation or initial whose full stop ends no sentence."""
_LONGEST = len("Mrs.")
"""The length of the longest such abbreviation."""


@lru_cache(maxsize=4096)
def _sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of a paragraph, remembered: they are asked for once for each name in it."""
    return tuple(_sentences(text))


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence, in code points. Abbreviations and initials do not end one."""
    start = 0
    for match in _SENTENCE_END.finditer(text):
        stop = match.start() + 1
        if _ABBREVIATION.search(text, max(start, stop - _LONGEST), stop):
            continue
        yield start, match.end()
        start = match.end()
    if start < len(text):
        yield start, len(text)


def sentence_at(text: str, start: int, end: int) -> tuple[int, int]:
    """Start and end of the sentence in which ``start`` lies, at least to ``end``; the whole text where there is
    none."""
    for low, high in _sentence_spans(text):
        if low <= start < high:
            return low, max(high, end)
    return 0, len(text)


def sentence_around(dossier: Dossier, paragraph: int, start: int, end: int) -> Passage:
    """The sentence that holds ``start:end`` of a paragraph (from 0), with those words in bold."""
    text = dossier.body.paragraphs[paragraph].text
    first, last = sentence_at(text, start, end)
    marked = f"{escape(text[first:start])}<b>{escape(text[start:end])}</b>{escape(text[end:last].rstrip())}"
    return Passage(Markup(marked), paragraph + 1, f"{dossier.path}#p-{paragraph + 1}")
