"""Dates as people write them, and the same in EDTF."""

import re
from calendar import monthrange
from functools import cache
from typing import NamedTuple

_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_MONTHS = tuple(name[:3].lower() for name in _NAMES)
_MONTH = r"(?P<name>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\.?"
_DAY, _YEAR = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", r"(?P<year>\d{4})"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_DAY}\.? (?:of )?{_MONTH},? {_YEAR}",
        rf"{_MONTH} {_DAY},? {_YEAR}",
        rf"{_MONTH},? {_YEAR}",
        rf"{_YEAR}[-/.](?P<month>\d{{1,2}})(?:[-/.]{_DAY})?",
        rf"{_DAY}\.\s?(?P<month>\d{{1,2}})\.\s?{_YEAR}",
    )
)
_ELSEWHERE = re.compile(r"(?:(?P<day>\d{1,2})(?:\.|er|º)? )?(?:de )?(?P<name>[^\W\d]+\.?) (?:de )?(?P<year>\d{4})")
"""``3. März 2014``, ``3 de marzo de 2014``, ``٣ شباط ٢٠١٦``."""
_DASHES = re.compile("[\u2010-\u2015\u2212]")
"""Dashes and hyphens that are none to EDTF, such as word processors write."""
_NONE = frozenset(("unknown", "undated", "n.d.", "nd", "none", "no date", "s.d.", "o.j.", "-", "?", "n/a", "null", "~"))
_A_DAY = "write year, month and day, such as 2016-02-04"
_TWO_DIGITS = re.compile(r"\d{1,2}([./-])\d{1,2}\1\d{2}")
_BEFORE_CHRIST = re.compile(r"\d+ ?(?:b\.?c\.?(?:e\.?)?|v\. ?chr\.?|av\. ?j\.?-?c\.?)")
_FROM_TO = re.compile(r"(?: - | to | until | bis |(?<=\d{4})-(?=\d{4}$))")
_DAYS = re.compile(r"(\d{1,2})\.? ?- ?(\d{1,2}\.? .*)")
"""``3-5 February 2016``."""
_SEASONS = {
    "spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24,
    "frühling": 21, "frühjahr": 21, "sommer": 22, "herbst": 23,
}  # fmt: skip
"""A season → its number in EDTF."""


class Meant(NamedTuple):
    """What stands where a date belongs, and what to try."""

    why: str
    """Why it is none, behind the text itself."""
    try_: str
    """What to try."""


def date_meant(said: str) -> str | None:
    """A date of everyday writing in EDTF: ``2016-02-04`` for ``4 February 2016``. None where it is none or two."""
    text = _plain(said)
    return _one_meant(text) or _span_meant(text)


def _one_meant(text: str) -> str | None:
    if about := re.fullmatch(r"(?:c\.|ca\.?|circa|about|around|um|vers|environ) ?(\d{4})", text):
        return f"{about[1]}~"
    if decade := re.fullmatch(r"(?:the )?(\d{3})0['’]?s", text):
        return f"{decade[1]}X"
    if timed := re.fullmatch(r"(\d{4}-\d\d-\d\d)[ t]\d{1,2}:\d\d\S*", text):
        return timed[1]
    return _in_edtf(*parts) if (parts := _parts_of(text)) else None


def _span_meant(text: str) -> str | None:
    """Two dates of everyday writing as an interval: ``1914/1918`` for ``1914-1918``."""
    if days := _DAYS.fullmatch(text):
        first, last = _parts_of(f"{days[1]}. {days[2].lstrip('0123456789. ')}"), _parts_of(days[2])
        ends = [_in_edtf(*one) if one else None for one in (first, last)]
    else:
        ends = [one if re.fullmatch(r"\d{4}", one) else _one_meant(one) for one in _FROM_TO.split(text, 1)]
    return f"{ends[0]}/{ends[1]}" if len(ends) > 1 and all(ends) and str(ends[0]) < str(ends[1]) else None


