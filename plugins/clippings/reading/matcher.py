"""Names in a text, found in one pass: the longest name wins, whole words only, shared names decided by their context.

Accents and forms of letters do not count, case does (`reading.folding.forms.unaccented`): a paper that prints *Walesa*
names *Wałęsa*. Of two whose names differ by their accents, the one who is spelled as the text has it is meant.

The automaton is that of Aho and Corasick (https://doi.org/10.1145/360825.360855), from the pyahocorasick package: its
time grows with the text, not with the number of names.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import ahocorasick

from clippings.model.archive import Archive
from clippings.model.dossier import Dossier
from clippings.model.entity import Kind, Mention, NameContext
from clippings.model.entity import names_of as entity_names
from clippings.model.outlet import names_of as outlet_names
from clippings.model.problem import Result
from clippings.reading.folding.forms import fold, plain, unaccented
from clippings.reading.folding.words import stands_alone

_NEAR = 120
"""How many code points to either side of a shared name are near it."""
_THE, _TO_THE = "ال", "لل"
"""Arabic *the*, and *to the*."""
_Spellings = dict[str, list["_Bearer"]]
"""A name as it is spelled → those who bear it so."""


@dataclass(frozen=True, slots=True)
class _Bearer:
    """One of those who have a name."""

    id: str
    """Their id."""
    kind: Kind
    """What they are."""
    context: NameContext
    """Words that tell them from others of the same name."""


@dataclass(frozen=True, slots=True)
class _Name:
    """Names that are alike without their accents."""

    bearers: Sequence[_Bearer]
    """All who have one of them."""
    spelled: Mapping[str, Sequence[_Bearer]]
    """Each of them with its accents → those who have it; empty where all are spelled alike."""

    def meant(self, words: str) -> Sequence[_Bearer]:
        """Those whose name has the accents that a text has; where nobody's has, all."""
        return self.spelled.get(plain(words), self.bearers) if self.spelled else self.bearers


@dataclass(frozen=True)
class Matcher:
    """Every name of the authority files, ready to be looked for."""

    automaton: Any
    """The automaton of the pyahocorasick package; each name, unaccented, gives its length and a `_Name`."""
    size: int
    """How many names it has; an automaton without names cannot be asked."""


def matcher_of(archive: Archive) -> Matcher:
    """The matcher for the names of an archive's entities and outlets."""
    spellings: dict[tuple[str, int], _Spellings] = defaultdict(lambda: defaultdict(list))
    for name, bearer in _bearers(archive):
        for form in spelled(name).items():
            spellings[form][plain(name)].append(bearer)
    automaton = ahocorasick.Automaton()
    for (words, other), found in spellings.items():
        bearers = {name: tuple(dict.fromkeys(some)) for name, some in found.items()}
        every = tuple(dict.fromkeys(bearer for some in bearers.values() for bearer in some))
        automaton.add_word(words, (len(words) - other, _Name(every, bearers if len(bearers) > 1 else {})))
    if spellings:
        automaton.make_automaton()
    return Matcher(automaton, len(spellings))


def spelled(name: str) -> dict[str, int]:
    """What of a text, unaccented, can be a name → how many of its first letters are another word's.

    The Arabic article loses its first letter after *to*: ``الأسد`` is found in ``للأسد``, too. None where a name has no
    letter.
    """
    form = unaccented(name).strip()
    forms = {_TO_THE + form[2:]: 1} if form.startswith(_THE) else {}
    return forms | ({form: 0} if form else {})


def _bearers(archive: Archive) -> Iterator[tuple[str, _Bearer]]:
    for entity in archive.entities.values():
        bearer = _Bearer(entity.id, entity.kind, entity.context)
        yield from ((name, bearer) for name in entity_names(entity))
    for outlet in archive.outlets.values():
        yield from ((name, _Bearer(outlet.id, "outlet", NameContext())) for name in outlet_names(outlet))


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
    for start, end, name in _longest(text, matcher):
        bearer = _chosen(name.meant(text[start:end]), text, start, end)
        if bearer is not None:
            yield start, end, bearer


def _longest(text: str, matcher: Matcher) -> Iterator[tuple[int, int, _Name]]:
    """Start, end and bearers of names that are whole words: the leftmost, then the longest; no two overlap."""
    if not matcher.size:
        return
    form = unaccented.of(text)
    found = []
    for last, (length, name) in matcher.automaton.iter(form.text):
        start, end = last - length + 1, last + 1
        if stands_alone(form.text, start, end):
            found.append((start, -length, end, name))
    done = 0
    for start, _, end, name in sorted(found, key=lambda item: item[:2]):
        if start >= done:
            done = end
            yield *form.place(start, end), name


def _chosen(bearers: Sequence[_Bearer], text: str, start: int, end: int) -> _Bearer | None:
    """The bearer that is meant here, by the words in and near the name; None where these leave it open."""
    if len(bearers) == 1 and not (bearers[0].context.near or bearers[0].context.not_near):
        return bearers[0]
    around = fold(text[max(0, start - _NEAR) : end + _NEAR])
    possible = [bearer for bearer in bearers if _allowed(bearer.context, around)]
    if len(possible) > 1:
        pointed = [bearer for bearer in possible if bearer.context.near]
        possible = pointed if len(pointed) == 1 else []
    return possible[0] if possible else None


def _allowed(context: NameContext, around: str) -> bool:
    """Whether the folded words near a name permit a bearer."""
    if any(_contains_word(word, around) for word in context.not_near):
        return False
    return not context.near or any(_contains_word(word, around) for word in context.near)


def _contains_word(word: str, text: str) -> bool:
    """Whether a word stands in a folded text, whole."""
    wanted = _folded(word)
    at = text.find(wanted) if wanted else -1
    while at >= 0 and not stands_alone(text, at, at + len(wanted)):
        at = text.find(wanted, at + 1)
    return at >= 0


@lru_cache(maxsize=1 << 12)
def _folded(word: str) -> str:
    return fold(word)
