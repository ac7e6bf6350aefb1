"""What a value of the archive holds, so that whole values can be gone through, whatever fields they have."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

NAMING = frozenset(
    "id where lines on see by article address outlet authors regulars events people organisations places "
    "replies_to pinned forbidden".split()
)
"""Fields that hold no words of an editor, but ids, and a passage as it is looked up."""
ADDRESSES = frozenset(("url", "archived"))
"""Fields that hold the address of a page, or nothing."""


def parts_of(value: Any) -> Mapping[Any, Any]:
    """Key → value of a table, number → value of a row, field → value of anything else; nothing of a plain value."""
    if isinstance(value, Mapping):
        return value
    if type(value) is tuple:
        return dict(enumerate(value))
    if is_dataclass(value):
        return {one.name: getattr(value, one.name) for one in fields(value) if one.name not in NAMING}
    return {}


def rebuilt(value: Any, made: Callable[[Any, Any], Any]) -> Any:
    """A value with ``made(name, part)`` for each of its parts; the same object where each is the same."""
    parts = parts_of(value)
    done = {name: made(name, part) for name, part in parts.items()}
    if all(done[name] is part for name, part in parts.items()):
        return value
    if isinstance(value, Mapping):
        return done
    return tuple(done.values()) if isinstance(value, tuple) else replace(value, **done)
