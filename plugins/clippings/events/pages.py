"""Pages on what happened, on what is disputed, and the line of time through both."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from clippings.events.check import target_of
from clippings.events.names import name_table
from clippings.events.views import (
    Account,
    CoverageRow,
    EventLine,
    EventsView,
    EventView,
    PositionView,
    QuestionLine,
    QuestionsView,
    QuestionView,
    TimelineEntry,
    TimelineView,
)  # fmt: skip
from clippings.model.annotation import Event, Position, Question
from clippings.model.archive import Archive
from clippings.model.dossier import Dossier, Passage
from clippings.model.edtf import UNDATED, Edtf
from clippings.model.page import Output, Page
from clippings.reading.weave import paragraph_html
from clippings.view.card import card_of, date_view, strip_of
from clippings.view.language import prose_html
from clippings.view.names import Named, named
from clippings.view.order import by_name
from clippings.view.paging import paged
from clippings.view.periods import ON_ONE_PAGE
from clippings.view.timeline import archive_timeline
from clippings.wording.numbers import number

_MOST_PASSAGES = 2
"""Paragraphs of an account that an event's page shows at most."""
_MOST_EVENTS, _MOST_OUTLETS = 60, 24
"""Events and outlets in the table of who told of what: those with most accounts."""


def event_ids(archive: Archive) -> Iterable[str]:
    """The ids of all events."""
    return archive.events


def question_ids(archive: Archive) -> Iterable[str]:
    """The ids of all questions."""
    return archive.questions


def events_page(_: str, archive: Archive) -> Iterator[Output]:
    """The list of events: ``events/index.html``."""
    accounts = archive.indexes["accounts"]
    events = sorted(archive.events.values(), key=lambda event: _date_key(event.date))
    lines = [_event_line(event, len(accounts.get(event.id, ()))) for event in events]
    for path, some, pager in paged("events/index.html", lines):
        yield Page(path, "events.html", EventsView(tuple(some), pager))


def questions_page(_: str, archive: Archive) -> Iterator[Output]:
    """The list of questions: ``questions/index.html``."""
    questions = [_question_line(question, archive) for question in archive.questions.values()]
    for path, some, pager in paged("questions/index.html", questions):
        yield Page(path, "questions.html", QuestionsView(tuple(some), pager))


def timeline_page(_: str, archive: Archive) -> Iterator[Output]:
    """The timeline: ``timeline.html``."""
    yield Page("timeline.html", "timeline.html", _timeline_view(archive))


def event_page(id: str, archive: Archive) -> Iterator[Output]:
    """An event's page: ``events/ID.html``."""
    view = _event_view(archive.events[id], archive)
    yield Page(view.path, "event.html", view)


def question_page(id: str, archive: Archive) -> Iterator[Output]:
    """A question's page: ``questions/ID.html``."""
    view = _question_view(archive.questions[id], archive)
    yield Page(view.path, "question.html", view)


def by_event(archive: Archive) -> Mapping[str, tuple[str, ...]]:
    """Event id → the ids of the articles that tell of it."""
    found: dict[str, list[str]] = defaultdict(list)
    for id, dossier in archive.dossiers.items():
        for event in dict.fromkeys(dossier.record.events):
            found[event].append(id)
    return {event: tuple(ids) for event, ids in found.items()}


def questions_of_events(archive: Archive) -> Mapping[str, tuple[str, ...]]:
    """Event id → the ids of the questions about it."""
    found: dict[str, list[str]] = defaultdict(list)
    for question in archive.questions.values():
        for event in dict.fromkeys(question.events):
            found[event].append(question.id)
    return {event: tuple(ids) for event, ids in found.items()}


def _event_line(event: Event, accounts: int) -> EventLine:
    when = date_view(event.date, lasting=True)
    return EventLine(f"events/{event.id}.html", event.title, when, accounts, event.status == "draft")


def _question_line(question: Question, archive: Archive) -> QuestionLine:
    positions = [p for p in question.positions if p.article in archive.cards]
    outlets = {archive.cards[p.article].outlet for p in positions}
    answers = {p.answer for p in positions}
    path = f"questions/{question.id}.html"
    return QuestionLine(question.question, path, len(outlets), len(answers), len(positions), question.status == "draft")


