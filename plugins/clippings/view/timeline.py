"""Dates on a drawn timeline. Lengths are in units of the SVG's view box."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from clippings.model.archive import Archive
from clippings.model.edtf import Edtf
from clippings.reading.edtf import has_century
from clippings.view.card import date_view
from clippings.view.language import isolated
from clippings.view.names import Named

_WIDTH = 1200.0
"""The width of the drawing."""
_MARGIN = 20.0
"""What is left free at either side."""
_LABEL_ROW = 19.0
"""The height of a row of labels."""
_CHARACTER = 7.4
"""The width of a character of a label, on average."""
_MOST_ROWS = 12
"""Rows of labels or bars in a picture; what would need more is not drawn."""
_MOST_NAMED = 8
"""What is not drawn for one reason is named, up to so many; of more, the rest is counted."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A year on the axis."""

    year: int
    """The year."""
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
    """The row of its label; 0 is the lowest, next to the axis."""
    open: bool
    """Whether one of its ends is open; it is drawn to the edge there."""


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
class _Dated:
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
class Undrawn:
    """What has a date and is not in the picture."""

    because: str
    """Why, after “Not drawn, ”: “because not even the century is known”."""
    named: tuple[Named, ...]
    """The first eight, with their dates in words."""
    more: int
    """How many there are beside these."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """A drawing with an axis of years, events above it and articles below. It is empty where nothing is dated."""

    ticks: tuple[Tick, ...] = ()
    """The years that are written on the axis."""
    pins: tuple[Pin, ...] = ()
    """The events."""
    bars: tuple[Bar, ...] = ()
    """The articles."""
    rows: int = 0
    """How many rows of labels there are above the axis."""
    bar_rows: int = 0
    """How many rows of articles there are below it."""
    first_year: int = 0
    """The first year on the axis; 0 where it is empty."""
    last_year: int = 0
    """The last year on the axis; 0 where it is empty."""
    undrawn: tuple[Undrawn, ...] = ()
    """What is not drawn, by the reason."""

    @property
    def axis(self) -> float:
        """Where the axis stands, from the top."""
        return 24 + self.rows * _LABEL_ROW

    @property
    def height(self) -> float:
        """The height of the drawing."""
        return self.axis + 44 + self.bar_rows * 16


def archive_timeline(archive: Archive) -> Timeline:
    """The timeline of an archive: its dated events above the axis, its dated articles below."""
    own = archive.site.language
    events = [
        _Dated(e.title, date_view(e.date, lasting=True).words, f"events/{e.id}.html", e.date)
        for e in archive.events.values()
        if e.date
    ]
    articles = [
        _Dated(
            card.title,
            f"{isolated(own, card.strip.outlet)}, {card.strip.date.words}",
            card.path,
            card.date,
            card.language,
        )
        for card in archive.cards.values()
        if card.date
    ]
    return _timeline_of(events, articles)


def _timeline_of(events: Sequence[_Dated], articles: Sequence[_Dated]) -> Timeline:
    """A timeline of whole years with everything of which at least the century is known."""
    lost = [d for d in (*events, *articles) if not has_century(d.date)]
    events, articles = ([d for d in dated if has_century(d.date)] for dated in (events, articles))
    years = [int(day[:4]) for d in (*events, *articles) for day in (d.date.earliest, d.date.latest) if day]
    unplaced = _undrawn("because not even the century is known", lost)
    if not years:
        return Timeline(undrawn=unplaced)
    first_year, last_year = min(years), max(years)
    scale = _Scale(first_year, last_year)
    pins, rows = _pinned(events, scale)
    bars, bar_rows = _barred(articles, scale)
    drawn = {pin.path for pin in pins} | {bar.path for bar in bars}
    crowded = [d for d in (*events, *articles) if d.path not in drawn]
    step = max(1, (last_year - first_year + 12) // 12)
    ticks = tuple(Tick(year, scale.at(f"{year:04}-01-01")) for year in range(first_year, last_year + 1, step))
    undrawn = (*unplaced, *_undrawn("because there is no more room", crowded))
    return Timeline(ticks, pins, bars, rows, bar_rows, first_year, last_year, undrawn)


def _undrawn(because: str, left: Sequence[_Dated]) -> tuple[Undrawn, ...]:
    """What is left out for one reason; nothing where nothing is."""
    named = tuple(Named(d.title, d.path, d.words) for d in left[:_MOST_NAMED])
    return (Undrawn(because, named, len(left) - len(named)),) if left else ()


@dataclass(frozen=True, slots=True)
class _Scale:
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


def _is_open(dated: Edtf) -> bool:
    return not (dated.earliest and dated.latest)


def _pinned(events: Sequence[_Dated], scale: _Scale) -> tuple[tuple[Pin, ...], int]:
    """Events with their labels, in as few rows as they need to not overlap, and the number of these rows."""
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
        pins.append(Pin(event.title, event.words, event.path, x, width, round(left, 1), row, _is_open(event.date)))
    return tuple(pins), len(ends)


def _barred(articles: Sequence[_Dated], scale: _Scale) -> tuple[tuple[Bar, ...], int]:
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
