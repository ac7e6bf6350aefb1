"""Words in a row that an editor's text repeats from a text that may not be shown, cut off after so many."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from clippings.model.body import Block, Body, Paragraph, Span
from clippings.model.dossier import Dossier
from clippings.reading.rights.quoting import SHORT, words_in

_Cut = tuple[int, int]
"""Where a stretch of a text that is cut out begins, and where it ends."""
_LEFT_OUT = "…"


class Repeated:
    """A text of which others may repeat so many words in a row, and `SHORT` in any case."""

    def __init__(self, body: Body, most: int) -> None:
        self._most = max(most, SHORT)
        words = [word for paragraph in body.paragraphs for word, _, _ in words_in(paragraph.text)]
        self._rows = frozenset(_rows(words, self._most + 1))

    def longest(self, text: str) -> int:
        """How many words in a row a text repeats, where it is more than it may; else 0."""
        return max((end - start for start, end in self._runs([word for word, _, _ in words_in(text)])), default=0)

    def short(self, text: str) -> str:
        """A text with … for what it repeats too much of."""
        for start, end in reversed(list(self._cuts(text))):
            text = text[:start] + _LEFT_OUT + text[end:]
        return text

    def short_body(self, body: Body) -> Body:
        """The same of a text with markup."""
        blocks = (Block(block.frame, tuple(map(self._short_paragraph, block.paragraphs))) for block in body.blocks)
        return Body(tuple(blocks))

    def _short_paragraph(self, paragraph: Paragraph) -> Paragraph:
        cuts = list(self._cuts(paragraph.text))
        if not cuts:
            return paragraph
        spans = (replace(s, start=_after(s.start, cuts), end=_after(s.end, cuts)) for s in paragraph.spans)
        return Paragraph(self.short(paragraph.text), tuple(filter(_holds_something, spans)))

    def _cuts(self, text: str) -> Iterator[_Cut]:
        """What is cut out of a text: of each run of words that is too long, those past the first few."""
        words = list(words_in(text))
        for start, end in self._runs([word for word, _, _ in words]):
            yield words[start + self._most][1], words[end - 1][2]

    def _runs(self, words: Sequence[str]) -> Iterator[tuple[int, int]]:
        """The first word of each run that is too long, and the word after its last."""
        size = self._most + 1
        at = 0
        while at + size <= len(words):
            end = at
            while tuple(words[end : end + size]) in self._rows:
                end += 1
            if end > at:
                yield at, end + size - 1
            at = end + size - 1 if end > at else at + 1


def repeats(dossier: Dossier, text: str) -> str:
    """What is wrong with the words that an editor's text repeats from one that must not be published; empty where
    nothing is."""
    rights = dossier.record.rights
    count = 0 if rights.publish else Repeated(dossier.body, rights.quote).longest(text)
    said = f"repeats {count} words in a row of a text that is not published; a hosted build shows fewer"
    return said if count else ""


def _rows(words: Sequence[str], size: int) -> Set[tuple[str, ...]]:
    """Every so many words in a row."""
    return {tuple(words[at : at + size]) for at in range(len(words) - size + 1)}


def _after(place: int, cuts: Sequence[_Cut]) -> int:
    """Where a place of a text is when these stretches are cut out, and … stands for each."""
    gone = 0
    for start, end in cuts:
        if place >= end:
            gone += end - start - len(_LEFT_OUT)
        elif place > start:
            gone += place - start
    return place - gone


def _holds_something(span: Span) -> bool:
    return span.start < span.end or not span.close
