"""Dates in words: the one place where a date becomes words. What is not known is said, never filled in."""

from calendar import monthrange
from functools import lru_cache
from typing import NamedTuple

from clippings.model.edtf import Edtf
from clippings.reading.edtf.grammar import Expression, Interval, Moment, Several, expression_of
from clippings.view.year_words import of_year, part_of_year, part_words, plain_year, year_words
from clippings.wording.calendar import day_and_month, day_number, full_date, month_name, month_of_year
from clippings.wording.lists import either, every, with_commas
from clippings.wording.messages import N_, NP_, gettext, pgettext, spoken

_HEDGES = {
    "": "%(date)s", "~": N_("about %(date)s"), "?": N_("probably %(date)s"), "%": N_("perhaps about %(date)s"),
}  # fmt: skip
"""EDTF's qualifier → what is said for it of a date."""
_DOUBTS = {
    "~": N_("%(parts)s approximate"), "?": N_("%(parts)s uncertain"), "%": N_("%(parts)s uncertain and approximate"),
}  # fmt: skip
"""EDTF's qualifier → what is said for it of parts of a date."""
_YEAR, _MONTH, _DAY = NP_("part of a date", "year"), NP_("part of a date", "month"), NP_("part of a date", "day")
_LEAP_YEAR = 2000
_FEW = 3
"""So many months or days that a pattern can stand for are named; more are said not to be known."""


class _Ways(NamedTuple):
    """How an interval is said."""

    until: str
    """Where its beginning is open."""
    until_day: str
    """The same before a day, and not a month, a year or another longer time."""
    since: str
    """Where its end is open."""
    since_day: str
    """The same after a day."""
    both: str
    """Where it has both ends."""
    close: str
    """The same where its ends are two days of a month, and the first is a number alone."""


_MOMENT = _Ways(
    N_("in or before %(date)s"), N_("before or on %(date)s"), N_("in or after %(date)s"), N_("on or after %(date)s"),
    N_("between %(first)s and %(last)s"), N_("between %(first)s and %(last)s"),
)  # fmt: skip
_STRETCH = _Ways(
    N_("until %(date)s"), N_("until %(date)s"), N_("since %(date)s"), N_("since %(date)s"),
    N_("%(first)s – %(last)s"), N_("%(first)s–%(last)s"),
)  # fmt: skip
_RANGES = {
    "year": (N_("some year from %(first)s to %(last)s"), N_("every year from %(first)s to %(last)s")),
    "month": (N_("some month from %(first)s to %(last)s"), N_("every month from %(first)s to %(last)s")),
    "day": (N_("some day from %(first)s to %(last)s"), N_("every day from %(first)s to %(last)s")),
    "time": (N_("some time from %(first)s to %(last)s"), N_("all the time from %(first)s to %(last)s")),
}
"""What the ends of a range in a set name → how one of its members is said, and all of them."""


def wording(date: Edtf) -> str:
    """A moment in words: ``2016-07-22/2016-07-25`` is "between 22 and 25 July 2016"."""
    return _said(date.text, _MOMENT, spoken())


def duration(date: Edtf) -> str:
    """A stretch of time in words: ``2016-07-22/2016-07-25`` is "22–25 July 2016"."""
    return _said(date.text, _STRETCH, spoken())


def span_words(start: Edtf | None, end: Edtf | None) -> str:
    """A time between two dates in words: from 1998 to nothing is “since 1998”; empty where it has no ends."""
    if start and end:
        return gettext("from %(first)s to %(last)s", first=_point(start), last=_point(end))
    if start:
        return gettext("since %(date)s", date=_point(start))
    return gettext("until %(date)s", date=_point(end)) if end else ""


def _point(date: Edtf) -> str:
    """A date as the end of something: of an interval “some time between …”."""
    return gettext("some time %(date)s", date=wording(date)) if "/" in date.text else wording(date)


