"""What the pages of stories show."""

from dataclasses import dataclass

from clippings.events.accounts.views import Alone, Together
from clippings.events.comparing.views import PairLine
from clippings.events.views import NameTable
from clippings.view.card import Card
from clippings.view.network.drawing import Network
from clippings.view.paging import Pager


@dataclass(frozen=True, slots=True)
class StoryAccount:
    """What one article tells of a story."""

    card: Card
    """The article."""
    when: str
    """When it came, beside the first: “first”, “the same day”, “2 days later”. Empty where a date is not known."""
    beginning: str
    """The beginning of its first paragraph of some length. Empty where the text is withheld."""
    withheld: bool
    """Whether its text may not be shown."""
    alone: Alone
    """What it has and no other account has."""


@dataclass(frozen=True, slots=True)
class StoryView:
    """What the page of a story shows."""

    id: str
    """The id of its earliest article."""
    path: str
    """Its page, from the root of the output."""
    title: Card
    """The article whose title stands for it: the earliest."""
    accounts: tuple[StoryAccount, ...]
    """The articles that tell it, the earliest first."""
    outlets: int
    """By how many outlets they are."""
    texts: int
    """How many texts they are, copies of one text counted once."""
    days: str
    """When they were published, in words; empty where no date is known."""
    together: Together
    """What the accounts have in common, and in which figures they differ."""
    pairs: tuple[PairLine, ...]
    """Accounts that can be read side by side."""
    names: NameTable
    """What the accounts call the same people and things."""
    network: Network
    """Who is named with whom in the accounts."""
    joined: bool
    """Whether editors said that some of the articles tell one story."""


@dataclass(frozen=True, slots=True)
class StoryLine:
    """A story in a list."""

    title: Card
    """The article whose title stands for it."""
    path: str
    """Its page, from the root of the output."""
    accounts: int
    """How many articles tell it."""
    outlets: tuple[str, ...]
    """The names of their outlets, each once."""


@dataclass(frozen=True, slots=True)
class StoriesView:
    """What the list of stories shows."""

    stories: tuple[StoryLine, ...]
    """The stories on this page, the latest first."""
    pager: Pager
    """Where in the list it is."""
