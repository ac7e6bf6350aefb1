"""Dates in English: the one place where a date becomes words. What is not known is said, never filled in."""

from calendar import monthrange
from functools import lru_cache
from typing import NamedTuple

from clippings.model.edtf import MONTHS, Edtf
from clippings.reading.edtf_grammar import Expression, Interval, Moment, Several, expression_of
from clippings.view.year_words import of_year, part_of_year, plain_year, year_words

_HEDGES = {"": "", "~": "about ", "?": "probably ", "%": "perhaps about "}
"""EDTF's qualifier → what is said for it before a date."""
_DOUBTS = {"~": "approximate", "?": "uncertain", "%": "uncertain and approximate"}
"""EDTF's qualifier → what is said for it after the name of a part of a date."""
_LEAP_YEAR = 2000
_FEW = 3
"""So many months or days that a pattern can stand for are named; more are said not to be known."""


class _Ways(NamedTuple):
    """How an interval is said."""

    until: str
    """Before its end, where its beginning is open."""
    since: str
    """Before its beginning, where its end is open."""
    between: str
    """Before both."""
    link: str
    """Between both."""


_MOMENT = _Ways("before or on ", "on or after ", "between ", " and ")
_STRETCH = _Ways("until ", "since ", "", "–")


def wording(date: Edtf) -> str:
    """A moment in words: ``2016-07-22/2016-07-25`` is "between 22 and 25 July 2016"."""
    return _said(date.text, _MOMENT)


def duration(date: Edtf) -> str:
    """A stretch of time in words: ``2016-07-22/2016-07-25`` is "22–25 July 2016"."""
    return _said(date.text, _STRETCH)


def span_words(start: Edtf | None, end: Edtf | None) -> str:
    """A time between two dates in words: from 1998 to nothing is “since 1998”; empty where it has no ends."""
    if start and end:
        return f"from {_point(start)} to {_point(end)}"
    return f"since {_point(start)}" if start else f"until {_point(end)}" if end else ""


def _point(date: Edtf) -> str:
    """A date as the end of something: of an interval “some time between …”."""
    return f"some time {wording(date)}" if "/" in date.text else wording(date)


@lru_cache(maxsize=65536)
def _said(text: str, ways: _Ways) -> str:
    """A date in words; ``ways`` are those of an interval."""
    expression = expression_of(text)
    match expression:
        case Interval(None, Moment() as last):
            return _at(last, ways.until) + _moment(last)
        case Interval(Moment() as first, None):
            return _at(first, ways.since) + _moment(first)
        case Interval(Moment() as first, Moment() as last) if first != last:
            return ways.between + _joined(first, last, ways.link)
    return _words_of(expression)


def _at(moment: Moment, way: str) -> str:
    """How an open interval is said: “before or on” a day, “in or before” a month, a year or another longer time."""
    return way if moment.day else {"before or on ": "in or before ", "on or after ": "in or after "}.get(way, way)


def _words_of(expression: Expression) -> str:
    """The words for what is no interval, or an interval of one date."""
    match expression:
        case Moment():
            return _moment(expression)
        case Interval(first, last):
            return " and ".join(_moment(end) for end in (first or last,) if end)
        case Several(all, members):
            words = list(dict.fromkeys(_member(member, all) for member in members))  # each once
            word = " and " if all else " or "
            return word.join(words) if len(words) < 3 else ", ".join(words[:-1]) + word + words[-1]


def _joined(first: Moment, last: Moment, link: str) -> str:
    """The two ends of an interval in words, with the month and year once where both share them."""
    spaced = link if link.startswith(" ") else f" {link} "
    if not (_is_plain_day(first) and _is_plain_day(last)) or first.year != last.year:
        return f"{_moment(first)}{spaced}{_moment(last)}"
    if first.month == last.month:
        return f"{int(first.day)}{link}{_moment(last)}"
    return f"{int(first.day)} {MONTHS[int(first.month) - 1]}{spaced}{_moment(last)}"


def _is_plain_day(moment: Moment) -> bool:
    """Whether a date is a day of which everything is known."""
    return (moment.year + moment.month + (moment.day or "X")).isdigit() and not any(moment.qualifiers)


