"""The names of a register in a text, found in one pass: the leftmost, then the longest, whole words only."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain, compress
from operator import itemgetter
from typing import NamedTuple

from clippings.model.entity import How
from clippings.reading.folding.forms import plain, unaccented
from clippings.reading.folding.joined import joined
from clippings.reading.folding.words import stands_alone
from clippings.reading.names.bearers import Bearer, Name
from clippings.reading.names.forms import WITH_UMLAUTS, Searched, is_other_word, is_written, searched
from clippings.reading.names.lookup import starts_in
from clippings.reading.names.matcher import Chosen, Matcher, Names
from clippings.reading.names.spellings.districts import BEFORE_DISTRICTS, LONGEST_BEFORE

WITH_S = frozenset("de sv da nb nn no is fo lb".split())
"""Languages whose genitive is an s without an apostrophe: *Berlins*."""
_LEAST_WITH_S = 4
"""Letters of a name that may have one."""
_DECLINED = re.compile(r"(?<![aeiouysxz])es?(?!\w)")
"""What German nouns have in the genitive and the dative: *des Bundesrates*, *dem Reichstage*."""
_LEAST_DECLINED = 6
"""Letters of an organisation's name that may have it."""

_ASCII = frozenset(map(chr, range(128)))
_ASCII_LETTERS = frozenset(character for character in _ASCII if character.isalnum())
_SIGNS = _ASCII - _ASCII_LETTERS | {""}
"""Signs, and nothing, beside which any word ends; of other characters `stands_alone` tells."""

_Place = tuple[int, int, int, Sequence[Name], Names]
"""Start, less the length, end, the names that stand there, and all that the words may be."""
_BY_PLACE = itemgetter(0, 1)


class Found(NamedTuple):
    """A name in a text."""

    start: int
    """Where it begins: a code point, from 0."""
    end: int
    """Where it ends."""
    bearers: Sequence[Bearer]
    """All who may be meant."""
    how: How = "name"
    """What tells that it is theirs: it is printed as the register has it, or else how it differs."""
    firsts: Sequence[str] = ()
    """The first name of each of them, where it is a surname that needs a title or initials before it."""


def found(text: str, matcher: Matcher, language: str = "") -> Iterator[Found]:
    """The names in a text, in their order; no two overlap. Offsets are code points."""
    return (one for _, one in found_in([text], matcher, language))


def found_in(texts: Sequence[str], matcher: Matcher, language: str = "") -> Iterator[tuple[int, Found]]:
    """The names in paragraphs, each with the number of its own. All are searched as one text."""
    if not matcher.size:
        return
    text, begins = joined(texts)
    form = unaccented.of(text)
    look = searched(form.text)
    primary = language.split("-")[0]
    done = number = 0
    places = _places(look, matcher, primary)
    places = places if matcher.are_confirmed else _confirmed_first(places)
    for start, _, end, some, named in sorted(places, key=_BY_PLACE):
        if start >= done:
            done = end
            first, last = form.place(*((look.kept[start], look.kept[end - 1] + 1) if look.kept else (start, end)))
            printed = text[first:last]
            printed = printed if printed.isascii() and printed.isalpha() else plain(printed)
            if primary in WITH_UMLAUTS and any(is_other_word(printed, name.plain) for name in some):
                some = [name for name in some if not is_other_word(printed, name.plain)]
            if named.districts:
                some = _as_district(some, look.text[max(0, start - LONGEST_BEFORE) : end], end - start)
            if some:
                bearers, how, firsts = _once_chosen(some, printed, named)
                while begins[number + 1] <= first:
                    number += 1
                begin = begins[number]
                yield number, Found(first - begin, last - begin, bearers, how, firsts)


def _places(look: Searched, matcher: Matcher, language: str) -> list[_Place]:
    """Where names stand in a text, overlapping ones too. Most hits are none: what tells it soonest comes first."""
    places: list[_Place] = []
    text, cased = look.text, look.cased
    for last, named in _hits(look, matcher, language):
        length, some, written, _, capital, _ = named
        start, end = last - length + 1, last + 1
        if capital and cased[start] == text[start]:  # a small letter, as most words have
            continue
        before = text[start - 1 : start]
        if before in _ASCII_LETTERS and text[start].isascii():
            continue
        words = cased[start:end]
        if written and words != written and not is_written(words, written):
            continue
        if before not in _SIGNS or text[end : end + 1] not in _SIGNS:
            some = _whole(some, text, start, end, language)
        if some := some if written else [name for name in some if is_written(words, name.written)]:
            places.append((start, -length, end, some, named))
    return places


