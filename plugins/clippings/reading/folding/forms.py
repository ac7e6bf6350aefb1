"""The forms in which texts are compared, and the way from a form back to the text as it is written.

| form | what does not count | so are compared |
|---|---|---|
| `plain` | how it is set: typographic signs, kinds of spaces and how many, soft hyphens and what else cannot be seen, composed or decomposed letters, ligatures, full-width and presentation forms, vowel points | passages, what an import reads |
| `unaccented` | accents and forms of letters, too: ``Wałęsa`` is ``Walesa``, ``أحمد`` is ``احمد`` | names |
| `fold` | case, too | search, links, the order of names |

Most texts are ASCII but for a few signs. Of others each token, what stands between two spaces, is worked out once and
remembered: no letter's form depends on what is beyond a space.
"""  # noqa: E501

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from clippings.reading.folding.table import ACCENTS, IGNORED, LETTERS, SIGNS, SPACES

_LINES = tuple((space, " ") for space in "\n\t\r\v\f")
_COMMON = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("–", "-"), ("—", "-"), ("\u00a0", " "), *_LINES)
"""What most texts have beyond letters, and its plain form: each takes a hundredth of the time of `str.translate`."""
_SPACE, _SPACES = re.compile(f"[{SPACES}]"), re.compile("  +")
_IGNORED, _ACCENTS = re.compile(f"[{IGNORED}]+"), re.compile(f"[{ACCENTS}]+")
_CLUSTER = re.compile(f".[{ACCENTS}\u1160-\u11ff\u3099\u309a\uff9e\uff9f]*", re.DOTALL)
"""A letter with all that may be composed with it, in most scripts."""
_KNOWN = 1 << 15
"""Tokens that a form remembers at most."""
_LONGEST_KNOWN = 64
"""Characters of a token that is remembered: Chinese has no spaces, and no two of its tokens are alike."""
Places = tuple[tuple[int, int], ...]
"""For each character of a form, from where to where it stands in the text as it is written."""


class Form(dict[str, str]):
    """Token → its form."""

    def __init__(self, of_ascii: Callable[[str], str], of_token: Callable[[str], str]) -> None:
        """``of_ascii`` makes the form of a text that is ASCII, one character of one; ``of_token`` that of a token."""
        super().__init__()
        self.of_ascii = of_ascii
        self.of_token = of_token
        self._places: dict[str, Places | None] = {}

    def __missing__(self, token: str) -> str:
        made = self.of_ascii(token) if token.isascii() else self.of_token(token)
        if len(token) <= _LONGEST_KNOWN:
            if len(self) >= _KNOWN:
                self.clear()
                self._places.clear()
            self[token] = made
        return made

    def __call__(self, text: str) -> str:
        """The form of a text."""
        made = self.loose(_typed(text))
        return _SPACES.sub(" ", made) if "  " in made else made

    def loose(self, typed: str) -> str:
        """The form of a text whose common signs are plain, with as many spaces as it has."""
        if typed.isascii():
            return self.of_ascii(typed)
        return " ".join(map(self.__getitem__, typed.split(" ")))

    def of(self, text: str) -> "Formed":
        """The form of a text, with the way back."""
        return Formed(text, self(text), self)

    def places(self, token: str) -> Places | None:
        """Where each character of a token's form stands in it; None where each has its own place."""
        if token not in self._places:
            found = self._found(token)
            if len(token) > _LONGEST_KNOWN:
                return found
            self._places[token] = found
        return self._places[token]

    def _found(self, token: str) -> Places | None:
        made = self[token]
        if token.isascii() or (len(made) == len(token) and all(map(str.__eq__, made, map(self.__getitem__, token)))):
            return None
        found: list[tuple[int, int]] = []
        at = 0
        for cluster in _CLUSTER.findall(token):
            found += [(at, at + len(cluster))] * len(self[cluster])
            at += len(cluster)
        return tuple(found) if len(found) == len(made) else ((0, len(token)),) * len(made)


@dataclass(frozen=True)
class Formed:
    """A text in a form, with the way back."""

    written: str
    """The text as it is written."""
    text: str
    """Its form."""
    form: Form

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where characters ``start:end`` of the form stand in the text as it is written. IndexError where there are
        none."""
        if self._places is None:
            return start, end
        return self._places[start][0], self._places[end - 1][1]

    @cached_property
    def _places(self) -> Places | None:
        typed = _typed(self.written)
        if typed.isascii() and len(typed) == len(self.text):
            return None
        found: list[tuple[int, int]] = []
        at = 0
        for token in typed.split(" "):
            inside = self.form.places(token)
            if inside is None:
                found += zip(range(at, at + len(token)), range(at + 1, at + len(token) + 1), strict=True)
            else:
                found += [(at + start, at + end) for start, end in inside]
            at += len(token) + 1
            found.append((at - 1, at))
        loose = self.form.loose(typed)
        kept = (n for n, c in enumerate(loose) if c != " " or not n or loose[n - 1] != " ")
        return tuple(found[n] for n in kept)


def _typed(text: str) -> str:
    """A text with its common signs made plain, one character of one."""
    for sign, plain in _LINES if text.isascii() else _COMMON:
        text = text.replace(sign, plain)
    return text


def _plain(token: str) -> str:
    """Signs come first, for Unicode takes some apart (´ is a space and an accent), and again for what it makes."""
    token = _IGNORED.sub("", _SPACE.sub(" ", token.translate(SIGNS)))
    return _IGNORED.sub("", unicodedata.normalize("NFKC", token).translate(SIGNS))


def _lower(token: str) -> str:
    return _plain(token).replace("İ", "i").lower()


def _bare(token: str) -> str:
    """A plain token without accents and forms of letters."""
    kept = _ACCENTS.sub("", unicodedata.normalize("NFKD", token))
    return unicodedata.normalize("NFC", kept).translate(LETTERS)


plain = Form(lambda text: text, _plain)
"""A text as it would be typed: ``“Muñoz’s”`` is ``"Muñoz's"``, however its letters are composed."""
lower = Form(str.lower, _lower)
"""A plain text in lower case, which is what stemmers are made for."""
unaccented = Form(lambda text: text, lambda token: _bare(_plain(token)))
"""A plain text without accents and forms of letters: ``Wałęsa’s`` is ``Walesa's``."""
fold = Form(str.lower, lambda token: _bare(_lower(token)))
"""A plain text without accents, forms of letters and case: ``Wałęsa’s`` is ``walesa's``."""
