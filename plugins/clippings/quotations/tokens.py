"""The words beside a quotation, one by one: names whole, quotations as one sign each, parentheses left out."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from clippings.model.entity import Mention
from clippings.quotations.words import Words, known

QUOTE = "\0"
"""What stands for each character of a quotation in a text whose quotations are masked."""
_LETTERS = r"[\w\u00ad\u0300-\u036f\u064b-\u065f\u0670\u200b-\u200d\u2060]+"
"""Letters, and what is written on or between them: accents apart, vowel points, soft hyphens, joiners."""
_WORD = rf"{_LETTERS}(?:[.’'\u2010\u2011-](?!s\b){_LETTERS})*\.?"
_FRENCH_WORD = rf"{_LETTERS}(?:[.’'\u2010\u2011-](?!t-|ils?\b|elles?\b|on\b){_LETTERS})*\.?"
_ELISION = r"(?:qu|[cdjlmnst]|un|(?:d|n|s)ell|all|sull)[’'](?=\w)|(?:-t)?-(?:ils?|elles?|on)\b"
_OTHER = r"\0+[.!?…,،؟]?|\([^()]*\)|[’']s\b|[^\w\s]"
_TOKEN = re.compile(f"{_WORD}|{_OTHER}")
_ELIDED = re.compile(f"{_ELISION}|{_FRENCH_WORD}|{_OTHER}", re.I)
"""In French and Italian, where *l’* and *d’* grow together with the next word."""
_WITH_ELISION = ("fr", "it")
_CAPITAL_NOUNS = ("de",)
"""Languages in which a capital tells nothing of names."""
_JUNIOR = frozenset(("Jr", "Jr.", "Sr", "Sr."))
_PARTICLES = frozenset("al bin da de del den der di dos du el la le ten van von".split())
"""Small words inside names."""
_START = attrgetter("start")


class Token(NamedTuple):
    """A word, name, sign or quotation."""

    text: str
    """As it is written."""
    form: str
    """As the lists of `Words` have it; empty for a name or quotation."""
    start: int
    """Where it begins in the paragraph, in code points."""
    end: int
    """Where it ends, exclusive."""
    is_name: bool = False
    """Whether it names somebody or something, by the register or by its capital."""
    mention: Mention | None = None
    """Whom or what of the register it names."""

    @property
    def parts(self) -> bool:
        """Whether a comma or dash stands there, or a quotation that ends with one."""
        return self.text[-1] in ",;:—–-،؛" and (len(self.text) == 1 or self.is_quote)

    @property
    def is_possessive(self) -> bool:
        """Whether it makes the name before it say whose something is."""
        return self.text in ("’s", "'s", "’", "'")

    @property
    def is_quote(self) -> bool:
        """Whether it stands for a quotation."""
        return self.text.startswith(QUOTE)


def tokens_of(text: str, start: int, end: int, mentions: Sequence[Mention], words: Words) -> list[Token]:
    """The tokens of ``start:end`` of a masked paragraph. ``mentions`` are those of the paragraph, in order."""
    language, found, done, is_joint = words.language, list[Token](), start, False
    pattern = _ELIDED if language in _WITH_ELISION else _TOKEN
    named = iter(mentions[bisect_left(mentions, start, key=_START) :])
    mention = next(named, None)
    for match in pattern.finditer(text, start, end):
        (place, stop), word = match.span(), match[0]
        while mention is not None and mention.start < stop and mention.end <= end:
            found.append(Token(mention.text, "", mention.start, mention.end, True, mention))
            done, mention = mention.end, next(named, None)
        if place < done:
            continue
        if word[0] == QUOTE:
            found.append(Token(word, "", place, stop))
        elif word[0] != "(" and word not in _JUNIOR:
            form, is_name, may_join = _read(word, language)
            is_joint = is_joint or may_join or (is_name and bool(found) and found[-1].is_name)
            found.append(Token(word, form, place, stop, is_name))
    return list(_joined(found, text)) if is_joint else found


@lru_cache(maxsize=1 << 14)
def _read(word: str, language: str) -> tuple[str, bool, bool]:
    """The form of a word, whether its capital makes it a name, and whether it may join two; remembered, for most words
    come again."""
    form, is_small = known(word, language)
    return form, word[0].isupper() and not is_small and language not in _CAPITAL_NOUNS, form in _PARTICLES


def _joined(tokens: Sequence[Token], text: str) -> Iterator[Token]:
    """The tokens, those of one name that the register lacks joined: *Ludwig* *van* *Aken* is one."""
    at = 0
    while at < len(tokens):
        last = at
        if tokens[at].is_name and tokens[at].mention is None:
            last = _last_of_name(tokens, at)
        if last > at:
            start, end = tokens[at].start, tokens[last].end
            yield Token(text[start:end], "", start, end, True)
        else:
            yield tokens[at]
        at = last + 1


def _last_of_name(tokens: Sequence[Token], at: int) -> int:
    last = at
    for following in range(at + 1, len(tokens)):
        if tokens[following].is_name and tokens[following].mention is None:
            last = following
        elif tokens[following].form not in _PARTICLES:
            break
    return last
