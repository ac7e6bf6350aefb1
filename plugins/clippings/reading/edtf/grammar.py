"""EDTF text taken apart: the grammar of ISO 8601-2:2019, levels 0 to 2 (https://www.loc.gov/standards/datetime/).

It says what stands where. Which days an expression can mean is `clippings.reading.edtf`; how it is said in words is
`clippings.view.date_words`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_QUALIFIER = "([?~%]?)"
_MOMENT = re.compile(
    rf"{_QUALIFIER}([0-9X]{{4}})(?:S([1-9]))?{_QUALIFIER}"
    rf"(?:-{_QUALIFIER}([0-9X]{{2}}){_QUALIFIER}(?:-{_QUALIFIER}([0-9X]{{2}}){_QUALIFIER})?)?"
)
_TIMED = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})T((?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)|24:00:00)"
    r"(Z|[+-](?:0[0-9]|1[0-4])(?::[0-5][0-9])?)?"
)
_OUTSIDE = re.compile(r"(?:^|[/\[{,]|\.\.) *[?~%]?(-[?~%]?[0-9X]{4}|Y-?[0-9])")
"""A year with a minus before it, or with the letter Y, which EDTF has for years of more than four digits."""

_CLOCK = re.compile(r"[0-9]T")


@dataclass(frozen=True, slots=True)
class Moment:
    """A year, month or day, as far as it is known: ``201X-12-?25``."""

    year: str
    """Four digits, any of which may be X."""
    month: str = ""
    """Two digits, any of which may be X; 21 to 41 for a part of a year (`SUB_YEARS`). Empty for a year alone."""
    day: str = ""
    """Two digits, any of which may be X. Empty where there is none."""
    qualifiers: tuple[str, str, str] = ("", "", "")
    """What is said of year, month and day: ``?`` uncertain, ``~`` approximate, ``%`` both; empty for nothing."""
    significant: int = 0
    """How many digits of the year count, of an estimate such as ``1950S2``; 0 for all."""
    time: str = ""
    """The time of day, ``HH:MM:SS``. Empty for none."""
    zone: str = ""
    """The zone of the time: ``Z``, or hours and perhaps minutes from it (``+04:30``). Empty for the local time."""


@dataclass(frozen=True, slots=True)
class Interval:
    """From one date to another: ``2016-07-22/2016-07-25``, or ``2014..2016`` in a set."""

    first: Moment | None
    """Its beginning; None where that is open or not known."""
    last: Moment | None
    """Its end; None where that is open or not known."""


@dataclass(frozen=True, slots=True)
class Several:
    """A set: ``[2013,2015..2018]`` is one of its dates, ``{2013,2015..2018}`` all of them."""

    all: bool
    """Whether all of them are meant, and not one of them."""
    members: tuple[Moment | Interval, ...]
    """Its dates, as they are written."""


Expression = Moment | Interval | Several

SUB_YEARS = {
    21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14),  # seasons; of the north, where no half of the earth is said
    25: (3, 5), 26: (6, 8), 27: (9, 11), 28: (12, 14),  # seasons of the north
    29: (9, 11), 30: (12, 14), 31: (3, 5), 32: (6, 8),  # seasons of the south
    33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12),  # quarters
    37: (1, 4), 38: (5, 8), 39: (9, 12),  # quadrimesters
    40: (1, 6), 41: (7, 12),  # halves
}  # fmt: skip
"""A part of a year, by its number in the place of the month → its first and last month; past 12 is in the next year."""


@lru_cache(maxsize=65536)
def expression_of(text: str) -> Expression:
    """What an expression says: ``2016/..`` is an interval from 2016. It need not be in the calendar.

    ValueError, without what to try, for text that the grammar does not have, and for years outside 0001 to 9999.
    """
    if outside := _OUTSIDE.search(text):
        sign = "Y" if "Y" in outside[1] else "a minus"
        raise ValueError(
            f"“{text}” has a year with {sign} before it, as only those outside 0001 to 9999 have, which no page sorts; "
            "write EDTF of the years between, or say it in the text and leave the date out"
        )
    if text[:1] in ("[", "{"):
        return _set_of(text)
    first, slash, last = text.partition("/")
    if not slash:
        return _moment_of(text)
    if _CLOCK.search(text):
        raise ValueError(f"“{text}” has a time of day in an interval, where EDTF has days only")
    ends = [None if end in ("", "..") else _moment_of(end) for end in (first, last)]
    if ends == [None, None]:
        raise ValueError(f"“{text}” is open at both ends, and so says nothing")
    return Interval(*ends)


def moments_of(expression: Expression) -> Iterator[Moment]:
    """Every date that an expression names: of an interval its ends, of a set its members."""
    match expression:
        case Moment():
            yield expression
        case Interval(first, last):
            yield from (end for end in (first, last) if end)
        case Several(_, members):
            for member in members:
                yield from moments_of(member)


def _set_of(text: str) -> Several:
    """A set in square or curly brackets."""
    if text[-1:] != {"[": "]", "{": "}"}[text[0]]:
        raise ValueError(f"“{text}” is not a date: its bracket is not closed")
    parts = [part.strip() for part in text[1:-1].split(",")]
    if "" in parts:
        raise ValueError(f"“{text}” is not a date: a place in its brackets is empty")
    if any(part.startswith("..") for part in parts[1:]) or any(part.endswith("..") for part in parts[:-1]):
        raise ValueError(f"“{text}” is not a date: only the first of a set may be open before, and the last after")
    if _CLOCK.search(text):
        raise ValueError(f"“{text}” has a time of day in a set, where EDTF has days only")
    return Several(text[0] == "{", tuple(map(_member_of, parts)))


def _member_of(part: str) -> Moment | Interval:
    """A member of a set, which may be a range: ``2014..2016``, ``..2016``."""
    first, dots, last = part.partition("..")
    if not dots:
        return _moment_of(part)
    if not first and not last:
        raise ValueError(f"“{part}” is not a date: it is open at both ends")
    return Interval(_moment_of(first) if first else None, _moment_of(last) if last else None)


def _moment_of(text: str) -> Moment:
    """A year, month, day, part of a year, or time of a day."""
    if timed := _TIMED.fullmatch(text):
        year, month, day, time, zone = timed.groups()
        return Moment(year, month, day, time=time, zone=zone or "")
    found = _MOMENT.fullmatch(text)
    if not found:
        clock = ": its time is not one of hours, minutes and seconds" if _CLOCK.search(text) else ""
        raise ValueError(f"“{text}” is not a date{clock}")
    before_year, year, digits, after_year, before_month, month, after_month, before_day, day, after_day = found.groups()
    if digits and (month or "X" in year or int(digits) > len(year)):
        raise ValueError(f"“{text}” is not a date: S and a number from 1 to 4 stand after a whole year")
    qualifiers = (
        _both(before_year, after_year, after_month, after_day),
        _both(before_month, after_month, after_day),
        _both(before_day, after_day),
    )
    return Moment(year, month or "", day or "", qualifiers, int(digits or 0))


def _both(*said: str | None) -> str:
    """What qualifiers say together. One before a part speaks of that part; one after it of all parts up to it."""
    signs = set(said) - {"", None}
    return "%" if len(signs) > 1 else str(signs.pop()) if signs else ""
