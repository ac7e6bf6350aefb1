"""The names of an archive, found in a text in one pass: the leftmost, then the longest, whole words only.

The automaton is that of Aho and Corasick (https://doi.org/10.1145/360825.360855), from the pyahocorasick package: its
time grows with the text, not with the number of names.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import ahocorasick

from clippings.model.archive import Archive
from clippings.model.entity import Kind, NameContext
from clippings.model.entity import names_of as entity_names
from clippings.model.outlet import names_of as outlet_names
from clippings.reading.folding.forms import plain, unaccented
from clippings.reading.folding.words import stands_alone
from clippings.reading.names.forms import is_word, is_written, searched, spelled, written

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


class _Name(NamedTuple):
    """A name as somebody bears it."""

    plain: str
    """As it is printed, accents and capitals included."""
    written: str
    """As it stands in a searched text."""
    bearer: Bearer
    """Who has it."""


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


@dataclass(frozen=True)
class Matcher:
    """Every name of the authority files, ready to be looked for."""

    automaton: Any
    """The automaton of the pyahocorasick package; each name gives its length and those who are called so."""
    size: int
    """How many names it has; an automaton without names cannot be asked."""


def matcher_of(archive: Archive) -> Matcher:
    """The matcher for the names of an archive's entities and outlets."""
    names: dict[tuple[str, int], list[_Name]] = defaultdict(list)
    for name, bearer in _bearers(archive):
        for form in spelled(name).items():
            names[form].append(_Name(plain(name), written(name), bearer))
    automaton = ahocorasick.Automaton()
    for (words, other), some in names.items():
        automaton.add_word(words, (len(words) - other, tuple(dict.fromkeys(some))))
    if names:
        automaton.make_automaton()
    return Matcher(automaton, len(names))


def _bearers(archive: Archive) -> Iterator[tuple[str, Bearer]]:
    """Each name with its bearer. A further name that is written like any other word is none that can be looked for."""
    for entity in archive.entities.values():
        bearer = Bearer(entity.id, entity.kind, entity.context, entity.state != "extracted")
        for name in entity_names(entity):
            if name == entity.name or not is_word(name):
                yield name, bearer
    for outlet in archive.outlets.values():
        for name in outlet_names(outlet):
            yield name, Bearer(outlet.id, "outlet", NameContext())


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
            meant = _as_spelled(some, plain(text[slice(*place)]))
            yield Found(*place, tuple(dict.fromkeys(name.bearer for name in meant)))


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


def _as_spelled(names: Sequence[_Name], words: str) -> Sequence[_Name]:
    """The names that a text has with these accents; all, where it has none so."""
    return [name for name in names if name.plain == words] or names
