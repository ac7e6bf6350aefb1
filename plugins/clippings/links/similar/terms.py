"""What an article's text is compared by: its words, each weighed by how often it stands there.

A word's weight is 1 + ln(how often), a title's word counting as three of the text, divided by the length of the vector
of all (Manning, Raghavan, Schütze, Introduction to Information Retrieval, 2008, section 6.4: ``lnc``). What a word
weighs in one article so depends on that article alone; how rare it is comes in when two are compared.
"""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from functools import cache
from itertools import repeat
from typing import NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from clippings.links.words import WORD, firsts, spaced, spaced_body, words_in
from clippings.model.dossier import Dossier
from clippings.model.outlet import UNKNOWN
from clippings.reading.folding.forms import fold
from clippings.reading.folding.table import PAIRS, THREES

_UNSPACED = re.compile(f"[{PAIRS}{THREES}\u3041-\u309f\u30a1-\u30fa\u30fc]+")
"""Writing that has no spaces between words: Chinese, Japanese, Thai and others."""
_LETTERS = frozenset(letter.encode() for letter in map(chr, range(128)) if WORD.match(letter))
"""Words of a single letter in ASCII."""
_TITLE = 3
"""How many of the text's words one of the title counts as."""
_LEAST = 5
"""Different words that a text must have to be compared."""
ONE = 4096
"""The weight of a word in an article that has no other."""
TERM = np.dtype([("term", "<u4"), ("weight", "<u2")])
"""A word: its `number_of`, and its weight in the article, in parts of `ONE`."""
Rows = NDArray[np.void]
"""Words, each a `TERM`, by ascending number."""


class Terms(NamedTuple):
    """The words of one article."""

    language: str
    """The article's language, such as ``en`` for British English too: words are compared within one."""
    rows: bytes
    """The words, as `Rows`."""
    outlet: str = ""
    """The id of the article's outlet; empty where nobody knows it."""


def terms(dossier: Dossier) -> Terms | dict[str, str]:
    """The words of an article, without those that say nothing by themselves; nothing for a text of a few words."""
    language = dossier.record.primary_language
    counts = _counted(spaced_body(dossier.body) + spaced(dossier.record.title) * _TITLE)
    for word in _stop_words(language).intersection(counts):
        del counts[word]
    if len(counts) < _LEAST:
        return {}
    numbers = np.fromiter(map(crc32, counts, repeat(_start(language))), np.uint32, len(counts))
    weights = 1 + np.log(np.fromiter(counts.values(), float, len(counts)))
    rows = np.empty(len(counts), TERM)
    rows["term"], rows["weight"] = numbers, np.rint(weights / np.linalg.norm(weights) * ONE)
    _, first = firsts(numbers)
    outlet = dossier.record.outlet
    return Terms(language, rows[first].tobytes(), "" if outlet == UNKNOWN.id else outlet)


def _counted(text: bytes) -> Counter[bytes]:
    """How often each word stands in a text that has nothing but words, by the word in UTF-8: by itself, or cut."""
    if text.isascii():  # as most are when folded, and then `_parts` takes off the possessive alone
        return Counter(text.replace(b"'s ", b" ").split())
    counts: Counter[bytes] = Counter()
    for word, times in Counter(text.decode("utf-8", "surrogatepass").split()).items():
        for part in _parts(word):
            counts[_bytes(part)] += times
    return counts


def printed(text: str, numbers: Collection[int], language: str) -> dict[int, str]:
    """Words by their numbers, as they first stand in a text."""
    found: dict[int, str] = {}
    seen: set[str] = set()
    folded = fold.of(text)
    for word in WORD.finditer(folded.text):
        if word[0] in seen:
            continue
        seen.add(word[0])
        for at, part in enumerate(_parts(word[0])):
            if (number := number_of(part, language)) in numbers:
                start, end = folded.place(word.start() + at, word.start() + at + len(part))
                found.setdefault(number, text[start:end])
    return found


def _parts(word: str) -> Sequence[str]:
    """A word by itself; of unspaced writing, every two letters in a row; nothing of a single letter."""
    if not word.isascii() and _UNSPACED.search(word):
        return [word[n : n + 2] for n in range(len(word) - 1)]
    word = word.removesuffix("'s")
    return (word,) if len(word) > 1 else ()


def number_of(word: str, language: str) -> int:
    """A number for a word of a language, the same in every build; of 100,000 words, one or two share theirs."""
    return crc32(_bytes(word), _start(language))


def _bytes(word: str) -> bytes:
    return word.encode("utf-8", "surrogatepass")


@cache
def _start(language: str) -> int:
    """What the numbers of a language's words begin with."""
    return crc32(language.encode())


@cache
def _stop_words(language: str) -> frozenset[bytes]:
    """The words of a language that say nothing by themselves, folded, in UTF-8: ``the``, ``und``, and single letters;
    only these of a language without a list."""
    from stop_words import LANGUAGE_MAPPING, get_stop_words  # used only while articles are examined

    listed = get_stop_words(language) if language in LANGUAGE_MAPPING else ()
    words = {part for stop in listed for word in words_in(stop) for part in _parts(word)}
    return frozenset(map(_bytes, words)) | _LETTERS
