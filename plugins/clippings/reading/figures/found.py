"""Figures in a text. Better none than a silly one: what is no count of things is left, such as dates, ages, shares,
sums of money, measures and what has a number for its name."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice, takewhile
from typing import NamedTuple

from clippings.reading.figures.table import Words, words_of
from clippings.reading.folding.forms import fold
from clippings.reading.folding.joined import folded
from clippings.reading.sentences import sentences

_TOKEN = re.compile(
    r"\d+(?:[.,'\u202f\u00a0 ]\d{3})+(?![\d.,]*\d)|\d+(?:[.,:/-]\d+)*\w*"
    r"|[^\W\d_]+(?:[-'’\u00ad\u200b-\u200d]+[^\W\d_]+)*|[^\w\s]"
)
_EXACT = re.compile(r"\d{1,3}(?:[.,'\u202f\u00a0 ]\d{3})+|\d{1,7}")
_NOTHING_BEHIND = re.compile(r"\s*(?:[!-@\[-^`{-~]|$)")
"""A sign or another number behind a number, which then counts nothing: half of those in digits are so done with."""
_YEARS = range(1900, 2100)
_ENDS_CLAUSE = frozenset('.,;:!?()[]"–—')
_BEFORE = frozenset("$€£¥#№§-")
_AFTER = 5
"""How many words behind a number are searched for what it counts."""
_BEHIND = 3
"""How many words before a number are searched for a verb that says what it counts: *killed at least 12 people*."""
_ROUGHLY = 0.2
"""By what share a number that is not meant exactly may be larger or smaller: *more than 200*."""
_FEWEST = 10
"""The least number that counts, except of dead, injured and the like: a text tells smaller ones of many things."""
_SHOWN = 3
"""Words behind a number that are shown with it."""
_LEAST_LETTERS = 4


class Figure(NamedTuple):
    """A number of something."""

    least: int
    """The least that it may mean."""
    most: int
    """The most: the same, but for “thousands”."""
    what: str
    """What is counted: a noun without its ending, or a kind such as ``dead``."""
    is_general: bool
    """Whether it may be counted of anything, as people may, so that more must tell what is meant."""
    beside: frozenset[str]
    """Other words of the sentence, without endings."""
    printed: str
    """The number with the words behind it: “200 people on board”."""
    paragraph: int
    """The number of its paragraph, from 0."""
    start: int
    """Where it begins there, in code points."""


class _Token(NamedTuple):
    start: int
    end: int
    text: str
    """Folded."""


def figures(paragraphs: Sequence[str], language: str) -> list[Figure]:
    """The figures of a text, in order; none in a language without a table. ``language`` is a BCP 47 tag."""
    return list(_figures(tuple(paragraphs), language.partition("-")[0].lower()))


@lru_cache(maxsize=1000)
def _figures(paragraphs: tuple[str, ...], language: str) -> tuple[Figure, ...]:
    """The same, of texts that several pages compare, looked for once."""
    words = words_of(language)
    if words is None:
        return ()
    formed, begins = folded(paragraphs)
    in_place = formed.text if formed.is_in_place else None
    found: dict[int, list[int]] = {}
    for at in words.numbers_in(formed.text):
        place, _ = formed.place(at, at + 1)
        number = bisect_right(begins, place) - 1
        found.setdefault(number, []).append(place - begins[number])
    own = {number: in_place and in_place[begins[number] : begins[number + 1]] for number in found}
    return tuple(
        figure
        for number, places in sorted(found.items())
        for figure in _in_paragraph(number, paragraphs[number], places, own[number], words)
    )


def _in_paragraph(number: int, text: str, places: Sequence[int], folded: str | None, words: Words) -> Iterator[Figure]:
    """The figures of a paragraph: those of its sentences in which numbers stand, at these places."""
    counting = [place for place in places if _may_count(text, place)]
    begins = [0, *sentences(text)[1], len(text)] if counting else []
    for at in sorted({bisect_right(begins, place, hi=len(begins) - 1) for place in counting}):
        tokens = _tokens(text, folded, begins[at - 1], begins[at])
        yield from _in_sentence(number, text, tokens, words)


def _may_count(text: str, place: int) -> bool:
    """Whether a number may be one of things, as no year is and no fraction; of one in letters, what follows tells."""
    if not text[place].isdecimal():
        return True
    own = _TOKEN.match(text, place)
    if own is None or _NOTHING_BEHIND.match(text, own.end()):
        return False
    return _EXACT.fullmatch(own[0]) is not None and not _is_year(own[0])


def _is_year(number: str) -> bool:
    return number.isdigit() and int(number) in _YEARS


def _in_sentence(number: int, text: str, tokens: Sequence[_Token], words: Words) -> Iterator[Figure]:
    at = 0
    while at < len(tokens):
        own = tokens[at].text
        value = _value(tokens, at, words) if own[0].isdigit() or own in words.begins else None
        figure = _figure(number, text, tokens, at, value, words) if value else None
        if figure:
            yield figure
        at += value[2] if value else 1


def _tokens(text: str, folded: str | None, start: int, end: int) -> list[_Token]:
    """The words, numbers and signs of a sentence; ``folded`` has the paragraph, where each letter is folded to one."""
    found = _TOKEN.finditer(text, start, end)
    if folded is not None:
        return [_Token(first, last, folded[first:last]) for first, last in map(re.Match.span, found)]
    return [_Token(one.start(), one.end(), own) for one in found if (own := fold(one[0]))]


def _figure(
    paragraph: int, text: str, tokens: Sequence[_Token], at: int, value: tuple[int, int, int], words: Words
) -> Figure | None:
    if at and tokens[at - 1].text in _BEFORE:
        return None
    least, most, size = value
    first = at
    while first and at - first < _BEHIND and tokens[first - 1].text in words.rough:
        first -= 1
    if first < at and least == most:
        least, most = int(least * (1 - _ROUGHLY)), int(most * (1 + _ROUGHLY))
    counted = _counted(tokens[at + size :], words)
    if not counted or words.uncounted.intersection(token.text for token in counted[:2]):
        return None
    says = _kind(tokens, at, size, counted[0].text, words)
    kind = words.kinds[says.text] if says else ""
    noun = counted[0].text
    if not kind and (len(noun) < _LEAST_LETTERS or not noun.isalpha() or noun in words.idle or most < _FEWEST):
        return None
    if text[counted[0].start].isupper() and not words.has_capitals:  # a name, such as *Three Rivers*
        return None
    own = {tokens[n].start for n in range(at, at + size)} | ({counted[0].start} if not kind else set())
    beside = frozenset(
        _stem(token.text, words)
        for token in tokens
        if token.start not in own and len(token.text) >= _LEAST_LETTERS and token.text not in words.kinds
        and token.text not in words.general and token.text not in words.idle and token.text.isalpha()
    )  # fmt: skip
    last = next((token for token in reversed(_one_thing(counted, words)) if token.text not in words.idle), counted[0])
    last = says if says and says.start > last.start else last
    printed = text[tokens[first].start : last.end]
    is_general = not kind and noun in words.general
    return Figure(least, most, kind or _stem(noun, words), is_general, beside, printed, paragraph, tokens[at].start)


def _kind(tokens: Sequence[_Token], at: int, size: int, noun: str, words: Words) -> _Token | None:
    """The word that says what was counted of people, or of nothing that is named: *12 people died*, *12 dead*."""
    if noun not in words.general and noun not in words.idle and noun not in words.kinds:
        return None
    near = (*_clause(tokens[at + size :]), *islice(_clause(tokens[at - 1 :: -1] if at else ()), _BEHIND))
    return next((token for token in near if token.text in words.kinds), None)


def _value(tokens: Sequence[_Token], at: int, words: Words) -> tuple[int, int, int] | None:
    """The least and most that a number means which begins at a token, and how many tokens it has."""
    row = [token.text for token in tokens[at : at + 3]]
    for size in (3, 2, 1):
        if found := words.vague.get(tuple(row[:size])):
            before = tokens[at - 1].text if at else ""
            return None if before in words.numbers or before[-1:].isdigit() else (*found, size)
    if row[0] in words.numbers:
        value = words.numbers[row[0]]
    elif _EXACT.fullmatch(row[0]):
        if _is_year(row[0]):
            return None
        value = int(re.sub(r"\D", "", row[0]))
    else:
        return None
    if len(row) > 1 and row[1] in words.scales:
        return value * words.scales[row[1]], value * words.scales[row[1]], 2
    return (value, value, 1) if value > 1 else None


def _clause(tokens: Sequence[_Token]) -> Iterator[_Token]:
    """The words behind a number in its clause."""
    for token in tokens[: 2 * _AFTER]:
        if token.text in _ENDS_CLAUSE:
            return
        yield token


def _counted(tokens: Sequence[_Token], words: Words) -> list[_Token]:
    """The words behind a number, from the first that may be what it counts."""
    found = list(_clause(tokens))[:_AFTER]
    while found and found[0].text in words.of:
        found = found[1:]
    return list(takewhile(lambda token: not token.text[:1].isdigit(), found[:_SHOWN]))


def _one_thing(counted: Sequence[_Token], words: Words) -> Sequence[_Token]:
    """The words behind a number as far as they tell of what is counted: *people* of *people and left*, all of *soldiers
    and civilians*."""
    for at, token in enumerate(counted[1:], 1):
        following = counted[at + 1].text if at + 1 < len(counted) else ""
        if token.text in words.joining and following not in words.general and following not in words.kinds:
            return counted[:at]
    return counted


def _stem(word: str, words: Words) -> str:
    """A noun without its ending, as far as four letters are left."""
    for ending in words.endings:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_LETTERS - 1:
            return word[: -len(ending)]
    return word
