"""Where a word begins and ends in a folded text: at spaces and signs, or, in scripts without spaces, anywhere.

A name may have small words grown together with it: Arabic and Hebrew write *and*, *in*, *to* and *the* before it,
Korean its particles after it.
"""

import re
import unicodedata
from collections.abc import Iterator

from clippings.reading.folding.table import PAIRS, THREES

_KATAKANA = re.compile("[\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff]")
_HIRAGANA = re.compile("[\u3041-\u309f]")
_HAN, _THREES = re.compile(f"[{PAIRS}]"), re.compile(f"[{THREES}]")
_LEAST = {"han": 2, "katakana": 2, "hiragana": 3, "threes": 3}
"""Letters that a word of a script must have to be looked for inside others: a shorter one would be found everywhere."""
_BEFORE_VOWEL = "เแโใไເແໂໃໄ"
"""Thai and Lao vowels that are written before the letter they are spoken after."""
_AFTER_LETTER = "ะาำๅະາຳ"
"""Thai and Lao vowels that are no marks and belong to the letter before them."""
_STACKING = "\u17d2\u1039"
"""What puts a Khmer or Burmese letter under the one before."""
_BEFORE = re.compile(r"(?<!\w)(?:[وف]?[بكل]?(?:ال)?|[وف]?لل|[ושמהבלכ]{1,3})$")
"""Arabic and, so; in, like, to; the. Hebrew and, that, from, the, in, to, like."""
_LONGEST_BEFORE = 6
_GROWING = re.compile("[\u0621-\u06d3\u05d0-\u05ea]")
"""Letters that such words are written before."""
_LEAST_GROWING = 3
"""Letters of a name that may have grown together with another word."""
_HANGUL = re.compile("[\uac00-\ud7a3]")
_AFTER = re.compile(r"(?:께서|에게서?|한테|에서|으로|로|은|는|이|가|을|를|의|에|와|과|도|만|부터|까지|처럼|보다)(?!\w)")
"""Korean particles."""


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether ``start:end`` of a folded text is a whole word, or a whole name of several words."""
    return _begins(text, start, end) and _ends(text, start, end)


def whole(word: str, text: str) -> Iterator[int]:
    """Where a word stands in a text as a whole word."""
    return (at for at in places_of(word, text) if stands_alone(text, at, at + len(word)))


def places_of(word: str, text: str) -> Iterator[int]:
    """Where a word stands in a text, as a whole word or within others."""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def _begins(text: str, start: int, end: int) -> bool:
    if not start or not _is_letter(text[start - 1]):
        return True
    before, first = text[start - 1], text[start]
    if _script(before) or _script(first):
        return before not in _BEFORE_VOWEL + _STACKING and _may_part(before, first, text[start:end])
    grows = _GROWING.match(first) and end - start >= _LEAST_GROWING
    return bool(grows and _BEFORE.search(text[max(0, start - _LONGEST_BEFORE) : start]))


def _ends(text: str, start: int, end: int) -> bool:
    after = text[end : end + 1]
    if not after or not _is_letter(after):
        return True
    if _script(after) or _script(text[end - 1]):
        return not _belongs_before(after) and _may_part(text[end - 1], after, text[start:end])
    return bool(_HANGUL.match(text[end - 1]) and end - start > 1 and _AFTER.match(text, end))


def _may_part(left: str, right: str, word: str) -> bool:
    """Whether a word may end between two letters, one of which is of a script without spaces: Japanese writes a foreign
    name in katakana, and no other katakana beside it."""
    if _script(left) == _script(right) == "katakana":
        return False
    scripts = {_script(letter) for letter in word}
    return len(word) >= (_LEAST.get(scripts.pop(), 1) if len(scripts) == 1 else 2)


def _script(letter: str) -> str:
    """Which script without spaces a letter is of; empty for all others."""
    if letter < "\u0e00":
        return ""
    if _KATAKANA.match(letter):
        return "katakana"
    if _HIRAGANA.match(letter):
        return "hiragana"
    return "han" if _HAN.match(letter) else "threes" if _THREES.match(letter) else ""


def _is_letter(c: str) -> bool:
    return c.isalnum() or (not c.isascii() and _is_mark(c))


def _belongs_before(c: str) -> bool:
    return c in _AFTER_LETTER or _is_mark(c)


def _is_mark(c: str) -> bool:
    return unicodedata.category(c).startswith("M")
