"""Text to index terms. theme/scripts/text/normalise.js does the same; tests/cases/normalise.json holds both to it.

In order: the plain form of the text in lower case (`reading.folding.forms`); words cut; abbreviations joined
(U.N. → un), possessives and elisions dropped (Syria's → syria, l'accord → accord); stop words dropped from English; the
word stemmed by its language and then folded, so that accents and forms of letters no longer count. Where a word's stem
depends on its accents, the stem of the folded word stands beside it, so that accents need not be typed.

Chinese and Japanese are cut into pairs of characters, Thai, Lao, Burmese and Khmer into threes; such a word is asked
for as a phrase. (Lucene's CJKAnalyzer does so; no dictionary could be held alike on both sides.)

A word's spelling is the word as it would be typed, folded; where its terms do not begin as it does, a word that is
still being typed is looked up among the spellings.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from lunr.stop_word_filter import WORDS

from clippings.reading.folding.forms import fold, lower
from clippings.reading.folding.table import ACCENTS, PAIRS, THREES, VOWELS
from clippings.search.languages import analysed_as, stemmer

STOP_WORDS: frozenset[str] = frozenset(WORDS) | {"al", "el"}
"""lunr's own, and the Arabic article, which would make *al-Nusra* match every name that begins so."""
_LETTERS = f"(?:[^\\W_{PAIRS}{THREES}]|[{VOWELS}])(?:[^\\W_{PAIRS}{THREES}]|[{VOWELS}{ACCENTS}])*"
WORD = re.compile(f"[{PAIRS}]+|[{THREES}]+|{_LETTERS}(?:['.]{_LETTERS})*")
"""A word of lower-case text: a run of Chinese or Thai characters, or letters with dots and apostrophes between them."""
ASCII_WORD = re.compile(r"[a-z0-9]+(?:['.][a-z0-9]+)*")
"""The same for lower-case text that is ASCII, which most is: several times as fast."""
NO_SPELLINGS: frozenset[str] = frozenset()
"""Those of most words."""
_KNOWN = 1 << 18
"""Tokens that are remembered from one text to the next, at most."""
_LONGEST_KNOWN = 64
"""Characters of a token that is remembered: Chinese has no spaces, and no two of its tokens are alike."""
_LONGEST_WORD = 50
"""Characters of a slot that stands for one word."""
_AROUND = ".,;:!?'\"()’‘“”"
"""Signs at the ends of a token that are part of no word."""
_ENGLISH = re.compile(r"[a-z]+(?:'s)?")
_SHORTEST_STEM = 3
"""English words that need no spelling, and the letters their stems have at least."""
_CHAINED = re.compile(
    f"[{PAIRS}{THREES}\u0f00-\u0fff\u1950-\u19df\u1a20-\u1aaf\u1b00-\u1b7f\ua000-\ua4cf\ua980-\ua9df\uaa00-\uaa7f]"
)
"""Scripts without spaces: what is cut into n-grams, and Tibetan, Tai, Balinese, Yi, Javanese and Cham, which are not
cut at all."""
_IN_PAIRS, _IN_THREES = re.compile(f"[{PAIRS}]"), re.compile(f"[{THREES}]")
_FRENCH = "l d j m t s n c qu jusqu lorsqu puisqu quoiqu"
_ITALIAN = "l un d c all dall dell nell sull coll pell gl agl dagl degl negl sugl quest quell sant"
_CATALAN = "l d m t s n"
_ELISIONS = {"fr": frozenset(_FRENCH.split()), "it": frozenset(_ITALIAN.split()), "ca": frozenset(_CATALAN.split())}
"""Analysis → what words lose before an apostrophe: *l’accord* is *accord*."""


