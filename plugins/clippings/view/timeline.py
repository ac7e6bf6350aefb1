"""Where dates stand on a drawn line of time. Units are those of the SVG's view box."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from clippings.model.archive import Archive
from clippings.model.edtf import Edtf
from clippings.view.card import date_view

_WIDTH = 1200.0
_MARGIN = 20.0
_LABEL_ROW = 19.0
_CHARACTER = 7.4
_MOST_ROWS = 12
"""Rows of labels or bars in a picture; what would need more is in the table beneath it only."""


@dataclass(frozen=True, slots=True)
class Tick:
    year: int
    x: float


@dataclass(frozen=True, slots=True)
class Pin:
    """An event's dot and its label on one of ``row`` lines above the axis (0 is the lowest)."""

    title: str
    words: str
    path: str
    x: float
    width: float
    label_x: float
    row: int


@dataclass(frozen=True, slots=True)
class Bar:
    """An article's mark; an uncertain date is as wide as its span."""

    title: str
    words: str
    path: str
    x: float
    width: float
    row: int
    unsure: bool


@dataclass(frozen=True, slots=True)
class _Dated:
    """Something to draw."""

    title: str
    words: str
    path: str
    date: Edtf


@dataclass(frozen=True, slots=True)
class Timeline:
    """A drawing: ticks below, pins above, bars beneath. Empty when nothing is dated."""

    ticks: tuple[Tick, ...] = ()
    pins: tuple[Pin, ...] = ()
    bars: tuple[Bar, ...] = ()
    rows: int = 0
    bar_rows: int = 0
    first_year: int = 0
    last_year: int = 0

    @property
    def axis(self) -> float:
        return 24 + self.rows * _LABEL_ROW

    @property
    def height(self) -> float:
        return self.axis + 44 + self.bar_rows * 16


def archive_timeline(archive: Archive) -> Timeline:
    """The archive's dated events above the line, its dated articles below."""
    events = [
        _Dated(e.title, date_view(e.date, lasting=True).words, f"events/{e.id}.html", e.date)
        for e in archive.events.values()
        if e.date
    ]
    articles = [
        _Dated(card.title, f"{card.strip.outlet}, {card.strip.date.words}", card.path, card.date)
        for card in archive.cards.values()
        if card.date
    ]
    return _timeline_of(events, articles)


def _timeline_of(events: Sequence[_Dated], articles: Sequence[_Dated]) -> Timeline:
    """A timeline of whole years that holds everything with a beginning and an end."""
    bounded = [(d, d.date.earliest, d.date.latest) for d in (*events, *articles)]
    years = [int(day[:4]) for _, first, last in bounded for day in (first, last) if day]
    if not years:
        return Timeline()
    first_year, last_year = min(years), max(years) + 1
    scale = _Scale(first_year, last_year)
    pins, rows = _pinned([d for d in events if d.date.earliest and d.date.latest], scale)
    bars, bar_rows = _barred([d for d in articles if d.date.earliest and d.date.latest], scale)
    step = max(1, (last_year - first_year + 11) // 12)
    ticks = tuple(Tick(year, scale.at(f"{year}-01-01")) for year in range(first_year, last_year, step))
    return Timeline(ticks, pins, bars, rows, bar_rows, first_year, last_year - 1)


@dataclass(frozen=True, slots=True)
class _Scale:
    """Days to units between the starts of two years."""

    first_year: int
    last_year: int

    def at(self, day: str) -> float:
        start = date(self.first_year, 1, 1).toordinal()
        end = date(min(self.last_year, 9999), 1, 1).toordinal()
        share = (date.fromisoformat(day).toordinal() - start) / max(1, end - start)
        return round(_MARGIN + share * (_WIDTH - 2 * _MARGIN), 1)

    def span(self, dated: Edtf) -> tuple[float, float]:
        x = self.at(dated.earliest or dated.latest or "0001-01-01")
        return x, max(0.0, round(self.at(dated.latest or dated.earliest or "0001-01-01") - x, 1))


def _pinned(events: Sequence[_Dated], scale: _Scale) -> tuple[tuple[Pin, ...], int]:
    """Events with their labels on as few rows as they need so that none overlap."""
    ends: list[float] = []
    pins = []
    for event in sorted(events, key=lambda e: e.date.sort_key):
        x, width = scale.span(event.date)
        length = len(event.title) * _CHARACTER
        left = min(max(_MARGIN, x - length / 2), _WIDTH - _MARGIN - length)
        row = next((n for n, end in enumerate(ends) if end + 14 <= left), len(ends))
        if row == _MOST_ROWS:
            continue
        ends[row : row + 1] = [left + length]
        pins.append(Pin(event.title, event.words, event.path, x, width, round(left, 1), row))
    return tuple(pins), len(ends)


def _barred(articles: Sequence[_Dated], scale: _Scale) -> tuple[tuple[Bar, ...], int]:
    """Articles below the axis, stacked where they would lie on one another."""
    ends: list[float] = []
    bars = []
    for article in sorted(articles, key=lambda a: (a.date.sort_key, a.path)):
        x, width = scale.span(article.date)
        width = max(6.0, width)
        row = next((n for n, end in enumerate(ends) if end + 2 <= x), len(ends))
        if row == _MOST_ROWS:
            continue
        ends[row : row + 1] = [x + width]
        unsure = article.date.text[-1] in "?~%"
        bars.append(Bar(article.title, article.words, article.path, x, width, row, unsure))
    return tuple(bars), len(ends)