def _event_view(event: Event, archive: Archive) -> EventView:
    dossiers = [archive.dossiers[id] for id in archive.indexes["accounts"].get(event.id, ())]
    return EventView(
        id=event.id,
        path=f"events/{event.id}.html",
        title=event.title,
        date=date_view(event.date, lasting=True),
        html=prose_html(event.body, archive.site.language, archive.site.interface),
        people=tuple(named(f"person/{id}", archive) for id in event.people),
        organisations=tuple(named(f"organisation/{id}", archive) for id in event.organisations),
        places=tuple(named(f"place/{id}", archive) for id in event.places),
        sources=event.sources,
        accounts=tuple(_account(event, d, archive) for d in dossiers),
        questions=tuple(
            Named(archive.questions[id].question, f"questions/{id}.html")
            for id in archive.indexes["questions of events"].get(event.id, ())
        ),
        names=name_table(dossiers, archive),
        draft=event.status == "draft",
    )


def _account(event: Event, dossier: Dossier, archive: Archive) -> Account:
    card = card_of(dossier.id, archive)
    if not dossier.withheld:
        return Account(card, _told(event, dossier), False, ())
    wanted = {*event.people, *event.organisations, *event.places}
    rows = sorted((-count, kind, id) for id, kind, count in zip(*dossier.named, strict=True) if id in wanted)
    return Account(
        card, (), True, tuple(replace(named(f"{kind}/{id}", archive), detail=f"{-n}×") for n, kind, id in rows)
    )


def _told(event: Event, dossier: Dossier) -> tuple[Passage, ...]:
    """The two paragraphs that name most of the event's people, organisations and places, in reading order."""
    wanted = {*event.people, *event.organisations, *event.places}
    counts: dict[int, set[str]] = {}
    for mention in dossier.mentions:
        if mention.entity in wanted:
            counts.setdefault(mention.paragraph, set()).add(mention.entity)
    best = sorted(counts, key=lambda paragraph: (-len(counts[paragraph]), paragraph))[:_MOST_PASSAGES]
    paragraphs = dossier.body.paragraphs
    return tuple(Passage(paragraph_html(paragraphs[n]), n + 1, f"{dossier.path}#p-{n + 1}") for n in sorted(best))


def _question_view(question: Question, archive: Archive) -> QuestionView:
    positions = [p for p in question.positions if p.article in archive.dossiers]
    dossiers = list({p.article: archive.dossiers[p.article] for p in positions}.values())
    return QuestionView(
        id=question.id,
        path=f"questions/{question.id}.html",
        question=question.question,
        html=prose_html(question.body, archive.site.language, archive.site.interface),
        events=tuple(named(f"event/{id}", archive) for id in question.events),
        sources=question.sources,
        positions=tuple(_position_view(p, archive) for p in positions),
        outlets=len({d.outlet.id for d in dossiers}),
        answers=len({p.answer for p in positions}),
        names=name_table(dossiers, archive),
        draft=question.status == "draft",
    )


def _position_view(position: Position, archive: Archive) -> PositionView:
    dossier = archive.dossiers[position.article]
    target = target_of(position, archive)
    return PositionView(
        answer=position.answer,
        stance=position.stance or "",
        strip=strip_of(dossier.id, archive),
        title=dossier.record.title,
        path=f"{dossier.path}#p-{target.paragraph + 1}" if target else dossier.path,
        language=dossier.record.language,
        quote=target.exact if target else "",
        whole_paragraph=position.on.paragraph is not None,
        paragraph=target.paragraph + 1 if target else None,
        text_kind=dossier.record.text,
    )


def _timeline_view(archive: Archive) -> TimelineView:
    accounts = archive.indexes["accounts"]
    told = Counter((event, archive.cards[id].outlet) for event, ids in accounts.items() for id in ids)
    by_outlets = Counter(outlet for _, outlet in told.elements() if outlet in archive.outlets)
    most = sorted(by_outlets, key=lambda id: (-by_outlets[id], by_name(archive.outlets[id].name)))[:_MOST_OUTLETS]
    outlets = sorted((archive.outlets[id] for id in most), key=lambda outlet: by_name(outlet.name))
    numbers = {id: len(ids) for id, ids in accounts.items()}
    events = sorted(archive.events.values(), key=lambda e: (-numbers.get(e.id, 0), _date_key(e.date)))[:_MOST_EVENTS]
    events.sort(key=lambda event: _date_key(event.date))
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


def _date_key(date: Edtf | None) -> tuple[str, str, str]:
    return date.sort_key if date else UNDATED


def _entries(archive: Archive) -> Iterator[TimelineEntry]:
    for event in archive.events.values() if len(archive.events) <= ON_ONE_PAGE else ():
        date = date_view(event.date, lasting=True)
        key = _date_key(event.date)
        yield TimelineEntry(date, key, "event", event.title, f"events/{event.id}.html", "")
    for card in () if archive.indexes["counts of periods"] else archive.cards.values():
        key = _date_key(card.date)
        yield TimelineEntry(card.strip.date, key, "article", card.title, card.path, card.strip.outlet, card.language)
