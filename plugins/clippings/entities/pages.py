"""Pages on who and what is named: every mention in its sentence, article by article."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from clippings.model.dossier import Archive, Dossier
from clippings.model.entity import FOLDERS, Entity, Mention
from clippings.model.page import Output, Page
from clippings.view.card import Card, card_of, date_view
from clippings.view.names import Named
from clippings.view.order import by_name
from clippings.view.passages import Passage, sentence_around

HEADINGS = {"person": "People", "organisation": "Organisations", "place": "Places"}


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
class EntitiesView:
    """A list of one kind, with the ways to the others."""

    kind: str
    heading: str
    others: tuple[Named, ...]
    entities: tuple[EntityView, ...]


def pages(archive: Archive) -> Iterator[Output]:
    mentions = mentions_by_entity(archive)
    written, quoted = written_by(archive), quoted_by(archive)
    for kind, heading in HEADINGS.items():
        entities = sorted((e for e in archive.entities.values() if e.kind == kind), key=lambda e: by_name(e.name))
        views = tuple(
            entity_view(e, mentions.get(e.id, {}), written.get(e.id, []), quoted.get(e.id, []), archive)
            for e in entities
        )
        for view in views:
            yield Page(view.path, "entity.html", view)
        others = tuple(Named(HEADINGS[k], f"{FOLDERS[k]}/index.html") for k in HEADINGS)
        yield Page(f"{FOLDERS[kind]}/index.html", "entities.html", EntitiesView(kind, heading, others, views))


def mentions_by_entity(archive: Archive) -> dict[str, dict[str, list[Mention]]]:
    """Entity id → article id → mentions."""
    found: dict[str, dict[str, list[Mention]]] = defaultdict(lambda: defaultdict(list))
    for dossier in archive.dossiers.values():
        for mention in dossier.mentions:
            found[mention.entity][dossier.id].append(mention)
    return found


def entity_view(
    entity: Entity,
    mentions: Mapping[str, Sequence[Mention]],
    written: Sequence[Dossier],
    quoted: Sequence[Passage],
    archive: Archive,
) -> EntityView:
    counts: dict[str, int] = defaultdict(int)
    printed: dict[str, int] = defaultdict(int)
    dossiers = archive.dossiers
    for id, found in mentions.items():
        for mention in found:
            counts[mention.text] += 1
            printed[mention.text] += dossiers[id].record.text != "precis"
    forms = tuple(Form(text, n) for text, n in sorted(printed.items(), key=lambda item: (-item[1], item[0])) if n)
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
        forms=forms,
        articles=tuple(mentions_in(dossiers[id], found, archive) for id, found in mentions.items()),
        written=tuple(card_of(d, archive) for d in written),
        quoted=tuple(quoted),
        events=events_of(entity, archive),
        named_with=named_with(entity, mentions, archive),
        mention_count=sum(counts.values()),
    )


def mentions_in(dossier: Dossier, mentions: Sequence[Mention], archive: Archive) -> MentionsIn:
    """One passage a sentence, however often the sentence has the name."""
    passages: dict[tuple[int, str], Passage] = {}
    for m in mentions:
        passage = sentence_around(dossier, m.paragraph, m.start, m.end)
        passages.setdefault((m.paragraph, str(passage.html.striptags())), passage)
    return MentionsIn(card_of(dossier, archive), tuple(passages.values()))


def written_by(archive: Archive) -> dict[str, list[Dossier]]:
    """Person id → the articles that name them as author."""
    found: dict[str, list[Dossier]] = defaultdict(list)
    for dossier in archive.dossiers.values():
        for author in dossier.record.authors:
            found[author].append(dossier)
    return found


def quoted_by(archive: Archive) -> dict[str, list[Passage]]:
    """Person id → the sentences in which their words are quoted."""
    found: dict[str, list[Passage]] = defaultdict(list)
    for dossier in archive.dossiers.values():
        for q in dossier.quotations:
            if q.speaker is not None:
                found[q.speaker].append(sentence_around(dossier, q.paragraph, q.start, q.end))
    return found


def events_of(entity: Entity, archive: Archive) -> tuple[Named, ...]:
    return tuple(
        Named(event.title, f"events/{event.id}.html", date_view(event.date, lasting=True).words)
        for event in archive.events.values()
        if entity.id in (*event.people, *event.organisations, *event.places)
    )


def named_with(entity: Entity, mentions: Mapping[str, Sequence[Mention]], archive: Archive) -> tuple[Named, ...]:
    """Who and what stands in the same paragraphs most often, at least twice."""
    counts: dict[str, int] = defaultdict(int)
    for id, found in mentions.items():
        paragraphs = {mention.paragraph for mention in found}
        pairs = {(m.paragraph, m.entity) for m in archive.dossiers[id].mentions if m.paragraph in paragraphs}
        for _, other in pairs:
            if other != entity.id and other in archive.entities:
                counts[other] += 1
    top = sorted(((n, id) for id, n in counts.items() if n > 1), key=lambda item: (-item[0], item[1]))[:8]
    return tuple(Named(archive.entities[id].name, archive.entities[id].path, f"{n} paragraphs") for n, id in top)
