"""The text around the quotations of an article: masked, cut into sentences, and read as tokens."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from clippings.model.dossier import Dossier
from clippings.model.entity import Mention
from clippings.quotations.spans import Quoted
from clippings.quotations.tokens import QUOTE, Token, tokens_of
from clippings.quotations.words import Words, words_of
from clippings.reading.sentences import sentences

_KEPT = frozenset(".!?…,،؟")
"""Signs that end quoted words, and tell whether the sentence goes on after them."""
_START = attrgetter("start")


@dataclass(frozen=True, slots=True)
class Context:
    """An article's text as the words beside its quotations are read."""

    texts: tuple[str, ...]
    """The paragraphs, masked: each character of a quotation and its marks is `QUOTE`, but in the place of the closing
    mark stands the full stop, comma or the like that the quoted words end with."""
    mentions: tuple[tuple[Mention, ...], ...]
    """The names in each paragraph that no quotation holds, in order."""
    words: Words
    """The words of the article's language."""

    def sentence_start(self, paragraph: int, place: int) -> int:
        """Where the sentence begins in which a code point of a paragraph stands."""
        _, starts = sentences(self.texts[paragraph])
        at = bisect_right(starts, place)
        return starts[at - 1] if at else 0

    def sentence_end(self, paragraph: int, place: int) -> int:
        """Where the sentence ends that goes on at a code point of a paragraph."""
        text = self.texts[paragraph]
        stops, _ = sentences(text)
        at = bisect_left(stops, place)
        return stops[at] if at < len(stops) else len(text.rstrip(".!?… "))

    def names(self, paragraph: int, start: int, end: int) -> bool:
        """Whether somebody or something of the register is named in ``start:end`` of a paragraph."""
        mentions = self.mentions[paragraph]
        at = bisect_left(mentions, start, key=_START)
        return at < len(mentions) and mentions[at].start < end

    def tokens(self, paragraph: int, start: int, end: int) -> list[Token]:
        """The tokens of ``start:end`` of a paragraph."""
        return tokens_of(self.texts[paragraph], start, end, self.mentions[paragraph], self.words)


def context_of(dossier: Dossier, texts: Sequence[str], spans: Sequence[Quoted]) -> Context:
    """The context of an article with these paragraphs and these words in quotation marks."""
    masked = tuple(_masked(texts, spans))
    named: dict[int, list[Mention]] = defaultdict(list)
    for mention in dossier.mentions:
        if masked[mention.paragraph][mention.start] != QUOTE:
            named[mention.paragraph].append(mention)
    return Context(
        masked, tuple(tuple(named[number]) for number in range(len(texts))), words_of(dossier.record.language)
    )


def _masked(texts: Sequence[str], spans: Sequence[Quoted]) -> list[str]:
    masked = list(texts)
    for span in spans:
        for number in range(span.paragraph, span.last + 1):
            text = masked[number]
            start = span.opens if number == span.paragraph else 0
            end = span.closed if number == span.last else len(text)
            sign = span.text[-1] if number == span.last and span.text[-1:] in _KEPT else QUOTE
            masked[number] = f"{text[:start]}{QUOTE * (end - start - 1)}{sign}{text[end:]}"
    return masked
