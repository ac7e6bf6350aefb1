"""Names that several people, organisations, places and outlets share, with nothing to tell which of them is meant."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from clippings.model.archive import Archive
from clippings.model.entity import FOLDERS
from clippings.model.problem import Problem
from clippings.reading.slips.places import in_words


class _Named(NamedTuple):
    """One name of an entry."""

    file: str
    id: str
    path: tuple[str | int, ...]
    name: str
    told_apart: bool
    is_confirmed: bool = True


def shared_names(archive: Archive) -> Iterator[Problem]:
    """A warning for each entry that has a name of an entry before it, where neither says which words stand near it.

    A name that stands twice in one entry is none.
    """
    bearers: dict[str, list[_Named]] = defaultdict(list)
    for named in _names(archive):
        bearers[named.name.casefold()].append(named)
    for first, *others in (found for found in bearers.values() if len(found) > 1):
        for other in others:
            if (other.file, other.id) != (first.file, first.id) and not _are_told_apart(other, first):
                yield _told(other, first)


def _are_told_apart(one: _Named, other: _Named) -> bool:
    """Whether `clippings.reading.names.meant` knows which of two bearers is meant: by the words near it; the one whom
    an editor confirmed; the outlet, where an organisation has the same name."""
    files = {one.file, other.file}
    return (
        one.told_apart or other.told_apart or one.is_confirmed != other.is_confirmed
        or files == {FOLDERS["organisation"], "outlets"}
    )  # fmt: skip


def _names(archive: Archive) -> Iterator[_Named]:
    for entity in archive.entities.values():
        file, apart = FOLDERS[entity.kind], bool(entity.context.near or entity.context.not_near)
        confirmed = entity.state != "extracted"
        yield _Named(file, entity.id, ("name",), entity.name, apart, confirmed)
        for number, alias in enumerate(entity.aliases):
            yield _Named(file, entity.id, ("aliases", number), alias.name, apart, confirmed)
    for outlet in archive.outlets.values():
        yield _Named("outlets", outlet.id, ("name",), outlet.name, False)
        for number, other in enumerate(outlet.aliases):
            yield _Named("outlets", outlet.id, ("aliases", number), other, False)


def _told(named: _Named, first: _Named) -> Problem:
    return Problem(
        f"authority/{named.file}.yaml", 0, in_words(named.path, named.id), named.name,
        f"is a name of {first.id} too, so that a text that has it is linked to neither",
        "take it from one of them, or tell them apart: context: {near: […]}", "warning", path=(named.id, *named.path),
    )  # fmt: skip