def _hits(look: Searched, matcher: Matcher, language: str) -> Iterator[tuple[int, Names]]:
    """Where what can be names ends in a text."""
    starts, abroad = starts_in(look, with_endings=language in WITH_S), matcher.abroad(language)
    return matcher.words.hits(look, starts) if abroad is None else chain(
        matcher.words.hits(look, starts), abroad.words.hits(look, starts)
    )  # fmt: skip


def _whole(names: Sequence[Name], text: str, start: int, end: int, language: str) -> Sequence[Name]:
    """The names that are whole words in a text, or have the ending of a genitive or a dative there."""
    if stands_alone(text, start, end):
        return names
    may_have_s = language in WITH_S and end - start >= _LEAST_WITH_S and text[end - 1] not in "sxzß"
    if may_have_s and text[end : end + 1] == "s" and stands_alone(text, start, end + 1):
        return names
    if language == "de" and _is_declined(text, start, end):
        return [name for name in names if name.bearer.kind == "organisation"]
    return ()


def _is_declined(text: str, start: int, end: int) -> bool:
    """Whether a name has the ending of a German noun that is declined."""
    ending = _DECLINED.match(text, end) if end - start >= _LEAST_DECLINED else None
    return ending is not None and stands_alone(text, start, ending.end())


def _as_district(some: Sequence[Name], text: str, length: int) -> list[Name]:
    """Of the names at the end of a searched text, those of districts where the word for one stands before them, and
    otherwise those that stand without it: *des Kantons Ashford*, and *Ashford*."""
    if BEFORE_DISTRICTS.search(text[:-length]):
        form = text[-length:]
        if own := [name for name in some if _is_district(name, form)]:
            return own
    return [name for name in some if name.how != "context"]


def _is_district(name: Name, form: str) -> bool:
    """Whether a name is a district's without its word; in another language, any of its names."""
    return form in name.bearer.districts or (name.how == "language" and bool(name.bearer.districts))


def _once_chosen(some: Sequence[Name], words: str, named: Names) -> Chosen:
    """Those who may be meant, worked out once where words can be each of several names."""
    if len(some) == 1 or some is not named.names:
        return _chosen(some, words)
    chosen = named.chosen.get(words)
    if chosen is None:
        chosen = named.chosen[words] = _chosen(some, words)
    return chosen


def _chosen(some: Sequence[Name], words: str) -> Chosen:
    """Those who may be meant where words can be some names of the register; a whole name goes before a surname, and one
    of the register before one in another language’s ending."""
    if len(some) == 1:
        ((plain_name, _, bearer, first, how),) = some
        how = how if how != "name" or plain_name == words else "spelling"
        return Chosen((bearer,), how, (first,) if first else ())
    whole = [name for name in some if not name.first]
    whole = [name for name in whole if name.how == "name"] or whole
    exact = [name for name in whole or some if name.plain == words and name.how == "name"]
    chosen = exact or whole or some
    firsts = {name.bearer: name.first for name in chosen}
    how = "name" if exact else "spelling" if chosen[0].how == "name" else chosen[0].how
    return Chosen(tuple(firsts), how, () if whole else tuple(firsts.values()))


def _confirmed_first(places: list[_Place]) -> list[_Place]:
    """The places of names; without one that only a machine found, where it has within it a name that an editor
    confirmed."""
    if all(place[3][0].bearer.is_confirmed for place in places):
        return places
    are_sure = [any(name.bearer.is_confirmed for name in place[3]) for place in places]
    sure = sorted((start, end) for start, _, end, *_ in compress(places, are_sure))
    return [place for place, is_sure in zip(places, are_sure, strict=True) if is_sure or not _has_within(place, sure)]


def _has_within(place: _Place, others: Sequence[tuple[int, int]]) -> bool:
    """Whether some of other places, in their order, is within one."""
    start, _, end, *_ = place
    begin_within = others[bisect_left(others, (start,)) : bisect_left(others, (end,))]
    return any(last <= end for _, last in begin_within)
