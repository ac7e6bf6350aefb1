"""Where a term stands in a text: in any of its forms, as the search finds it, or exactly.

A word is a use of a term where their stems are the same in the language of the text, and where it begins alike, or has
the beginning within: *migrants* is a use of *migrant*, المهاجرين one of مهاجر. Several words are one where they stand
in a row, with a space or hyphen between. A word is counted for one term only, that of most words first.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from clippings.model.lexicon import LexiconTerm, Subject
from clippings.reading.folding.forms import fold
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
    """Its words, folded."""
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
    text = fold(exact[1] if exact else term.text)
    words = tuple(WORD.findall(text))
    language = term.language.partition("-")[0] if term.language else None
    longest = max(map(_beginning, words), key=len)
    return Sought(place, language, words, exact is not None, longest, bool(_UNSPACED.search(text)))


def beginnings(subject: Subject) -> Iterator[str]:
    """For `clippings.hooks.Read.names`: what a text must have to have a use; empty where nothing can be said."""
    for one in sought(subject):
        yield one.beginning if sum(map(str.isalpha, one.beginning)) > 1 else ""


def _beginning(word: str) -> str:
    """The letters of a word that each of its forms must have, too."""
    word = word.removeprefix(_ARTICLE) if len(word) > _LONG else word
    return word[: _BEGINNING if len(word) >= _LONG else _SHORTER]


def uses(text: str, terms: Sequence[Sought], language: str) -> list[Found]:
    """The uses of a subject's terms in a paragraph, in reading order; ``language`` is that of the text, a BCP 47 tag.

    ``uses("Migrants came.", sought(migration), "en")`` is ``[Found(0, 0, 8)]`` where *migrant* is the first term.
    """
    folded = fold.of(text)
    primary = language.partition("-")[0].lower()
    here = [t for t in terms if t.beginning in folded.text and t.language in (None, primary)]
    if not here:
        return []
    words = list(WORD.finditer(folded.text))
    taken: set[int] = set()
    found: list[Found] = []
    for term in here:
        for start, end in _spans(term, folded.text, words, language):
            if taken.isdisjoint(range(start, end)):
                taken.update(range(start, end))
                found.append(Found(term.place, *folded.place(start, end)))
    return sorted(found, key=lambda one: one.start)


def _spans(term: Sought, text: str, words: Sequence[re.Match[str]], language: str) -> Iterator[tuple[int, int]]:
    if term.is_unspaced:
        wanted = "".join(term.words)
        places = (found.start() for found in re.finditer(re.escape(wanted), text))
        yield from ((at, at + len(wanted)) for at in places if stands_alone(text, at, at + len(wanted)))
        return
    size = len(term.words)
    for at in range(len(words) - size + 1):
        row = words[at : at + size]
        if all(_is_form(w[0], t, term.exact, language) for w, t in zip(row, term.words, strict=True)) and all(
            _BETWEEN.fullmatch(text, one.end(), other.start()) for one, other in _pairs(row)
        ):
            yield row[0].start(), row[-1].end()


def _pairs(row: Sequence[re.Match[str]]) -> Iterable[tuple[re.Match[str], re.Match[str]]]:
    return zip(row, row[1:], strict=False)


@lru_cache(maxsize=1 << 16)
def _is_form(word: str, term: str, exact: bool, language: str) -> bool:
    """Whether a word of a text is a form of a word of a term, both folded."""
    if word == term or exact:
        return word.removesuffix("'s") == term
    return _beginning(term) in word and _stem(word, language) == _stem(term, language)


@lru_cache(maxsize=1 << 14)
def _stem(word: str, language: str) -> str:
    """What the search has of a word, or the word itself where it has nothing."""
    return slots(word, language) or word
