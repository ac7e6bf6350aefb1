"""The text around the quotations of an article: masked, cut into sentences, and read as tokens."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from clippings.model.dossier import Dossier
from clippings.model.entity import Mention
from clippings.quotations.spans import Quoted
from clippings.quotations.tokens import QUOTE, Token, tokens_of
from clippings.quotations.words import Words, words_of
from clippings.reading.sentences import sentence_ends

_KEPT = frozenset(".!?…,،؟")
"""Signs that end quoted words, and tell whether the sentence goes on after them."""


@dataclass(frozen=True, slots=True)
class Scene:
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
        found = 0
        for _, start in _ends(self.texts[paragraph]):
            if start > place:
                break
            found = start
        return found

    def sentence_end(self, paragraph: int, place: int) -> int:
        """Where the sentence ends that goes on at a code point of a paragraph."""
        text = self.texts[paragraph]
        return next((stop for stop, _ in _ends(text) if stop >= place), len(text.rstrip(".!?… ")))

    def tokens(self, paragraph: int, start: int, end: int) -> list[Token]:
        """The tokens of ``start:end`` of a paragraph."""
        return tokens_of(self.texts[paragraph], start, end, self.mentions[paragraph], self.words)


def scene_of(dossier: Dossier, texts: Sequence[str], spans: Sequence[Quoted]) -> Scene:
    """The scene of an article with these paragraphs and these words in quotation marks."""
    masked = tuple(_masked(texts, spans))
    named: dict[int, list[Mention]] = defaultdict(list)
    for mention in dossier.mentions:
        if masked[mention.paragraph][mention.start] != QUOTE:
            named[mention.paragraph].append(mention)
    return Scene(masked, tuple(tuple(named[number]) for number in range(len(texts))), words_of(dossier.record.language))


@lru_cache(maxsize=64)
def _ends(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences' ends in a paragraph, remembered: they are asked for once for each quotation in it."""
    return tuple(sentence_ends(text))


def _masked(texts: Sequence[str], spans: Sequence[Quoted]) -> list[str]:
    found = list(texts)
    for span in spans:
        for number in range(span.paragraph, span.last + 1):
            text, is_last = found[number], number == span.last
            start = span.opens if number == span.paragraph else 0
            end = span.closed if is_last else len(text)
            ending = span.text[-1] if is_last and span.text[-1:] in _KEPT else QUOTE
            found[number] = text[:start] + QUOTE * (end - start - 1) + ending + text[end:]
    return found
