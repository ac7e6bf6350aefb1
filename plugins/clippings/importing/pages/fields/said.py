"""What a page says of one field, in one of the places where it may."""

from collections.abc import Iterable
from typing import NamedTuple

from clippings.importing.draft import Found
from clippings.model.evidence import Candidate, How


class Said(NamedTuple):
    """A value for a field, and where it stands."""

    value: str
    """As an article would have it."""
    place: str
    """Such as ``JSON-LD headline``."""
    quote: str
    """As the page has it."""
    how: How = "extracted"
    """``printed`` for what readers see; ``inferred`` for what follows from an address or a file's name."""


def found(chosen: Said, said: Iterable[Said], rule: str) -> Found:
    """A field with its value, the rule that chose it, and all else that the page says."""
    inferred = f"{chosen.place} says so" if chosen.how == "inferred" else None
    others = candidates(one for one in said if one.value != chosen.value)
    return Found(chosen.value, chosen.how, chosen.quote[:300] or None, rule, inferred, others)


def candidates(said: Iterable[Said]) -> tuple[Candidate, ...]:
    """Values with where they stand, each once: the places of the same value are named together."""
    places: dict[str, list[Said]] = {}
    for one in said:
        places.setdefault(one.value, []).append(one)
    return tuple(
        Candidate(value, ones[0].how, ones[0].quote[:300] or None, "; ".join(dict.fromkeys(one.place for one in ones)))
        for value, ones in places.items()
    )
