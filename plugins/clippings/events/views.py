"""What event, question and timeline pages show."""

from dataclasses import dataclass

from markupsafe import Markup

from clippings.events.accounts.views import NOTHING_TOGETHER, Alone, Disputed, Together
from clippings.events.comparing.views import PairLine
from clippings.model.dossier import Passage
from clippings.model.evidence import Source
from clippings.view.card import Card, DateView, Strip
from clippings.view.names import Named
from clippings.view.network.drawing import NO_NETWORK, Network
from clippings.view.paging import ONE_PAGE, Pager


@dataclass(frozen=True, slots=True)
class Account:
    """What one article tells of an event."""

    card: Card
    """The article."""
    passages: tuple[Passage, ...]
    """The paragraphs that name most of the event's people, organisations and places: two at most, in reading order.
    Empty where the text is withheld."""
    withheld: bool
    """Whether its text may not be shown."""
    alone: Alone
    """What it has and no other account on this page has."""
    named: tuple[Named, ...]
    """Of a withheld text: whom and what of the event it names, and how often."""


@dataclass(frozen=True, slots=True)
class NameRow:
    """What each account calls one person or thing."""

    entity: Named
    """The person or thing, with its page."""
    forms: tuple[str, ...]
    """The names that each account prints, with commas between them, in the accounts' order. Empty for an account that
    does not name it."""


@dataclass(frozen=True, slots=True)
class NameHead:
    """An account in the head of a table: “Gazette, 4 February 2016”."""

    outlet: str
    """The name of its outlet."""
    date: str
    """When it was published, in words."""
    language: str
    """The language of the names that it prints, a BCP 47 tag."""


@dataclass(frozen=True, slots=True)
class NameTable:
    """What several accounts call the same people and things."""

    heads: tuple[NameHead, ...] = ()
    """Each account. Empty where there is nothing to compare."""
    rows: tuple[NameRow, ...] = ()
    """A row an entity, the most differing first."""


@dataclass(frozen=True, slots=True)
class EventView:
    """What an event's page shows."""

    id: str
    """The event's id."""
    path: str
    """Its page, from the root of the output."""
    title: str
    """Its title."""
    date: DateView
    """When it was, in words."""
    html: Markup
    """The editors' text on it, as safe HTML."""
    people: tuple[Named, ...]
    """The people who took part."""
    organisations: tuple[Named, ...]
    """The organisations that took part."""
    places: tuple[Named, ...]
    """Where it was."""
    sources: tuple[Source, ...]
    """What the editors rest their text on."""
    accounts: tuple[Account, ...]
    """The articles on this page that tell of it, in the order of dates."""
    questions: tuple[Named, ...]
    """The questions about it that its accounts do not answer differently."""
    names: NameTable
    """What the accounts on this page call the same people and things."""
    draft: bool
    """Whether it is not for the public yet."""
    disputed: tuple[Disputed, ...] = ()
    """The questions about it that its accounts answer differently."""
    together: Together = NOTHING_TOGETHER
    """What the accounts on this page have in common, and in which figures they differ."""
    network: Network = NO_NETWORK
    """Who is named with whom in the accounts on this page."""
    pairs: tuple[PairLine, ...] = ()
    """Accounts that can be read side by side."""
    pager: Pager = ONE_PAGE
    """Where among the accounts the page is."""

    @property
    def is_first(self) -> bool:
        """Whether it is the first page, which alone says what is not about single articles."""
        return self.pager.number == 1


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event in the list of events."""

    path: str
    """Its page, from the root of the output."""
    title: str
    """Its title."""
    date: DateView
    """When it was, in words."""
    account_count: int
    """How many articles tell of it."""
    draft: bool
    """Whether it is not for the public yet."""


@dataclass(frozen=True, slots=True)
class EventsView:
    """What the list of events shows."""

    events: tuple[EventLine, ...]
    """The events on this page, in the order of dates."""
    pager: Pager
    """Where in the list it is."""


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A question in a list."""

    question: str
    """The question as its editors ask it."""
    path: str
    """Its page, from the root of the output."""
    outlets: int
    """How many outlets take a position."""
    answers: int
    """How many different answers there are."""
    passages: int
    """How many passages."""
    draft: bool
    """Whether the question is a draft."""


@dataclass(frozen=True, slots=True)
class QuestionsView:
    """What the list of questions shows."""

    questions: tuple[QuestionLine, ...]
    """The questions on this page."""
    pager: Pager
    """Where in the list it is."""


@dataclass(frozen=True, slots=True)
class PositionView:
    """An article's answer to a question, and the passage that gives it."""

    answer: str
    """The answer, in the words of the editors; articles with the same words give the same answer."""
    stance: str
    """What the editors add on how the article takes the position, a sentence. Empty where they add nothing."""
    strip: Strip
    """Outlet, labels and date of the article."""
    title: str
    """The article's title."""
    path: str
    """The passage on its page: ``articles/ID.html#p-3``; the page alone where the text is withheld."""
    language: str
    """The article's language, a BCP 47 tag."""
    quote: str
    """The words of the passage. Empty where the text is withheld."""
    whole_paragraph: bool
    """Whether the passage is a whole paragraph, and not words that the editors quoted."""
    paragraph: int | None
    """The number of its paragraph, from 1. None where the text is withheld."""
    text_kind: str
    """What kind of text the article has: ``full``, ``precis`` …"""


@dataclass(frozen=True, slots=True)
class QuestionView:
    """What a question's page shows."""

    id: str
    """The question's id."""
    path: str
    """Its page, from the root of the output."""
    question: str
    """The question as its editors ask it."""
    html: Markup
    """The editors' text on it, as safe HTML."""
    events: tuple[Named, ...]
    """The events that it is about."""
    sources: tuple[Source, ...]
    """What the editors rest their text on."""
    positions: tuple[PositionView, ...]
    """The answers of articles on this page, in the order of its file."""
    outlets: int
    """How many outlets the articles are from."""
    answers: int
    """How many different answers they give."""
    names: NameTable
    """What the articles on this page call the same people and things."""
    draft: bool
    """Whether it is not for the public yet."""
    together: Together = NOTHING_TOGETHER
    """What the articles on this page have in common, and in which figures they differ."""
    pairs: tuple[PairLine, ...] = ()
    """Articles that can be read side by side."""
    pager: Pager = ONE_PAGE
    """Where among the positions the page is."""

    @property
    def is_first(self) -> bool:
        """Whether it is the first page, which alone says what is not about single articles."""
        return self.pager.number == 1
