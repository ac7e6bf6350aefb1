"""The table of words by which figures are read, ``words.json``, by language; all of them folded.

| in the table | holds |
|---|---|
| ``numbers`` | words for numbers |
| ``vague`` | words for numbers that are not told exactly → from where to where they reach |
| ``scales`` | words that multiply the number before them |
| ``of`` | words that may stand between a number and what it counts |
| ``endings`` | endings by which the forms of a noun differ, longer ones first |
| ``kinds`` | what is counted, where a verb or adjective says it: *were killed*, *dead* |
| ``general`` | what may be counted of anything, so that more words must tell what it was |
| ``rough`` | of all languages, words before a number that is not meant exactly |
| ``joining`` | of all languages, words before something else |
| ``uncounted`` | of all languages, what stands behind numbers that are no counts of things |
"""

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from clippings.reading.folding.forms import fold

_DIGITS = re.compile(r"\d+(?:[.,:/-]\d+)*\w*")
_TOLD = frozenset("said says told according least about around nearly almost least some over including".split())
"""Words of sentences with figures that say nothing of what is counted."""


class Words(NamedTuple):
    """The words of a language."""

    number: re.Pattern[str]
    """One of the words with which a number begins, and the sign before it: so it is not tried at every letter."""
    ascii_number: re.Pattern[str]
    """The same in a text that is ASCII, in two thirds of the time."""
    begins: frozenset[str]
    """Words with which a number begins that is written in letters."""
    numbers: Mapping[str, int]
    """Word → number."""
    vague: Mapping[tuple[str, ...], tuple[int, int]]
    """Words in a row → the least and the most that they may mean."""
    scales: Mapping[str, int]
    """Word → what it multiplies by."""
    of: frozenset[str]
    """Words before what is counted."""
    endings: tuple[str, ...]
    """Endings of nouns."""
    kinds: Mapping[str, str]
    """Word → what it says was counted, such as ``dead``."""
    general: frozenset[str]
    """What may be counted of anything."""
    rough: frozenset[str]
    """Words before a number that is not meant exactly, in any language."""
    joining: frozenset[str]
    """What comes before something else that is told, in any language, such as *and*."""
    uncounted: frozenset[str]
    """What stands behind numbers that are no counts of things, in any language, such as *percent* and *March*."""
    has_capitals: bool
    """Whether nouns are written with a capital, as in German."""
    idle: frozenset[str]
    """Words that say nothing by themselves, such as *were*."""

    def numbers_in(self, text: str) -> Iterator[int]:
        """Where digits stand in a folded text, and words with which a number begins: without one, it has no figure."""
        yield from (digits.start() for digits in _DIGITS.finditer(text))
        number = self.ascii_number if text.isascii() else self.number
        yield from (after.start() for after in number.finditer(f" {text}"))


@cache
def words_of(language: str) -> Words | None:
    """The words of a language by its primary tag; None of one that is not in the table."""
    found: Mapping[str, Any] | None = _table().get(language)
    if found is None:
        return None
    kinds = {word: kind for kind, words in found["kinds"].items() for word in words.split()}
    vague = {tuple(words.split()): (least, most) for words, (least, most) in found["vague"].items()}
    scales, of, endings = found["scales"], frozenset(found["of"].split()), tuple(found["endings"].split())
    from stop_words import get_stop_words  # used only where accounts are compared

    idle = frozenset(fold(word) for word in get_stop_words(language)) | _TOLD
    rough, joining, uncounted = (frozenset(_table()[name].split()) for name in ("rough", "joining", "uncounted"))
    begins = frozenset((*found["numbers"], *(row[0] for row in vague)))
    by_letter = {letter: "|".join(word[1:] for word in row) for letter, row in groupby(sorted(begins), itemgetter(0))}
    number = rf"\W(?:{'|'.join(f'{letter}(?:{rest})' for letter, rest in by_letter.items())})\b"
    general = frozenset(found["general"].split())
    return Words(
        re.compile(number), re.compile(number, re.ASCII), begins, found["numbers"], vague, scales, of, endings, kinds,
        general, rough, joining, uncounted, language == "de", idle,
    )  # fmt: skip


@cache
def _table() -> Mapping[str, Any]:
    found: Mapping[str, Any] = json.loads(files("clippings.reading.figures").joinpath("words.json").read_text("utf-8"))
    return found
