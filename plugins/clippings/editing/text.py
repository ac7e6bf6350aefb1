"""A text of YAML with changes made in it, or refused."""

from collections.abc import Iterable, Iterator
from typing import Any

import yaml

from clippings.editing.changes import Add, Change, Insert, Path, Put, Refused, Rename, after
from clippings.editing.places import Pieces, added, removed, renamed, replaced
from clippings.editing.tree import Entry, data_of, entries, line_end, newline_of, root_of


def edited(text: str, changes: Iterable[Change]) -> str:
    """The text with all changes made, one after the other, and every line that they do not concern as it was.

    Whatever is changed is read again: Refused, with the reason, where that is not exactly what was meant.
    """
    for change in changes:
        mark = "\ufeff" if text.startswith("\ufeff") else ""
        text = mark + _edited(text.removeprefix("\ufeff"), change)
    return text


def _edited(text: str, change: Change) -> str:
    root = root_of(text)
    meant = after(data_of(root), change)
    if root is None and text and line_end(text, max(len(text) - 1, 0)) == len(text):
        text += newline_of(text)
    for pieces in _ways(text, root, change):
        new = _with(text, pieces)
        if _is(new, meant):
            return new + newline_of(text) if root is None and meant else new
    raise Refused("cannot be changed here without touching more than it; change it by hand")


def _is(text: str, meant: Any) -> bool:
    try:
        return bool((data_of(root_of(text)) or {}) == (meant or {}))
    except Refused:
        return False


def _with(text: str, pieces: Pieces) -> str:
    for piece in sorted(pieces, reverse=True):
        text = text[: piece.start] + piece.text + text[max(piece.start, piece.end) :]
    return text


def _ways(text: str, root: Any, change: Change) -> Iterator[Pieces]:
    """The ways in which a change may be written, the best first."""
    if isinstance(change, Put):
        yield from _put(text, root, change)
        return
    if isinstance(change, Add | Insert):
        new = dict(change.entries) if isinstance(change, Add) else [change.value]
        node = _found(text, root, change.path)
        if node is None or not getattr(node, "value", None):
            yield from _put(text, root, Put(change.path, new))
        else:
            at = getattr(change, "at", None)
            yield from added(text, node, new, len(node.value) if at is None else at, not change.path)
        return
    *way, last = change.path
    node = _found(text, root, tuple(way))
    at = _place(node, last)
    if isinstance(change, Rename):
        yield renamed(entries(text, node)[at], change.key)
    elif len(node.value) == 1:
        yield from _put(text, root, Put(tuple(way), {} if isinstance(node, yaml.MappingNode) else []))
    else:
        yield removed(text, node, at)


def _put(text: str, root: Any, put: Put) -> Iterator[Pieces]:
    """A value put where one is, or as a new entry of the innermost mapping that is there."""
    whole = _whole(text, root)
    entry, flow = whole, False
    for depth, step in enumerate(put.path):
        node = entry.value
        if not isinstance(node, yaml.CollectionNode) or not node.value:
            yield from replaced(text, entry, _nested(put.path[depth:], put.value), flow, entry is whole)
            return
        at = _place(node, step)
        flow = flow or bool(node.flow_style)
        if at < 0:
            new = _nested(put.path[depth:], put.value)
            yield from added(text, node, new, _turn(node, step, put.order), depth == 0)
            return
        entry = entries(text, node)[at]
    yield from replaced(text, entry, put.value, flow, entry is whole)


def _whole(text: str, root: Any) -> Entry:
    """A whole file as if it were an entry. One that holds nothing is filled at its end."""
    if root is None:
        end = len(text)
        empty = yaml.ScalarNode("", "", style=None)
        return Entry(end, end, None, empty, end, end)
    start = root.start_mark.index
    ends = entries(text, root)[-1].end if isinstance(root, yaml.CollectionNode) and root.value else root.end_mark.index
    return Entry(start, start, None, root, start, root.end_mark.index if getattr(root, "flow_style", 0) else ends)


def _found(text: str, root: Any, path: Path) -> Any:
    node = root
    for step in path:
        at = _place(node, step)
        if at < 0:
            return None
        held = node.value[at]
        node = held[1] if isinstance(node, yaml.MappingNode) else held
    return node


def _place(node: Any, step: str | int) -> int:
    """The place of an entry in a mapping or list; -1 where there is none."""
    if isinstance(node, yaml.MappingNode):
        return next((at for at, (key, _) in enumerate(node.value) if key.value == step), -1)
    inside = isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value)
    return int(step) if inside else -1


def _turn(node: Any, step: str | int, order: tuple[str, ...]) -> int:
    """Before which entry a new key stands: behind the last of those that usually stand before it."""
    if step not in order:
        return len(node.value)
    earlier = order[: order.index(str(step))]
    return max((at + 1 for at, (key, _) in enumerate(node.value) if key.value in earlier), default=0)


def _nested(path: Path, value: Any) -> Any:
    for step in reversed(path):
        value = {step: value}
    return value
