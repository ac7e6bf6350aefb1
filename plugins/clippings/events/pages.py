"""Pages on what happened, on what is disputed, and the line of time through both."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from clippings.events.check import target_of
from clippings.events.names import name_table
from clippings.events.views import (
    Account,
    CoverageRow,
    EventLine,
    EventView,
    PositionView,
    QuestionView,
    TimelineEntry,
    TimelineView,
)  # fmt: skip
from clippings.model.annotation import Event, Position, Question
from clippings.model.digest import digest
from clippings.model.dossier import Archive, Dossier, Passage
from clippings.model.edtf import Edtf
from clippings.model.page import Group, Output, Page
from clippings.reading.weave import body_html, paragraph_html
from clippings.view.card import card_of, date_view, strip_of
from clippings.view.names import Named, named
from clippings.view.order import by_name
from clippings.view.timeline import archive_timeline

MOST_PASSAGES = 2
MOST_ROWS = 1000
"""Articles up to which the timeline's table names each; a larger archive has its pages by year."""
LATE = Edtf("undated", None, None)


def pages(archive: Archive) -> Iterator[Output]:
    tellers = by_event(archive)
    events = sorted(archive.events.values(), key=lambda event: (event.date or LATE).sort_key)
    yield Page("events/index.html", "events.html", tuple(event_line(e, len(tellers[e.id])) for e in events))
    questions = tuple(question_view(q, archive) for q in archive.questions.values())
    yield Page("questions/index.html", "questions.html", questions)


def groups(archive: Archive) -> Iterator[Group]:
    """The pages of each event and question."""
    tellers = by_event(archive)

    def event_pages(ids: Sequence[str]) -> Iterator[tuple[str, Output]]:
        for id in ids:
            view = event_view(archive.events[id], tellers[id], archive)
            yield id, Page(view.path, "event.html", view)

    def question_pages(ids: Sequence[str]) -> Iterator[tuple[str, Output]]:
        for id in ids:
            view = question_view(archive.questions[id], archive)
            yield id, Page(view.path, "question.html", view)

    told = {id: event_digest(event, tellers[id], archive) for id, event in archive.events.items()}
    asked = {id: question_digest(question, archive) for id, question in archive.questions.items()}
    events = (archive.made_from(f"event/{id}") for id in archive.events)
    yield Group("timeline", {"": digest(archive.outline, *events)}, partial(timeline_pages, archive))
    yield Group("events", told, event_pages)
    yield Group("questions", asked, question_pages)


def event_digest(event: Event, tellers: Sequence[Dossier], archive: Archive) -> bytes:
    """A digest of all that an event's page shows."""
    asked = (f"question/{question.id}" for question in archive.questions.values() if event.id in question.events)
    told = (archive.digests[dossier.id] for dossier in tellers)
    return digest(*map(archive.made_from, (f"event/{event.id}", *asked)), *told)


def question_digest(question: Question, archive: Archive) -> bytes:
    """A digest of all that a question's page shows."""
    references = (f"question/{question.id}", *(f"event/{id}" for id in question.events))
    articles = (f"article/{position.article}" for position in question.positions)
    return digest(*map(archive.made_from, (*references, *articles)))


def timeline_pages(archive: Archive, _: Sequence[str]) -> Iterator[tuple[str, Output]]:
    yield "", Page("timeline.html", "timeline.html", timeline_view(archive))


def by_event(archive: Archive) -> Mapping[str, list[Dossier]]:
    """Event id → the articles that tell of it."""
    found: dict[str, list[Dossier]] = defaultdict(list)
    for dossier in archive.dossiers.values():
        for event in dict.fromkeys(dossier.record.events):
            found[event].append(dossier)
    return found


def event_line(event: Event, accounts: int) -> EventLine:
    when = date_view(event.date, lasting=True)
    return EventLine(f"events/{event.id}.html", event.title, when, accounts, event.status == "draft")


