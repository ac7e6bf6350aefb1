"""Dates as EDTF says them (ISO 8601-2:2019, levels 0 to 2), and the English wording of each, in one place."""

import re
from dataclasses import dataclass

from clippings.model.pickling import PickledByArguments

MONTHS = "January February March April May June July August September October November December".split()
"""The months, from January."""
SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
"""A season's number in EDTF, in the place of the month → its name."""
_HEDGES = {"": "", "~": "about ", "?": "probably ", "%": "perhaps about "}
"""EDTF's qualifier → what is said for it."""


@dataclass(frozen=True, slots=True)
class Edtf(PickledByArguments):
    """A date expression, and the first and last day it can mean.

    A qualifier (``?``, ``~``, ``%``) does not widen them: it says how sure the date is, not which days it spans.
    """

    text: str
    """The expression, such as ``2016-07-22/2016-07-25`` or ``201X~``."""
    earliest: str | None
    """The first day, ``YYYY-MM-DD``; None where the expression has an open beginning."""
    latest: str | None
    """The last day, inclusive; None where it has an open end."""

    @property
    def sort_key(self) -> tuple[str, str, str]:
        """The key by which dates are sorted: by first day, or by last day where the beginning is open."""
        return (self.earliest or self.latest or "9999", self.latest or "9999", self.text)


def calendar_form(date: Edtf | None) -> str | None:
    """A date as HTML, schema.org and CSL take it: an exact year, month or day; None for any other."""
    exact = date and re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?", date.text)
    return exact[0] if exact else None


def wording(date: Edtf) -> str:
    """A moment in words: ``2016-07-22/2016-07-25`` is "between 22 and 25 July 2016"."""
    if not _is_interval(date):
        return _moment(date.text)
    first, last = date.text.split("/")
    if first in ("", ".."):
        return f"before or on {_moment(last)}"
    if last in ("", ".."):
        return f"on or after {_moment(first)}"
    return "between " + _joined(first, last, " and ")


def duration(date: Edtf) -> str:
    """A stretch of time in words: ``2016-07-22/2016-07-25`` is "22–25 July 2016"."""
    if not _is_interval(date):
        return _moment(date.text)
    first, last = date.text.split("/")
    if first in ("", ".."):
        return f"until {_moment(last)}"
    if last in ("", ".."):
        return f"since {_moment(first)}"
    return _joined(first, last, "–")


def _is_interval(date: Edtf) -> bool:
    """Whether the expression has two ends."""
    return "/" in date.text


def _joined(first: str, last: str, link: str) -> str:
    """The two ends of an interval in words, with the month and year once where both share them."""
    plain = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
    a, b = plain.fullmatch(first), plain.fullmatch(last)
    if a and b and a[1] == b[1]:
        head = str(int(a[3])) if a[2] == b[2] else f"{int(a[3])} {MONTHS[int(a[2]) - 1]}"
        spaced = link if a[2] == b[2] or link.startswith(" ") else f" {link} "
        return f"{head}{spaced}{_moment(last)}"
    spaced = link if link.startswith(" ") else f" {link} "
    return f"{_moment(first)}{spaced}{_moment(last)}"


def _moment(text: str) -> str:
    """The words for an expression that is not an interval; the expression itself where it is not known."""
    if text[:1] in "[{":
        word = " or " if text[0] == "[" else " and "
        parts = [_moment(part.strip()) for part in text[1:-1].split(",")]
        return word.join(parts) if len(parts) < 3 else ", ".join(parts[:-1]) + word + parts[-1]
    if text.startswith(".."):
        return f"{_moment(text[2:])} or earlier"
    if text.endswith(".."):
        return f"{_moment(text[:-2])} or later"
    shape = re.fullmatch(r"(-?[\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?([?~%]?)", text)
    if not shape:
        return text
    year, month, day, qualifier = shape.groups()
    return _HEDGES[qualifier or ""] + _calendar_words(year, month, day)


def _calendar_words(year: str, month: str | None, day: str | None) -> str:
    """``2016``, ``02``, ``04`` is "4 February 2016"; unknown digits are said, never filled in."""
    said_year = _decade_words(year)
    if month is None:
        return said_year
    if month in SEASONS:
        return f"{SEASONS[month]} {said_year}"
    if "X" in month:
        return f"{said_year}, month unknown" if day in (None, "XX") else f"day {day}, month unknown, {said_year}"
    named = f"{MONTHS[int(month) - 1]} {said_year}"
    if day is None:
        return named
    return f"{named}, day unknown" if "X" in day else f"{int(day)} {named}"


def _decade_words(year: str) -> str:
    """A year in words: ``201X`` is "the 2010s", ``20XX`` "the 2000s (century)"."""
    if year.endswith("XX"):
        return f"the {year[:-2]}00s (century)"
    return f"the {year[:-1]}0s" if year.endswith("X") else year
