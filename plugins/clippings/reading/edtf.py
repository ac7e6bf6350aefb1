"""EDTF text to dates (ISO 8601-2:2019). Plain dates are read here; the `edtf` package checks every other expression."""

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

from clippings.model.edtf import SEASONS, Edtf

_PLAIN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([?~%]?)")
_OPEN = ("", "..")
_HINT = "write EDTF, such as 2016-02-04, 2016-02~, 2016-07-22/2016-07-25 or 201X"


@lru_cache(maxsize=65536)
def parse(text: str) -> Edtf:
    """The date that an expression means.

    ValueError, with what to try, for text that is not EDTF of level 0 to 2, and for dates outside the years 1 to 9999.
    """
    text = text.strip()
    if plain := _PLAIN.fullmatch(text):
        earliest, latest = _plain_bounds(plain[1], plain[2], plain[3], text)
        return Edtf(text, earliest, latest)
    from edtf import EDTFParseException, parse_edtf  # it takes longer to load than a small archive to read

    try:
        parse_edtf(text)
    except (EDTFParseException, ValueError, TypeError, AttributeError) as refused:
        raise ValueError(f"“{text}” is not a date; {_HINT}") from refused
    first, last = _bounds(text)
    if first and last and first > last:
        raise ValueError(f"“{text}” ends before it begins; put the earlier date first")
    return Edtf(text, first, last)


def _bounds(text: str) -> tuple[str | None, str | None]:
    """The first and last day of any valid expression, None where it is open. Qualifiers do not widen it."""
    if "/" in text:
        first, last = text.split("/")
        return (
            None if first in _OPEN else _bounds(first)[0],
            None if last in _OPEN else _bounds(last)[1],
        )
    if text[0] in "[{":
        members = [part.strip() for part in text[1:-1].split(",")]
        starts = [None if part.startswith("..") else _member_bounds(part)[0] for part in members]
        ends = [None if part.endswith("..") else _member_bounds(part)[1] for part in members]
        return (
            None if None in starts else min(s for s in starts if s),
            None if None in ends else max(e for e in ends if e),
        )
    return _component_bounds(text)


def _member_bounds(part: str) -> tuple[str | None, str | None]:
    """The first and last day of one member of a set, which may be a range such as ``2014..2016``."""
    first, dots, last = part.partition("..")
    if not dots:
        return _bounds(part)
    return (_bounds(first)[0] if first else None), (_bounds(last)[1] if last else None)


def _component_bounds(text: str) -> tuple[str, str]:
    """The first and last day of one date, whose digits may be X and whose parts may have qualifiers."""
    bare = re.sub(r"[?~%]", "", text)
    shape = re.fullmatch(r"([\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?", bare)
    if not shape:
        raise ValueError(f"“{text}” is a date this archive cannot sort; {_HINT}")
    year, month, day = shape.groups()
    if month in SEASONS:
        return _season_bounds(year, month)
    days = [found for found in (_first_day(y, month, day) for y in _years(year)) if found]
    last = [found for found in (_last_day(y, month, day) for y in reversed(_years(year))) if found]
    if not days:
        raise ValueError(f"“{text}” is not in the calendar; {_HINT}")
    return days[0], last[0]


def _years(pattern: str) -> list[int]:
    """The years from 1 to 9999 that ``201X`` can stand for; of more than sixteen, the first and last eight (for leap
    years)."""
    first, last = max(1, int(pattern.replace("X", "0"))), int(pattern.replace("X", "9"))
    if "X" in pattern[:-1] and "X" not in pattern[-1:]:
        raise ValueError(f"“{pattern}” leaves digits open before known ones; {_HINT}")
    whole = range(first, last + 1)
    return list(whole) if len(whole) <= 16 else [*whole[:8], *whole[-8:]]


def _first_day(year: int, month: str | None, day: str | None) -> str | None:
    """The first day of a year that the calendar has and that fits the patterns of month and day; None when there is
    none."""
    for m in _possible(month, 1, 12):
        for d in _possible(day, 1, 31):
            if d <= monthrange(year, m)[1]:
                return f"{year:04}-{m:02}-{d:02}"
    return None


def _last_day(year: int, month: str | None, day: str | None) -> str | None:
    """The last day of a year that the calendar has and that fits the patterns of month and day; None when there is
    none."""
    for m in reversed(_possible(month, 1, 12)):
        for d in reversed(_possible(day, 1, 31)):
            if d <= monthrange(year, m)[1]:
                return f"{year:04}-{m:02}-{d:02}"
    return None


def _possible(digits: str | None, low: int, high: int) -> list[int]:
    """The numbers from ``low`` to ``high`` that a two-digit pattern such as ``1X`` can stand for. ValueError when there
    are none."""
    pattern = re.compile((digits or "XX").replace("X", r"\d"))
    found = [n for n in range(low, high + 1) if pattern.fullmatch(f"{n:02}")]
    if not found:
        raise ValueError(f"“{digits}” is no month or day; {_HINT}")
    return found


def _season_bounds(year: str, season: str) -> tuple[str, str]:
    """The three months of a season of the northern hemisphere; winter ends in the next year."""
    first = {"21": 3, "22": 6, "23": 9, "24": 12}[season]
    start, end = max(1, int(year.replace("X", "0"))), int(year.replace("X", "9"))
    if not 1 <= end <= 9998:
        raise ValueError(f"“{year}-{season}” leaves the years 1 to 9999; {_HINT}")
    last_year, last_month = (end + 1, 2) if season == "24" else (end, first + 2)
    return (
        f"{start:04}-{first:02}-01",
        f"{last_year:04}-{last_month:02}-{monthrange(last_year, last_month)[1]}",
    )


def _plain_bounds(year: str, month: str | None, day: str | None, text: str) -> tuple[str, str]:
    """The first and last day of a date of digits only. ValueError when the calendar has no such day."""
    try:
        first = date(int(year), int(month or 1), int(day or 1))
        last_month = int(month or 12)
        last = date(int(year), last_month, int(day or monthrange(int(year), last_month)[1]))
    except ValueError as impossible:
        season = re.fullmatch(r"\d{4}-2[1-4][?~%]?", text)
        if season:
            return _season_bounds(year, str(month))
        raise ValueError(f"“{text}” is not in the calendar; {_HINT}") from impossible
    return first.isoformat(), last.isoformat()
