"""Which articles must be linked anew after some of them, or events or questions, changed."""

from collections.abc import Iterator, Mapping
from typing import Any

from clippings.links.declaration import Inputs, Sharing
from clippings.links.keys import OUTLET
from clippings.links.reuse.table import PrintTable

Edited = Mapping[str, tuple[Mapping[str, Any], Mapping[str, Any]]]
"""Id of a changed article → what `links.keys.examine` had found in it, and what it finds."""


def affected(sharing: Sharing, edited: Edited, given: Inputs, more: int) -> Iterator[int]:
    """The articles whose links for one reason may be others, where the archive has so many articles ``more``.

    ``given`` is what the reason took from events and questions before. Everything else of the archive is as it was. For
    example, where an article left an event, all that stand near it among those that tell of that event.
    """
    if more and sharing.index.grown(more):
        yield from range(len(sharing.archive.order))
        return
    changed = _changed(sharing, edited, given)
    if isinstance(sharing.index, PrintTable):
        numbers = sharing.archive.numbers
        sharing.index.moved = {
            numbers[id] for id, (old, new) in edited.items() if old and old.get(OUTLET) != new.get(OUTLET)
        }
    yield from changed
    yield from sharing.index.affected(changed)
    for key in _differing(given.words, sharing.inputs.words):
        yield from sharing.index.members(key)


def _changed(sharing: Sharing, edited: Edited, given: Inputs) -> Mapping[int, tuple[Any, Any]]:
    """Each changed article, with the link keys that it had and has; those that got others from elsewhere, too."""
    numbers, kind = sharing.archive.numbers, sharing.reason.kind
    if not sharing.reason.archive_keys:
        return {numbers[id]: (old.get(kind, {}), new.get(kind, {})) for id, (old, new) in edited.items()}
    old, new = given.keys, sharing.inputs.keys
    ids = {*edited, *_differing(old, new)}
    return {numbers[id]: (old.get(id, {}), new.get(id, {})) for id in ids if id in numbers}


def _differing(old: Mapping[str, Any], new: Mapping[str, Any]) -> set[str]:
    """The keys under which two mappings have different values, or only one has a value."""
    return {key for key in old.keys() | new.keys() if old.get(key) != new.get(key)}
