"""What pages on people, organisations and places show."""

from dataclasses import dataclass

from clippings.entities.maps.drawing import NO_MAP, MapView
from clippings.entities.together import NOBODY_TOGETHER, TogetherView
from clippings.model.dossier import Passage
from clippings.view.card import Card
from clippings.view.names import Named
from clippings.view.notes import NoteOfArticle
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
    sentence_count: int = 0
    """How many sentences name it, of which ``passages`` are the first."""


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """An article that names an entity, in a line."""

    card: Card
    """The article."""
    mentions: str
    """How often it does, in words: “3 mentions”."""


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
    card: Card | None = None
    """The article, where the page does not say it elsewhere."""
    others: int = 0
    """How many more articles have the same sentence."""


@dataclass(frozen=True, slots=True)
class Identifier:
    """What another register calls an entity."""

    register: str
    """The register: “Wikidata”."""
    number: str
    """The id of its entry."""
    address: str
    """That entry's page."""
    because: str
    """Why it is the same one. Empty where nobody says it."""


@dataclass(frozen=True, slots=True)
class Called:
    """What an outlet calls an entity."""

    outlet: Named
    """The outlet."""
    words: tuple[Form, ...]
    """The words just before the name, the commonest first."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some of the articles that name an entity: those of some years or outlets."""

    name: str
    """What they have in common: “2016”, “2012–2016”, “The Gazette”."""
    path: str
    """The page that lists them, from the root of the output."""
    count: int
    """How many there are."""
    id: str
    """The first year, or the outlet's id."""
    ids: tuple[str, ...] = ()
    """All its years, or its outlets' ids."""


@dataclass(frozen=True, slots=True)
class PartsView:
    """The articles that name an entity by year and outlet; empty where few do."""

    years: tuple[Part, ...] = ()
    """Their years, in order."""
    outlets: tuple[Part, ...] = ()
    """Their outlets, those with most articles first."""
    shown: tuple[Part, ...] = ()
    """The years that the table has."""
    rows: tuple[tuple[Part, tuple[tuple[int, int], ...]], ...] = ()
    """For each outlet that it has and each of those years: how many articles there are, and how much that is, from 0
    to 4."""


NO_PARTS = PartsView()
"""Of an entity that few articles name."""


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
    description: str = ""
    """Who or what it is, in a line. Empty where the register does not say."""
    aliases: tuple[tuple[tuple[str, str | None], ...], ...] = ()
    """Its other names script by script, each with the language as a BCP 47 tag, or None where none is given."""
    life: str = ""
    """When it was born and died, or began and ended, in words. Empty where nothing is said."""
    identifiers: tuple[Identifier, ...] = ()
    """What others call it: Wikidata, VIAF, ISNI, GeoNames."""
    coordinates: tuple[float, float] | None = None
    """Latitude and longitude of a place, in degrees (WGS 84). None where they are not known."""
    map: MapView = NO_MAP
    """A place with what is around it. Without dots where it has no coordinates."""
    state: str = ""
    """What is said of an entry that no editor has confirmed yet. Empty for one that is."""
    forms: tuple[Form, ...] = ()
    """The names as printed, most frequent first. A précis does not count: its spelling is its editors'."""
    articles: tuple[MentionsIn, ...] = ()
    """The articles on this page that name it, in the order of dates."""
    written: tuple[Card, ...] = ()
    """The articles it wrote, in the order of dates, up to `_MOST_CARDS`."""
    written_count: int = 0
    """How many it wrote."""
    quoted: tuple[SaidIn, ...] = ()
    """The sentences that quote it, up to `_MOST_QUOTED`. Empty without the plugin ``quotations``."""
    quoted_count: int = 0
    """How many sentences quote it."""
    quoted_in: tuple[Named, ...] = ()
    """The withheld texts that quote it, and how often."""
    events: tuple[Named, ...] = ()
    """The events that name it, with their dates."""
    named_with: tuple[Named, ...] = ()
    """The entities that stand in the same paragraphs most often: twelve at most, in two paragraphs at least."""
    mention_count: int = 0
    """How often all articles together name it."""
    telling: tuple[SaidIn, ...] = ()
    """The sentences that tell most of it, where it has more than a page of them."""
    said_of: tuple[SaidIn, ...] = ()
    """Sentences that name it within quotation marks."""
    said_of_count: int = 0
    """How many there are."""
    called: tuple[Called, ...] = ()
    """What outlets call it just before its name."""
    notes: tuple[NoteOfArticle, ...] = ()
    """Editors' notes that refer to it."""
    parts: PartsView = NO_PARTS
    """The articles that name it by year and outlet, where they are too many to stand in a row."""
    article_count: int = 0
    """How many articles name it."""
    part: Part | None = None
    """The part whose articles a page lists; None on its own pages."""
    lines: tuple[ArticleLine, ...] = ()
    """The articles of an outlet, each a line without its sentences."""
    pager: Pager = ONE_PAGE
    """Where among the articles that name it a page is."""

    @property
    def is_first(self) -> bool:
        """Whether it is the first page, which alone says what is not about single articles."""
        return self.pager.number == 1 and self.part is None


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
    map: MapView = NO_MAP
    """The places that have coordinates, on the first page of the list of places; elsewhere empty."""
