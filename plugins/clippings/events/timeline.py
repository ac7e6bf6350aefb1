"""The line of time through events and articles, and who told of what."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from clippings.model.archive import Archive
from clippings.model.edtf import UNDATED, Edtf
from clippings.model.page import Output, Page
from clippings.view.card import DateView, date_view
from clippings.view.names import Named
from clippings.view.order import by_name
from clippings.view.periods import ON_ONE_PAGE
from clippings.view.timeline import Timeline, archive_timeline
from clippings.wording.numbers import number

_MOST_EVENTS, _MOST_OUTLETS = 60, 24
"""Events and outlets in the table of who told of what: those with most accounts."""


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """How many articles of each outlet tell of an event."""

    event: Named
    """The event, with its page and date."""
    counts: tuple[int, ...]
    """A number for each outlet, in the order of `TimelineView.outlets`."""


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """An event or an article in the table below the picture."""

    date: DateView
    """When it was, in words."""
    sort: tuple[str, str, str]
    """What the table is sorted by: `Edtf.sort_key`."""
    kind: str
    """``event`` or ``article``."""
    title: str
    """Its title."""
    path: str
    """Its page, from the root of the output."""
    outlet: str
    """The name of the article's outlet. Empty for an event."""
    language: str | None = None
    """The language of an article's title, a BCP 47 tag. None for an event."""


@dataclass(frozen=True, slots=True)
class TimelineView:
    """What the timeline shows."""

    picture: Timeline
    """The picture of all articles and events in time."""
    entries: tuple[TimelineEntry, ...]
    """The same as a table, in the order of dates. Of more than two hundred articles, or events, it has none."""
    outlets: tuple[Named, ...]
    """The outlets that tell of events, by name."""
    coverage: tuple[CoverageRow, ...]
    """The events in the order of dates, each with its articles by outlet."""
    is_selection: bool = False
    """Whether there are more events or outlets than ``coverage`` has."""
    widest: Named | None = None
    """The event of which most outlets tell, and how many do; None where no two tell of one."""


def timeline_page(_: str, archive: Archive) -> Iterator[Output]:
    """The timeline: ``timeline.html``."""
    yield Page("timeline.html", "timeline.html", _timeline_view(archive))


def date_key(date: Edtf | None) -> tuple[str, str, str]:
    """The key by which what happened is sorted; what has no date comes last."""
    return date.sort_key if date else UNDATED


def _timeline_view(archive: Archive) -> TimelineView:
    accounts = archive.indexes["accounts"]
    told = Counter((event, archive.cards[id].outlet) for event, ids in accounts.items() for id in ids)
    by_outlets = Counter(outlet for _, outlet in told.elements() if outlet in archive.outlets)
    most = sorted(by_outlets, key=lambda id: (-by_outlets[id], by_name(archive.outlets[id].name)))[:_MOST_OUTLETS]
    outlets = sorted((archive.outlets[id] for id in most), key=lambda outlet: by_name(outlet.name))
    numbers = {id: len(ids) for id, ids in accounts.items()}
    events = sorted(archive.events.values(), key=lambda e: (-numbers.get(e.id, 0), date_key(e.date)))[:_MOST_EVENTS]
    events.sort(key=lambda event: date_key(event.date))
    coverage = tuple(
        CoverageRow(
            Named(event.title, f"events/{event.id}.html", date_view(event.date, lasting=True).words),
            tuple(told[event.id, outlet.id] for outlet in outlets),
        )
        for event in events
    )
    return TimelineView(
        archive_timeline(archive),
        tuple(sorted(_entries(archive), key=lambda entry: (entry.sort, entry.kind, entry.path))),
        tuple(Named(outlet.name, f"outlets/{outlet.id}.html") for outlet in outlets),
        coverage,
        len(archive.events) > len(events) or len(by_outlets) > len(outlets),
        _widest(coverage),
    )


def _widest(coverage: Iterable[CoverageRow]) -> Named | None:
    counts = [(sum(map(bool, row.counts)), row.event) for row in coverage]
    most, event = max(counts, key=lambda one: one[0], default=(0, None))
    return replace(event, detail=number(most)) if event and most > 1 else None


def _entries(archive: Archive) -> Iterator[TimelineEntry]:
    for event in archive.events.values() if len(archive.events) <= ON_ONE_PAGE else ():
        date = date_view(event.date, lasting=True)
        key = date_key(event.date)
        yield TimelineEntry(date, key, "event", event.title, f"events/{event.id}.html", "")
    for card in () if archive.indexes["counts of periods"] else archive.cards.values():
        key = date_key(card.date)
        yield TimelineEntry(card.strip.date, key, "article", card.title, card.path, card.strip.outlet, card.language)