@lru_cache(maxsize=65536)
def _said(text: str, ways: _Ways, _: str) -> str:
    """A date in words of a language; ``ways`` are those of an interval."""
    expression = expression_of(text)
    match expression:
        case Interval(None, Moment() as last):
            return gettext(ways.until_day if last.day else ways.until, date=_moment(last))
        case Interval(Moment() as first, None):
            return gettext(ways.since_day if first.day else ways.since, date=_moment(first))
        case Interval(Moment() as first, Moment() as last) if first != last:
            return _joined(first, last, ways)
    return _words_of(expression)


def _words_of(expression: Expression) -> str:
    """The words for what is no interval, or an interval of one date."""
    match expression:
        case Moment():
            return _moment(expression)
        case Interval(first, last):
            return _moment(end) if (end := first or last) else ""
        case Several(all, members):
            words = list(dict.fromkeys(_member(member, all) for member in members))  # each once
            return every(words) if all else either(words)


def _joined(first: Moment, last: Moment, ways: _Ways) -> str:
    """The two ends of an interval in words, with the month and year once where both share them."""
    if not (_is_plain_day(first) and _is_plain_day(last)) or first.year != last.year:
        return gettext(ways.both, first=_moment(first), last=_moment(last))
    if first.month == last.month:
        return gettext(ways.close, first=day_number(int(first.day)), last=_moment(last))
    return gettext(ways.both, first=day_and_month(int(first.month), int(first.day)), last=_moment(last))


def _is_plain_day(moment: Moment) -> bool:
    """Whether a date is a day of which everything is known."""
    return (moment.year + moment.month + (moment.day or "X")).isdigit() and not any(moment.qualifiers)


def _member(member: Moment | Interval, all: bool) -> str:
    """A member of a set: ``2014..2016`` is "some year from 2014 to 2016", or "every year from 2014 to 2016" of all."""
    match member:
        case Moment():
            return _moment(member)
        case Interval(None, Moment() as last):
            return gettext(N_("%(date)s and earlier") if all else N_("%(date)s or earlier"), date=_moment(last))
        case Interval(Moment() as first, None):
            return gettext(N_("%(date)s and later") if all else N_("%(date)s or later"), date=_moment(first))
        case Interval(Moment() as first, Moment() as last) if first != last:
            units = {_unit(first), _unit(last)}
            one, every = _RANGES[units.pop() if len(units) == 1 else "time"]
            return gettext(every if all else one, first=_moment(first), last=_moment(last))
    return _words_of(member)


def _unit(moment: Moment) -> str:
    """What a date names: a year, month, day, or something else."""
    if not moment.month:
        return "year" if plain_year(moment.year) and not moment.significant else "time"
    return "time" if part_of_year(moment.month) else "day" if moment.day else "month"


def _moment(moment: Moment) -> str:
    """A date in words, and how sure each part of it is."""
    if moment.significant:
        return _estimate(moment)
    parts = ((_YEAR, moment.year), (_month_name(moment.month), moment.month), (_DAY, moment.day))
    # of what is not known at all, nothing is uncertain
    known = [(name, q) for (name, digits), q in zip(parts, moment.qualifiers, strict=True) if digits.strip("X")]
    qualifiers = {q for _, q in known}
    words = _with_time(moment)
    if len(qualifiers) == 1:
        return gettext(_HEDGES[qualifiers.pop()], date=words)
    doubts = (
        gettext(_DOUBTS[sign], parts=every([pgettext("part of a date", name) for name, q in known if q == sign]))
        for sign in dict.fromkeys(q for _, q in known if q)
    )
    return gettext("%(date)s (%(doubts)s)", date=words, doubts=with_commas(list(doubts))) if qualifiers else words


def _month_name(month: str) -> str:
    """What stands in the place of the month: the month, or a part of the year."""
    part = part_of_year(month)
    return part.kind if part else _MONTH


