"""A day that a page says, where it says so, and how much that place is worth."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from clippings.importing.pages.dates.days import Day

_DOUBTFUL = 4
"""What a place is worth less where its words can mean two days."""


class Dated(NamedTuple):
    """A day in one place."""

    day: Day
    """The day, with the words that say it."""
    place: str
    """Such as ``JSON-LD datePublished``."""
    worth: int
    """Of 10: how often what stands there is the day of publication."""
    printed: bool = False
    """Whether readers see it."""


def readings(day: Day | None, place: str, worth: int, printed: bool = False) -> Iterator[Dated]:
    """Every day that the same words can mean: “02/04/2016” is two, each worth less."""
    if day:
        sure = worth - _DOUBTFUL if day.others else worth
        yield Dated(day._replace(others=()), place, sure, printed)
        yield from (Dated(Day(other, day.quote), place, sure, printed) for other in day.others)


def alone(found: list[Day], place: str, worth: int, printed: bool = False) -> Iterator[Dated]:
    """The day of several places that all say the same; nothing where they do not."""
    if len({day.day for day in found}) == 1:
        yield from readings(found[0], place, worth, printed)


def days_of(found: Sequence[Dated]) -> frozenset[str]:
    """The days in some places, with those that they can be where readers are."""
    return frozenset(day for one in found for day in (one.day.day, *one.day.neighbours))
