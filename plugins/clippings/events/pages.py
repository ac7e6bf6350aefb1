"""Pages on what happened, and on what is disputed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from clippings.events.accounts.disputed import disputed
from clippings.events.accounts.naming import named_together
from clippings.events.accounts.telling import alone, together
from clippings.events.accounts.views import Alone
from clippings.events.check import target_of
from clippings.events.comparing.pages import pair_lines
from clippings.events.comparing.pairs import INDEX as PAIRS
from clippings.events.names import name_table
from clippings.events.timeline import date_key
from clippings.events.views import (
    Account,
    EventLine,
    EventsView,
    EventView,
    NameTable,
    PositionView,
    QuestionLine,
    QuestionsView,
    QuestionView,
)  # fmt: skip
from clippings.model.annotation import Event, Position, Question
from clippings.model.archive import Archive
from clippings.model.dossier import Dossier, Passage
from clippings.model.page import Output, Page
from clippings.reading.standoff import paragraph_html
from clippings.view.card import card_of, date_view, strip_of
from clippings.view.language import prose_html
from clippings.view.names import Named, named
from clippings.view.paging import paged

_MOST_PASSAGES = 2
"""Paragraphs of an account that an event's page shows at most."""
_MOST_ACCOUNTS = 50
"""Accounts of an event, or positions on a question, on a page."""


def event_ids(archive: Archive) -> Iterable[str]:
    """The ids of all events."""
    return archive.events


def question_ids(archive: Archive) -> Iterable[str]:
    """The ids of all questions."""
    return archive.questions


def events_page(_: str, archive: Archive) -> Iterator[Output]:
    """The list of events: ``events/index.html``."""
    accounts = archive.indexes["accounts"]
    events = sorted(archive.events.values(), key=lambda event: date_key(event.date))
    lines = [_event_line(event, len(accounts.get(event.id, ()))) for event in events]
    for path, some, pager in paged("events/index.html", lines):
        yield Page(path, "events.html", EventsView(tuple(some), pager))


def questions_page(_: str, archive: Archive) -> Iterator[Output]:
    """The list of questions, those with most answers first as on the home page: ``questions/index.html``."""
    questions = [_question_line(question, archive) for question in archive.questions.values()]
    questions.sort(key=lambda line: (-line.answers, -line.outlets))
    for path, some, pager in paged("questions/index.html", questions):
        yield Page(path, "questions.html", QuestionsView(tuple(some), pager))


def event_page(id: str, archive: Archive) -> Iterator[Output]:
    """An event's page, ``events/ID.html``, and where many articles tell of it ``events/ID.2.html`` and so on."""
    event = archive.events[id]
    view = replace(
        _event_view(event, archive), pairs=pair_lines(archive.indexes[PAIRS].get(f"event/{id}", ()), archive)
    )
    for path, ids, pager in paged(view.path, archive.indexes["accounts"].get(id, ()), _MOST_ACCOUNTS):
        dossiers = [archive.dossiers[id] for id in ids]
        told = {dossier.id: () if dossier.withheld else _told(event, dossier) for dossier in dossiers}
        shown = {id: {passage.paragraph for passage in some} for id, some in told.items()}
        each = zip(dossiers, alone(dossiers, archive, shown), strict=True)
        accounts = tuple(_account(event, dossier, told[dossier.id], its, archive) for dossier, its in each)
        beside = together(dossiers, archive)
        names, network = name_table(dossiers, archive), named_together(dossiers, archive)
        found = replace(view, accounts=accounts, together=beside, names=names, network=network, pager=pager)
        yield Page(path, "event.html", found)


def question_page(id: str, archive: Archive) -> Iterator[Output]:
    """A question's page, ``questions/ID.html``, and with many positions ``questions/ID.2.html`` and so on."""
    question = archive.questions[id]
    positions = [one for one in question.positions if one.article in archive.dossiers]
    pairs = pair_lines(archive.indexes[PAIRS].get(f"question/{id}", ()), archive)
    view = replace(_question_view(question, positions, archive), pairs=pairs)
    for path, some, pager in paged(view.path, positions, _MOST_ACCOUNTS):
        dossiers = list({one.article: archive.dossiers[one.article] for one in some}.values())
        shown = tuple(_position_view(one, archive) for one in some)
        beside, names = together(dossiers, archive), name_table(dossiers, archive)
        yield Page(path, "question.html", replace(view, positions=shown, together=beside, names=names, pager=pager))


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
    asked = [archive.questions[id] for id in archive.indexes["questions of events"].get(event.id, ())]
    apart = tuple(disputed(asked, archive.indexes["accounts"].get(event.id, ()), archive))
    shown = {one.question.path for one in apart}
    about = (Named(one.question, f"questions/{one.id}.html") for one in asked)
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
        accounts=(),
        questions=tuple(one for one in about if one.path not in shown),
        disputed=apart,
        names=NameTable(),
        draft=event.status == "draft",
    )


def _account(event: Event, dossier: Dossier, told: tuple[Passage, ...], alone: Alone, archive: Archive) -> Account:
    card = card_of(dossier.id, archive)
    if not dossier.withheld:
        return Account(card, told, False, alone, ())
    wanted = {*event.people, *event.organisations, *event.places}
    rows = sorted((-count, kind, id) for id, kind, count in zip(*dossier.named, strict=True) if id in wanted)
    return Account(
        card, (), True, alone, tuple(replace(named(f"{kind}/{id}", archive), detail=f"{-n}×") for n, kind, id in rows)
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


def _question_view(question: Question, positions: Sequence[Position], archive: Archive) -> QuestionView:
    return QuestionView(
        id=question.id,
        path=f"questions/{question.id}.html",
        question=question.question,
        html=prose_html(question.body, archive.site.language, archive.site.interface),
        events=tuple(named(f"event/{id}", archive) for id in question.events),
        sources=question.sources,
        positions=(),
        outlets=len({archive.dossiers[one.article].outlet.id for one in positions}),
        answers=len({one.answer for one in positions}),
        names=NameTable(),
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
