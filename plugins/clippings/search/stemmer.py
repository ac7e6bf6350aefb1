"""The Porter stemmer as lunr.js 2.3.9 has it, word for word.

lunr.py's own stemmer differs from it (after a vowel it turns a final y into i, so that a browser never finds *turkey*),
and so do PyStemmer's. The algorithm is M. F. Porter's, "An algorithm for suffix stripping", Program 14(3), 1980.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

_CONSONANTS, _VOWELS = "[^aeiou][^aeiouy]*", "[aeiouy][aeiou]*"
_MEASURE_OVER_0 = re.compile(f"^({_CONSONANTS})?{_VOWELS}{_CONSONANTS}")
_MEASURE_IS_1 = re.compile(f"^({_CONSONANTS})?{_VOWELS}{_CONSONANTS}({_VOWELS})?$")
_MEASURE_OVER_1 = re.compile(f"^({_CONSONANTS})?{_VOWELS}{_CONSONANTS}{_VOWELS}{_CONSONANTS}")
_HAS_VOWEL = re.compile(f"^({_CONSONANTS})?[aeiouy]")
_SHORT_END = re.compile(f"^{_CONSONANTS}[aeiouy][^aeiouwxy]$")
_DOUBLE_END = re.compile(r"([^aeiouylsz])\1$")
"""The conditions of the algorithm. The measure of a stem is how many times a vowel is followed by a consonant in it."""

_STEP_2 = {
    "ational": "ate", "tional": "tion", "enci": "ence", "anci": "ance", "izer": "ize", "bli": "ble", "alli": "al",
    "entli": "ent", "eli": "e", "ousli": "ous", "ization": "ize", "ation": "ate", "ator": "ate", "alism": "al",
    "iveness": "ive", "fulness": "ful", "ousness": "ous", "aliti": "al", "iviti": "ive", "biliti": "ble",
    "logi": "log",
}  # fmt: skip
_STEP_3 = {"icate": "ic", "ative": "", "alize": "al", "iciti": "ic", "ical": "ic", "ful": "", "ness": ""}
_STEP_4 = [
    "al",
    "ance",
    "ence",
    "er",
    "ic",
    "able",
    "ible",
    "ant",
    "ement",
    "ment",
    "ent",
    "ou",
    "ism",
    "ate",
    "iti",
    "ous",
    "ive",
    "ize",
]


def _ending(endings: Iterable[str]) -> re.Pattern[str]:
    """A pattern for a word with one of these endings, and a stem before it."""
    return re.compile(f"^(.+?)({'|'.join(endings)})$")


_END_2, _END_3, _END_4 = _ending(_STEP_2), _ending(_STEP_3), _ending(_STEP_4)
_END_ION = re.compile(r"^(.+?)(s|t)(ion)$")


_ENDS_2, _ENDS_3, _ENDS_4 = tuple(_STEP_2), tuple(_STEP_3), (*_STEP_4, "sion", "tion")
"""What a word ends in that a step can change: most words are told by it, in a tenth of the time."""


ENDINGS = tuple(sorted({*_STEP_2, *_STEP_3, *_STEP_4, "ion", "s", "es", "ies", "ed", "ing", "y", "e", "ly"}))
"""What the steps take off, or change."""


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The stem of a lower-case word. Words of fewer than three letters are their own."""
    if len(word) < 3:
        return word
    starts_with_y = word[0] == "y"
    if starts_with_y:
        word = "Y" + word[1:]
    for step in (_plural, _past, _final_y, _double_suffix, _adjective, _suffix, _final_e):
        word = step(word)
    return "y" + word[1:] if starts_with_y else word


def _plural(word: str) -> str:
    """Step 1a: plurals (caresses → caress, ponies → poni)."""
    if word[1:].endswith(("sses", "ies")):
        return word[:-2]
    return word[:-1] if word[1:].endswith("s") and word[-2] != "s" else word


def _past(word: str) -> str:
    """Step 1b: past and progressive forms (agreed → agree, hopping → hop)."""
    if not word.endswith(("ed", "ing")):
        return word
    if word[1:].endswith("eed"):
        return word[:-1] if _MEASURE_OVER_0.search(word[:-3]) else word
    before = word[:-2] if word.endswith("ed") else word[:-3]
    if not _HAS_VOWEL.search(before):
        return word
    if before.endswith(("at", "bl", "iz")):
        return before + "e"
    if _DOUBLE_END.search(before):
        return before[:-1]
    return before + "e" if _SHORT_END.search(before) else before


def _final_y(word: str) -> str:
    """Step 1c: a final y after a consonant (happy → happi). lunr.js leaves it after a vowel."""
    return word[:-1] + "i" if word[2:].endswith("y") and word[-2] not in "aeiou" else word


def _double_suffix(word: str) -> str:
    """Step 2: double suffixes (relational → relate)."""
    if not word.endswith(_ENDS_2):
        return word
    match = _END_2.match(word)
    return match[1] + _STEP_2[match[2]] if match and _MEASURE_OVER_0.search(match[1]) else word


def _adjective(word: str) -> str:
    """Step 3: -icate, -ful, -ness and the like (hopeful → hope)."""
    if not word.endswith(_ENDS_3):
        return word
    match = _END_3.match(word)
    return match[1] + _STEP_3[match[2]] if match and _MEASURE_OVER_0.search(match[1]) else word


def _suffix(word: str) -> str:
    """Step 4: single suffixes of longer stems (adjustment → adjust)."""
    if not word.endswith(_ENDS_4):
        return word
    if match := _END_4.match(word):
        return match[1] if _MEASURE_OVER_1.search(match[1]) else word
    match = _END_ION.match(word)
    return match[1] + match[2] if match and _MEASURE_OVER_1.search(match[1] + match[2]) else word


def _final_e(word: str) -> str:
    """Step 5: a final e, and a double l (probate → probat, controll → control)."""
    before = word[:-1]
    if word.endswith("e") and (
        _MEASURE_OVER_1.search(before) or (_MEASURE_IS_1.search(before) and not _SHORT_END.search(before))
    ):
        word = before
    return word[:-1] if word.endswith("ll") and _MEASURE_OVER_1.search(word) else word
