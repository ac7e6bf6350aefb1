"""A form of texts, made token by token.

Most texts are ASCII but for a few signs. Of others each token, what stands between two spaces, is worked out once and
remembered: no letter's form depends on what is beyond a space.
"""

import re
from collections.abc import Callable
from typing import Generic, TypeVar

from clippings.reading.folding.formed import Formed, Parts, Places
from clippings.reading.folding.marks import CLUSTER_MARK, TWICE
from clippings.reading.folding.table import ACCENTS

_COMMON = tuple(zip("’‘“”–—\u00a0\n\t\r\v\f", "''\"\"--      ", strict=True))
"""What most texts have beyond letters, and its plain form: each takes a hundredth of the time of `str.translate`."""
_SPACES = re.compile("  +")
_CLUSTER = re.compile(f"(?:{TWICE}|.)(?:[{ACCENTS}\u1160-\u11ff\u3099\u309a\uff9e\uff9f]|{CLUSTER_MARK})*", re.DOTALL)
"""A letter with all that may be composed with it, in most scripts."""
_KNOWN = 1 << 15
"""Tokens that a form remembers at most."""
_LONGEST_KNOWN = 64
"""Characters of a token that is remembered: Chinese has no spaces, and no two of its tokens are alike."""
_Found = TypeVar("_Found")


class _Tokens(dict[str, _Found], Generic[_Found]):
    """Token → what is found of it, worked out once."""

    def __init__(self, find: Callable[[str], _Found]) -> None:
        super().__init__()
        self.find = find

    def __missing__(self, token: str) -> _Found:
        found = self.find(token)
        if len(token) <= _LONGEST_KNOWN:
            if len(self) >= _KNOWN:
                self.clear()
            self[token] = found
        return found


class Form:
    """What makes the form of texts."""

    def __init__(self, of_ascii: Callable[[str], str], of_token: Callable[[str], str]) -> None:
        """``of_ascii`` makes the form of a text that is ASCII, and leaves any other form as it is; ``of_token`` makes
        that of a token that is not ASCII."""
        self.of_ascii = of_ascii
        self.tokens = _Tokens(of_token)
        self.places = _Tokens(self._places_in)

    def __call__(self, text: str) -> str:
        """The form of a text."""
        if _is_typed(text):
            return self.of_ascii(text)
        return _tight(self.loose(_typed(text)))

    def loose(self, typed: str) -> str:
        """The form of a text whose common signs are plain, with as many spaces as it has."""
        if not typed.isascii():
            tokens = self.tokens
            typed = " ".join([token if token.isascii() else tokens[token] for token in typed.split(" ")])
        return self.of_ascii(typed)

    def of(self, text: str) -> Formed:
        """The form of a text, with the way back."""
        if _is_typed(text):
            return Formed(text, self.of_ascii(text), None)
        typed = _typed(text)
        loose = self.loose(typed)
        tight = _tight(loose)
        own = typed.isascii() and len(tight) == len(text)
        return Formed(text, tight, None if own else Parts(typed, loose, self.places))

    def _places_in(self, token: str) -> Places | None:
        """Where each character of a token's form stands in it; None where each has its own place."""
        of, made = self.loose, self.tokens[token]
        if len(made) == len(token) and all(map(str.__eq__, made, map(self.tokens.__getitem__, token))):
            return None
        found: list[tuple[int, int]] = []
        at = 0
        for cluster in _CLUSTER.findall(token):
            found += [(at, at + len(cluster))] * len(of(cluster))
            at += len(cluster)
        return tuple(found) if len(found) == len(made) else ((0, len(token)),) * len(made)


def _tight(loose: str) -> str:
    return _SPACES.sub(" ", loose) if "  " in loose else loose


def _is_typed(text: str) -> bool:
    """Whether nothing of a text but its case counts for any form."""
    return text.isascii() and text.isprintable() and "  " not in text


def _typed(text: str) -> str:
    """A text with its common signs made plain, one character of one."""
    for sign, plain in _COMMON:
        text = text.replace(sign, plain)
    return text
