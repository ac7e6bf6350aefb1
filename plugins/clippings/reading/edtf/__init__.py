"""EDTF text to dates (ISO 8601-2:2019): the first and last day that an expression can mean, in the years 1 to 9999."""

import os
from calendar import monthrange
from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import lru_cache
from itertools import product

from clippings.model.edtf import Edtf
from clippings.reading.edtf.grammar import SUB_YEARS, Expression, Interval, Moment, Several, expression_of, moments_of

AN_EDTF = "write EDTF, such as 2016-02-04, 2016-02~ (about), 2016-07-22/2016-07-25 (from, to) or 201X (the 2010s)"
"""What to try instead of something that is no date."""
_TURNED = "ends before it begins; put the earlier date first"
_DIGITS = "0123456789"
_LEAP_YEAR = 2000
Days = tuple[str | None, str | None]
"""The first and the last day, ``YYYY-MM-DD``; None where it is open."""


@lru_cache(maxsize=65536)
def parse(text: str) -> Edtf:
    """The date that an expression means.

    ValueError, with what to try, for text that is not EDTF of level 0 to 2, and for dates outside the years 1 to 9999.
    """
    text = text.strip()
    first, slash, last = text.partition("/")
    if _is_day(first) and (_is_day(last) or not slash):  # nearly all dates of press articles
        if slash and first > last:
            raise ValueError(f"“{text}” {_TURNED}")
        return Edtf(text, first, last or first)
    try:
        return Edtf(text, *_days_of(expression_of(text), text))
    except ValueError as refused:
        hint = "" if "; " in str(refused).rpartition("”")[2] else f"; {AN_EDTF}"
        raise ValueError(f"{refused}{hint}") from refused


def today() -> str:
    """The day of this build, check or import where the editor is, such as ``2026-01-31``.

    Where ``SOURCE_DATE_EPOCH`` is set it is that day, so that what a script makes can be made again
    (https://reproducible-builds.org/specs/source-date-epoch/).

    ValueError where that is no number of seconds.
    """
    said = os.environ.get("SOURCE_DATE_EPOCH")
    return (datetime.fromtimestamp(int(said), UTC).date() if said else date.today()).isoformat()


def has_century(date: Edtf) -> bool:
    """Whether it is known in which century a date lies. One of which it is not, such as ``XXXX-11-14``, ``1XXX`` or
    ``[..1914,1918..]``, has no place on a line of time."""
    if not date.earliest and not date.latest:
        return False
    if "X" not in date.text and "S1" not in date.text:
        return True
    moments = moments_of(expression_of(date.text))
    return not any("X" in moment.year[:2] or moment.significant == 1 for moment in moments)


def _is_day(text: str) -> bool:
    """Whether a text is a day of the calendar, such as ``2016-02-04``, and nothing else."""
    if len(text) != 10 or text[4] != "-" or text[7] != "-":
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _days_of(expression: Expression, text: str) -> Days:
    """The first and last day of an expression. Qualifiers do not widen it. ValueError when the calendar has none."""
    match expression:
        case Moment():
            return _bounds(expression, text)
        case Interval(first, last):
            start = _bounds(first, text)[0] if first else None
            end = _bounds(last, text)[1] if last else None
            if start and end and start > end:
                raise ValueError(f"“{text}” {_TURNED}")
            return start, end
        case Several(_, members):
            starts, ends = zip(*(_days_of(member, text) for member in members), strict=True)
            return (
                None if None in starts else min(day for day in starts if day),
                None if None in ends else max(day for day in ends if day),
            )


def _bounds(moment: Moment, text: str) -> tuple[str, str]:
    """The first and last day of one date, whose digits may be X. ValueError when the calendar has none."""
    if moment.year == "0000":
        raise ValueError(f"“{text}” is not in the calendar, whose years are 0001 to 9999")
    year = moment.year[: moment.significant or None].ljust(4, "X")
    if moment.month.isdigit() and int(moment.month) in SUB_YEARS and not moment.day:
        return _sub_year_bounds(year, int(moment.month), text)
    months, days = _possible(moment.month or "XX", 12), _possible(moment.day or "XX", 31)
    if not any(day <= monthrange(_LEAP_YEAR, month)[1] for month in months for day in days):
        raise ValueError(f"“{text}” is not in the calendar")
    first = next(_in_calendar(_years(year), months, days), None)
    last = next(_in_calendar(_years(year, downward=True), months[::-1], days[::-1]), None)
    if not first or not last:
        raise ValueError(f"“{text}” is not in the calendar")
    return first, last


def _years(pattern: str, downward: bool = False) -> Iterator[int]:
    """The years from 1 to 9999 that ``201X`` can stand for, in order."""
    digits = _DIGITS[::-1] if downward else _DIGITS
    found = (int("".join(year)) for year in product(*(digits if sign == "X" else sign for sign in pattern)))
    return (year for year in found if year)


def _possible(pattern: str, most: int) -> list[int]:
    """The numbers from 1 to ``most`` that a pattern such as ``1X`` can stand for; of digits alone it may be none.
    ValueError when there are none though a digit is X."""
    if pattern == "XX":
        return list(range(1, most + 1))
    tens, ones = (_DIGITS if sign == "X" else sign for sign in pattern)
    found = [n for n in (int(ten + one) for ten in tens for one in ones) if 0 < n <= most]
    if not found and "X" in pattern:
        raise ValueError(f"“{pattern}” is no month or day")
    return found


def _in_calendar(years: Iterator[int], months: list[int], days: list[int]) -> Iterator[str]:
    """Those of the days that the calendar has, in the order of years, months and days."""
    for year in years:
        for month in months:
            length = monthrange(year, month)[1]
            yield from (f"{year:04}-{month:02}-{day:02}" for day in days if day <= length)


def _sub_year_bounds(pattern: str, number: int, text: str) -> tuple[str, str]:
    """The first and last day of a part of a year; winter ends in the next year."""
    first, last = SUB_YEARS[number]
    last_year = 9998 if last > 12 else 9999
    start = next((year for year in _years(pattern) if year <= last_year), None)
    end = next((year for year in _years(pattern, downward=True) if year <= last_year), None)
    if not start or not end:
        raise ValueError(f"“{text}” leaves the years 1 to 9999")
    end_year, end_month = (end + 1, last - 12) if last > 12 else (end, last)
    return f"{start:04}-{first:02}-01", f"{end_year:04}-{end_month:02}-{monthrange(end_year, end_month)[1]}"
