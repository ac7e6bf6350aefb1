"""Pages on who and what is named: every mention in its sentence, article by article."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from clippings.entities.appearances import unpacked
from clippings.model.archive import Archive
from clippings.model.dossier import Passage
from clippings.model.entity import FOLDERS, HEADINGS
from clippings.model.page import Output, Page
from clippings.view.card import Card, date_view
from clippings.view.names import Named
from clippings.view.order import by_name


@dataclass(frozen=True, slots=True)
class MentionsIn:
    """One article's mentions of an entity, a sentence each."""

    card: Card
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """A name as it is printed, and how often."""

    text: str
    count: int


@dataclass(frozen=True, slots=True)
class EntityView:
    """One entity. ``forms`` are the spellings printed, most frequent first; a précis has its editors' spelling."""

    id: str
    kind: str
    kind_heading: str
    index_path: str
    name: str
    path: str
    description: str
    aliases: tuple[tuple[str, str | None], ...]
    wikidata: str | None
    coordinates: tuple[float, float] | None
    extracted: bool
    forms: tuple[Form, ...]
    articles: tuple[MentionsIn, ...]
    written: tuple[Card, ...]
    quoted: tuple[Passage, ...]
    events: tuple[Named, ...]
    named_with: tuple[Named, ...]
    mention_count: int


@dataclass(frozen=True, slots=True)
class EntityLine:
    """One entity in a list."""

    name: str
    path: str
    description: str
    extracted: bool
    mention_count: int
    article_count: int
    written_count: int


@dataclass(frozen=True, slots=True)
class EntitiesView:
    """A list of one kind, with the ways to the others."""

    kind: str
    heading: str
    others: tuple[Named, ...]
    entities: tuple[EntityLine, ...]


@dataclass(slots=True)
class _Appearances:
    """How all articles name an entity."""

    mentions: int = 0
    forms: Counter[str] = field(default_factory=Counter)
    beside: Counter[str] = field(default_factory=Counter)
    """Other entities, with the number of paragraphs in which both are named."""
    articles: list[MentionsIn] = field(default_factory=list)


def kind_ids(_: Archive) -> Sequence[str]:
    return tuple(HEADINGS)


def entity_ids(archive: Archive) -> Iterable[str]:
    return archive.entities


def kind_page(id: str, archive: Archive) -> Iterator[Output]:
    """The list of one kind."""
    counts = archive.indexes["counts"]
    kind = next(kind for kind in HEADINGS if kind == id)
    entities = sorted((e for e in archive.entities.values() if e.kind == kind), key=lambda e: by_name(e.name))
    lines = tuple(
        EntityLine(e.name, e.path, e.description or "", e.state == "extracted", *counts[e.id]) for e in entities
    )
    others = tuple(Named(heading, f"{FOLDERS[other]}/index.html") for other, heading in HEADINGS.items())
    view = EntitiesView(kind, HEADINGS[kind], others, lines)
    yield Page(f"{FOLDERS[kind]}/index.html", "entities.html", view)


def entity_page(id: str, archive: Archive) -> Iterator[Output]:
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
        extracted=entity.state == "extracted",
        forms=tuple(Form(text, n) for text, n in forms),
        articles=tuple(every.articles),
        written=tuple(archive.cards[article] for article in archive.indexes["written by"].get(id, ())),
        quoted=tuple(_quoted(id, archive)),
        events=tuple(_events(id, archive)),
        named_with=_named_with(every.beside, archive),
        mention_count=every.mentions,
    )
    yield Page(entity.path, "entity.html", view)


def _appearances(id: str, archive: Archive) -> _Appearances:
    every = _Appearances()
    for article, packed in archive.inverted["appearances"].get(id, ()):
        card = archive.cards[article]
        one = unpacked(packed, card.path)
        every.mentions += one.mentions
        every.forms.update(dict(one.forms))
        every.beside.update(dict(one.beside))
        every.articles.append(MentionsIn(card, one.passages))
    return every


def _quoted(id: str, archive: Archive) -> Iterator[Passage]:
    """The sentences in which someone is quoted; none where no plugin finds quotations."""
    sayings = archive.inverted.get("sayings")
    for article, sentences in sayings.get(id, ()) if sayings is not None else ():
        for html, paragraph in sentences:
            yield Passage(Markup(html), paragraph, f"{archive.cards[article].path}#p-{paragraph}")


def _events(id: str, archive: Archive) -> Iterator[Named]:
    for event in (archive.events[event] for event in archive.indexes["events of entities"].get(id, ())):
        yield Named(event.title, f"events/{event.id}.html", date_view(event.date, lasting=True).words)


def _named_with(beside: Counter[str], archive: Archive) -> tuple[Named, ...]:
    """Who and what stands in the same paragraphs most often, at least twice."""
    often = sorted((-n, id) for id, n in beside.items() if n > 1 and id in archive.entities)[:8]
    return tuple(Named(archive.entities[id].name, archive.entities[id].path, f"{-n} paragraphs") for n, id in often)
