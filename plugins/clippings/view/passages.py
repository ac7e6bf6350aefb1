"""Passages out of their articles: sentences with a name marked, paragraphs with a quotation marked."""

from bisect import bisect_left, bisect_right

from markupsafe import Markup, escape

from clippings.model.dossier import Dossier, Passage
from clippings.reading.sentences import sentences


def sentence_at(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence begins in which ``start`` lies, and where that of ``end`` ends; the whole text where there is
    none."""
    _, begins = sentences(text)
    first, following = bisect_right(begins, start), bisect_left(begins, end)
    begin = begins[first - 1] if first and start < len(text) else 0
    return begin, begins[following] if following < len(begins) else len(text)


def sentence_around(dossier: Dossier, paragraph: int, start: int, end: int) -> Passage:
    """The sentence that holds ``start:end`` of a paragraph (from 0), with those words in bold."""
    text = dossier.body.paragraphs[paragraph].text
    marked = marked_in(text, start, end, *sentence_at(text, start, end))
    return Passage(Markup(marked), paragraph + 1, f"{dossier.path}#p-{paragraph + 1}")


def marked_in(text: str, start: int, end: int, first: int, last: int) -> str:
    """The sentence ``first:last`` of a text as safe HTML, with the words ``start:end`` in bold."""
    return f"{escape(text[first:start])}<b>{escape(text[start:end])}</b>{escape(text[end:last].rstrip())}"