def _plain(said: str) -> str:
    return " ".join(_DASHES.sub("-", said).split()).lower()


def _parts_of(text: str) -> tuple[int, int, int] | None:
    """The year, month and day of a date of everyday writing, 0 where none is said. They need not be in the calendar."""
    for form in _FORMS:
        if found := form.fullmatch(text):
            part = found.groupdict()
            month = _MONTHS.index(part["name"][:3]) + 1 if part.get("name") else int(part["month"])
            return int(part["year"]), month, int(part.get("day") or 0)
    if (found := _ELSEWHERE.fullmatch(text)) and (month := _months_elsewhere().get(found["name"].rstrip("."), 0)):
        return int(found["year"]), month, int(found["day"] or 0)
    return None


def _in_edtf(year: int, month: int, day: int) -> str | None:
    """A month, or a day of it, in EDTF; None where it is not in the calendar."""
    if year and 1 <= month <= 12 and day <= monthrange(year, month)[1]:
        return f"{year:04}-{month:02}" + (f"-{day:02}" if day else "")
    return None


@cache
def _months_elsewhere() -> dict[str, int]:
    """The names of months in languages other than English, in small letters and without full stop → their numbers."""
    from babel import Locale  # needed where a date is wrong only

    found: dict[str, int] = {}
    for locale in map(Locale.parse, ("de", "de_AT", "fr", "es", "it", "nl", "pt", "ru", "ar", "ar_SY", "ar_DZ")):
        for names in locale.months.values():
            for width in ("wide", "abbreviated"):
                found |= {name.lower().rstrip("."): number for number, name in names.get(width, {}).items()}
    return found


def instead_of_date(said: str) -> Meant | None:
    """What stands where a date belongs, and what to try, where it can be seen; None where it cannot."""
    text, none = _plain(said), "is not a date"
    if said.strip().lower() in _NONE:
        return Meant(none, "leave the field out where no date is known")
    meant = date_meant(said)
    if meant and _DASHES.search(said) and meant == text:
        return Meant(none, f"write hyphens for the dashes, which only look alike: {meant}")
    if meant and meant != said:
        return Meant(none, f"did you mean {meant}?")
    if parts := _parts_of(text):
        return _off_the_calendar(*parts)
    season, _, year = text.partition(" ")
    if season in _SEASONS and re.fullmatch(r"\d{4}", year):
        return Meant(none, f"write {year}-{_SEASONS[season]} for it: 21 is spring, 22 summer, 23 autumn, 24 winter")
    if re.fullmatch(r"\d{1,2}/\d{1,2}/\d{4}", text):
        return Meant(none, f"{_A_DAY}: which is the month cannot be seen here")
    if _TWO_DIGITS.fullmatch(text):
        why = "has a year of two digits, whose century nobody can see"
        return Meant(why, "write the year with four digits, such as 2016-02-04")
    if _BEFORE_CHRIST.fullmatch(text):
        why = "lies before the year 1, which no date here can say"
        return Meant(why, "say it in the text, and leave the date out")
    return None


def _off_the_calendar(year: int, month: int, day: int) -> Meant | None:
    """What is wrong with a day or month that the calendar has not; None where it has."""
    no = "is not in the calendar: there is no"
    if not year:
        return None
    if not day and max(12, year % 100) < month:
        return Meant("is not a date", f"did you mean {year:04}/{year // 100:02}{month}?")
    if month > 12:
        return Meant(
            f"{no} month {month}", f"did you mean {turned}?" if (turned := _in_edtf(year, day, month)) else _A_DAY
        )
    if not month:
        return Meant(f"{no} month 0", f"leave out what is not known: {year:04}")
    last = monthrange(year, month)[1]
    why = f"is not in the calendar: {_NAMES[month - 1]} {year} has {last} days"
    return Meant(why, f"check the day; it is written as {year:04}-{month:02}-{last}") if day > last else None
