"""The names of an archive, found in a text in one pass: the leftmost, then the longest, whole words only.

The automaton is that of Aho and Corasick (https://doi.org/10.1145/360825.360855), from the pyahocorasick package: its
time grows with the text, not with the number of names.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache, partial
from itertools import chain
from typing import Any, NamedTuple

import ahocorasick

from clippings.model.archive import Archive
from clippings.model.entity import Entity, How, Kind
from clippings.reading.folding.forms import plain, unaccented
from clippings.reading.folding.words import stands_alone
from clippings.reading.names.bearers import Bearer, Name, names_of_archive
from clippings.reading.names.forms import (
    WITH_UMLAUTS,
    form_of,
    is_other_word,
    is_written,
    searched,
    spelled,
    spelled_as,
    written,
)
from clippings.reading.names.spellings.cldr import in_language
from clippings.reading.names.spellings.districts import BEFORE_DISTRICTS, LONGEST_BEFORE
from clippings.reading.names.spellings.misread import LEAST, halves_of, likes_of

_WITH_S = frozenset("de sv da nb nn no is fo lb".split())
"""Languages whose genitive is an s without an apostrophe: *Berlins*."""
_LEAST_WITH_S = 4
"""Letters of a name that may have one."""


_DECLINED = re.compile(r"(?<![aeiouysxz])es?(?!\w)")
"""What German nouns have in the genitive and the dative: *des Bundesrates*, *dem Reichstage*."""
_LEAST_DECLINED = 6
"""Letters of an organisation's name that may have it."""

_Place = tuple[int, int, int, list[Name]]
"""Start, less the length, end, and the names that stand there."""


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


def _nobody(_: str) -> Set[Bearer]:
    """Nobody, whatever the word."""
    return frozenset()


def _nowhere(_: str) -> None:
    """No names of places in any language."""


@dataclass(frozen=True)
class Matcher:
    """Every name of the authority files, ready to be looked for."""

    automaton: Any
    """The automaton of the pyahocorasick package; each name gives its length and those who are called so."""
    size: int
    """How many names it has; an automaton without names cannot be asked."""
    known: Mapping[str, Bearer] = field(default_factory=dict, compare=False)
    """Reference (``person/anna-smith``) → who is named by it; an id → the one that has it, entities before outlets."""

    firsts: Set[str] = field(default=frozenset(), compare=False)
    """The first names of people in the register."""
    misread: Callable[[str], Set[Bearer]] = field(default=_nobody, compare=False)
    """Word → those whose name it is but for one letter (`clippings.reading.names.misread`)."""
    abroad: Callable[[str], Any] = field(default=_nowhere, compare=False)
    """Language → an automaton of names that places of the register have there; None where they have none."""

    def has_name(self, form: str) -> bool:
        """Whether what of a searched text can be a name is one in the register, and not only a surname."""
        return any(not name.first and name.how == "name" for name in self.automaton.get(form, (0, ()))[1])

    def is_known(self, word: str) -> bool:
        """Whether a word is a name or a surname in the register."""
        return any(self.bearers_of(word))

    def kinds_of(self, word: str) -> Set[Kind]:
        """The kinds of those who have a word as a name or surname."""
        return {bearer.kind for bearer in self.bearers_of(word)}

    def bearers_of(self, words: str) -> Iterator[Bearer]:
        """All who have a name, surnames that need a title included."""
        for form in spelled(words):
            yield from (name.bearer for name in self.automaton.get(form, (0, ()))[1])


def matcher_of(archive: Archive) -> Matcher:
    """The matcher for the names of an archive's entities and outlets."""
    names: dict[tuple[str, int], list[Name]] = defaultdict(list)
    known: dict[str, Bearer] = {}
    firsts: set[str] = set()
    long: list[tuple[str, Bearer]] = []
    last = None
    for name, bearer, first, how in names_of_archive(archive):
        if bearer is not last:
            last = known.setdefault(f"{bearer.kind}/{bearer.id}", bearer)
            known.setdefault(bearer.id, bearer)
        cased = written(name)
        one = Name(plain(name) if how == "name" else "", cased, bearer, first, how)
        for form in spelled_as(cased).items():
            names[form].append(one)
        if first:
            firsts.add(first.split(" ")[0])
        elif bearer.kind != "person" and len(name) >= LEAST:
            long.append((one.plain, bearer))
    return replace(
        matcher_for(names, known),
        firsts=firsts,
        misread=lru_cache(1 << 16)(partial(likes_of, halves=halves_of(long))),
        abroad=cache(partial(_abroad, archive.entities, known, archive.site.language.split("-")[0])),
    )


def _abroad(entities: Mapping[str, Entity], known: Mapping[str, Bearer], own: str, language: str) -> Any:
    """The automaton of the names that places have in a language and that the register may lack; None in that of the
    archive, which its register has."""
    if language == own:
        return None
    names: dict[tuple[str, int], list[Name]] = defaultdict(list)
    for entity in entities.values():
        for name in in_language(entity, language):
            one = Name(plain(name), written(name), known[f"{entity.kind}/{entity.id}"], how="language")
            for form in spelled_as(one.written).items():
                names[form].append(one)
    return matcher_for(names, {}).automaton if names else None


