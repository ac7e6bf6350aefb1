"""Names in a text, found in one pass: the longest name wins, whole words only, shared names decided by their context.

The automaton is that of Aho and Corasick (https://doi.org/10.1145/360825.360855), from the pyahocorasick package: its
time grows with the text, not with the number of names.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import ahocorasick

from clippings.model.archive import Archive
from clippings.model.dossier import Dossier
from clippings.model.entity import Kind, Mention, NameContext
from clippings.model.entity import names_of as entity_names
from clippings.model.outlet import names_of as outlet_names
from clippings.model.problem import Result

_NEAR = 120
"""How many code points to either side of a shared name are near it."""


@dataclass(frozen=True, slots=True)
class _Bearer:
    """One of those who have a name."""

    id: str
    """Their id."""
    kind: Kind
    """What they are."""
    context: NameContext
    """Words that tell them from others of the same name."""


@dataclass(frozen=True)
class Matcher:
    """Every name of the authority files, ready to be looked for."""

    automaton: Any
    """The automaton of the pyahocorasick package; each name gives its length and its bearers."""
    size: int
    """How many names it has; an automaton without names cannot be asked."""


def matcher_of(archive: Archive) -> Matcher:
    """The matcher for the names of an archive's entities and outlets."""
    bearers: dict[str, list[_Bearer]] = defaultdict(list)
    for entity in archive.entities.values():
        bearer = _Bearer(entity.id, entity.kind, entity.context)
        for name in entity_names(entity):
            bearers[name].append(bearer)
    for outlet in archive.outlets.values():
        for name in outlet_names(outlet):
            bearers[name].append(_Bearer(outlet.id, "outlet", NameContext()))
    return _matcher_for({name: tuple(dict.fromkeys(found)) for name, found in bearers.items()})


def _matcher_for(bearers: dict[str, tuple[_Bearer, ...]]) -> Matcher:
    """The matcher for names and their bearers, with either kind of apostrophe."""
    automaton = ahocorasick.Automaton()
    for name, found in bearers.items():
        for spelled in {name, name.replace("'", "’"), name.replace("’", "'")}:
            automaton.add_word(spelled, (len(spelled), found))
    if bearers:
        automaton.make_automaton()
    return Matcher(automaton, len(bearers))


def examine(dossier: Dossier, matcher: Matcher) -> Result[tuple[Mention, ...]]:
    """Every mention in an article's paragraphs, in reading order."""
    return Result(
        tuple(
            Mention(bearer.id, bearer.kind, number, start, end, paragraph.text[start:end])
            for number, paragraph in enumerate(dossier.body.paragraphs)
            for start, end, bearer in mentioned(paragraph.text, matcher)
        )
    )


def mentioned(text: str, matcher: Matcher) -> Iterator[tuple[int, int, _Bearer]]:
    """Start, end and bearer of each name in a paragraph that means one bearer there. Offsets are code points."""
    for start, end, bearers in _longest(text, matcher):
        bearer = _chosen(bearers, text, start, end)
        if bearer is not None:
            yield start, end, bearer


def _longest(text: str, matcher: Matcher) -> Iterator[tuple[int, int, tuple[_Bearer, ...]]]:
    """Start, end and bearers of names that are whole words: the leftmost, then the longest; no two overlap."""
    found = []
    for last, (length, bearers) in matcher.automaton.iter(text) if matcher.size else ():
        start, end = last - length + 1, last + 1
        if _is_whole_word(text, start, end):
            found.append((start, -length, end, bearers))
    done = 0
    for start, _, end, bearers in sorted(found, key=lambda item: item[:2]):
        if start >= done:
            done = end
            yield start, end, bearers


def _is_whole_word(text: str, start: int, end: int) -> bool:
    """Whether no letter or digit continues the name on either side."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() or after.isalnum())


def _chosen(bearers: Sequence[_Bearer], text: str, start: int, end: int) -> _Bearer | None:
    """The bearer that is meant here, by the words in and near the name; None where these leave it open."""
    around = text[max(0, start - _NEAR) : end + _NEAR]
    possible = [bearer for bearer in bearers if _allowed(bearer.context, around)]
    if len(possible) > 1:
        pointed = [bearer for bearer in possible if bearer.context.near]
        possible = pointed if len(pointed) == 1 else []
    return possible[0] if possible else None


def _allowed(context: NameContext, around: str) -> bool:
    """Whether the words near a name permit a bearer."""
    if any(_contains_word(word, around) for word in context.not_near):
        return False
    return not context.near or any(_contains_word(word, around) for word in context.near)


def _contains_word(word: str, text: str) -> bool:
    """Whether a word stands in a text, whole, in upper or lower case."""
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE) is not None
