"""Pages on who and what is named: every mention in its sentence, article by article."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from clippings.entities.appearances import deserialised
from clippings.model.archive import Archive
from clippings.model.dossier import Passage
from clippings.model.entity import FOLDERS, HEADINGS, STATE_WORDS
from clippings.model.page import Output, Page
from clippings.view.card import Card, date_view
from clippings.view.names import Named
from clippings.view.order import by_name


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
    """The articles that name it, in the order of dates."""
    written: tuple[Card, ...]
    """The articles it wrote, in the order of dates."""
    quoted: tuple[SaidIn, ...]
    """The sentences that quote it. Empty without the plugin ``quotations``."""
    quoted_in: tuple[Named, ...]
    """The withheld texts that quote it, and how often."""
    events: tuple[Named, ...]
    """The events that name it, with their dates."""
    named_with: tuple[Named, ...]
    """The entities that stand in the same paragraphs most often: eight at most, in two paragraphs at least."""
    mention_count: int
    """How often all articles together name it."""


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
    """The entities of the kind, by name."""


@dataclass(slots=True)
class _Appearances:
    """How all articles name an entity."""

    mentions: int = 0
    forms: Counter[str] = field(default_factory=Counter)
    languages: dict[str, str] = field(default_factory=dict)
    """Form → the language of the first article that prints it."""
    beside: Counter[str] = field(default_factory=Counter)
    """Other entities, with the number of paragraphs in which both are named."""
    articles: list[MentionsIn] = field(default_factory=list)


def kind_ids(_: Archive) -> Sequence[str]:
    """The kinds that have a list: ``person``, ``organisation``, ``place``."""
    return tuple(HEADINGS)


def entity_ids(archive: Archive) -> Iterable[str]:
    """The ids of all entities."""
    return archive.entities


def kind_page(id: str, archive: Archive) -> Iterator[Output]:
    """The list of one kind: ``people/index.html``."""
    counts = archive.indexes["counts"]
    kind = next(kind for kind in HEADINGS if kind == id)
    entities = sorted((e for e in archive.entities.values() if e.kind == kind), key=lambda e: by_name(e.name))
    lines = tuple(
        EntityLine(e.name, e.path, e.description or "", STATE_WORDS[e.state] and e.state, *counts[e.id])
        for e in entities
    )
    others = tuple(Named(heading, f"{FOLDERS[other]}/index.html") for other, heading in HEADINGS.items())
    view = EntitiesView(kind, HEADINGS[kind], others, lines)
    yield Page(f"{FOLDERS[kind]}/index.html", "entities.html", view)


def entity_page(id: str, archive: Archive) -> Iterator[Output]:
    """An entity's page: ``people/ID.html``."""
    entity = archive.entities[id]
    every = _appearances(id, archive)
    forms = sorted(every.forms.items(), key=lambda item: (-item[1], item[0]))
    view = EntityView(
        id=id,
        kind=entity.kind,
        kind_heading=HEADINGS[entity.kind],
        index_path=f"{FOLDERS[entity.kind]}/index.html",
        name=entity.name,
        path=entity.path,
        description=entity.description or "",
        aliases=tuple((alias.name, alias.language) for alias in entity.aliases),
        wikidata=entity.wikidata,
        coordinates=entity.coordinates,
        state=STATE_WORDS[entity.state],
        forms=tuple(Form(text, n, every.languages[text]) for text, n in forms),
        articles=tuple(every.articles),
        written=tuple(archive.cards[article] for article in archive.indexes["written by"].get(id, ())),
        quoted=tuple(_quoted(id, archive)),
        quoted_in=tuple(_quoted_in(id, archive)),
        events=tuple(_events(id, archive)),
        named_with=_named_with(every.beside, archive),
        mention_count=every.mentions,
    )
    yield Page(entity.path, "entity.html", view)


def _appearances(id: str, archive: Archive) -> _Appearances:
    every = _Appearances()
    for article, data in archive.inverted["appearances"].get(id, ()):
        card = archive.cards[article]
        one = deserialised(data, card.path)
        every.mentions += one.mentions
        every.forms.update(dict(one.forms))
        every.languages = dict.fromkeys((form for form, _ in one.forms), card.language) | every.languages
        every.beside.update(dict(one.beside))
        every.articles.append(MentionsIn(card, one.passages, one.mentions))
    return every


def _quoted(id: str, archive: Archive) -> Iterator[SaidIn]:
    """The sentences in which someone is quoted; none where no plugin finds quotations."""
    for article, sentences in _sayings(id, archive):
        for html, paragraph in sentences:
            if html:
                card = archive.cards[article]
                yield SaidIn(Passage(Markup(html), paragraph, f"{card.path}#p-{paragraph}"), card.language)


def _quoted_in(id: str, archive: Archive) -> Iterator[Named]:
    """The withheld texts that quote someone."""
    for article, sentences in _sayings(id, archive):
        if count := sum(not html for html, _ in sentences):
            card = archive.cards[article]
            yield Named(card.title, card.path, f"{count}×", card.language)


def _sayings(id: str, archive: Archive) -> Sequence[tuple[str, Sequence[tuple[str, int]]]]:
    sayings = archive.inverted.get("sayings")
    return sayings.get(id, ()) if sayings is not None else ()


def _events(id: str, archive: Archive) -> Iterator[Named]:
    for event in (archive.events[event] for event in archive.indexes["events of entities"].get(id, ())):
        yield Named(event.title, f"events/{event.id}.html", date_view(event.date, lasting=True).words)


def _named_with(beside: Counter[str], archive: Archive) -> tuple[Named, ...]:
    """Who and what stands in the same paragraphs most often, at least twice."""
    often = sorted((-n, id) for id, n in beside.items() if n > 1 and id in archive.entities)[:8]
    return tuple(Named(archive.entities[id].name, archive.entities[id].path, f"{-n} paragraphs") for n, id in often)
