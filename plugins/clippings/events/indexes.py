"""What the archive has of each event."""

from collections import defaultdict
from collections.abc import Mapping

from clippings.model.archive import Archive


def by_event(archive: Archive) -> Mapping[str, tuple[str, ...]]:
    """Event id → the ids of the articles that tell of it."""
    found: dict[str, list[str]] = defaultdict(list)
    for id, dossier in archive.dossiers.items():
        for event in dict.fromkeys(dossier.record.events):
            found[event].append(id)
    return {event: tuple(ids) for event, ids in found.items()}


def questions_of_events(archive: Archive) -> Mapping[str, tuple[str, ...]]:
    """Event id → the ids of the questions about it."""
    found: dict[str, list[str]] = defaultdict(list)
    for question in archive.questions.values():
        for event in dict.fromkeys(question.events):
            found[event].append(question.id)
    return {event: tuple(ids) for event, ids in found.items()}
