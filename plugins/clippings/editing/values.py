"""Values of a text of YAML put into other words, in the quotation marks and lines in which they stand."""

from collections.abc import Callable, Iterator
from typing import Any

import yaml

from clippings.editing.changes import Path, Refused
from clippings.editing.tree import data_of, end_of, root_of

Wording = Callable[[Path, str], str]
"""The way to a value, and its words → the words that are to stand there. It is given the words as they stand in the
file too, in their quotation marks, and changes both alike."""


def reworded(text: str, wording: Wording) -> str:
    """The text with its values in other words, and every other character as it was. Refused where a value cannot be
    put into them where it stands, such as one with a line break within a word."""
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    text = text.removeprefix("\ufeff")
    root = root_of(text)
    spans = {(node.start_mark.index, end_of(text, node)): path for path, node in _scalars(root, ())}
    new = text
    for (start, end), path in sorted(spans.items(), reverse=True):
        new = new[:start] + wording(path, new[start:end]) + new[end:]
    if data_of(root_of(new)) != _meant(data_of(root), (), wording):
        raise Refused("cannot be changed here without touching more than it; change it by hand")
    return mark + new


def _scalars(node: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    """Every text that is a value, with the way to it."""
    if isinstance(node, yaml.ScalarNode):
        yield path, node
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _scalars(value, (*path, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for at, item in enumerate(node.value):
            yield from _scalars(item, (*path, at))


def _meant(data: Any, path: Path, wording: Wording) -> Any:
    if isinstance(data, dict):
        return {key: _meant(value, (*path, key), wording) for key, value in data.items()}
    if isinstance(data, list):
        return [_meant(value, (*path, at), wording) for at, value in enumerate(data)]
    return wording(path, data) if isinstance(data, str) else data
