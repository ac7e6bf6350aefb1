"""The Porter stemmer as lunr.js 2.3.9 has it, word for word.

lunr.py's own stemmer differs from it (after a vowel it turns a final y into i, so that a browser never finds *turkey*),
and so do PyStemmer's. The algorithm is M. F. Porter's, "An algorithm for suffix stripping", Program 14(3), 1980.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

CONSONANTS, VOWELS = "[^aeiou][^aeiouy]*", "[aeiouy][aeiou]*"
MEASURE_OVER_0 = re.compile(f"^({CONSONANTS})?{VOWELS}{CONSONANTS}")
MEASURE_IS_1 = re.compile(f"^({CONSONANTS})?{VOWELS}{CONSONANTS}({VOWELS})?$")
MEASURE_OVER_1 = re.compile(f"^({CONSONANTS})?{VOWELS}{CONSONANTS}{VOWELS}{CONSONANTS}")
HAS_VOWEL = re.compile(f"^({CONSONANTS})?[aeiouy]")
SHORT_END = re.compile(f"^{CONSONANTS}[aeiouy][^aeiouwxy]$")
DOUBLE_END = re.compile(r"([^aeiouylsz])\1$")

STEP_2 = {
    "ational": "ate", "tional": "tion", "enci": "ence", "anci": "ance", "izer": "ize", "bli": "ble", "alli": "al",
    "entli": "ent", "eli": "e", "ousli": "ous", "ization": "ize", "ation": "ate", "ator": "ate", "alism": "al",
    "iveness": "ive", "fulness": "ful", "ousness": "ous", "aliti": "al", "iviti": "ive", "biliti": "ble",
    "logi": "log",
}  # fmt: skip
STEP_3 = {"icate": "ic", "ative": "", "alize": "al", "iciti": "ic", "ical": "ic", "ful": "", "ness": ""}
STEP_4 = [
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


def ending(endings: Iterable[str]) -> re.Pattern[str]:
    return re.compile(f"^(.+?)({'|'.join(endings)})$")


END_2, END_3, END_4 = ending(STEP_2), ending(STEP_3), ending(STEP_4)
END_ION = re.compile(r"^(.+?)(s|t)(ion)$")


ENDS_2, ENDS_3, ENDS_4 = tuple(STEP_2), tuple(STEP_3), (*STEP_4, "sion", "tion")
"""What a word ends in that a step can change: most words are told by it, in a tenth of the time."""


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The stem of a lower-case word. Words of fewer than three letters are their own."""
    if len(word) < 3:
        return word
    starts_with_y = word[0] == "y"
    if starts_with_y:
        word = "Y" + word[1:]
    for step in (plural, past, final_y, double_suffix, adjective, suffix, final_e):
        word = step(word)
    return "y" + word[1:] if starts_with_y else word


def plural(word: str) -> str:
    if not word.endswith("s"):
        return word
    changed, count = re.subn(r"^(.+?)(ss|i)es$", r"\1\2", word)
    return changed if count else re.sub(r"^(.+?)([^s])s$", r"\1\2", word)


def past(word: str) -> str:
    if not word.endswith(("ed", "ing")):
        return word
    if match := re.match(r"^(.+?)eed$", word):
        return word[:-1] if MEASURE_OVER_0.search(match[1]) else word
    match = re.match(r"^(.+?)(ed|ing)$", word)
    if not match or not HAS_VOWEL.search(match[1]):
        return word
    word = match[1]
    if re.search(r"(at|bl|iz)$", word):
        return word + "e"
    if DOUBLE_END.search(word):
        return word[:-1]
    return word + "e" if SHORT_END.search(word) else word


def final_y(word: str) -> str:
    return re.sub(r"^(.+?[^aeiou])y$", r"\1i", word) if word.endswith("y") else word


def double_suffix(word: str) -> str:
    if not word.endswith(ENDS_2):
        return word
    match = END_2.match(word)
    return match[1] + STEP_2[match[2]] if match and MEASURE_OVER_0.search(match[1]) else word


def adjective(word: str) -> str:
    if not word.endswith(ENDS_3):
        return word
    match = END_3.match(word)
    return match[1] + STEP_3[match[2]] if match and MEASURE_OVER_0.search(match[1]) else word


def suffix(word: str) -> str:
    if not word.endswith(ENDS_4):
        return word
    if match := END_4.match(word):
        return match[1] if MEASURE_OVER_1.search(match[1]) else word
    match = END_ION.match(word)
    return match[1] + match[2] if match and MEASURE_OVER_1.search(match[1] + match[2]) else word


def final_e(word: str) -> str:
    if match := re.match(r"^(.+?)e$", word):
        stem = match[1]
        if MEASURE_OVER_1.search(stem) or (MEASURE_IS_1.search(stem) and not SHORT_END.search(stem)):
            word = stem
    return word[:-1] if word.endswith("ll") and MEASURE_OVER_1.search(word) else word
