"""Quotation marks that YAML reads otherwise than meant: straight ones around a path, curly ones around a text."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import yaml

from clippings.reading.slips.signs import is_in_curly_quotes

_Path = tuple[str | int, ...]
PATH = re.compile(r'"[A-Za-z]:\\[0abtnvfreNLPxuU_ ]')
"""The beginning of a path of Windows whose first backslash makes a sign of YAML (YAML 1.2.2, §5.7): ``"C:\\Papers``."""


class Read(NamedTuple):
    """A value that is read otherwise than it is written."""

    line: int
    """Its line, from 0."""
    path: _Path
    """The way to it."""
    said: str
    """How it is written."""
    why: str
    """What is wrong."""
    try_: str
    """What to try."""


def paths_in(root: Any, source: Sequence[str]) -> Iterator[Read]:
    """Paths of Windows in double quotation marks, in which a backslash and a letter are another character."""
    for path, node in _scalars(root, ()):
        start = node.start_mark
        written = source[start.line][start.column :] if start.line < len(source) else ""
        if node.style == '"' and PATH.match(written):
            inside = written[1:].partition('"')[0]
            field = next((f"{step}: " for step in reversed(path) if isinstance(step, str)), "")
            why = (
                f"has a backslash before {inside[3]}, which together are another character within these quotation marks"
            )
            yield Read(start.line, path, inside, why, f"write it with single ones: {field}'{inside}'")


def bare_curly(root: Any) -> frozenset[_Path]:
    """The ways to texts that stand in curly quotation marks, and in no straight ones around them."""
    found = _scalars(root, ())
    return frozenset(path for path, node in found if not node.style and is_in_curly_quotes(node.value))


def _scalars(node: Any, path: _Path) -> Iterator[tuple[_Path, Any]]:
    """Every scalar of a YAML node, with the way to it."""
    if isinstance(node, yaml.MappingNode):
        for key, child in node.value:
            yield from _scalars(child, (*path, str(key.value)))
    elif isinstance(node, yaml.SequenceNode):
        for number, child in enumerate(node.value):
            yield from _scalars(child, (*path, number))
    elif node is not None:
        yield path, node
