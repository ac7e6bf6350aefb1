"""The timeline of an archive: its events, and its articles one by one or, of many, by month or year."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from clippings.model.annotation import Event
from clippings.model.archive import Archive
from clippings.reading.edtf import has_century
from clippings.view.card import date_view
from clippings.view.columns import Column, columns_at, first_and_last_day, placed, unplaced
from clippings.view.language import isolated
from clippings.view.names import Named
from clippings.view.periods import Period
from clippings.view.timeline_drawing import Bar, Dated, Pin, Scale, Tick, barred, pinned, ticks_of
from clippings.wording.messages import N_, gettext

_LABEL_ROW = 19.0
"""The height of a row of labels."""
_MOST_EVENTS = 24
"""Events that are drawn above columns: those that most articles tell of."""
_MOST_NAMED = 8
"""What is not drawn for one reason is named, up to so many; of more, the rest is counted."""


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
    """The years that are written on the axis, and the months of a short time."""
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
    columns: tuple[Column, ...] = ()
    """Of an archive of many articles, their number by month or year, in place of a bar for each."""
    unplaced: tuple[Period, ...] = ()
    """The articles that are in no column, for their date does not say so much."""

    @property
    def axis(self) -> float:
        """Where the axis stands, from the top."""
        return 24 + self.rows * _LABEL_ROW

    @property
    def height(self) -> float:
        """The height of the drawing."""
        below = max((column.height for column in self.columns), default=self.bar_rows * 16.0)
        return self.axis + 44 + below


def archive_timeline(archive: Archive) -> Timeline:
    """The timeline of an archive: its dated events above the axis, its dated articles below."""
    counts: Mapping[str, int] = archive.indexes["counts of periods"]
    if counts:
        return _of_columns(archive, counts)
    events = [_event(event) for event in archive.events.values() if event.date]
    own, page = archive.site.language, archive.site.interface
    articles = [
        Dated(
            card.title,
            f"{isolated(own, card.strip.outlet, page=page)}{gettext(', ')}{card.strip.date.words}",
            card.path,
            card.date,
            card.language,
        )
        for card in archive.cards.values()
        if card.date
    ]
    return _timeline_of(events, articles)


def _timeline_of(events: Sequence[Dated], articles: Sequence[Dated]) -> Timeline:
    """A timeline of whole years with everything of which at least the century is known."""
    lost = [d for d in (*events, *articles) if not has_century(d.date)]
    events, articles = ([d for d in dated if has_century(d.date)] for dated in (events, articles))
    years = [int(day[:4]) for d in (*events, *articles) for day in (d.date.earliest, d.date.latest) if day]
    unplaced = _undrawn(N_("because not even the century is known"), lost)
    if not years:
        return Timeline(undrawn=unplaced)
    first_year, last_year = min(years), max(years)
    scale = Scale(first_year, last_year)
    pins, rows = pinned(events, scale)
    bars, bar_rows = barred(articles, scale)
    drawn = {pin.path for pin in pins} | {bar.path for bar in bars}
    crowded = [d for d in (*events, *articles) if d.path not in drawn]
    undrawn = (*unplaced, *_undrawn(N_("because there is no more room"), crowded))
    return Timeline(ticks_of(scale), pins, bars, rows, bar_rows, first_year, last_year, undrawn)


def _of_columns(archive: Archive, counts: Mapping[str, int]) -> Timeline:
    """A timeline with columns below its axis, and above it the events that most articles tell of."""
    accounts = archive.indexes["accounts"] if archive.events else {}
    told = sorted(archive.events.values(), key=lambda event: -len(accounts.get(event.id, ())))
    events, others = ([_event(one) for one in some if one.date] for some in (told[:_MOST_EVENTS], told[_MOST_EVENTS:]))
    lists = archive.indexes["months"]
    drawn = _timeline_of(events, ())
    days = [day for id in placed(counts) for day in first_and_last_day(id)]
    years = [int(day[:4]) for day in days] + ([drawn.first_year, drawn.last_year] if drawn.ticks else [])
    if not years:
        return replace(drawn, unplaced=unplaced(counts, lists))
    scale = Scale(min(years), max(years))
    pins, rows = pinned([event for event in events if has_century(event.date)], scale)
    return replace(
        drawn, ticks=ticks_of(scale), pins=pins, rows=rows, first_year=scale.first_year, last_year=scale.last_year,
        columns=columns_at(counts, lists, scale.at), unplaced=unplaced(counts, lists),
        undrawn=(*drawn.undrawn, *_undrawn(N_("because fewer articles tell of them than of those above"), others)),
    )  # fmt: skip


def _event(event: Event) -> Dated:
    assert event.date
    return Dated(event.title, date_view(event.date, lasting=True).words, f"events/{event.id}.html", event.date)


def _undrawn(because: str, left: Sequence[Dated]) -> tuple[Undrawn, ...]:
    """What is left out for one reason; nothing where nothing is."""
    named = tuple(Named(d.title, d.path, d.words) for d in left[:_MOST_NAMED])
    return (Undrawn(because, named, len(left) - len(named)),) if left else ()
