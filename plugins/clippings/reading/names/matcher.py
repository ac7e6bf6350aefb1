"""The names of an archive, found in a text in one pass: the leftmost, then the longest, whole words only.

The automaton is that of Aho and Corasick (https://doi.org/10.1145/360825.360855), from the pyahocorasick package: its
time grows with the text, not with the number of names.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import ahocorasick

from clippings.model.archive import Archive
from clippings.model.entity import Kind, NameContext
from clippings.model.entity import names_of as entity_names
from clippings.model.outlet import names_of as outlet_names
from clippings.reading.folding.forms import plain, unaccented
from clippings.reading.folding.words import stands_alone
from clippings.reading.names.endings import other_endings
from clippings.reading.names.forms import form_of, is_word, is_written, searched, spelled, spelled_as, written
from clippings.reading.names.titles import surnames

_WITH_S = frozenset("de sv da nb nn no is fo lb".split())
"""Languages whose genitive is an s without an apostrophe: *Berlins*."""
_LEAST_WITH_S = 4
"""Letters of a name that may have one."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """One of those who have a name."""

    id: str
    """Their id."""
    kind: Kind
    """What they are."""
    context: NameContext
    """Words that tell them from others of the same name."""
    is_confirmed: bool = True
    """Whether an editor has said that there is such a one."""
    since: str = ""
    """The first day on which it can have been there, ``YYYY-MM-DD``; empty where nothing is said."""
    until: str = ""
    """The last such day; empty where nothing is said."""
    description: str = ""
    """Who or what it is, in a sentence."""


class _Name(NamedTuple):
    """A name as somebody bears it."""

    plain: str
    """As it is printed, accents and capitals included."""
    written: str
    """As it stands in a searched text."""
    bearer: Bearer
    """Who has it."""
    first: str = ""
    """The first name of someone whose surname it is, where it is a name only with a title or initials before it."""
    is_other: bool = False
    """Whether it is the name with the ending of another language, which the register has not."""


_Place = tuple[int, int, int, list[_Name]]
"""Start, less the length, end, and the names that stand there."""


class Found(NamedTuple):
    """A name in a text."""

    start: int
    """Where it begins: a code point, from 0."""
    end: int
    """Where it ends."""
    bearers: Sequence[Bearer]
    """All who may be meant."""
    is_exact: bool = True
    """Whether it is printed as the register has it, but for how a text is set."""
    firsts: Sequence[str] = ()
    """The first name of each of them, where it is a surname that needs a title or initials before it."""


@dataclass(frozen=True)
class Matcher:
    """Every name of the authority files, ready to be looked for."""

    automaton: Any
    """The automaton of the pyahocorasick package; each name gives its length and those who are called so."""
    size: int
    """How many names it has; an automaton without names cannot be asked."""
    known: Mapping[str, Bearer] = field(default_factory=dict, compare=False)
    """Reference (``person/anna-smith``) → who is named by it; an id → the one that has it, entities before outlets."""

    def has_name(self, form: str) -> bool:
        """Whether what of a searched text can be a name is one in the register, and not only a surname."""
        return any(not name.first and not name.is_other for name in self.automaton.get(form, (0, ()))[1])

    def bearers_of(self, words: str) -> Iterator[Bearer]:
        """All who have a name, surnames that need a title included."""
        for form in spelled(words):
            yield from (name.bearer for name in self.automaton.get(form, (0, ()))[1])


def matcher_of(archive: Archive) -> Matcher:
    """The matcher for the names of an archive's entities and outlets."""
    names: dict[tuple[str, int], list[_Name]] = defaultdict(list)
    known: dict[str, Bearer] = {}
    last = None
    for name, bearer, first, is_other in _bearers(archive):
        if bearer is not last:
            last = known.setdefault(f"{bearer.kind}/{bearer.id}", bearer)
            known.setdefault(bearer.id, bearer)
        cased = written(name)
        one = _Name("" if is_other else plain(name), cased, bearer, first, is_other)
        for form in spelled_as(cased).items():
            names[form].append(one)
    return matcher_for(names, known)


def matcher_for(names: Mapping[tuple[str, int], list[_Name]], known: Mapping[str, Bearer]) -> Matcher:
    """A matcher for names by what of a searched text they can be (`spelled`)."""
    automaton = ahocorasick.Automaton()
    for (words, other), some in names.items():
        automaton.add_word(words, (len(words) - other, tuple(dict.fromkeys(some) if len(some) > 1 else some)))
    if names:
        automaton.make_automaton()
    return Matcher(automaton, len(names), known)


def matcher_of_words(said: Mapping[str, Bearer]) -> Matcher:
    """A matcher for words that an editor wrote, each with the one whom they mean."""
    names: dict[tuple[str, int], list[_Name]] = defaultdict(list)
    for words, bearer in said.items():
        names[form_of(words), 0].append(_Name(plain(words), written(words), bearer))
    return matcher_for(names, {})


def _bearers(archive: Archive) -> Iterator[tuple[str, Bearer, str, bool]]:
    """Each name with its bearer, each surname with its and the first name, and each name with another ending.

    A further name that is written like any other word is none that can be looked for.
    """
    for entity in archive.entities.values():
        bearer = Bearer(
            entity.id, entity.kind, entity.context, entity.state != "extracted",
            (entity.from_ and entity.from_.earliest) or "", (entity.to and entity.to.latest) or "",
            entity.description or "",
        )  # fmt: skip
        for name in entity_names(entity):
            if name == entity.name or not is_word(name):
                yield name, bearer, "", False
        for surname, first in surnames(entity).items():
            yield surname, bearer, first, False
        for name in other_endings(entity):
            yield name, bearer, "", True
    for outlet in archive.outlets.values():
        bearer = Bearer(outlet.id, "outlet", NameContext())
        for name in outlet_names(outlet):
            yield name, bearer, "", False


def found(text: str, matcher: Matcher, language: str = "") -> Iterator[Found]:
    """The names in a paragraph, in their order; no two overlap. Offsets are code points."""
    if not matcher.size:
        return
    form = unaccented.of(text)
    look = searched(form.text)
    with_s = language.split("-")[0] in _WITH_S
    places: list[_Place] = []
    for last, (length, names) in matcher.automaton.iter(look.text):
        start, end = last - length + 1, last + 1
        if start and look.text[start - 1 : start + 1].isascii() and look.text[start - 1].isalnum():
            continue  # as most places do, told before a function is called
        if not _is_whole(look.text, start, end, with_s):
            continue
        words = look.cased[start:end]
        if some := [name for name in names if is_written(words, name.written)]:
            places.append((start, -length, end, some))
    done = 0
    for start, _, end, some in sorted(_confirmed_first(places), key=lambda item: item[:2]):
        if start >= done:
            done = end
            place = form.place(*((look.kept[start], look.kept[end - 1] + 1) if look.kept else (start, end)))
            yield _found(place, some, plain(text[slice(*place)]))


def _found(place: tuple[int, int], some: Sequence[_Name], words: str) -> Found:
    """A name in a text where it can be some names of the register; a whole name goes before a surname, and one
    of the register before one in another language’s ending."""
    whole = [name for name in some if not name.first]
    whole = [name for name in whole if not name.is_other] or whole
    exact = [name for name in whole or some if name.plain == words]
    firsts = {name.bearer: name.first for name in exact or whole or some}
    return Found(*place, tuple(firsts), bool(exact), () if whole else tuple(firsts.values()))


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
