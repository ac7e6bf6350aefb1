"""A text of YAML as the parser's nodes, with where each part of it begins and ends."""

import re
from dataclasses import dataclass
from typing import Any

import yaml

from clippings.editing.changes import Refused

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""YAML 1.1's line breaks (https://yaml.org/spec/1.1/#id871136)."""
_COLON, _ALIAS = re.compile(r"\s*:"), re.compile(r"\s*(\*[^\s,\]}]+)")


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a mapping or an item of a list. Places are in characters from the beginning of the text."""

    start: int
    """Where its key or dash begins; in a list in brackets, where the item does."""
    sign: int
    """Behind its colon or dash."""
    key: Any
    """The key's node; None in a list."""
    value: Any
    """The value's node."""
    first: int
    """Where the value begins."""
    end: int
    """Behind the last character of the value."""


def root_of(text: str) -> Any:
    """The node of a whole text; None where it holds nothing. Refused where it is not YAML."""
    try:
        return yaml.compose(text, Loader=_LOADER)
    except (yaml.YAMLError, RecursionError) as wrong:
        raise Refused(f"is not YAML: {wrong}") from wrong


def data_of(node: Any) -> Any:
    """A node as mappings, lists and texts. Refused where a key stands twice, or is no text."""
    if node is None:
        return None
    if isinstance(node, yaml.ScalarNode):
        return node.value
    if isinstance(node, yaml.SequenceNode):
        return [data_of(item) for item in node.value]
    found: dict[str, Any] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode) or key.value in found:
            raise Refused(f"has a key that stands twice or is no text, at line {key.start_mark.line + 1}")
        found[key.value] = data_of(value)
    return found


def entries(text: str, node: Any) -> list[Entry]:
    """The entries of a mapping or the items of a list, in their order."""
    found: list[Entry] = []
    for pair in node.value:
        before = found[-1].end if found else node.start_mark.index
        found.append(_item(text, node, pair, before) if isinstance(node, yaml.SequenceNode) else _pair(text, *pair))
    return found


def _pair(text: str, key: Any, value: Any) -> Entry:
    colon = _COLON.match(text, key.end_mark.index)
    start, sign = key.start_mark.index, colon.end() if colon else key.end_mark.index
    return Entry(start, sign, key, value, *_span(text, value, sign))


def _item(text: str, node: Any, value: Any, before: int) -> Entry:
    if node.flow_style:
        first, end = _span(text, value, before)
        return Entry(first, first, None, value, first, end)
    start = node.start_mark.index
    if before != start:  # it is not the first: its dash stands below that one's
        column = start - line_start(text, start)
        dash = re.compile(rf"(?:\r\n|[\n\r\x85\u2028\u2029]) {{{column}}}-").search(text, before)
        start = dash.end() - 1 if dash else before
    return Entry(start, start + 1, None, value, *_span(text, value, start + 1))


def _span(text: str, node: Any, sign: int) -> tuple[int, int]:
    """Where a value begins and ends; ``sign`` is behind its colon or dash, or behind what stands before it."""
    first: int = node.start_mark.index
    if first < sign:  # an alias has the marks of what it names
        alias = _ALIAS.match(text, sign)
        return alias.span(1) if alias else (sign, sign)
    if first == node.end_mark.index:
        return sign, sign
    return first, end_of(text, node)


def end_of(text: str, node: Any) -> int:
    """Behind the last character of a node; the parser's own mark may stand behind comments and empty lines."""
    start, end = node.start_mark.index, node.end_mark.index
    if not isinstance(node, yaml.ScalarNode):
        return end if node.flow_style or not node.value else entries(text, node)[-1].end
    if node.style not in ("|", ">"):
        return int(end)
    if "+" in text[start : line_end(text, start)].partition("#")[0]:  # empty lines below belong to it
        return int(end) - 1 if text[start:end].endswith(("\n", "\r")) else int(end)
    return int(start) + len(text[start:end].rstrip())


def line_start(text: str, at: int) -> int:
    """Where the line begins in which a character stands."""
    return max((text.rfind(sign, 0, at) for sign in "\n\r\x85\u2028\u2029"), default=-1) + 1


def line_end(text: str, at: int) -> int:
    """Where the line ends in which a character stands, before its line break."""
    found = _BREAK.search(text, at)
    return found.start() if found else len(text)


def next_line(text: str, at: int) -> int:
    """Where the line below begins; the end of the text where there is none."""
    found = _BREAK.search(text, at)
    return found.end() if found else len(text)


def newline_of(text: str) -> str:
    """The line break that a text has first; a line feed where it has none."""
    found = re.search("\r\n|[\n\r]", text)
    return found[0] if found else "\n"
