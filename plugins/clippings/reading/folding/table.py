"""The table of the folding, ``table.json``, of which the browser's code is made, too.

| in the table | holds |
|---|---|
| ``signs`` | a plain sign → its typographic variants |
| ``spaces`` | what is a space |
| ``ignored`` | what cannot be seen, or only lengthens a word: soft hyphens, joiners, marks of direction, tatweel |
| ``points`` | the vowel points of Arabic and Hebrew letters, which most texts leave out |
| ``letters`` | a letter → those written for it that Unicode does not take apart: ø for o, ک for ك |
| ``accents`` | marks that may be left out |
| ``vowels`` | scripts whose marks are vowels, and may not |
| ``pairs`` | scripts without spaces between words, which are cut into pairs of characters: Chinese and Japanese |
| ``threes`` | the same, cut into threes: Thai, Lao, Burmese and Khmer |
| ``order`` | scripts whose marks stand in any order and look the same → the order in which they are compared |
| ``stacking`` | what puts the letter after it among the marks of the one before: Burmese and Khmer |
| ``alike`` | what is written by mistake → what looks the same: แ for two เ, आ for अ and ा |

The orders are those of the Unicode Standard for syllables of Indic scripts (§12), Burmese (§16.3) and Khmer (§16.4),
where it has one. Letters are those that Unicode calls “Latin small letter … with …” (UnicodeData.txt), ligatures, and
what Lucene's ArabicNormalizer and PersianNormalizer make alike; their capitals follow. What is no mapping stands as it
does between ``[`` and ``]`` of a regular expression.
"""

import json
import re
from importlib.resources import files
from typing import Any

_TABLE: dict[str, Any] = json.loads(files("clippings.reading.folding").joinpath("table.json").read_text("utf-8"))
_SMALL = {letter: plain for plain, letters in _TABLE["letters"].items() for letter in letters}
_CAPITAL = {small.upper(): plain.capitalize() for small, plain in _SMALL.items() if len(small.upper()) == 1}

SIGNS: dict[int, str] = {ord(sign): plain for plain, signs in _TABLE["signs"].items() for sign in signs}
"""Typographic sign → the plain one, for `str.translate`."""
LETTERS: dict[int, str] = {ord(letter): plain for letter, plain in (_CAPITAL | _SMALL).items()}
"""Letter → the one it is written for, for `str.translate`."""
SPACES: str = _TABLE["spaces"]
INVISIBLE: str = _TABLE["ignored"]
IGNORED: str = INVISIBLE + _TABLE["points"]
ORDER: str = "".join(_TABLE["order"])
RANKS: dict[str, int] = {
    chr(mark): rank
    for rank, mark in enumerate(
        code for first, last in re.findall("(.)(?:-(.))?", ORDER) for code in range(ord(first), ord(last or first) + 1)
    )
}
"""Mark → its place in the order of marks."""
STACKING: str = _TABLE["stacking"]
ALIKE: dict[str, str] = _TABLE["alike"]
ACCENTS: str = _TABLE["accents"]
VOWELS: str = _TABLE["vowels"]
PAIRS: str = _TABLE["pairs"]
THREES: str = _TABLE["threes"]
