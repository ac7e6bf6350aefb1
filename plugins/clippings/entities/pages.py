"""Pages on who and what is named: every mention in its sentence, article by article."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b
from itertools import count

from clippings.entities.gathered import Gathered, MentionsIn, appearances_in, gathered
from clippings.model.digest import DIGEST
from clippings.model.dossier import Archive, Passage
from clippings.model.entity import FOLDERS, HEADINGS, SIZE, Entity
from clippings.model.page import Group, Output, Page
from clippings.view.card import Card, date_view
from clippings.view.names import Named
from clippings.view.order import by_name

MENTIONS_AT_ONCE = 400_000
"""Mentions gathered in one pass over the archive, some 300 bytes each."""


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


def pages(archive: Archive) -> Iterator[Output]:
    """The lists."""
    mentions: Counter[str] = Counter()
    articles: Counter[str] = Counter()
    written: Counter[str] = Counter()
    for dossier in archive.dossiers.values():
        for entity, named_as, number in zip(*dossier.traces[:3], strict=True):
            if named_as != "outlet":
                mentions[entity] += number
                articles[entity] += 1
        written.update(set(dossier.record.authors))
    others = tuple(Named(heading, f"{FOLDERS[kind]}/index.html") for kind, heading in HEADINGS.items())
    for kind, heading in HEADINGS.items():
        entities = sorted((e for e in archive.entities.values() if e.kind == kind), key=lambda e: by_name(e.name))
        lines = tuple(
            EntityLine(
                e.name,
                e.path,
                e.description or "",
                e.state == "extracted",
                mentions[e.id],
                articles[e.id],
                written[e.id],
            )
            for e in entities
        )
        view = EntitiesView(kind, heading, others, lines)
        yield Page(f"{FOLDERS[kind]}/index.html", "entities.html", view)


def groups(archive: Archive) -> Iterator[Group]:
    """The entities' own pages; so many at a time that their passages fit in memory."""
    # hashed one by one: what a large archive's pages are made from would fill much memory for a moment
    made_from = {id: blake2b(digest_size=DIGEST) for id in archive.entities}
    mentions = 0
    for id, dossier in archive.dossiers.items():
        card, traces = archive.outlines[id], dossier.traces
        mentions += sum(traces.mentions)
        for entity, kind, at in zip(traces.entities, traces.kinds, count(0, SIZE), strict=False):
            if kind != "outlet":
                made_from[entity].update(card + traces.made_from[at : at + SIZE])
        for author in dossier.record.authors:
            if author in made_from:
                made_from[author].update(b"author" + card)
        for speaker in dossier.speakers:
            if speaker in made_from:
                made_from[speaker].update(b"speaker" + archive.digests[id])
    for event in archive.events.values():
        for entity in {*event.people, *event.organisations, *event.places} & made_from.keys():
            made_from[entity].update(b"event" + archive.made_from(f"event/{event.id}"))
    units = {id: made.digest() for id, made in made_from.items()}
    at_once = max(1, len(units) * MENTIONS_AT_ONCE // max(1, mentions))
    yield Group("entities", units, partial(entity_pages, archive), at_once)


def entity_pages(archive: Archive, ids: Sequence[str]) -> Iterator[tuple[str, Output]]:
    found = gathered(archive, frozenset(ids))
    events = events_by_entity(archive)
    for id in ids:
        entity = archive.entities[id]
        view = entity_view(entity, found.get(id, Gathered()), events.get(id, ()), archive)
        yield id, Page(entity.path, "entity.html", view)


def entity_view(entity: Entity, found: Gathered, events: Sequence[Named], archive: Archive) -> EntityView:
    every = appearances_in(found, archive)
    forms = sorted(every.forms.items(), key=lambda item: (-item[1], item[0]))
    return EntityView(
        id=entity.id,
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
        written=tuple(found.written),
        quoted=tuple(found.quoted),
        events=tuple(events),
        named_with=named_with(every.beside, archive),
        mention_count=every.mentions,
    )


def events_by_entity(archive: Archive) -> Mapping[str, list[Named]]:
    """Entity id → the events that name it."""
    found: dict[str, list[Named]] = defaultdict(list)
    for event in archive.events.values():
        name = Named(event.title, f"events/{event.id}.html", date_view(event.date, lasting=True).words)
        for id in dict.fromkeys((*event.people, *event.organisations, *event.places)):
            found[id].append(name)
    return found


def named_with(beside: Counter[str], archive: Archive) -> tuple[Named, ...]:
    """Who and what stands in the same paragraphs most often, at least twice."""
    often = [(-n, id) for id, n in beside.items() if n > 1 and id in archive.entities]
    return tuple(
        Named(archive.entities[id].name, archive.entities[id].path, f"{-n} paragraphs") for n, id in sorted(often)[:8]
    )