class Row(NamedTuple):
    """A text as it is indexed."""

    slots: str
    """Its slots with a space between: a word's term, ``a|b`` where it has two, nothing for a stop word. Lines stay
    lines."""
    spellings: frozenset[str]
    """Its words whose terms are not told by their beginning, each with its terms: ``{"o'brien obrien"}``.

    A term that is only shorter is told by how much: ``talks -1`` is *talk*. Words of scripts without spaces between
    them have none: they are asked for by their characters.
    """


def row_of(text: str, language: str) -> Row:
    """A text as it is indexed. ``language`` is a BCP 47 tag."""
    tokens = _tokens(analysed_as(language))
    lines = [line.split() for line in text.split("\n")]
    slots = "\n".join(["".join(map(tokens.__getitem__, line))[:-1] for line in lines])
    spelled = tokens.spellings.keys() & chain.from_iterable(lines)
    spellings = NO_SPELLINGS.union(*map(tokens.spellings.__getitem__, spelled))
    tokens.tidy()
    return Row(slots, spellings)


def slots(text: str, language: str) -> str:
    """A text as a row of slots (`Row.slots`)."""
    return row_of(text, language).slots


def unordered(found: Iterable[str]) -> frozenset[str]:
    """Those spellings that may be told of a text that is not shown: what `shuffled` leaves of its terms."""
    return frozenset(one for one in found if len(one.partition(" ")[0]) <= _LONGEST_WORD and not _CHAINED.search(one))


def shuffled(row: str) -> str:
    """A row of slots as one line in the order of the alphabet, so that nobody can put the text together again.

    Without n-grams, which overlap, and without what is longer than a word: a whole sentence is one term in Tibetan.
    """
    kept = (slot for slot in row.split() if len(slot) <= _LONGEST_WORD and not _CHAINED.search(slot))
    return " ".join(sorted(kept))


def terms(text: str, language: str = "en") -> Iterator[str]:
    """The index terms of a text, in order."""
    return terms_in(slots(text, language))


def terms_in(row: str) -> Iterator[str]:
    """The terms of a row of slots."""
    for slot in row.replace("\n", " ").split(" "):
        if slot:
            yield from slot.split("|")


class _Known(dict[str, str]):
    """Token (the text between two spaces) → its slots, a space after each, worked out once."""

    def __init__(self, make: Callable[[str], Row]) -> None:
        super().__init__()
        self.make = make
        self.spellings: dict[str, frozenset[str]] = {}
        """The spellings of those that have any, which are few."""
        self.long: list[str] = []

    def __missing__(self, token: str) -> str:
        self[token], spellings = self.make(token)
        if spellings:
            self.spellings[token] = spellings
        if len(token) > _LONGEST_KNOWN:
            self.long.append(token)
        return self[token]

    def tidy(self) -> None:
        """Once a text has its row, forget its long tokens, and all when there are too many."""
        while self.long:
            del self[token := self.long.pop()]
            self.spellings.pop(token, None)
        if len(self) >= _KNOWN:
            self.clear()
            self.spellings.clear()


@lru_cache
def _tokens(analysis: str) -> _Known:
    """The rows of tokens in a language; ``analysis`` is what `analysed_as` gives.

    Most tokens are one word, and met before, or are a word that has been met in other signs: ``“Talks”``, ``talks,``.
    No word has a space in it, and no character's lower case depends on what is beyond one: each token is cut alone.
    """
    stem = stemmer(analysis)

    def made(token: str) -> Row:
        bare = token.strip(_AROUND)
        if bare.isascii() and bare.isalnum():
            return _row_of_word(bare.lower(), analysis, stem)
        words = ASCII_WORD.findall(token.lower()) if token.isascii() else WORD.findall(lower(token))
        rows = [_row_of_word(word, analysis, stem) for word in words]
        return Row("".join(row.slots for row in rows), NO_SPELLINGS.union(*(row.spellings for row in rows)))

    return _Known(made)


