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
from typing import Generic, NamedTuple, TypeVar

from clippings.reading.folding.table import ACCENTS, IGNORED, LETTERS, SIGNS, SPACES

_LINES = tuple((space, " ") for space in "\n\t\r\v\f")
_COMMON = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("–", "-"), ("—", "-"), ("\u00a0", " "), *_LINES)
"""What most texts have beyond letters, and its plain form: each takes a hundredth of the time of `str.translate`."""
_SPACE, _SPACES = re.compile(f"[{SPACES}]"), re.compile("  +")
_IGNORED, _ACCENTS = re.compile(f"[{IGNORED}]+"), re.compile(f"[{ACCENTS}]+")
_SPECIAL = re.compile(f"[{SPACES}{IGNORED}{''.join(map(chr, SIGNS))}]")
_CLUSTER = re.compile(f".[{ACCENTS}\u1160-\u11ff\u3099\u309a\uff9e\uff9f]*", re.DOTALL)
"""A letter with all that may be composed with it, in most scripts."""
_KNOWN = 1 << 15
"""Tokens that a form remembers at most."""
_LONGEST_KNOWN = 64
"""Characters of a token that is remembered: Chinese has no spaces, and no two of its tokens are alike."""
Places = tuple[tuple[int, int], ...]
"""For each character of a form, from where to where it stands in the text as it is written."""
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

    def of(self, text: str) -> "Formed":
        """The form of a text, with the way back."""
        if _is_typed(text):
            return Formed(text, self.of_ascii(text), None)
        typed = _typed(text)
        loose = self.loose(typed)
        tight = _tight(loose)
        own = typed.isascii() and len(tight) == len(text)
        return Formed(text, tight, None if own else _Parts(typed, loose, self))

    def _places_in(self, token: str) -> Places | None:
        """Where each character of a token's form stands in it; None where each has its own place."""
        of, made = self.loose, self.tokens[token]
        if len(made) == len(token) and all(map(str.__eq__, made, map(of, token))):
            return None
        found: list[tuple[int, int]] = []
        at = 0
        for cluster in _CLUSTER.findall(token):
            found += [(at, at + len(cluster))] * len(of(cluster))
            at += len(cluster)
        return tuple(found) if len(found) == len(made) else ((0, len(token)),) * len(made)


class Formed:
    """A text in a form, with the way back."""

    __slots__ = ("_parts", "_places", "text", "written")

    def __init__(self, written: str, text: str, parts: "_Parts | None") -> None:
        """``parts`` is None where each character of the form has its own place."""
        self.written = written
        """The text as it is written."""
        self.text = text
        """Its form."""
        self._parts = parts
        self._places: Places | None = None

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where characters ``start:end`` of the form stand in the text as it is written. IndexError where there are
        none."""
        if self._parts is not None:  # worked out when it is first asked for: most texts never are
            self._places, self._parts = self._parts.places(), None
        if self._places is None:
            return start, end
        return self._places[start][0], self._places[end - 1][1]


class _Parts(NamedTuple):
    """What a form was made of."""

    typed: str
    loose: str
    form: Form

    def places(self) -> Places | None:
        """Where each character of the form stands; None where each has its own place."""
        tokens = self.typed.split(" ")
        places = self.form.places
        inside = [None if token.isascii() else places[token] for token in tokens]
        if not any(inside) and "  " not in self.loose:
            return None
        found: list[tuple[int, int]] = []
        at = 0
        for token, own in zip(tokens, inside, strict=True):
            if own is None:
                found += zip(range(at, at + len(token)), range(at + 1, at + len(token) + 1), strict=True)
            else:
                found += [(at + start, at + end) for start, end in own]
            at += len(token) + 1
            found.append((at - 1, at))
        return tuple(place for place, c, before in zip(found, self.loose, f"-{self.loose}", strict=False)
                     if c != " " or before != " ")  # fmt: skip


def _tight(loose: str) -> str:
    return _SPACES.sub(" ", loose) if "  " in loose else loose


def _is_typed(text: str) -> bool:
    """Whether nothing of a text but its case counts for any form."""
    return text.isascii() and text.isprintable() and "  " not in text


def _typed(text: str) -> str:
    """A text with its common signs made plain, one character of one."""
    for sign, plain in _LINES if text.isascii() else _COMMON:
        text = text.replace(sign, plain)
    return text


def _plain(token: str) -> str:
    """Signs come first, for Unicode takes some apart (´ is a space and an accent), and again for what it makes."""
    if not _SPECIAL.search(token) and unicodedata.is_normalized("NFKC", token):
        return token
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
