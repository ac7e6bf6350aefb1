"""Days and months in the language of the interface: English as Britain writes it, all others as in CLDR."""

from datetime import date
from functools import lru_cache

from clippings.wording.figures import locale_of
from clippings.wording.messages import pgettext, spoken
from clippings.wording.numbers import in_english

_MONTHS = "January February March April May June July August September October November December".split()


def month_name(month: int) -> str:
    """A month, from 1: “February”."""
    return _MONTHS[month - 1] if in_english() else _cldr_month(spoken(), month, "wide")


def short_month(month: int) -> str:
    """A month where there is little room: “Feb”."""
    return _MONTHS[month - 1][:3] if in_english() else _cldr_month(spoken(), month, "abbreviated")


def day_number(day: int) -> str:
    """A day before its month, or before another day of it: “4”, in German “4.”."""
    return pgettext("day of a month", "%(day)s", day=day)


def full_date(year: int, month: int, day: int) -> str:
    """“4 February 2016”."""
    return f"{day} {_MONTHS[month - 1]} {year}" if in_english() else _formatted(spoken(), "yMMMMd", year, month, day)


def month_of_year(year: int, month: int) -> str:
    """“February 2016”."""
    return f"{_MONTHS[month - 1]} {year}" if in_english() else _formatted(spoken(), "yMMMM", year, month, 1)


def day_and_month(month: int, day: int) -> str:
    """“4 February”."""
    return f"{day} {_MONTHS[month - 1]}" if in_english() else _formatted(spoken(), "MMMMd", 2000, month, day)


@lru_cache(maxsize=1 << 10)
def _cldr_month(language: str, month: int, width: str) -> str:
    return str(locale_of(language).months["format"][width][month])


@lru_cache(maxsize=1 << 14)
def _formatted(language: str, skeleton: str, year: int, month: int, day: int) -> str:
    """A date by a skeleton of CLDR (https://unicode.org/reports/tr35/tr35-dates.html#availableFormats_appendItems)."""
    from babel.dates import format_date

    locale = locale_of(language)
    return format_date(date(year, month, day), locale.datetime_skeletons[skeleton].pattern, locale)
