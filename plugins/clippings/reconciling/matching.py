"""Which entries of another register may be whom the register means, and on what grounds."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from clippings.model.edtf import Edtf
from clippings.model.entity import Entity, names_of
from clippings.reading.folding.forms import fold, plain
from clippings.reconciling.candidate import Candidate

_SAME, _SPELLED, _DATE, _WORDS, _COUNTRY, _NEAR, _AGAINST = 3, 2, 2, 1, 1, 2, -3
"""What each ground weighs."""
_MOST = 5
"""Candidates that an entry has at most."""
_FAR = 0.5
"""Degrees between two places that are not one."""
_LONG = 4
"""Letters of a word of a description that tells something."""


class Ground(NamedTuple):
    """What speaks for a candidate, or against it."""

    words: str
    """In words."""
    weight: int
    """How much; below 0 against it."""


class Proposal(NamedTuple):
    """An entry of another register that may be whom an entry means."""

    candidate: Candidate
    """It."""
    grounds: tuple[Ground, ...]
    """Why, and why not."""

    @property
    def weight(self) -> int:
        """What all grounds weigh together."""
        return sum(ground.weight for ground in self.grounds)

    @property
    def because(self) -> str:
        """All grounds in words."""
        return "; ".join(ground.words for ground in self.grounds)


def proposals(entities: Iterable[Entity], candidates: Iterable[Candidate]) -> Mapping[str, list[Proposal]]:
    """Id → who may be meant by that entry, the likeliest first: those with a name of its own, five at most. Entries
    that have an id of the candidates' register already have none, nor have candidates that were refused."""
    by_name: dict[str, dict[str, Entity]] = defaultdict(dict)
    for entity in entities:
        for name in names_of(entity):
            by_name[_key(name)][entity.id] = entity
    found: dict[str, list[Proposal]] = defaultdict(list)
    for candidate in candidates:
        some = {id: one for name in candidate.names for id, one in by_name.get(_key(name), {}).items()}
        for id, entity in some.items():
            if not getattr(entity, candidate.scheme) and candidate.id not in entity.not_same_as:
                found[id].append(Proposal(candidate, tuple(_grounds(entity, candidate))))
    ranked = {id: sorted(some, key=lambda one: (-one.weight, one.candidate.id)) for id, some in found.items()}
    return {id: some[:_MOST] for id, some in sorted(ranked.items())}


def weighed(entity: Entity, candidate: Candidate) -> Proposal:
    """A candidate that somebody else found for an entry, with its grounds."""
    return Proposal(candidate, tuple(_grounds(entity, candidate)))


def _key(name: str) -> str:
    return " ".join(re.findall(r"\w+", fold(name)))


def _grounds(entity: Entity, candidate: Candidate) -> Iterator[Ground]:
    own = {plain(name) for name in names_of(entity)}
    same = next((name for name in candidate.names if plain(name) in own), "")
    keys = {_key(name) for name in own}
    like = same or next((name for name in candidate.names if _key(name) in keys), "")
    if like:
        how = f"same name “{same}”" if same else f"spelled alike, “{like}”"
        yield Ground(how, _SAME if same else _SPELLED)
    else:
        yield Ground(f"another name, “{candidate.names[0]}”", 0)
    yield from _by_date(entity.from_, candidate.from_, "begins")
    yield from _by_date(entity.to, candidate.to, "ends")
    if candidate.is_person is not None and candidate.is_person != (entity.kind == "person"):
        yield Ground(f"is {'a' if candidate.is_person else 'no'} person", _AGAINST)
    yield from _by_words(entity, candidate)
    if entity.coordinates and candidate.coordinates:
        apart = max(abs(a - b) for a, b in zip(entity.coordinates, candidate.coordinates, strict=True))
        yield Ground("at the same place", _NEAR) if apart <= _FAR else Ground("somewhere else", _AGAINST)


def _by_date(own: Edtf | None, year: str, what: str) -> Iterator[Ground]:
    """Whether a year fits what the register says."""
    if own and year:
        first, last = (own.earliest or "0000")[:4], (own.latest or "9999")[:4]
        fits = first <= year <= last
        yield Ground(
            f"{what} in {year}, as here" if fits else f"{what} in {year}, not {own.text}", _DATE if fits else _AGAINST
        )


def _by_words(entity: Entity, candidate: Candidate) -> Iterator[Ground]:
    here, there = (set(fold(text).split()) for text in (entity.description or "", candidate.description))
    words = sorted(word.strip(".,;:()") for word in here & there if len(word) > _LONG)
    if words:
        yield Ground(f"both described with {', '.join(words[:3])}", _WORDS * min(len(words), 2))
    if candidate.country and fold(candidate.country) in here:
        yield Ground(f"of {candidate.country}, as here", _COUNTRY)
