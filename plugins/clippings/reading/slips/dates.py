"""Dates as people write them, and the same in EDTF."""

import re
from calendar import monthrange
from functools import cache

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
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
AN_EDTF = "write EDTF, such as 2016-02-04, 2016-02~, 2016-07-22/2016-07-25 or 201X"
"""What is tried where it cannot be seen which date is meant; the reader of EDTF says the same."""


def date_meant(said: str) -> str | None:
    """A date of everyday writing in EDTF: ``2016-02-04`` for ``4 February 2016``. None where it is none or two."""
    text = " ".join(_DASHES.sub("-", said).split()).lower()
    if about := re.fullmatch(r"(?:c\.|ca\.?|circa|about|around) ?(\d{4})", text):
        return f"{about[1]}~"
    if decade := re.fullmatch(r"(?:the )?(\d{3})0['’]?s", text):
        return f"{decade[1]}X"
    for form in _FORMS:
        if found := form.fullmatch(text):
            part = found.groupdict()
            month = _MONTHS.index(part["name"][:3]) + 1 if part.get("name") else int(part["month"])
            return _in_edtf(int(part["year"]), month, int(part.get("day") or 0))
    if found := _ELSEWHERE.fullmatch(text):
        month = _months_elsewhere().get(found["name"].rstrip("."), 0)
        return _in_edtf(int(found["year"]), month, int(found["day"] or 0))
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


def instead_of_date(said: str) -> str:
    """What to try where something is no date in EDTF."""
    if said.strip().lower() in _NONE:
        return "leave the field out where no date is known"
    meant = date_meant(said)
    if meant and _DASHES.search(said):
        return f"write hyphens for the dashes, which only look alike: {meant}"
    if meant and meant != said:
        return f"did you mean {meant}?"
    if re.fullmatch(r"\s*\d{1,2}/\d{1,2}/\d{4}\s*", said):
        return "write year, month and day, such as 2016-02-04: which is the month cannot be seen here"
    return AN_EDTF
