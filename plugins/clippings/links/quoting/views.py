"""What the pages of utterances show."""

from dataclasses import dataclass

from clippings.reading.versions.differing import Part
from clippings.view.card import Card
from clippings.view.names import Named
from clippings.view.paging import Pager


@dataclass(frozen=True, slots=True)
class Printed:
    """An utterance as one article prints it."""

    card: Card
    """The article."""
    parts: tuple[Part, ...]
    """Its words: what is new is not in the fullest form, what is gone is there and not here. Empty where the text is
    withheld."""
    is_fullest: bool
    """Whether it is the one that the others are compared with."""
    is_of_it: bool
    """Whether it has words of the fullest form. One that has not is of one utterance with another that has."""
    path: str
    """The paragraph on the article's page; the page where the text is withheld."""
    paragraph: int
    """The number of the paragraph, from 1; 0 where the text is withheld."""
    speaker: Named | None
    """Who is said to have spoken; None where the text does not say."""


@dataclass(frozen=True, slots=True)
class InLanguage:
    """An utterance as the articles in one language print it."""

    name: str
    """The language, in that of the interface; empty where all articles are in one."""
    is_of_it: bool
    """Whether these have words of the fullest form."""
    printed: tuple[Printed, ...]
    """As they print it: the fullest form first, then in the order of time."""


@dataclass(frozen=True, slots=True)
class UtteranceView:
    """What the page of an utterance shows."""

    path: str
    """Its page, from the root of the output."""
    words: str
    """The beginning of its fullest form; empty where every text is withheld."""
    language: str
    """The language of these words, a BCP 47 tag."""
    groups: tuple[InLanguage, ...]
    """As the articles of this page print it, by language: the one of most articles first."""
    articles: int
    """How many articles have it."""
    outlets: int
    """By how many outlets they are."""
    speakers: tuple[Named, ...]
    """Who is said to have spoken, each once: the first of them."""
    more_speakers: int
    """How many others there are."""
    joined: bool
    """Whether editors said that some of these are of one utterance."""
    pager: Pager
    """Where this page is among those of the utterance."""


@dataclass(frozen=True, slots=True)
class UtteranceLine:
    """An utterance in a list."""

    words: str
    """The beginning of its fullest form; empty where every text is withheld."""
    language: str
    """The language of these words."""
    path: str
    """Its page, from the root of the output."""
    articles: int
    """How many articles have it."""
    speakers: tuple[Named, ...]
    """Who is said to have spoken: the first of them."""
    more_speakers: int
    """How many others there are."""
    outlets: tuple[str, ...]
    """The names of the outlets, each once."""


@dataclass(frozen=True, slots=True)
class UtterancesView:
    """What the list of utterances shows."""

    utterances: tuple[UtteranceLine, ...]
    """The utterances on this page: those that most articles have first."""
    pager: Pager
    """Where in the list it is."""
