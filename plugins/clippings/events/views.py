"""What event, question and timeline pages show."""

from dataclasses import dataclass

from markupsafe import Markup

from clippings.model.dossier import Passage
from clippings.model.evidence import Source
from clippings.view.card import Card, DateView, Strip
from clippings.view.names import Named
from clippings.view.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Account:
    """One article's telling of an event: the passages that name most of it."""

    card: Card
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class NameRow:
    """One person or thing, and what each account calls it, in the accounts' order; empty where it is not named."""

    entity: Named
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameTable:
    """``heads`` are the accounts' outlets and dates."""

    heads: tuple[str, ...] = ()
    rows: tuple[NameRow, ...] = ()


@dataclass(frozen=True, slots=True)
class EventView:
    id: str
    path: str
    title: str
    date: DateView
    html: Markup
    people: tuple[Named, ...]
    organisations: tuple[Named, ...]
    places: tuple[Named, ...]
    sources: tuple[Source, ...]
    accounts: tuple[Account, ...]
    questions: tuple[Named, ...]
    names: NameTable
    draft: bool


@dataclass(frozen=True, slots=True)
class EventLine:
    """One event in the list of them."""

    path: str
    title: str
    date: DateView
    account_count: int
    draft: bool


@dataclass(frozen=True, slots=True)
class PositionView:
    """One answer, and the words that give it."""

    answer: str
    stance: str
    strip: Strip
    title: str
    path: str
    language: str
    quote: str
    whole_paragraph: bool
    paragraph: int | None
    text_kind: str


@dataclass(frozen=True, slots=True)
class QuestionView:
    id: str
    path: str
    question: str
    html: Markup
    events: tuple[Named, ...]
    sources: tuple[Source, ...]
    positions: tuple[PositionView, ...]
    outlets: int
    answers: int
    names: NameTable
    draft: bool


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """One event and how many articles of each outlet tell of it, in the columns' order."""

    event: Named
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """An event or an article in the table behind the picture."""

    date: DateView
    sort: tuple[str, str, str]
    kind: str
    title: str
    path: str
    outlet: str


@dataclass(frozen=True, slots=True)
class TimelineView:
    picture: Timeline
    entries: tuple[TimelineEntry, ...]
    outlets: tuple[Named, ...]
    coverage: tuple[CoverageRow, ...]
