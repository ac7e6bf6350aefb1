"""What pages on people, organisations and places show."""

from dataclasses import dataclass

from clippings.entities.together import NOBODY_TOGETHER, TogetherView
from clippings.model.dossier import Passage
from clippings.view.card import Card
from clippings.view.names import Named
from clippings.view.paging import ONE_PAGE, Pager


@dataclass(frozen=True, slots=True)
class MentionsIn:
    """One article's mentions of an entity."""

    card: Card
    """The article."""
    passages: tuple[Passage, ...]
    """A sentence a passage, in the order of the text. Empty where the text is withheld."""
    count: int
    """How often the article names it."""


@dataclass(frozen=True, slots=True)
class Form:
    """A name as articles print it, and how often."""

    text: str
    """The name, letter for letter: “Daesh”."""
    count: int
    """How many mentions have it."""
    language: str
    """The language of the first article that prints it, a BCP 47 tag."""


@dataclass(frozen=True, slots=True)
class SaidIn:
    """A sentence that quotes an entity."""

    passage: Passage
    """The sentence."""
    language: str
    """The language of its article, a BCP 47 tag."""


@dataclass(frozen=True, slots=True)
class EntityView:
    """What an entity's page shows."""

    id: str
    """The entity's id."""
    kind: str
    """Its kind: ``person``, ``organisation`` or ``place``."""
    kind_heading: str
    """The heading of its kind: “People”."""
    index_path: str
    """The list of its kind, from the root of the output: ``people/index.html``."""
    name: str
    """Its name."""
    path: str
    """Its page, from the root of the output."""
    description: str
    """Who or what it is, in a line. Empty where the register does not say."""
    aliases: tuple[tuple[str, str | None], ...]
    """Its other names, each with the language as a BCP 47 tag, or None where none is given."""
    wikidata: str | None
    """Its Wikidata id: ``Q42``. None where it has none."""
    coordinates: tuple[float, float] | None
    """Latitude and longitude of a place, in degrees (WGS 84). None where they are not known."""
    state: str
    """What is said of an entry that no editor has confirmed yet. Empty for one that is."""
    forms: tuple[Form, ...]
    """The names as printed, most frequent first. A précis does not count: its spelling is its editors'."""
    articles: tuple[MentionsIn, ...]
    """The articles on this page that name it, in the order of dates."""
    written: tuple[Card, ...]
    """The articles it wrote, in the order of dates, up to `_MOST_CARDS`."""
    written_count: int
    """How many it wrote."""
    quoted: tuple[SaidIn, ...]
    """The sentences that quote it, up to `_MOST_QUOTED`. Empty without the plugin ``quotations``."""
    quoted_count: int
    """How many sentences quote it."""
    quoted_in: tuple[Named, ...]
    """The withheld texts that quote it, and how often."""
    events: tuple[Named, ...]
    """The events that name it, with their dates."""
    named_with: tuple[Named, ...]
    """The entities that stand in the same paragraphs most often: eight at most, in two paragraphs at least."""
    mention_count: int
    """How often all articles together name it."""
    pager: Pager = ONE_PAGE
    """Where among the articles that name it a page is."""

    @property
    def is_first(self) -> bool:
        """Whether it is the first page, which alone says what is not about single articles."""
        return self.pager.number == 1


@dataclass(frozen=True, slots=True)
class EntityLine:
    """An entity in a list."""

    name: str
    """Its name."""
    path: str
    """Its page, from the root of the output."""
    description: str
    """Who or what it is, in a line. Empty where the register does not say."""
    state: str
    """A word for an entry that no editor has confirmed yet. Empty for one that is."""
    mention_count: int
    """How often all articles together name it."""
    article_count: int
    """How many articles name it."""
    written_count: int
    """How many articles it wrote."""


@dataclass(frozen=True, slots=True)
class EntitiesView:
    """What the list of one kind shows."""

    kind: str
    """The kind: ``person``, ``organisation`` or ``place``."""
    heading: str
    """The heading of the page: “People”."""
    others: tuple[Named, ...]
    """The lists of every kind, this one included."""
    entities: tuple[EntityLine, ...]
    """The entities of the kind on this page, by name."""
    pager: Pager = ONE_PAGE
    """Where in the list it is."""
    together: TogetherView = NOBODY_TOGETHER
    """Who is named with whom, on the first page of the list of people; elsewhere empty."""
