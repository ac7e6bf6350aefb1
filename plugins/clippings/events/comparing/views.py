"""What the page of two articles side by side shows."""

from dataclasses import dataclass

from clippings.events.accounts.views import Alone, Together
from clippings.events.comparing.marking import Marked
from clippings.events.comparing.pairs import Pair
from clippings.view.card import Card
from clippings.view.names import Named


@dataclass(frozen=True, slots=True)
class CellView:
    """A paragraph of one of the two."""

    words: tuple[Marked, ...] = ()
    """Its words, with what differs or is shared marked; empty where the article has none beside that of the other."""
    path: str = ""
    """The paragraph on its article's page."""
    paragraph: int = 0
    """Its number, from 1."""


@dataclass(frozen=True, slots=True)
class RowView:
    """A passage: a paragraph of each, or of one alone."""

    one: CellView
    """That of the first article."""
    other: CellView
    """That of the second."""


@dataclass(frozen=True, slots=True)
class ComparedView:
    """What the page of two articles side by side shows."""

    one: Card
    """The earlier article."""
    other: Card
    """The later."""
    tell: tuple[Named, ...]
    """The events of which both tell, and the questions that both answer."""
    one_alone: Alone
    """What the first has and the second has not."""
    other_alone: Alone
    """What the second has and the first has not."""
    together: Together
    """What they have in common, and in which figures they differ."""
    rows: tuple[RowView, ...]
    """Their passages, in the order of both."""
    side_by_side: int
    """How many passages stand beside one of the other."""
    is_cut: bool
    """Whether the texts are longer than is shown."""


@dataclass(frozen=True, slots=True)
class PairLine:
    """Two articles that can be read side by side, in a list."""

    pair: Pair
    """Both ids, and the page."""
    outlets: tuple[str, str]
    """The outlet of each."""
    dates: tuple[str, str]
    """The date of each, in words."""
