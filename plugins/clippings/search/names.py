"""Names with a page of their own, for direct hits above the articles."""

from collections.abc import Iterator

from clippings.model.dossier import Archive

MOST_NAMES = 5000
"""Names up to which the list is written: it is loaded whole."""
Entry = tuple[str, str, str, tuple[str, ...]]


def names_of(archive: Archive) -> list[Entry]:
    """``(name, kind, path, other names)`` of everything that has a page; nothing where it would be too much to load."""
    found = list(entries(archive))
    return found if len(found) <= MOST_NAMES else []


def entries(archive: Archive) -> Iterator[Entry]:
    for entity in archive.entities.values():
        yield entity.name, entity.kind, entity.path, tuple(alias.name for alias in entity.aliases)
    for outlet in archive.outlets.values():
        others = tuple(dict.fromkeys((*outlet.aliases, *(n.name for n in outlet.names if n.name != outlet.name))))
        yield outlet.name, "outlet", f"outlets/{outlet.id}.html", others
    for event in archive.events.values():
        yield event.title, "event", f"events/{event.id}.html", ()
    for question in archive.questions.values():
        yield question.question, "question", f"questions/{question.id}.html", ()
