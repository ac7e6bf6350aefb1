"""Which articles must be linked anew after some of them, or events or questions, changed."""

from collections.abc import Iterator, Mapping
from typing import Any

from clippings.links.declaration import Inputs, Sharing

_Changes = Mapping[int, tuple[Any, Any]]
"""Changed article → the link keys that it had, and those that it has."""


def affected(sharing: Sharing, before: Mapping[str, Mapping[str, Any]], given: Inputs) -> Iterator[int]:
    """The articles whose links for one reason may be others.

    ``before`` has what `links.keys.examine` had found in the articles that changed, ``given`` what the reason took from
    events and questions. Everything else of the archive is as it was. For example, where an article left an event, all
    that stand near it among those that tell of that event.
    """
    changed = _changed(sharing, before, given)
    yield from changed
    yield from sharing.index.affected(changed)
    for key in _differing(given.words, sharing.inputs.words):
        yield from sharing.index.members(key)


def _changed(sharing: Sharing, before: Mapping[str, Mapping[str, Any]], given: Inputs) -> _Changes:
    """The link keys of articles that changed, and of those that got others from elsewhere."""
    dossiers, numbers, kind = sharing.archive.dossiers, sharing.archive.numbers, sharing.reason.kind
    if not sharing.reason.archive_keys:
        return {numbers[id]: (old.get(kind, {}), sharing.keys_of(dossiers[id])) for id, old in before.items()}
    ids = {*before, *_differing(given.keys, sharing.inputs.keys)}
    return {numbers[id]: (given.keys.get(id, {}), sharing.keys_of(dossiers[id])) for id in ids if id in numbers}


def _differing(old: Mapping[str, Any], new: Mapping[str, Any]) -> set[str]:
    """The keys under which two mappings have different values, or only one has a value."""
    return {key for key in old.keys() | new.keys() if old.get(key) != new.get(key)}
