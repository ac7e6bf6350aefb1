"""Where events, articles and years stand in a drawn timeline. Lengths are in units of the SVG's view box."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from textwrap import wrap
from unicodedata import east_asian_width

from clippings.model.edtf import Edtf
from clippings.wording.calendar import short_month

_WIDTH = 1200.0
"""The width of the drawing."""
_MARGIN = 20.0
"""What is left free at either side."""
_CHARACTER = 7.4
"""The width of a character of a label, on average; a Chinese or Japanese one takes two."""
_LINE = 72
"""Characters of a label from which on it has another line."""
_FEW_YEARS = 3
"""Up to so many years, months stand on the axis too."""
_MOST_ROWS = 12
"""Rows of labels or bars in a picture; what would need more is not drawn."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A year on the axis, or, of a short time, a month."""

    words: str
    """What stands there: ``2016`` where a year begins, else the month, ``Feb``."""
    x: float
    """Where it stands."""


@dataclass(frozen=True, slots=True)
class Pin:
    """An event: a dot on the axis, and a label above it."""

    title: str
    """The event's title."""
    words: str
    """Its date in words."""
    path: str
    """Its page, from the archive's root."""
    x: float
    """Where its first day stands."""
    width: float
    """How long it lasted; 0 for one day."""
    label_x: float
    """Where its label begins."""
    row: int
    """The row of its label's last line; 0 is the lowest, next to the axis."""
    open: bool
    """Whether one of its ends is open; it is drawn to the edge there."""
    lines: tuple[str, ...]
    """Its label: the title, a long one in several lines, each in a row of its own."""


@dataclass(frozen=True, slots=True)
class Bar:
    """An article below the axis, as wide as the days that its date can mean."""

    title: str
    """The article's title."""
    language: str | None
    """The language of its title, a BCP 47 tag."""
    words: str
    """Its outlet, and its date in words."""
    path: str
    """Its page, from the archive's root."""
    x: float
    """Where its first day stands."""
    width: float
    """Its width, at least 6; to the edge where an end is open."""
    row: int
    """The row it is in; 0 is next to the axis."""
    unsure: bool
    """Whether its date has a qualifier (``?``, ``~``, ``%``)."""
    open: bool
    """Whether one of its ends is open."""


@dataclass(frozen=True, slots=True)
class Dated:
    """An event or article to draw."""

    title: str
    """Its title."""
    words: str
    """What is said of it beside the title."""
    path: str
    """Its page, from the archive's root."""
    date: Edtf
    """Its date."""
    language: str | None = None
    """The language of its title, a BCP 47 tag; None where nothing is said of it."""


@dataclass(frozen=True, slots=True)
class Scale:
    """From days to places on the axis."""

    first_year: int
    """The axis begins on the first day of this year."""
    last_year: int
    """The axis ends after the last day of this year."""

    def at(self, day: str) -> float:
        """Where a day (``YYYY-MM-DD``) stands."""
        start = date(self.first_year, 1, 1).toordinal()
        end = date(self.last_year, 12, 31).toordinal() + 1
        share = (date.fromisoformat(day).toordinal() - start) / (end - start)
        return round(_MARGIN + share * (_WIDTH - 2 * _MARGIN), 1)

    def span(self, dated: Edtf) -> tuple[float, float]:
        """Where a date begins, and how wide it is; an open end is at the edge."""
        x = self.at(dated.earliest) if dated.earliest else _MARGIN
        end = self.at(dated.latest) if dated.latest else _WIDTH - _MARGIN
        return x, max(0.0, round(end - x, 1))


def ticks_of(scale: Scale) -> tuple[Tick, ...]:
    """The years on the axis, twelve at most; of up to three years also months, as many."""
    years = scale.last_year - scale.first_year + 1
    step, months = max(1, (years + 11) // 12), range(1, 13, years) if years <= _FEW_YEARS else (1,)
    return tuple(
        Tick(short_month(month) if month > 1 else str(year), scale.at(f"{year:04}-{month:02}-01"))
        for year in range(scale.first_year, scale.last_year + 1, step)
        for month in months
    )


def _is_open(dated: Edtf) -> bool:
    return not (dated.earliest and dated.latest)


def pinned(events: Sequence[Dated], scale: Scale) -> tuple[tuple[Pin, ...], int]:
    """Events with their labels, in as few rows as they need to not overlap, and the number of these rows."""
    ends: list[float] = []
    pins = []
    for event in sorted(events, key=lambda e: e.date.sort_key):
        x, width = scale.span(event.date)
        lines, length = _label(event.title)
        left = min(max(_MARGIN, x - length / 2), _WIDTH - _MARGIN - length)
        row = next(n for n in range(len(ends) + 1) if all(end + 14 <= left for end in ends[n : n + len(lines)]))
        if row + len(lines) > _MOST_ROWS:
            continue
        ends[row : row + len(lines)] = [left + length] * len(lines)
        open = _is_open(event.date)
        pins.append(Pin(event.title, event.words, event.path, x, width, round(left, 1), row, open, lines))
    return tuple(pins), len(ends)


def _label(title: str) -> tuple[tuple[str, ...], float]:
    """A title in lines, and how wide the longest is."""
    each = 2 if any(east_asian_width(sign) in "WF" for sign in title) else 1
    lines = tuple(wrap(title, _LINE // each)) or (title,)
    return lines, max(map(len, lines)) * each * _CHARACTER


def barred(articles: Sequence[Dated], scale: Scale) -> tuple[tuple[Bar, ...], int]:
    """Articles in as few rows as they need to not overlap, and the number of these rows."""
    ends: list[float] = []
    bars = []
    for article in sorted(articles, key=lambda a: (a.date.sort_key, a.path)):
        x, width = scale.span(article.date)
        width = max(6.0, width)
        row = next((n for n, end in enumerate(ends) if end + 2 <= x), len(ends))
        if row == _MOST_ROWS:
            continue
        ends[row : row + 1] = [x + width]
        sure = (article.date.qualified, _is_open(article.date))
        bars.append(Bar(article.title, article.language, article.words, article.path, x, width, row, *sure))
    return tuple(bars), len(ends)
