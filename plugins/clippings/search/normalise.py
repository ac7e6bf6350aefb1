"""Text to index terms. theme/static/js/search/normalise.js does the same; tests/cases/normalise.json holds both to it.

In order: lower case, compatibility decomposition (NFKD), marks and tatweel dropped, words cut, abbreviations joined
(U.N. → un), possessives dropped (Syria's → syria), stop words dropped, English words stemmed.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from lunr.stop_word_filter import WORDS

from clippings.search.stemmer import stem

STOP_WORDS: frozenset[str] = frozenset(WORDS) | {"al", "el"}
"""lunr's own, and the Arabic article, which would make *al-Nusra* match every name that begins so."""
VOWEL_SIGNS = "\u0900-\u0963\u0966-\u109f\u1780-\u17d3"
"""Scripts from Devanagari to Myanmar, and Khmer: their marks are vowels and stay; elsewhere they are accents."""
WORD = re.compile(rf"(?:[^\W_]|[{VOWEL_SIGNS}])+(?:['’.](?:[^\W_]|[{VOWEL_SIGNS}])+)*")
PUNCTUATION = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": ".", "\u00a0": " "})
"""What most texts have beyond ASCII, given its ASCII form, which cuts words in the same places: the fast way."""
TATWEEL = "\u0640"
KEPT_MARK = re.compile(f"[{VOWEL_SIGNS}]")
PLAIN = re.compile(r"[a-z]+")


def fold(text: str) -> str:
    """Text in which case, accents and compatibility forms no longer count."""
    text = text.translate(PUNCTUATION)
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text).lower()
    return "".join(c for c in decomposed if c != TATWEEL and (unicodedata.category(c)[0] != "M" or KEPT_MARK.match(c)))


def terms(text: str) -> Iterator[str]:
    """The index terms of a text, in order."""
    for match in WORD.finditer(fold(text)):
        yield from word_terms(match[0])


def counts(text: str) -> dict[str, int]:
    """How often each index term stands in a text; each distinct word is looked at once."""
    found: dict[str, int] = {}
    for word, count in Counter(WORD.findall(fold(text))).items():
        for term in word_terms(word):
            found[term] = found.get(term, 0) + count
    return found


@lru_cache(maxsize=1 << 17)
def word_terms(word: str) -> tuple[str, ...]:
    """The terms of one folded word: none for a stop word, several for ``wsws.org``."""
    return tuple(
        stem(part) if PLAIN.fullmatch(part) else part for part in parts(word) if part and part not in STOP_WORDS
    )


def parts(word: str) -> list[str]:
    """A word at its dots and apostrophes: initials and numbers are joined, names of sites are cut."""
    pieces = word.split(".")
    if len(pieces) > 1 and all(piece.isdecimal() for piece in pieces):
        return [word]
    if len(pieces) > 1 and all(len(piece) == 1 for piece in pieces):
        return ["".join(pieces)]
    return [apostrophes(piece) for piece in pieces]


def apostrophes(piece: str) -> str:
    """``syria's`` is ``syria``; any other apostrophe goes: ``don't`` is ``dont``."""
    if piece.endswith(("'s", "’s")):
        piece = piece[:-2]
    return piece.replace("'", "").replace("’", "")