def matcher_for(names: Mapping[tuple[str, int], list[Name]], known: Mapping[str, Bearer]) -> Matcher:
    """A matcher for names by what of a searched text they can be (`spelled`)."""
    automaton = ahocorasick.Automaton()
    for (words, other), some in names.items():
        automaton.add_word(words, (len(words) - other, tuple(dict.fromkeys(some) if len(some) > 1 else some)))
    if names:
        automaton.make_automaton()
    return Matcher(automaton, len(names), known)


def matcher_of_words(said: Mapping[str, Bearer]) -> Matcher:
    """A matcher for words that an editor wrote, each with the one whom they mean."""
    names: dict[tuple[str, int], list[Name]] = defaultdict(list)
    for words, bearer in said.items():
        names[form_of(words), 0].append(Name(plain(words), written(words), bearer))
    return matcher_for(names, {})


def found(text: str, matcher: Matcher, language: str = "") -> Iterator[Found]:
    """The names in a paragraph, in their order; no two overlap. Offsets are code points."""
    if not matcher.size:
        return
    form = unaccented.of(text)
    look = searched(form.text)
    primary = language.split("-")[0]
    with_s = primary in _WITH_S
    places: list[_Place] = []
    abroad = matcher.abroad(primary)
    hits = matcher.automaton.iter(look.text)
    for last, (length, names) in chain(hits, abroad.iter(look.text)) if abroad else hits:
        start, end = last - length + 1, last + 1
        if start and look.text[start - 1 : start + 1].isascii() and look.text[start - 1].isalnum():
            continue  # as most places do, told before a function is called
        if not _is_whole(look.text, start, end, with_s):
            if primary != "de" or not _is_declined(look.text, start, end):
                continue
            names = [name for name in names if name.bearer.kind == "organisation"]
        words = look.cased[start:end]
        if some := [name for name in names if is_written(words, name.written)]:
            places.append((start, -length, end, some))
    done = 0
    for start, _, end, some in sorted(_confirmed_first(places), key=lambda item: item[:2]):
        if start >= done:
            done = end
            place = form.place(*((look.kept[start], look.kept[end - 1] + 1) if look.kept else (start, end)))
            printed = plain(text[slice(*place)])
            if primary in WITH_UMLAUTS:
                some = [name for name in some if not is_other_word(printed, name.plain)]
            if any(name.bearer.districts for name in some):
                some = _as_district(some, look.text[max(0, start - LONGEST_BEFORE) : end], end - start)
            if some:
                yield _found(place, some, printed)


def _as_district(some: Sequence[Name], text: str, length: int) -> list[Name]:
    """Of the names at the end of a searched text, those of districts where the word for one stands before them, and
    otherwise those that stand without it: *des Kantons Ashford*, and *Ashford*."""
    if BEFORE_DISTRICTS.search(text[:-length]):
        form = text[-length:]
        if own := [name for name in some if form in name.bearer.districts]:
            return own
    return [name for name in some if name.how != "context"]


def _found(place: tuple[int, int], some: Sequence[Name], words: str) -> Found:
    """A name in a text where it can be some names of the register; a whole name goes before a surname, and one
    of the register before one in another language’s ending."""
    whole = [name for name in some if not name.first]
    whole = [name for name in whole if name.how == "name"] or whole
    exact = [name for name in whole or some if name.plain == words and name.how == "name"]
    chosen = exact or whole or some
    firsts = {name.bearer: name.first for name in chosen}
    how: How = "name" if exact else "spelling" if chosen[0].how == "name" else chosen[0].how
    return Found(*place, tuple(firsts), how, () if whole else tuple(firsts.values()))


def _confirmed_first(places: list[_Place]) -> list[_Place]:
    """The places of names; without one that only a machine found, where it has within it a name that an editor
    confirmed."""
    sure = [place for place in places if any(name.bearer.is_confirmed for name in place[3])]
    if len(sure) == len(places):
        return places
    return [
        place for place in places if place in sure or not any(place[0] <= s and e <= place[2] for s, _, e, _ in sure)
    ]


def _is_whole(text: str, start: int, end: int, with_s: bool) -> bool:
    """Whether a name is a whole word, or one with the s of a genitive."""
    if stands_alone(text, start, end):
        return True
    inflected = with_s and text[end : end + 1] == "s" and text[end - 1] not in "sxzß" and end - start >= _LEAST_WITH_S
    return inflected and stands_alone(text, start, end + 1)


def _is_declined(text: str, start: int, end: int) -> bool:
    """Whether a name has the ending of a German noun that is declined."""
    ending = _DECLINED.match(text, end) if end - start >= _LEAST_DECLINED else None
    return ending is not None and stands_alone(text, start, ending.end())
