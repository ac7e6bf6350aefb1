"""Values as an editor would write them in YAML: texts bare where they may be, short lists in one line."""

from typing import Any

import yaml

_TEXT, _LIST, _MAPPING = (f"tag:yaml.org,2002:{kind}" for kind in ("str", "seq", "map"))
_WIDEST = 90
"""The length up to which a list or mapping of texts stands in one line, in characters."""
_ESCAPED = "\r\x85\u2028\u2029\ufeff"


class _Dumper(yaml.SafeDumper):
    """Every value is read as text, so that nothing needs quotation marks to be one: ``2016-02-04``, ``true``."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Items of a list stand further in than its key."""
        super().increase_indent(flow, False)


def one_line(value: Any, style: str | None = None) -> str:
    """A value in one line, as it may stand in brackets too: ``[a, {b: c}]``. ``style`` is a text's quotation mark."""
    node = yaml.SequenceNode(_LIST, [_node(value, flow=True, style=style)], flow_style=True)
    return _serialised(node).strip()[1:-1]


def lines(value: Any, column: int, top: bool = False) -> list[str]:
    """A mapping or list in lines, so many spaces further in; ``top`` where it is that of a whole file, whose entries
    are never in one line."""
    if not value:
        return [" " * column + one_line(value)]
    found = _serialised(_block(value, top)).rstrip("\n").split("\n")
    return [" " * column + line if line else line for line in found]


def stands_in_line(value: Any) -> bool:
    """Whether a value stands in the line of its key: texts of one line, and short lists and mappings of them."""
    if isinstance(value, str):
        return "\n" not in value
    parts = [*value, *value.values()] if isinstance(value, dict) else value
    return all(isinstance(p, str) and stands_in_line(p) for p in parts) and (
        len(value) < 2 or len(one_line(value)) <= _WIDEST
    )


def _node(value: Any, flow: bool = False, style: str | None = None) -> yaml.Node:
    if isinstance(value, str):
        return yaml.ScalarNode(_TEXT, value, style=style or _style(value, flow))
    if not (flow or stands_in_line(value)):
        return _block(value)
    if isinstance(value, dict):
        pairs = [(_node(key, True), _node(held, True)) for key, held in value.items()]
        return yaml.MappingNode(_MAPPING, pairs, flow_style=True)
    return yaml.SequenceNode(_LIST, [_node(item, True) for item in value], flow_style=True)


def _block(value: Any, top: bool = False) -> yaml.Node:
    """A mapping or list with a line an entry; so are mappings in a list, and those of a whole file."""
    if isinstance(value, dict):
        pairs = [(_node(key, True), (_block if top and _entry(held) else _node)(held)) for key, held in value.items()]
        return yaml.MappingNode(_MAPPING, pairs, flow_style=False)
    items = [(_block if _entry(item) else _node)(item) for item in value]
    return yaml.SequenceNode(_LIST, items, flow_style=False)


def _entry(value: Any) -> bool:
    return isinstance(value, dict) and bool(value)


def _style(text: str, flow: bool) -> str | None:
    if not text or any(sign in text for sign in _ESCAPED) or (flow and "\n" in text):
        return '"'
    return "|" if "\n" in text else None


def _serialised(node: yaml.Node) -> str:
    return str(yaml.serialize(node, Dumper=_Dumper, allow_unicode=True, width=float("inf")))
