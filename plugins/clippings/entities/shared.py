"""Names that several people, organisations or places share, with nothing to tell which of them a text means."""

from collections import defaultdict
from collections.abc import Iterator

from clippings.model.archive import Archive
from clippings.model.entity import FOLDERS, Entity, names_of
from clippings.model.problem import Problem
from clippings.reading.slips.places import in_words


def shared_names(archive: Archive) -> Iterator[Problem]:
    """A warning for each entry that has a name of an entry before it, where neither says which words stand near it.

    A name that stands twice in one entry is none.
    """
    bearers: dict[str, list[tuple[Entity, int]]] = defaultdict(list)
    for entity in archive.entities.values():
        for number, name in enumerate(names_of(entity)):
            bearers[name.casefold()].append((entity, number))
    for (first, _), *others in (found for found in bearers.values() if len(found) > 1):
        for entity, number in others:
            if entity.id != first.id and not (_is_told_apart(entity) or _is_told_apart(first)):
                yield _told(entity, number, first)


def _is_told_apart(entity: Entity) -> bool:
    return bool(entity.context.near or entity.context.not_near)


def _told(entity: Entity, number: int, first: Entity) -> Problem:
    """``number`` is the name's place among those of the entity; the first is its own name."""
    path: tuple[str | int, ...] = ("aliases", number - 1) if number else ("name",)
    return Problem(
        f"authority/{FOLDERS[entity.kind]}.yaml", 0, in_words(path, entity.id), [*names_of(entity)][number],
        f"is a name of {first.id} too, so that a text that has it is linked to neither",
        "take it from one of them, or tell them apart: context: {near: […]}", "warning", path=(entity.id, *path),
    )  # fmt: skip