def _estimate(moment: Moment) -> str:
    """A year of which some digits count: ``1950S2`` is "about 1950 (between 1900 and 1999)"."""
    mask = moment.year[: moment.significant].ljust(4, "X")
    if "X" not in mask:
        return gettext(_HEDGES[moment.qualifiers[0]], date=year_words(moment.year))
    low, high = max(1, int(mask.replace("X", "0"))), int(mask.replace("X", "9"))
    ends = {"low": year_words(f"{low:04}"), "high": year_words(f"{high:04}")}
    about = {
        "?": N_("probably about %(year)s (between %(low)s and %(high)s)"),
        "%": N_("perhaps about %(year)s (between %(low)s and %(high)s)"),
    }.get(moment.qualifiers[0], N_("about %(year)s (between %(low)s and %(high)s)"))
    return gettext(about, year=year_words(moment.year), **ends)


def _calendar(moment: Moment) -> str:
    """A date's year, month and day in words: "4 February 2016"."""
    year, month, day = moment.year, moment.month, moment.day
    nothing = not (year + month + day).strip("X")
    if nothing and month:
        return gettext("an unknown day") if day else gettext("an unknown month")
    if not month:
        return year_words(year)
    if part := part_of_year(month):
        return part_words(part, year)
    if (year + month + day).isdigit() and year[0] != "0":
        return full_date(int(year), int(month), int(day)) if day else month_of_year(int(year), int(month))
    months, days = _named_months(month, day), _named_days(moment)
    if not months:
        return _without_month(year, days)
    if year == "XXXX" and day and not days:
        return gettext("%(month)s, day and year unknown", month=months)
    words = of_year(gettext("%(days)s %(month)s", days=days, month=months) if days else months, year)
    return gettext("%(date)s, day unknown", date=words) if day and not days else words


def _without_month(year: str, days: str) -> str:
    """A date of which the month is not known: "day 4, month unknown, 2016"."""
    if year == "XXXX":
        return gettext("day %(days)s, month and year unknown", days=days) if days else gettext("month and year unknown")
    if days:
        return gettext("day %(days)s, month unknown, %(year)s", days=days, year=year_words(year))
    return gettext("%(year)s, month unknown", year=year_words(year))


def _named_months(month: str, day: str) -> str:
    """The months that a pattern such as ``1X`` can stand for and that have the day, where they are few; empty where
    they are many."""
    least = int(day.replace("X", "0") or 0)
    fitting = [n for n in range(1, 13) if _stands_for(month, n) and monthrange(_LEAP_YEAR, n)[1] >= least]
    return either([month_name(n) for n in fitting]) if len(fitting) <= _FEW else ""


def _named_days(moment: Moment) -> str:
    """The days that a pattern such as ``X4`` or ``3X`` can stand for, where they are few; empty where they are many."""
    year, month, day = moment.year, moment.month, moment.day
    if "X" not in day:
        return day_number(int(day)) if day else ""
    most = monthrange(int(year) if year.isdigit() else _LEAP_YEAR, int(month))[1] if month.isdigit() else 31
    fitting = [day_number(n) for n in range(1, most + 1) if _stands_for(day, n)]
    known = day[1] != "X" or month == "XX"  # of a day in April that begins with 3 no more is said than it says
    return either(fitting) if known and len(fitting) <= _FEW else ""


def _stands_for(pattern: str, number: int) -> bool:
    """Whether a two-digit pattern such as ``1X`` can stand for a number."""
    return all(sign in ("X", digit) for sign, digit in zip(pattern, f"{number:02}", strict=True))


def _with_time(moment: Moment) -> str:
    """A date in words with the time of its day, where there is one: ", 10:00 UTC"; seconds only where there are any."""
    date = _calendar(moment)
    if not moment.time:
        return date
    zone = {"": "", "Z": " UTC"}.get(moment.zone, f" UTC{moment.zone.replace('-', '−')}")
    time = moment.time.removesuffix(":00") + zone
    return gettext("%(date)s, %(time)s", date=date, time=time)