def _row_of_word(word: str, analysis: str, stem: Callable[[str], str]) -> Row:
    """A lower-case word's row, a space after each slot."""
    if analysis == "en" and word.isascii() and word.isalnum():
        term = _slot(word, analysis, stem)
        if term == word or (word.isalpha() and len(term or stem(word)) >= _SHORTEST_STEM):
            return Row(f"{term} ", NO_SPELLINGS)  # as most are
    if size := _size_of_grams(word):
        return Row(" ".join(_grams(fold(word), size)) + " ", NO_SPELLINGS)
    parts = [part for part in _parts(word, analysis) if part]
    own = [_slot(part, analysis, stem) for part in parts]
    slots = " ".join(own) + " "
    spelled = {*_spelling(word, own, analysis)}
    if parts != [word]:
        for part, slot in zip(parts, own, strict=True):
            spelled.update(_spelling(part, [slot], analysis))
    return Row(slots, frozenset(spelled))


def _size_of_grams(word: str) -> int:
    """Of how many characters the n-grams of a word are; 0 for one that has none."""
    if word.isascii():
        return 0
    return 2 if _IN_PAIRS.match(word) else 3 if _IN_THREES.match(word) else 0


def _folded(word: str) -> str:
    """The fold of a word or stem of lower-case text, which has no typographic signs any more."""
    return word.lower() if word.isascii() else fold.loose(word)


def _spelling(word: str, slots: Sequence[str], analysis: str) -> Iterator[str]:
    """A word's spelling with its terms, where there is need of it: its letters taken apart, so that it begins with
    whatever is typed on the way to it, a Tamil vowel sign of two halves or a Greek ς that was a σ.

    English needs none for plain letters with a stem of some length: theme/scripts/search/beginnings.js knows where
    those come from.
    """
    folded = _folded(word)
    terms = dict.fromkeys(filter(None, "|".join(slots).split("|")))
    regular = analysis == "en" and _ENGLISH.fullmatch(folded) and min(map(len, terms), default=0) >= _SHORTEST_STEM
    if terms and not regular and (folded not in terms or "ς" in folded):
        key = unicodedata.normalize("NFD", folded).replace("ς", "σ")
        yield " ".join((key, *(_told(term, key) for term in terms)))


def _told(term: str, key: str) -> str:
    """A term beside its spelling: by how many UTF-16 code units that is longer, where it begins so."""
    return f"-{len(key[len(term) :].encode('utf-16-le')) // 2}" if key.startswith(term) else term


def _slot(part: str, analysis: str, stem: Callable[[str], str]) -> str:
    """The slot of one word: its term; two terms where its stem depends on its accents; nothing for a stop word."""
    folded = _folded(part)
    if analysis == "en":
        return "" if folded in STOP_WORDS else stem(folded)
    stemmed = stem(part)
    return "|".join(dict.fromkeys(filter(None, (_folded(stemmed), stemmed if folded == part else stem(folded)))))


def _grams(run: str, size: int) -> list[str]:
    """The n-grams of a run of characters, and at its end the shorter ones: 日内瓦 is 日内, 内瓦 and 瓦.

    So every character begins a term, and a word shorter than an n-gram is found as the beginning of one.
    """
    return [run[at : at + size] for at in range(len(run))]


def _parts(word: str, analysis: str) -> list[str]:
    """A word at its dots and apostrophes: initials and numbers are joined, names of sites are cut."""
    parts = word.split(".")
    if len(parts) > 1 and all(part.isdecimal() for part in parts):
        return [word]
    if len(parts) > 1 and all(len(part) == 1 for part in parts):
        return ["".join(parts)]
    return [_apostrophes(part, analysis) for part in parts]


def _apostrophes(part: str, analysis: str) -> str:
    """syria's → syria, French l'accord → accord, Turkish ankara'da → ankara; don't → dont."""
    head, mark, tail = part.partition("'")
    if mark and (analysis == "tr" or tail == "s"):
        return head
    if mark and head in _ELISIONS.get(analysis, ()):
        part = tail
    return part.removesuffix("'s").replace("'", "")
