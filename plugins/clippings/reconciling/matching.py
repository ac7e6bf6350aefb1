"""Which entries of another register may be whom the register means, and on what grounds."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from clippings.model.edtf import Edtf
from clippings.reading.folding.forms import fold, plain
from clippings.reconciling.candidate import Candidate
from clippings.reconciling.register import Entry

_SAME, _SPELLED, _SITE, _DATE, _WORDS, _COUNTRY, _NEAR, _AGAINST = 3, 2, 3, 2, 1, 1, 2, -3
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


def proposals(entries: Mapping[str, Entry], candidates: Iterable[Candidate]) -> Mapping[str, list[Proposal]]:
    """Key → who may be meant by that entry, the likeliest first: those with a name or a site of its own, five at most.
    Entries that have an id of the candidates' register already have none, nor have candidates that were refused."""
    known: dict[str, dict[str, Entry]] = defaultdict(dict)
    for key, entry in entries.items():
        for name in (*map(_key, entry.names), *entry.domains):
            known[name][key] = entry
    found: dict[str, list[Proposal]] = defaultdict(list)
    for candidate in candidates:
        names = (*map(_key, candidate.names), *candidate.sites)
        for key, entry in {key: one for name in names for key, one in known.get(name, {}).items()}.items():
            if entry.may_be(candidate.scheme, candidate.id):
                found[key].append(weighed(entry, candidate))
    ranked = {key: sorted(some, key=lambda one: (-one.weight, one.candidate.id)) for key, some in found.items()}
    return {key: some[:_MOST] for key, some in sorted(ranked.items())}


def weighed(entry: Entry, candidate: Candidate) -> Proposal:
    """A candidate that was found for an entry, with its grounds."""
    return Proposal(candidate, tuple(_grounds(entry, candidate)))


def _key(name: str) -> str:
    return " ".join(re.findall(r"\w+", fold(name)))


def _grounds(entry: Entry, candidate: Candidate) -> Iterator[Ground]:
    own = {plain(name) for name in entry.names}
    same = next((name for name in candidate.names if plain(name) in own), "")
    keys = {_key(name) for name in own}
    like = same or next((name for name in candidate.names if _key(name) in keys), "")
    if like:
        how = f"same name “{same}”" if same else f"spelled alike, “{like}”"
        yield Ground(how, _SAME if same else _SPELLED)
    else:
        yield Ground(f"another name, “{candidate.names[0]}”", 0)
    if site := next((one for one in entry.domains if one in candidate.sites), ""):
        yield Ground(f"same site, {site}", _SITE)
    yield from _by_date(entry.from_, candidate.from_, "begins")
    yield from _by_date(entry.to, candidate.to, "ends")
    if candidate.is_person is not None and candidate.is_person != (entry.kind == "person"):
        yield Ground(f"is {'a' if candidate.is_person else 'no'} person", _AGAINST)
    yield from _by_words(entry, candidate)
    if entry.coordinates and candidate.coordinates:
        apart = max(abs(a - b) for a, b in zip(entry.coordinates, candidate.coordinates, strict=True))
        yield Ground("at the same place", _NEAR) if apart <= _FAR else Ground("somewhere else", _AGAINST)


def _by_date(own: Edtf | None, year: str, what: str) -> Iterator[Ground]:
    """Whether a year fits what the register says."""
    if own and year:
        first, last = (own.earliest or "0000")[:4], (own.latest or "9999")[:4]
        fits = first <= year <= last
        yield Ground(
            f"{what} in {year}, as here" if fits else f"{what} in {year}, not {own.text}", _DATE if fits else _AGAINST
        )


def _by_words(entry: Entry, candidate: Candidate) -> Iterator[Ground]:
    here, there = (_words(text) for text in (entry.description, candidate.description))
    words = sorted(word for word in here & there if len(word) > _LONG)
    if words:
        yield Ground(f"both described with {', '.join(words[:3])}", _WORDS * min(len(words), 2))
    if candidate.country and fold(candidate.country) in here:
        yield Ground(f"of {candidate.country}, as here", _COUNTRY)


def _words(text: str) -> set[str]:
    return {word.strip(".,;:()") for word in fold(text).split()}
