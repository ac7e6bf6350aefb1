"""Dates as papers print them: numbers, and the months and days of nine languages, whose names are those of CLDR."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import NamedTuple

from clippings.reading.folding.forms import fold

_LOCALES = ("en", "de", "de_AT", "fr", "es", "it", "nl", "pt", "ru", "ar", "ar_SY", "ar_DZ")
"""Where months have names of their own, as CLDR calls these places; more than one for German and Arabic."""
_UNLISTED = {"sept": 9, "sep": 9}
"""Short forms that papers use and CLDR has not in each language."""
_BEFORE = (
    "published", "posted", "updated", "date", "veröffentlicht", "aktualisiert", "stand", "publié", "mis à jour",
    "publicado", "actualizado", "pubblicato", "aggiornato", "gepubliceerd", "bijgewerkt", "atualizado", "опубликовано",
    "обновлено", "نشر",
)  # fmt: skip
_ON = "on am den vom le el il op em в في يوم".split()
_AT = "at um à alle om às в".split()

_ISSUE = (
    "no", "num", "nr", "n°", "nº", "№", "núm", "numéro", "ausgabe", "issue", "vol", "jg", "jahrgang", "année", "p",
    "pp", "page", "s", "seite", "pág", "página", "pag", "pagina", "blz", "стр", "с", "العدد", "عدد", "الصفحة", "صفحة",
)  # fmt: skip
"""What stands before the number of an issue or a page, behind the date."""


class Reading(NamedTuple):
    """What a line that is a date and nothing else says."""

    value: str | None
    """The day ``2016-02-04`` or the month ``2016-02``; None where that is in doubt."""
    candidates: tuple[tuple[str, str], ...] = ()
    """What it can mean, and by which reading."""
    doubt: str = ""
    """Why it cannot be said."""


def read(line: str) -> Reading | None:
    """What a line says that is a date and nothing else; a place, a day of the week and an hour may stand by it.

    None for any other line. ``read("Genf, 3. März 2014")`` is ``Reading("2014-03-03")``.
    """
    folded = fold(line)
    if not re.search(r"\d{4}", folded):
        return None
    by_name, by_number, looks_like = _forms()
    for form in by_name:
        if match := form.fullmatch(folded):
            return _named(**match.groupdict())
    if match := by_number.fullmatch(folded):
        return _numbered(*match.group("a", "b", "y"))
    if looks_like.fullmatch(folded):
        return Reading(None, doubt="may be a date, in words that are not known here")
    return None


def _named(y: str, m: str, d: str | None = None, w: str | None = None) -> Reading:
    """A date whose month is named, or stands between year and day."""
    month = int(m) if m.isdigit() else months()[m]
    if d is None:
        return Reading(f"{int(y):04}-{month:02}")
    if not (day := _day(y, month, d)):
        return Reading(None, doubt="is not in the calendar")
    if w and weekdays()[w] != day.weekday():
        because = "by its day of the month; its day of the week is another"
        return Reading(None, ((day.isoformat(), because),), "names a day of the week that is not that of the date")
    return Reading(day.isoformat())


def _numbered(a: str, b: str, y: str) -> Reading:
    """``04/02/2016`` has two readings unless only one is in the calendar."""
    readings = ((_day(y, int(b), a), "day first"), (_day(y, int(a), b), "month first"))
    days = [(day.isoformat(), how) for day, how in readings if day]
    if not days:
        return Reading(None, doubt="is not in the calendar")
    if len({day for day, _ in days}) == 1:
        return Reading(days[0][0])
    return Reading(None, tuple(days), "can be read day first or month first")


def _day(year: str, month: int, day: str) -> date | None:
    """A day; None when it is not in the calendar."""
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None


@cache
def months() -> Mapping[str, int]:
    """Names of months, folded and without full stop → their numbers."""
    return _UNLISTED | _names("months", 0)


@cache
def weekdays() -> Mapping[str, int]:
    """Names of days, folded and without full stop → their numbers, from Monday's, which is 0."""
    return _names("days", 0)


def _names(kind: str, first: int) -> dict[str, int]:
    from babel import Locale  # needed where texts are imported only

    found: dict[str, int] = {}
    for locale in map(Locale.parse, _LOCALES):
        for context in getattr(locale, kind).values():
            for width in ("wide", "abbreviated"):
                found |= {fold(name).rstrip("."): number + first for number, name in context.get(width, {}).items()}
    return found


@cache
def _forms() -> tuple[tuple[re.Pattern[str], ...], re.Pattern[str], re.Pattern[str]]:
    """Dates with a month's name or a year in front, dates of numbers alone, and what looks like one of the first."""
    m, w = _one_of(months()), _one_of(weekdays())
    place = rf"(?:(?!(?:{w})\b)[^\W\d]+(?:[ -][^\W\d]+){{0,2}},\s*)?"
    before = rf"(?:(?:{_one_of(_BEFORE)})\s*:?\s*)?{place}(?:(?:{_one_of(_ON)})\s+)?"
    day_of_week = rf"(?:(?P<w>{w})\.?[,،]?\s+(?:(?:{_one_of(_ON)})\s+)?)?"
    clock = r"\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:\s*(?:[ap]\.?m\.?|uhr|uur|h))?(?:\s+\(?[a-z]{2,5}\)?)?"
    hour = rf"(?:,?\s+(?:-\s+)?(?:(?:{_one_of(_AT)})\s+)?{clock})?"
    issue = rf"(?:[,،;/]?\s+(?:{_one_of(_ISSUE)})\.?\s*\d+(?:\s*[-/]\s*\d+)?)*"
    after = rf"(?:\s*م|\s+г(?:\.|{fold('ода')}))?{hour}{issue}"
    d, y = r"(?P<d>\d{1,2})(?:st|nd|rd|th|er|o|\.)?", r"(?P<y>\d{4})"
    month = rf"(?P<m>{m})\.?(?:\s*/\s*(?:{m}))?"
    forms = (
        rf"{d}\s+(?:(?:de|of)\s+)?{month},?\s+(?:del?\s+)?{y}",
        rf"{month}\s+{d},?\s+{y}",
        rf"{y}[-/.](?P<m>\d\d?)[-/.](?P<d>\d\d?)",
        rf"{y}\s*年\s*(?P<m>\d\d?)\s*月\s*(?P<d>\d\d?)\s*日",
        rf"{month},?\s+(?:de\s+)?{y}",
    )
    named = tuple(re.compile(f"{before}{day_of_week}{form}{after}") for form in forms)
    numbered = re.compile(rf"{before}{day_of_week}(?P<a>\d{{1,2}})[/.-]\s?(?P<b>\d{{1,2}})[/.-]\s?{y}{after}")
    like = r"(?:[^\W\d]+,?\s+)?(?:\d{1,2}\.?\s+[^\W\d]{3,}|[^\W\d]{3,}\s+\d{1,2}),?\s+(?:1[5-9]|20)\d\d"
    return named, numbered, re.compile(like)


def _one_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(map(fold, words), key=len, reverse=True))
