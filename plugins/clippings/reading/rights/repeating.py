"""Words in a row that an editor's text repeats from texts that may not be shown, cut off after so many."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape, unescape

from mdurl import decode

from clippings.model.body import Block, Body, Paragraph, Span
from clippings.model.dossier import Dossier
from clippings.reading.rights.links import without_links
from clippings.reading.rights.quoting import SHORT, words_in
from clippings.reading.rights.shingles import WORDS, shingles_in, shingles_of

_Cut = tuple[int, int]
"""Where a stretch of a text that is cut out begins, and where it ends."""
_LEFT_OUT = "…"
_ATTRIBUTE = re.compile(r'(?<=\s)(\w+)="([^"]*)"')
_BETWEEN_TAGS = re.compile("(?<=>)[^<>]+(?=<)")
_ADDRESSES = ("href", "src")


@dataclass(frozen=True, slots=True)
class Repeated:
    """Texts of which others may repeat so many words in a row, and `SHORT` in any case."""

    shingles: Mapping[int, int]
    """Each shingle that counts (`shingles_of`) → how many words in a row of its text may be repeated."""
    least: int = SHORT
    """How many may be in any case."""
    most: int | None = None
    """How many may be at most, whatever the shingles say; None for as many as they say."""

    @classmethod
    def of(cls, body: Body, most: int) -> "Repeated":
        """One text of which so many words in a row may be repeated."""
        return cls(dict.fromkeys(shingles_in(body), most))

    def longest(self, text: str) -> int:
        """How many words in a row a text repeats, where it is more than it may; else 0."""
        return max((end - start for start, _, end in self._runs([word for word, _, _ in words_in(text)])), default=0)

    def short(self, text: str) -> str:
        """A text with … for what it repeats too much of."""
        return self._without((text,))[0]

    def repeats_in(self, address: str) -> bool:
        """Whether the words in the address of a page are more than may be repeated: ``https://…/the-old-crane-stood-…``."""
        return bool(self.longest(decode(address)))

    def short_body(self, body: Body) -> Body:
        """The same of a text with markup. Its paragraphs count as one text; a title or description that repeats too
        much is cut too, and a link whose address does is none."""
        body = without_links(body, self.repeats_in)
        cuts = self._cuts([paragraph.text for paragraph in body.paragraphs])
        number = 0
        blocks = []
        for block in body.blocks:
            paragraphs = []
            for paragraph in block.paragraphs:
                paragraphs.append(self._short_paragraph(paragraph, cuts.get(number, ())))
                number += 1
            blocks.append(Block(tuple(map(self._short_tag, block.frame)), tuple(paragraphs)))
        return Body(tuple(blocks))

    def _short_paragraph(self, paragraph: Paragraph, cuts: Sequence[_Cut]) -> Paragraph:
        spans = (
            Span(_after(s.start, cuts), _after(s.end, cuts), self._short_tag(s.open), self._short_tag(s.close))
            for s in paragraph.spans
        )
        return Paragraph(_cut(paragraph.text, cuts), tuple(filter(_holds_something, spans)))

    def _short_tag(self, opened: str) -> str:
        """Tags whose attributes, and words between two, such as a reading (``<rt>``), repeat no more than they may."""

        def short(attribute: re.Match[str]) -> str:
            name, value = attribute.groups()
            return attribute[0] if name in _ADDRESSES else f'{name}="{escape(self.short(unescape(value)))}"'

        opened = _ATTRIBUTE.sub(short, opened) if '="' in opened else opened
        return _BETWEEN_TAGS.sub(lambda words: escape(self.short(unescape(words[0]))), opened)

    def _without(self, texts: Sequence[str]) -> Sequence[str]:
        cuts = self._cuts(texts)
        return [_cut(text, cuts.get(number, ())) for number, text in enumerate(texts)]

    def _cuts(self, texts: Sequence[str]) -> Mapping[int, Sequence[_Cut]]:
        """What is cut out of each of several texts that are read as one: of each run of words that is too long, those
        past the first few."""
        words = [(number, *word) for number, text in enumerate(texts) for word in words_in(text)]
        cuts: dict[int, list[_Cut]] = defaultdict(list)
        for start, most, end in self._runs([word for _, word, _, _ in words]):
            places: dict[int, list[int]] = defaultdict(list)
            for number, _, first, last in words[start + most : end]:
                places[number] += (first, last)
            for number, ends in places.items():
                cuts[number].append((min(ends), max(ends)))
        return cuts

    def _runs(self, words: Sequence[str]) -> Iterator[tuple[int, int, int]]:
        """The first word of each run that is too long, how many of its words may stay, and the word after its last."""
        found = shingles_of(words) if self.shingles and len(words) >= WORDS else ()
        at = 0
        while at < len(found):
            end = at
            while end < len(found) and found[end] in self.shingles:
                end += 1
            if end > at:
                may = max(self.least, min(self.shingles[one] for one in found[at:end]))
                most = may if self.most is None else min(may, self.most)
                if (last := end + SHORT) - at > most:
                    yield at, most, last
            at = end + 1


def repeats(dossier: Dossier, text: str) -> str:
    """What is wrong with the words that an editor's text repeats from one that must not be published; empty where
    nothing is."""
    rights = dossier.record.rights
    count = 0 if rights.publish else Repeated.of(dossier.body, rights.quote).longest(text)
    said = f"repeats {count} words in a row of a text that is not published; a hosted build shows fewer"
    return said if count else ""


def _cut(text: str, cuts: Sequence[_Cut]) -> str:
    """A text with … for each stretch that is cut out."""
    for start, end in reversed(cuts):
        text = text[:start] + _LEFT_OUT + text[end:]
    return text


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
