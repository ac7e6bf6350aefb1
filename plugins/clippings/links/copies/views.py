"""What the pages of families of copies show."""

from dataclasses import dataclass
from typing import NamedTuple

from clippings.reading.versions.differing import Difference
from clippings.view.card import Card
from clippings.view.paging import Pager


class Stretch(NamedTuple):
    """A part of a text that another has."""

    at: float
    """Where it begins, in per mille of the words of the whole."""
    length: float
    """How long it is, likewise."""


@dataclass(frozen=True, slots=True)
class Copy:
    """One article of a family."""

    card: Card
    """The article."""
    is_source: bool
    """Whether the others have their text from it, as far as that is known."""
    share: int
    """How much of the shorter of this text and the one that it is compared with stands in the other, in per cent. 0 for
    the one that the others are compared with."""
    words: int
    """How many words of the two are the same."""
    stretches: tuple[Stretch, ...]
    """Which stretches of the text that it is compared with it has, in its order. Empty as `share` is 0."""
    credit: str
    """What it says of where the text stood first, as printed; empty where it says nothing, or is withheld."""
    withheld: bool
    """Whether its text may not be shown."""
    difference: Difference
    """How its text differs from the one that it is compared with. Empty where one of them is withheld, for that one
    itself, and in a large family for all but the first few."""


@dataclass(frozen=True, slots=True)
class FamilyView:
    """What the page of a family shows."""

    path: str
    """Its page, from the root of the output."""
    title: Card
    """The article whose text the others are compared with."""
    known: str
    """How it is known whose text it is: ``credits``, ``dates``, or empty where it is not."""
    credited: int
    """How many articles credit the outlet of the source."""
    copies: tuple[Copy, ...]
    """The articles, the earliest first."""
    outlets: int
    """By how many outlets they are."""


@dataclass(frozen=True, slots=True)
class FamilyLine:
    """A family in a list."""

    title: Card
    """Its earliest article."""
    path: str
    """Its page, from the root of the output."""
    articles: int
    """How many articles have the text."""
    outlets: tuple[str, ...]
    """The names of their outlets, each once."""


@dataclass(frozen=True, slots=True)
class FamiliesView:
    """What the list of families shows."""

    families: tuple[FamilyLine, ...]
    """The families on this page, the largest first."""
    pager: Pager
    """Where in the list it is."""
