"""Years, and parts of a year, in English: “2016”, “AD 622”, “the 2010s”, “the first quarter of 2016”."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PartOfYear:
    """A part of a year, such as a season."""

    kind: str
    """What it is: ``season``, ``quarter``, ``months`` or ``half``."""
    words: str
    """What it is called, with ``{}`` where the year is said."""


_SEASONS = ("spring", "summer", "autumn", "winter")
_PARTS = (
    *(PartOfYear("season", f"{name}{{}}") for name in _SEASONS),
    *(PartOfYear("season", f"{name}{{}} in the northern hemisphere") for name in _SEASONS),
    *(PartOfYear("season", f"{name}{{}} in the southern hemisphere") for name in _SEASONS),
    *(PartOfYear("quarter", f"the {which} quarter{{}}") for which in ("first", "second", "third", "last")),
    *(PartOfYear("months", f"the {which} four months{{}}") for which in ("first", "middle", "last")),
    *(PartOfYear("half", f"the {which} half{{}}") for which in ("first", "second")),
)
"""The parts of a year from number 21, in the order of ISO 8601-2:2019."""


def part_of_year(month: str) -> PartOfYear | None:
    """The part of a year that stands in the place of a month: ``21`` is spring. None for a month."""
    return _PARTS[int(month) - 21] if month.isdigit() and int(month) > 20 else None


def plain_year(pattern: str) -> bool:
    """Whether a year is known: ``2016`` is, and ``201X`` is not."""
    return "X" not in pattern


def year_words(pattern: str) -> str:
    """A year in words: ``0622`` is "AD 622", ``201X`` "the 2010s", ``20XX`` "the 2000s (century)"."""
    known = pattern.rstrip("X")
    if plain_year(pattern):
        return pattern if pattern[0] != "0" else f"AD {int(pattern)}"
    if not known:
        return "an unknown year"
    if "X" in known or known[0] == "0" or len(known) == 1:
        return f"some year {_from_to(pattern)}"
    return f"the {known}0s" if len(known) == 3 else f"the {known}00s (century)"


def of_year(pattern: str, link: str = "") -> str:
    """A year in words after a day, month or part of it: " 2016", " of a year in the 2010s", ", year unknown".

    ``link`` stands before a year that is known: "of" in “the first half of 2016”.
    """
    known = pattern.rstrip("X")
    if plain_year(pattern):
        return f" {link} {year_words(pattern)}" if link else f" {year_words(pattern)}"
    if not known:
        return ", year unknown"
    is_decade = len(known) == 3 and known.isdigit() and known[0] != "0"
    return f" of a year in the {known}0s" if is_decade else f" of some year {_from_to(pattern)}"


def _from_to(pattern: str) -> str:
    """The first and last year that a pattern can stand for: ``20X6`` is "from 2006 to 2096 ending in 6"."""
    tail = pattern.rpartition("X")[2]
    first, last = (pattern.replace("X", digit) for digit in "09")
    if first == "0000":  # there is no such year
        first = pattern.replace("X", "0", pattern.count("X") - 1).replace("X", "1")
    words = f"from {year_words(first)} to {year_words(last)}"
    if tail:
        return f"{words} ending in {tail}"
    return f"{words}, some of its digits unknown" if "X" in pattern.rstrip("X") else words