def event_view(event: Event, dossiers: Sequence[Dossier], archive: Archive) -> EventView:
    return EventView(
        id=event.id,
        path=f"events/{event.id}.html",
        title=event.title,
        date=date_view(event.date, lasting=True),
        html=body_html(event.body),
        people=tuple(named(f"person/{id}", archive) for id in event.people),
        organisations=tuple(named(f"organisation/{id}", archive) for id in event.organisations),
        places=tuple(named(f"place/{id}", archive) for id in event.places),
        sources=event.sources,
        accounts=tuple(Account(card_of(d, archive), told(event, d)) for d in dossiers),
        questions=tuple(
            Named(q.question, f"questions/{q.id}.html") for q in archive.questions.values() if event.id in q.events
        ),
        names=name_table(dossiers, archive),
        draft=event.status == "draft",
    )


def told(event: Event, dossier: Dossier) -> tuple[Passage, ...]:
    """The paragraphs that name most of the event's people, organisations and places, in reading order."""
    wanted = {*event.people, *event.organisations, *event.places}
    counts: dict[int, set[str]] = {}
    for mention in dossier.mentions:
        if mention.entity in wanted:
            counts.setdefault(mention.paragraph, set()).add(mention.entity)
    best = sorted(counts, key=lambda paragraph: (-len(counts[paragraph]), paragraph))[:MOST_PASSAGES]
    paragraphs = dossier.body.paragraphs
    return tuple(Passage(paragraph_html(paragraphs[n]), n + 1, f"{dossier.path}#p-{n + 1}") for n in sorted(best))


def question_view(question: Question, archive: Archive) -> QuestionView:
    positions = [p for p in question.positions if p.article in archive.dossiers]
    dossiers = list({p.article: archive.dossiers[p.article] for p in positions}.values())
    return QuestionView(
        id=question.id,
        path=f"questions/{question.id}.html",
        question=question.question,
        html=body_html(question.body),
        events=tuple(named(f"event/{id}", archive) for id in question.events),
        sources=question.sources,
        positions=tuple(position_view(p, archive) for p in positions),
        outlets=len({d.outlet.id for d in dossiers}),
        answers=len({p.answer for p in positions}),
        names=name_table(dossiers, archive),
        draft=question.status == "draft",
    )


def position_view(position: Position, archive: Archive) -> PositionView:
    dossier = archive.dossiers[position.article]
    target = target_of(position, archive)
    return PositionView(
        answer=position.answer,
        stance=position.stance or "",
        strip=strip_of(dossier, archive),
        title=dossier.record.title,
        path=f"{dossier.path}#p-{target.paragraph + 1}" if target else dossier.path,
        language=dossier.record.language,
        quote=target.exact if target else "",
        whole_paragraph=position.on.paragraph is not None,
        paragraph=target.paragraph + 1 if target else None,
        text_kind=dossier.record.text,
    )


def timeline_view(archive: Archive) -> TimelineView:
    outlets = sorted(
        {d.outlet.id: d.outlet for d in archive.dossiers.values() if d.outlet.is_known}.values(),
        key=lambda outlet: by_name(outlet.name),
    )
    events = sorted(archive.events.values(), key=lambda e: (e.date or LATE).sort_key)
    told = Counter((id, d.outlet.id) for d in archive.dossiers.values() for id in set(d.record.events))
    coverage = tuple(
        CoverageRow(
            Named(event.title, f"events/{event.id}.html", date_view(event.date, lasting=True).words),
            tuple(told[event.id, outlet.id] for outlet in outlets),
        )
        for event in events
    )
    return TimelineView(
        archive_timeline(archive),
        tuple(sorted(entries(archive), key=lambda entry: (entry.sort, entry.kind, entry.path))),
        tuple(Named(outlet.name, f"outlets/{outlet.id}.html") for outlet in outlets),
        coverage,
    )


def entries(archive: Archive) -> Iterator[TimelineEntry]:
    for event in archive.events.values():
        date = date_view(event.date, lasting=True)
        key = (event.date or LATE).sort_key
        yield TimelineEntry(date, key, "event", event.title, f"events/{event.id}.html", "")
    for dossier in archive.dossiers.values() if len(archive.dossiers) <= MOST_ROWS else ():
        key = (dossier.date or LATE).sort_key
        outlet = strip_of(dossier, archive).outlet
        yield TimelineEntry(date_view(dossier.date), key, "article", dossier.record.title, dossier.path, outlet)
