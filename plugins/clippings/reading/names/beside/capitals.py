"""Whether a word has its capital from a sentence's beginning, or a heading's, and not because it is a name."""

import re
from collections.abc import Callable
from functools import lru_cache

from clippings.reading.names.beside.words import Beside
from clippings.reading.names.common_words import stop_words

_BEGINS = re.compile(r"(?:^|[.!?:;…\"“”„»«—–(])[\s\"“”„»«—–(]*$")
_CAPITALS_BEFORE = re.compile(r"[A-ZÀ-Þ’']{2,}\W+$")
_CAPITALS_AFTER = re.compile(r"\W+[A-ZÀ-Þ’']{2,}\b")

_LONGEST_ACRONYM = 3
"""Letters of what is an acronym in a heading, too: *US*."""

_WORDS = re.compile(r"[^\W\d_]{4,}")
_LONGEST_HEADING, _LEAST_OF_HEADING = 160, 3
_MOST = 0.7
"""The share of words with a capital above which a text is a heading."""


@lru_cache(maxsize=1 << 10)
def is_heading(text: str) -> bool:
    """Whether a paragraph is a heading in which all words of weight have capitals, so that these tell nothing."""
    words = _WORDS.findall(text) if len(text) <= _LONGEST_HEADING else []
    return len(words) >= _LEAST_OF_HEADING and sum(word[0].isupper() for word in words) >= _MOST * len(words)


def is_common(name: Beside, is_word: Callable[[str], bool]) -> bool:
    """Whether a name of one word is only written with a capital because a sentence begins or a line has nothing but
    capitals: it says nothing by itself (*Even*), or ``is_word`` says that the text has it in small letters (*Reading*).
    """
    word = name.words
    if not word.isalpha() or not word[0].isupper():
        return False
    if word.isupper():
        if len(word) <= _LONGEST_ACRONYM or not (
            _CAPITALS_BEFORE.search(name.follows(12)) or _CAPITALS_AFTER.match(name.text, name.end)
        ):
            return False
    elif (name.before and not name.dot) or not _BEGINS.search(name.follows(8)):
        return False
    return word.lower() in stop_words(name.language) or is_word(word)
