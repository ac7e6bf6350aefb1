"""Marks over and under letters that look the same in any order: in the one order in which they are compared.

Unicode orders accents (its canonical order), and no marks of Indic, Thai, Lao, Burmese and Khmer letters.
"""

import re
from unicodedata import normalize

from clippings.reading.folding.table import ALIKE, ORDER, RANKS, STACKING

MARK = f"[{STACKING}].|[{ORDER}]"
"""A mark, or a letter that is stacked under the one before."""
CLUSTER_MARK = f"[\u0e4d\u0ecd][\u0e48-\u0e4b\u0ec8-\u0ecb]*[\u0e32\u0eb2]|[\u0e33\u0eb3]|{MARK}"
"""The same, or the Thai or Lao vowel am, one part of which is a letter."""
TWICE = "เเ|ເເ"
"""What stands for one letter: Thai and Lao vowels that are written twice for another."""
_MARKS = re.compile(f"(?:{MARK}){{2,}}")
_MARK = re.compile(MARK)
_ALIKE = re.compile("|".join(ALIKE))
_TONE_AFTER_AM = re.compile("([\u0e4d\u0ecd])([\u0e32\u0eb2])([\u0e48-\u0e4b\u0ec8-\u0ecb])")
"""A tone that was typed behind the Thai or Lao vowel am, whose two parts stand around it."""
_KHMER_RO = "\u17d2\u179a"
"""It lies before the letter, wherever it is written among those that are stacked under it."""


def in_order(text: str) -> str:
    """A text in NFKC with marks in their order, and one spelling of what looks the same: ``นํ่`` is ``น่ํ``."""
    text = _MARKS.sub(_sorted, _TONE_AFTER_AM.sub(r"\3\1\2", text))
    return normalize("NFC", _ALIKE.sub(lambda found: ALIKE[found[0]], text))


def _sorted(marks: re.Match[str]) -> str:
    return "".join(sorted(_MARK.findall(marks[0]), key=_rank))


def _rank(mark: str) -> int:
    """What is stacked comes first, in the order in which it stands."""
    return RANKS.get(mark, -1 if mark == _KHMER_RO else -2)
