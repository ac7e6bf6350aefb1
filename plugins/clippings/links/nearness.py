"""Nearness in time, a reason only beside another: alone it would link a whole day's papers."""

from datetime import date as day
from functools import lru_cache
from math import inf

from clippings.model.edtf import Edtf
from clippings.reading.edtf import has_century
from clippings.view.date_words import wording
from clippings.wording.messages import gettext, ngettext

_NEAR_DAYS = 7
_SAME_TIME, _DAYS_APART = 0.5, 0.4
"""What nearness in time weighs."""
_Span = tuple[float, float]
"""The first and last day of a date, as numbers; an open end is without end."""


def nearness(one: Edtf | None, other: Edtf | None) -> float:
    """What the nearness of two dates weighs: 0.5 where they overlap, 0.4 up to seven days apart, else 0."""
    apart = days_apart(one, other)
    if apart is None:
        return 0.0
    return _SAME_TIME if apart <= 0 else _DAYS_APART if apart <= _NEAR_DAYS else 0.0


def days_apart(one: Edtf | None, other: Edtf | None) -> float | None:
    """Days between two dates; 0 where they overlap; None where one is not known."""
    if one is None or other is None or not (has_century(one) and has_century(other)):
        return None
    return max(0.0, _apart(one, other))


def is_near(one: Edtf | None, other: Edtf | None) -> bool:
    """Whether two articles may be of one week, as far as their dates are known."""
    return (days_apart(one, other) or 0.0) <= _NEAR_DAYS


def near_in_time(one: Edtf | None, other: Edtf | None) -> str:
    """How near two dates are to one another, in words: ``published 2 days apart``. Empty where a date is not known."""
    if one is None or other is None:
        return ""
    apart = _apart(one, other)
    if apart > 0:
        return ngettext("published %(num)s day apart", "published %(num)s days apart", int(apart))
    if one.text == other.text:
        return gettext("both published %(date)s", date=wording(one))
    return gettext("published at the same time: %(one)s and %(other)s", one=wording(one), other=wording(other))


def _apart(one: Edtf, other: Edtf) -> float:
    """Days between two dates; 0 or less where they overlap."""
    a, b = _span(one.earliest, one.latest), _span(other.earliest, other.latest)
    return max(a[0], b[0]) - min(a[1], b[1])


@lru_cache(maxsize=1 << 14)
def _span(earliest: str | None, latest: str | None) -> _Span:
    first = day.fromisoformat(earliest).toordinal() if earliest else -inf
    return first, day.fromisoformat(latest).toordinal() if latest else inf
