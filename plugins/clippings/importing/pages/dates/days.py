"""Days in what a page says: in addresses, in machine-readable fields, and in lines that readers see."""

import re
from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from clippings.importing.printed.dates import months
from clippings.reading.folding.forms import fold

_ISO = re.compile(
    r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)"
    r"(?:[T\s]+(?P<h>\d{2}):?\d{2}(?::?\d{2}(?:[.,]\d+)?)?\s?(?P<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?"
)
_BARE = re.compile(r"(?P<y>(?:19|20)\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?:T?\d{4,6}\w?)?")
_EAST = re.compile(r"(?P<y>\d{4})\s?[年년]\s?(?P<m>\d{1,2})\s?[月월]\s?(?P<d>\d{1,2})\s?[日일]?")
_NUMBERS = re.compile(
    r"(?<![\d.,/-])(?P<a>\d{1,2})(?P<by>[./-])\s?(?P<b>\d{1,2})(?P=by)\s?(?P<y>\d{4}|\d\d)(?![\d.,/-]*\d)"
)
_IN_ADDRESS = re.compile(
    r"[/=_-](?P<y>(?:19|20)\d\d)(?P<by>[/_-]?)(?P<m>0[1-9]|1[0-2]|[1-9](?=[/_-]))(?P=by)"
    r"(?P<d>0[1-9]|[12]\d|3[01]|[1-9](?!\d))(?=[/_.;?&-]|$|[a-z])"
)
_MONTH_FIRST = ("en", "en-us", "en-ph", "en-bz", "fil")
"""Tags of languages in which 02/04/2016 is in February; “en” alone leaves both."""
FIRST_YEAR = 1990
"""Pages are not older; a machine-readable date before it is a slip."""


class Day(NamedTuple):
    """A day, and how sure its reading is."""

    day: str
    """Such as ``2016-02-04``."""
    quote: str
    """The words that say so."""
    others: tuple[str, ...] = ()
    """What the same words can also mean."""
    neighbours: tuple[str, ...] = ()
    """The days that it can be where readers are, since it is given in universal time."""


def in_field(text: str, tag: str = "") -> Day | None:
    """The day in a machine-readable field, such as ``2016-02-04T10:30:00Z``; other forms are read as words are."""
    text = text.strip()
    if match := _BARE.fullmatch(text):
        return _known(match, text)
    if match := _ISO.match(text):
        day = _known(match, text)
        if day and match["zone"] and match["zone"].lstrip("+-").strip("0:") in ("Z", "UTC", "GMT", "", "Z"):
            return day._replace(neighbours=_where_readers_are(day.day, int(match["h"])))
        return day
    if re.fullmatch(r"1\d{9}(\d{3})?", text):  # seconds or milliseconds since 1970
        when = date(1970, 1, 1) + timedelta(seconds=int(text[:10]))
        return Day(when.isoformat(), text, neighbours=_around(when))
    return next(in_words(text, tag), None) if len(text) < 80 else None


def in_words(text: str, tag: str = "") -> Iterator[Day]:
    """The days in a line, in its order within each form; ``tag`` is the language that the page declares."""
    if not re.search(r"\d", text):
        return
    for form in (_ISO, _EAST):
        yield from (day for match in form.finditer(text) if (day := _known(match, match[0])))
    for match in _NUMBERS.finditer(text):
        if day := _numbered(match, tag.lower()):
            yield day
    folded = fold(text)
    if re.search(r"\d{4}", folded):
        names, forms = _forms(tag.partition("-")[0].lower())
        for form in forms:
            for match in form.finditer(folded):
                if found := _day(match["y"], str(names[match["m"]]), match["d"]):
                    yield Day(found.isoformat(), match[0])


def in_address(address: str) -> Day | None:
    """The day in an address or a file's name: ``/2016/02/04/``, ``-20160204``; not a month alone."""
    for match in _IN_ADDRESS.finditer(f"/{address}"):
        if day := _known(match, match[0].strip("/_-=")):
            return day
    return None


def read_as(day: Day, told: Collection[str]) -> Day:
    """A day of numbers with signs, read the other way round where only that reading is told elsewhere."""
    match = _NUMBERS.fullmatch(day.quote)
    if not match or match["by"] == "." or day.day in told:
        return day
    readings = (_day(_year(match), match[a], match[b]) for a, b in ("ab", "ba"))
    other = next((one.isoformat() for one in readings if one and one.isoformat() in told), None)
    return Day(other, day.quote) if other else day


def near(one: str, other: str) -> bool:
    """Whether two days are next to each other."""
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) == 1


def _known(match: re.Match[str], quote: str) -> Day | None:
    found = _day(match["y"], match["m"], match["d"])
    return Day(found.isoformat(), quote.strip()) if found else None


def _day(year: str, month: str, day: str) -> date | None:
    """A day of the years that pages have; None for others, and for what is not in the calendar."""
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if date(FIRST_YEAR, 1, 1) <= found <= date.today() + timedelta(days=2) else None


def _numbered(match: re.Match[str], tag: str) -> Day | None:
    """``04.02.2016`` has the day first everywhere; with other signs it has two readings where both are in the
    calendar, and the page's language says which."""
    year = _year(match)
    first = [_day(year, match["b"], match["a"]), _day(year, match["a"], match["b"])]
    if match["by"] == ".":
        first = first[:1]
    elif tag in _MONTH_FIRST:
        first.reverse()
    found = list(dict.fromkeys(day.isoformat() for day in first if day))
    if not found:
        return None
    sure = len(found) == 1 or (tag and tag != "en")
    return Day(found[0], match[0], () if sure else tuple(found[1:]))


def _year(match: re.Match[str]) -> str:
    return match["y"] if len(match["y"]) == 4 else f"20{match['y']}"


def _where_readers_are(day: str, hour: int) -> tuple[str, ...]:
    """The days on which people from California to Auckland are at an hour of universal time."""
    when = date.fromisoformat(day)
    before = (when - timedelta(days=1),) if hour < 10 else ()
    after = (when + timedelta(days=1),) if hour >= 11 else ()
    return tuple(one.isoformat() for one in (*before, *after))


def _around(when: date) -> tuple[str, ...]:
    return tuple((when + timedelta(days=days)).isoformat() for days in (-1, 1))


@cache
def _forms(language: str) -> tuple[Mapping[str, int], tuple[re.Pattern[str], ...]]:
    """Names of months that are read on pages of a language, and dates with them: “4 February 2016”, “Feb 4, 2016”."""
    from babel import Locale, UnknownLocaleError  # needed where pages are imported only

    names = dict(months())
    try:
        own = Locale.parse(language).months if language else {}
    except (ValueError, UnknownLocaleError):
        own = {}
    for context in own.values():
        for width in ("wide", "abbreviated"):
            names |= {fold(name).rstrip("."): number for number, name in context.get(width, {}).items()}
    names = {name: number for name, number in names.items() if re.search(r"[^\W\d]", name)}
    m = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    d, y = r"(?<!\d)(?P<d>\d{1,2})(?:st|nd|rd|th|er|eme|\.|º|ª|-?го)?", r"(?P<y>(?:19|20)\d\d)(?!\d)"
    between = r"[\s.,/-]{1,3}(?:de |del |of |d['’])?"
    forms = (rf"{d}{between}(?P<m>{m})\b{between}{y}", rf"\b(?P<m>{m})\.?\s{d},?\s{{1,2}}{y}")
    return names, tuple(map(re.compile, forms))
