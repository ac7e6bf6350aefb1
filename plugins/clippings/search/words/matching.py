"""Where a term stands in a text: in any of its forms, as the search finds it, or exactly.

A word is a use of a term where their stems are the same in the language of the text, and where it begins alike, or has
the beginning within: *migrants* is a use of *migrant*, المهاجرين one of مهاجر. Several words are one where they stand
in a row, with a space or hyphen between. A word is counted for one term only, that of most words first.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from clippings.model.entity import LexiconTerm, Subject
from clippings.reading.folding.forms import fold, lower
from clippings.reading.folding.table import PAIRS, THREES
from clippings.reading.folding.words import stands_alone
from clippings.search.normalise import WORD, slots

_BETWEEN = re.compile(r"[\s'\"/-]*")
"""What may stand between the words of a term."""
_EXACT = re.compile(r'"(.+)"')
_UNSPACED = re.compile(f"[{PAIRS}{THREES}]")
_BEGINNING, _SHORTER, _LONG = 4, 3, 5
"""Letters with which a word must begin alike, of one of five letters or more, and of a shorter one."""
_ARTICLE = "ال"
"""The Arabic article, which a stem may have lost."""


class Found(NamedTuple):
    """A use of a term in a paragraph."""

    term: int
    """The place of the term among those of its subject."""
    start: int
    """Where it begins: a code point of the paragraph's text, from 0."""
    end: int
    """Where it ends, exclusive."""


@dataclass(frozen=True, slots=True)
class Sought:
    """A term as it is looked for."""

    place: int
    """Its place among the terms of its subject."""
    language: str | None
    """The primary language of the texts in which it is looked for; None for all."""
    words: tuple[str, ...]
    """Its words, in lower case."""
    exact: bool
    """Whether no other form of them counts."""
    beginning: str
    """Letters that a text must have in a row to have the term: the beginning of its longest word."""
    is_unspaced: bool
    """Whether it is written without spaces between words, as Chinese is."""


def sought(subject: Subject) -> tuple[Sought, ...]:
    """The terms of a subject as they are looked for, those of most words first."""
    found = (_sought(place, term) for place, term in enumerate(subject.terms))
    return tuple(sorted(found, key=lambda one: (-len(one.words), one.place)))


def _sought(place: int, term: LexiconTerm) -> Sought:
    exact = _EXACT.fullmatch(term.text)
    text = lower(exact[1] if exact else term.text)
    words = tuple(word.text for word in _words(text))
    language = term.language.partition("-")[0] if term.language else None
    longest = max(map(_beginning, words), key=len)
    return Sought(place, language, words, exact is not None, longest, bool(_UNSPACED.search(text)))


def beginnings(subject: Subject) -> Iterator[str]:
    """For `clippings.hooks.Read.names`: what a text must have to have a use; empty where nothing can be said."""
    for one in sought(subject):
        yield one.beginning if sum(map(str.isalpha, one.beginning)) > 1 else ""


def _beginning(word: str) -> str:
    """The letters of a word that each of its forms must have, too, folded."""
    word = fold(word)
    word = word.removeprefix(_ARTICLE) if len(word) > _LONG else word
    return word[: _BEGINNING if len(word) >= _LONG else _SHORTER]


def uses(text: str, terms: Sequence[Sought], language: str) -> list[Found]:
    """The uses of a subject's terms in a paragraph, in reading order; ``language`` is that of the text, a BCP 47 tag.

    ``uses("Migrants came.", sought(migration), "en")`` is ``[Found(0, 0, 8)]`` where *migrant* is the first term.
    """
    written = lower.of(text)
    folded = fold(text)
    primary = language.partition("-")[0].lower()
    here = [t for t in terms if t.beginning in folded and t.language in (None, primary)]
    if not here:
        return []
    words = list(_words(written.text))
    taken: set[int] = set()
    found: list[Found] = []
    for term in here:
        for start, end in _spans(term, written.text, words, language):
            if taken.isdisjoint(range(start, end)):
                taken.update(range(start, end))
                found.append(Found(term.place, *written.place(start, end)))
    return sorted(found, key=lambda one: one.start)


class _Word(NamedTuple):
    """A word of a text in lower case, cut at apostrophes: *l'accord* is two."""

    start: int
    end: int
    text: str


def _words(text: str) -> Iterator[_Word]:
    for found in WORD.finditer(text):
        at = found.start()
        for part in found[0].split("'"):
            if part:
                yield _Word(at, at + len(part), part)
            at += len(part) + 1


def _spans(term: Sought, text: str, words: Sequence[_Word], language: str) -> Iterator[tuple[int, int]]:
    if term.is_unspaced:
        wanted = "".join(term.words)
        places = (found.start() for found in re.finditer(re.escape(wanted), text))
        yield from ((at, at + len(wanted)) for at in places if stands_alone(text, at, at + len(wanted)))
        return
    size = len(term.words)
    for at in range(len(words) - size + 1):
        row = words[at : at + size]
        if all(_is_form(w.text, t, term.exact, language) for w, t in zip(row, term.words, strict=True)) and all(
            _BETWEEN.fullmatch(text, one.end, other.start) for one, other in pairwise(row)
        ):
            yield row[0].start, row[-1].end


@lru_cache(maxsize=1 << 16)
def _is_form(word: str, term: str, exact: bool, language: str) -> bool:
    """Whether a word of a text is a form of a word of a term, both in lower case."""
    folded = fold(word)
    if exact or folded == fold(term):
        return folded == fold(term)
    return _beginning(term) in folded and _stem(word, language) == _stem(term, language)


@lru_cache(maxsize=1 << 14)
def _stem(word: str, language: str) -> str:
    """What the search has of a word, by its accents; the word itself where it has nothing."""
    return slots(word, language).partition("|")[0] or fold(word)
