"""A term in the course of time, drawn: a bar a year, as high as the share of its articles that have the term."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

_WIDTH, _HEIGHT, _GAP = 340.0, 60.0, 2.0
"""The measures of the drawing, in units of its view box."""
_WIDEST = 36.0
_LEAST = 1.5


class Year(NamedTuple):
    """A year in a drawing."""

    name: str
    """The year: ``2016``."""
    articles: int
    """How many of its articles have the term."""
    of: int
    """How many articles of it have a text as printed."""


class Bar(NamedTuple):
    """A year's bar."""

    year: Year
    """The year."""
    x: float
    """Where it stands."""
    width: float
    """How wide it is."""
    y: float
    """Where it begins, from the top."""
    height: float
    """How high it is."""


@dataclass(frozen=True, slots=True)
class Bars:
    """The picture of a term."""

    term: str
    """The term."""
    bars: tuple[Bar, ...]
    """A bar for each year from the first to the last; of no height where no article has the term."""
    highest: int
    """The share of the highest bar, in percent; the scale is the same for all terms of a subject."""


def bars(terms: Sequence[str], years: Sequence[Sequence[Year]]) -> tuple[Bars, ...]:
    """The pictures of some terms, to one scale. ``years`` has the same years in a row for each term."""
    most = max((share(year) for each in years for year in each), default=0.0)
    if not most:
        return ()
    step = min(_WIDEST, _WIDTH / len(years[0]))
    return tuple(
        Bars(
            term,
            tuple(_bar(year, n, step, share(year) / most) for n, year in enumerate(each)),
            round(100 * max(map(share, each))),
        )
        for term, each in zip(terms, years, strict=True)
    )


def share(year: Year) -> float:
    """The share of a year's articles that have the term, from 0 to 1."""
    return year.articles / year.of if year.of else 0.0


def _bar(year: Year, place: int, step: float, part: float) -> Bar:
    height = round(max(_LEAST, part * _HEIGHT), 1) if part else 0.0
    return Bar(year, round(place * step, 1), round(max(1.0, step - _GAP), 1), round(_HEIGHT - height, 1), height)
