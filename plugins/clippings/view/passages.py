"""Passages out of their articles: sentences with a name marked, paragraphs with a quotation marked."""

from collections.abc import Iterator
from functools import lru_cache

from markupsafe import Markup, escape

from clippings.model.dossier import Dossier, Passage
from clippings.reading.sentences import sentence_ends


@lru_cache(maxsize=4096)
def _sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of a paragraph, remembered: they are asked for once for each name in it."""
    return tuple(_sentences(text))


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence, in code points."""
    start = 0
    for _, following in sentence_ends(text):
        yield start, following
        start = following
    if start < len(text):
        yield start, len(text)


def sentence_at(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence begins in which ``start`` lies, and where that of ``end`` ends; the whole text where there is
    none."""
    spans = _sentence_spans(text)
    begin = next((low for low, high in spans if low <= start < high), 0)
    return begin, next((high for _, high in spans if high >= end), len(text))


def sentence_around(dossier: Dossier, paragraph: int, start: int, end: int) -> Passage:
    """The sentence that holds ``start:end`` of a paragraph (from 0), with those words in bold."""
    text = dossier.body.paragraphs[paragraph].text
    first, last = sentence_at(text, start, end)
    marked = f"{escape(text[first:start])}<b>{escape(text[start:end])}</b>{escape(text[end:last].rstrip())}"
    return Passage(Markup(marked), paragraph + 1, f"{dossier.path}#p-{paragraph + 1}")
