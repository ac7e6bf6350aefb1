"""What the archive has of each entity, in a line."""

from collections import Counter, defaultdict
from collections.abc import Mapping

from clippings.model.archive import Archive
from clippings.model.entity import HEADINGS
from clippings.model.reference import KIND_OF, split
from clippings.reading.markup import references_in


def counts(archive: Archive) -> Mapping[str, tuple[int, int, int]]:
    """Entity id → how often it is named, in how many articles, and how many it wrote."""
    mentions: Counter[str] = Counter()
    articles: Counter[str] = Counter()
    written: Counter[str] = Counter()
    for dossier in archive.dossiers.values():
        for entity, kind, number in zip(*dossier.named, strict=True):
            if kind != "outlet":
                mentions[entity] += number
                articles[entity] += 1
        written.update(set(dossier.record.authors))
    return {id: (mentions[id], articles[id], written[id]) for id in archive.entities}


def written_by(archive: Archive) -> Mapping[str, tuple[str, ...]]:
    """Author's id → the ids of the articles they wrote."""
    found: dict[str, list[str]] = defaultdict(list)
    for id, dossier in archive.dossiers.items():
        for author in dossier.record.authors:
            found[author].append(id)
    return {author: tuple(ids) for author, ids in found.items()}


def notes_of_entities(archive: Archive) -> Mapping[str, tuple[str, ...]]:
    """Entity id → the notes that refer to it or link to its page, as ``article#note``, in the order of the articles."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for article in archive.dossiers:
        for note in archive.notes.get(article, ()):
            pages = (path.partition(".html")[0] for path in references_in(note.body))
            said = (f"{kind}/{id}" for folder, _, id in (page.partition("/") for page in pages)
                    if (kind := KIND_OF.get(folder)))  # fmt: skip
            for kind, id, _ in map(split, (*note.see, *said)):
                if kind in HEADINGS:
                    found[id][f"{article}#{note.id}"] = None
    return {id: tuple(notes) for id, notes in found.items()}


def events_of_entities(archive: Archive) -> Mapping[str, tuple[str, ...]]:
    """Entity id → the ids of the events that name it."""
    found: dict[str, list[str]] = defaultdict(list)
    for event in archive.events.values():
        for id in dict.fromkeys((*event.people, *event.organisations, *event.places)):
            found[id].append(event.id)
    return {entity: tuple(events) for entity, events in found.items()}
