"""The words of accounts, as they are compared with those of others."""

import re
from functools import lru_cache

from clippings.model.body import Body
from clippings.reading.folding.forms import fold
from clippings.reading.folding.joined import folded

_WORD = re.compile(r"\w+")
_APART = bytes(code if _WORD.match(chr(code)) else ord(" ") for code in range(128)).ljust(256)
"""For each ASCII character itself, or a space where it is of no word."""


@lru_cache(maxsize=256)
def words_of_body(body: Body) -> str:
    """All words of a text, a space between any two; remembered, for an account stands beside others on several
    pages."""
    return " ".join(_words_in(folded(tuple([paragraph.text for paragraph in body.paragraphs]))[0].text))


@lru_cache(maxsize=256)
def words_of_paragraphs(body: Body) -> tuple[str, ...]:
    """The words of each paragraph, a space between any two, remembered as well."""
    return tuple([" ".join(words_of(paragraph.text)) for paragraph in body.paragraphs])


def words_of(text: str) -> list[str]:
    """The folded words of a text."""
    return _words_in(fold(text))


def _words_in(text: str) -> list[str]:
    """The words of a folded text. Most are ASCII: as bytes, they are taken apart in a third of the time."""
    return text.encode().translate(_APART).decode().split() if text.isascii() else _WORD.findall(text)