def _member(member: Moment | Interval, all: bool) -> str:
    """A member of a set: ``2014..2016`` is "some year from 2014 to 2016", or "every year from 2014 to 2016" of all."""
    match member:
        case Moment():
            return _moment(member)
        case Interval(None, Moment() as last):
            return f"{_moment(last)} {'and' if all else 'or'} earlier"
        case Interval(Moment() as first, None):
            return f"{_moment(first)} {'and' if all else 'or'} later"
        case Interval(Moment() as first, Moment() as last) if first != last:
            units = {_unit(first), _unit(last)}
            unit = units.pop() if len(units) == 1 else "time"
            every = ("all the time" if unit == "time" else f"every {unit}") if all else f"some {unit}"
            return f"{every} from {_moment(first)} to {_moment(last)}"
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
    parts = (("year", moment.year), (_month_name(moment.month), moment.month), ("day", moment.day))
    # of what is not known at all, nothing is uncertain
    known = [(name, q) for (name, digits), q in zip(parts, moment.qualifiers, strict=True) if digits.strip("X")]
    qualifiers = {q for _, q in known}
    words = _calendar(moment) + _clock(moment)
    if len(qualifiers) == 1:
        return _HEDGES[qualifiers.pop()] + words
    doubts = (
        f"{' and '.join(name for name, q in known if q == sign)} {_DOUBTS[sign]}"
        for sign in dict.fromkeys(q for _, q in known if q)
    )
    return f"{words} ({', '.join(doubts)})" if qualifiers else words


def _month_name(month: str) -> str:
    """What stands in the place of the month: the month, or a part of the year."""
    part = part_of_year(month)
    return part.kind if part else "month"


def _estimate(moment: Moment) -> str:
    """A year of which some digits count: ``1950S2`` is "about 1950 (between 1900 and 1999)"."""
    hedge = {"?": "probably ", "%": "perhaps "}.get(moment.qualifiers[0], "")
    mask = moment.year[: moment.significant].ljust(4, "X")
    if "X" not in mask:
        return _HEDGES[moment.qualifiers[0]] + year_words(moment.year)
    low, high = max(1, int(mask.replace("X", "0"))), int(mask.replace("X", "9"))
    return f"{hedge}about {year_words(moment.year)} (between {year_words(f'{low:04}')} and {year_words(f'{high:04}')})"


def _calendar(moment: Moment) -> str:
    """A date's year, month and day in words: "4 February 2016"."""
    year, month, day = moment.year, moment.month, moment.day
    nothing = not (year + month + day).strip("X")
    if nothing and month:
        return "an unknown day" if day else "an unknown month"
    if not month:
        return year_words(year)
    if part := part_of_year(month):
        when = of_year(year, "of" if part.kind != "season" else "")
        return part.words.format("") + when if year == "XXXX" else part.words.format(when)
    months, days = _named_months(month, day), _named_days(moment)
    if not months:
        unknown = "month and year unknown" if year == "XXXX" else "month unknown"
        said = [f"day {days.lstrip('0')}" if days else "", unknown, "" if year == "XXXX" else year_words(year)]
        return ", ".join(filter(None, said if days else (said[2], said[1])))
    if year == "XXXX" and day and not days:
        return f"{months}, day and year unknown"
    words = f"{days.lstrip('0')} {months}" if days else months
    return words + of_year(year) + (", day unknown" if day and not days else "")


def _named_months(month: str, day: str) -> str:
    """The months that a pattern such as ``1X`` can stand for and that have the day, where they are few; empty where
    they are many."""
    least = int(day.replace("X", "0") or 0)
    fitting = [n for n in range(1, 13) if _stands_for(month, n) and monthrange(_LEAP_YEAR, n)[1] >= least]
    return _either([MONTHS[n - 1] for n in fitting]) if len(fitting) <= _FEW else ""


def _named_days(moment: Moment) -> str:
    """The days that a pattern such as ``X4`` or ``3X`` can stand for, where they are few; empty where they are many."""
    year, month, day = moment.year, moment.month, moment.day
    if "X" not in day:
        return day
    most = monthrange(int(year) if year.isdigit() else _LEAP_YEAR, int(month))[1] if month.isdigit() else 31
    fitting = [str(n) for n in range(1, most + 1) if _stands_for(day, n)]
    known = day[1] != "X" or not month.isdigit()  # of a day in April that begins with 3 no more is said than it says
    return _either(fitting) if known and len(fitting) <= _FEW else ""


def _stands_for(pattern: str, number: int) -> bool:
    """Whether a two-digit pattern such as ``1X`` can stand for a number."""
    return all(sign in ("X", digit) for sign, digit in zip(pattern, f"{number:02}", strict=True))


def _either(names: list[str]) -> str:
    """One of several: "October, November or December"."""
    return " or ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _clock(moment: Moment) -> str:
    """The time of a day in words: ", 10:00 UTC"; seconds only where there are any. Empty where there is none."""
    if not moment.time:
        return ""
    zone = {"": "", "Z": " UTC"}.get(moment.zone, f" UTC{moment.zone.replace('-', '−')}")
    return f", {moment.time.removesuffix(':00')}{zone}"
