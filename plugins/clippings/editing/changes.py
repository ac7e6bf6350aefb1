"""What is to change in an editor's file, as values; and what data each change makes of data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Path = tuple[str | int, ...]
"""The way to a value, by keys and by places in lists: ``("labels", 0, "because")``."""


@dataclass(frozen=True, slots=True)
class Put:
    """A value has another value. Where there is none, it is made, and with it the mappings that would hold it."""

    path: Path
    """The way to the value; empty for all of the file."""
    value: Any
    """Mappings, lists and texts."""
    order: tuple[str, ...] = ()
    """The keys in the order in which they usually stand; a new one that has no place in it stands last."""


@dataclass(frozen=True, slots=True)
class Add:
    """A mapping has more entries, under keys that it does not have."""

    path: Path
    """The way to the mapping, which is made where it is not there."""
    entries: Mapping[str, Any] = field(hash=False)
    """Key → value."""


@dataclass(frozen=True, slots=True)
class Insert:
    """A list has one item more."""

    path: Path
    """The way to the list, which is made where it is not there."""
    value: Any
    """The item."""
    at: int | None = None
    """The place that it is to have; None for the last."""


@dataclass(frozen=True, slots=True)
class Remove:
    """An entry of a mapping, or an item of a list, is gone."""

    path: Path
    """The way to it."""


@dataclass(frozen=True, slots=True)
class Rename:
    """An entry of a mapping stands under another key, in its place."""

    path: Path
    """The way to it."""
    key: str
    """The new key, which the mapping does not have."""


Change = Put | Add | Insert | Remove | Rename


class Refused(Exception):
    """A change cannot be made. Its text says why."""


def after(data: Any, change: Change) -> Any:
    """The data once a change is made; ``data`` stays as it is. An empty text counts as an empty mapping or list where
    something is put into it. Refused where there is no such place."""
    if isinstance(change, Put):
        return _put(data, change.path, change.value)
    if isinstance(change, Insert):
        return _put(data, change.path, _inserted(_at(data, change.path, []), change))
    if isinstance(change, Add):
        held = _at(data, change.path, {})
        if not isinstance(held, dict) or held.keys() & change.entries.keys():
            raise Refused(f"{_shown(change.path)} is no mapping, or has one of these keys: {', '.join(change.entries)}")
        return _put(data, change.path, held | dict(change.entries))
    *way, last = change.path
    held = _at(data, tuple(way), None)
    if not _has(held, last):
        raise Refused(f"{_shown(change.path)} is not there")
    if isinstance(change, Remove):
        kept = list(_items(held))
        return _put(data, tuple(way), _like(held, [(key, value) for key, value in kept if key != last]))
    if not isinstance(held, dict) or change.key in held:
        raise Refused(f"{change.key} is there already")
    return _put(data, tuple(way), {change.key if key == last else key: value for key, value in held.items()})


def _put(data: Any, path: Path, value: Any) -> Any:
    if not path:
        return value
    step, rest = path[0], path[1:]
    held = {} if data in (None, "") else data
    if isinstance(held, dict) and isinstance(step, str):
        return held | {step: _put(held.get(step), rest, value)}
    if _has(held, step) and isinstance(held, list):
        return [_put(item, rest, value) if at == step else item for at, item in enumerate(held)]
    raise Refused(f"{_shown(path)} has no place here")


def _inserted(held: Any, change: Insert) -> list[Any]:
    if not isinstance(held, list) or not 0 <= (at := len(held) if change.at is None else change.at) <= len(held):
        raise Refused(f"{_shown(change.path)} is no list, or has no place {change.at}")
    return [*held[:at], change.value, *held[at:]]


def _at(data: Any, path: Path, otherwise: Any) -> Any:
    for step in path:
        if not _has(data, step):
            return otherwise
        data = data[step]
    return otherwise if data in (None, "") else data


def _has(held: Any, step: str | int) -> bool:
    if isinstance(held, list):
        return isinstance(step, int) and 0 <= step < len(held)
    return isinstance(held, dict) and step in held


def _items(held: Any) -> list[tuple[Any, Any]]:
    return list(held.items() if isinstance(held, dict) else enumerate(held))


def _like(held: Any, items: list[tuple[Any, Any]]) -> Any:
    return dict(items) if isinstance(held, dict) else [value for _, value in items]


def _shown(path: Path) -> str:
    return ".".join(map(str, path)) or "the file"
