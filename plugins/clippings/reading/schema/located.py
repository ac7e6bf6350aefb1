"""YAML read as text: every scalar is a string, every value has its line, and nothing is expanded."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from clippings.model.problem import Problem
from clippings.reading.slips.places import in_words
from clippings.reading.slips.quotation_marks import PATH, bare_curly, paths_in
from clippings.reading.slips.signs import field_in, slip_in
from clippings.reading.slips.yaml_faults import Fault, fault_in, fault_of, swallowing

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
"""Characters that XML does not allow (https://www.w3.org/TR/xml/#charsets), and that no feed or citation can have."""
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""The YAML loader that reads every scalar as a string; the one written in C where there is one."""
_ODD = frozenset("\u00a0\u2007\u202f\u3000\u2003\u2002\u2009")
"""Spaces that are none to YAML."""
_BARE_IN_BRACES = re.compile(r"\{[^{}]*,[^:,{}\]]*[,}]")
"""What may be a comma inside a value in braces; a text without is not looked through."""
_ODD_TEXTS = ("“", "„", "‘", "«", "»", "null", "NULL", "None", "n/a", "N/A", "~", "To be written")
_LISTED = re.compile("(?:keywords|domains):[^\\[\n]*[,;]")
"""What some texts have that are told as odd; a text without is not looked through."""
_CURLY = re.compile("[:-] *[“„‘«»]")
"""What may be a text in curly quotation marks; a text without is not looked through."""
_DEEPEST = 50
"""How many lists and fields may lie within one another; no file of an archive means more than ten."""
_COLUMNS = 8
"""Columns in which lists and fields may begin before they are counted: at most two lie in each within one another."""
_LINE_ENDS = r"\n\r\x85\u2028\u2029\ufeff"
_BEGINS_ODDLY = re.compile(
    rf"[{_LINE_ENDS}?:,\[{{-][ \t]*[&*!]|[{_LINE_ENDS}](?:[ \t?:-]{{{_COLUMNS + 1}}}|---|\.\.\.)"
)
"""A sign that may be an anchor, alias or tag, for it stands where a value begins (YAML 1.1, §4.2); a line in which
something may begin further in than texts of an archive do; and what parts two texts in one file."""
Path = tuple[str | int, ...]
"""The way to a value, by keys and by places in lists: ``("labels", 0, "because")``."""


@dataclass(frozen=True, slots=True)
class Located:
    """A YAML value, and where each part of it stands."""

    value: Any
    """Dicts, lists and strings."""
    lines: Mapping[Path, int]
    """Path → the line on which the value begins, from 1."""
    comments: Mapping[Path, str] = field(default_factory=dict)
    """Path → a comment behind the value that may have been meant as a part of it: ``#2 of the talks``."""

    odd: bool = False
    """Whether some text may be in curly quotation marks, or say in a word that there is nothing."""
    curly: frozenset[Path] = frozenset()
    """The paths of texts in curly quotation marks that have no straight ones around them."""

    def texts(self, path: Path) -> Iterator[tuple[Path, str]]:
        """Every text at or below a path, with its own path."""
        value = self.value
        for step in path:
            value = value[step]
        return _texts(value, path)

    def line(self, path: Path) -> int:
        """The line of a value; where it is missing, the line of the nearest value that would hold it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def parse(text: str, where: str, first_line: int = 1) -> tuple[Located, tuple[Problem, ...]]:
    """YAML text as a value with lines; with problems, and empty, where it has any. ``first_line`` is the text's first
    line in its file."""
    problems: list[Problem] = []

    def refuse(line: int, field: str, said: str, why: str, try_: str) -> None:
        problems.append(Problem(where, line, field, said, why, try_))

    lines: dict[Path, int] = {}
    comments: dict[Path, str] = {}
    value: Any = {}
    curly: frozenset[Path] = frozenset()
    try:
        if _may_grow(text) and (grows := _grown(text)):
            line, *told = grows
            refuse(line + first_line, "YAML", *told)
            return Located({}, lines), tuple(problems)
        root = yaml.compose(text, Loader=_LOADER)
        value = {} if root is None else _value_of(root, (), lines, first_line, refuse)
        if fault := _unmeant(root, text):
            del problems[:]  # they follow from it
            refuse(fault.line + first_line, *fault[1:])
        if " #" in text and root is not None:
            comments.update(_cut_off(root, (), text.splitlines()))
        if _BARE_IN_BRACES.search(text):
            _refuse_commas(root, text.splitlines(), first_line, refuse)
        for read in paths_in(root, text.splitlines()) if PATH.search(text) else ():
            problems[:] = [one for one in problems if one.line != read.line + first_line]  # they follow from it
            refuse(read.line + first_line, in_words(read.path), *read[2:])
        curly = bare_curly(root) if _CURLY.search(text) else curly
    except yaml.MarkedYAMLError as error:
        fault = fault_of(error, text, _LOADER)
        refuse(fault.line + first_line, *fault[1:])
    except yaml.YAMLError as error:
        why = " ".join(f"cannot be read: {error}".split())  # which PyYAML tells in two lines
        refuse(first_line, "YAML", "", why, "save the file as UTF-8 text")
    odd = any(map(text.__contains__, _ODD_TEXTS)) or _LISTED.search(text) is not None
    return Located({} if problems else value, lines, comments, odd, curly), tuple(problems)


def _unmeant(root: Any, text: str) -> Fault | None:
    """What makes a text other YAML than was meant: all of it one text, or fields within quotation marks."""
    if isinstance(root, yaml.ScalarNode) and not root.style:
        return fault_in(text)
    line = swallowing(text, _LOADER) if root is not None else None
    if line is None:
        return None
    said = text.splitlines()[line].strip()
    field = field_in(said)[0] or "YAML"
    return Fault(line, field, said, "has a quotation mark that is not closed in its line",
                 "close it at the end of the text")  # fmt: skip


def _refuse_commas(node: Any, source: list[str], first_line: int, refuse: Any) -> None:
    """Refuse what a comma in braces made a field of: ``{exact: a, b}``, in which no colon stands behind ``b``."""
    if isinstance(node, yaml.SequenceNode):
        for child in node.value:
            _refuse_commas(child, source, first_line, refuse)
    elif isinstance(node, yaml.MappingNode):
        before = ""
        for key, child in node.value:
            end = key.end_mark
            behind = source[end.line][end.column :].lstrip() if end.line < len(source) else ""
            if before and isinstance(key, yaml.ScalarNode) and behind[:1] in (",", "}"):
                between = "," if source[end.line][key.start_mark.column - 1 :][:1] == "," else ", "
                refuse(
                    end.line + first_line, key.value, key.value, "is read as a field: inside {…} a comma ends a value",
                    f'put the whole value in quotation marks: {before}{between}{key.value}"',
                )  # fmt: skip
                return
            if node.flow_style and isinstance(child, yaml.ScalarNode):
                before = f'{key.value}: "{child.value}'
            _refuse_commas(child, source, first_line, refuse)


def _may_grow(text: str) -> bool:
    """Whether `_grown` need look at a text, for it may have an anchor, an alias or a tag, or much that lies within one
    another. Few have, which is seen in a tenth of the time."""
    flows = 2 * text.count("[") + text.count("{")  # for an item of a list in brackets may be a field, too: [a: b]
    return flows > _DEEPEST - 2 * (_COLUMNS + 1) or _BEGINS_ODDLY.search("\n" + text) is not None


def _grown(text: str) -> tuple[int, str, str, str] | None:
    """What would let a small file take all memory when it is opened: its line (from 0), what is said there, why it is
    refused, and what to try. None where there is nothing of the kind."""
    depth, tagged = 0, "!" in text
    for event in yaml.parse(text, Loader=_LOADER):
        line = event.start_mark.line if event.start_mark else 0
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            why = "holds lists or fields too deep within one another"
            return line, "", why, "take out the brackets or braces that were opened too often"
        if (tagged and getattr(event, "tag", None)) or isinstance(event, yaml.AliasEvent):
            said = text.splitlines()[line]
            if (slip := slip_in(said)) and (event.tag if hasattr(event, "tag") else said.lstrip().startswith("* ")):
                return line, said.strip(), *slip
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            why = "anchors and aliases (& and *) are not read, so that no file can grow when opened"
            return line, text.splitlines()[line].strip(), why, "write the value out, or put it in quotation marks"
    return None


def _value_of(node: Any, path: Path, lines: dict[Path, int], first_line: int, refuse: Any) -> Any:
    """A YAML node as dicts, lists and strings. A key that stands twice is refused."""
    lines[path] = node.start_mark.line + first_line
    if isinstance(node, yaml.ScalarNode):
        if not node.style and node.start_mark.line < node.end_mark.line and re.search(r"(^| )- ", node.value):
            why = "runs over several lines, of which one begins with a hyphen"
            try_ = "begin the hyphens of a list in one column, or put the text in quotation marks"
            refuse(lines[path], in_words(path), node.value, why, try_)
        _refuse_unfit(node.value, lines[path], path, refuse)
        return node.value
    if isinstance(node, yaml.SequenceNode):
        return [_value_of(child, (*path, i), lines, first_line, refuse) for i, child in enumerate(node.value)]
    value: dict[str, Any] = {}
    standing: dict[str, tuple[int, Any]] = {}
    is_two = False
    for key_node, child in node.value:
        key = key_node.value if isinstance(key_node, yaml.ScalarNode) else str(key_node.value)
        line = key_node.start_mark.line + first_line
        _refuse_unfit(key, line, ("YAML",), refuse)
        if key[:1] in _ODD:
            why = "begins with a no-break space, which looks like a space and is none to YAML"
            refuse(line, key.strip(), key.strip(), why, "delete what looks like a space before it, and type spaces")
        if ":" in key and re.match(r"[A-Za-z_]+:[^\s/]", key):
            refuse(
                line, key.partition(":")[0], key, "has no space behind its colon", "write " + key.replace(":", ": ", 1)
            )
        if key in value and not is_two:
            is_two = isinstance(path[-1] if path else "", int) and key == next(iter(value))
            begin = f"write - {key}: {child.value} where a new entry begins, or " if is_two else ""
            why = f"stands twice: in {_lines_of(*standing[key], first_line)}, and here"
            refuse(line, key, key, why, f"{begin}keep one of the two, with all lines that belong to it")
        standing[key] = line, child
        value[key] = _value_of(child, (*path, key), lines, first_line, refuse)
        lines[(*path, key)] = line
    return value


def _lines_of(line: int, node: Any, first_line: int) -> str:
    """Where a field stands that begins in a line: ``line 3``, or ``lines 3 to 14``."""
    block = isinstance(node, yaml.CollectionNode) and not node.flow_style  # which ends where the next thing begins
    last = node.end_mark.line + first_line - block
    return f"lines {line} to {last}" if last > line else f"line {line}"


def _refuse_unfit(text: str, line: int, path: Path, refuse: Any) -> None:
    """Refuse a character that pages can show and feeds cannot have, such as ``"\\x0b"`` in quotation marks."""
    if unfit := _UNFIT.search(text):
        said = f"U+{ord(unfit[0]):04X}"
        refuse(
            line, in_words(path), said, "is a character that no page or feed can have", "take it out, or write a space"
        )


def _cut_off(node: Any, path: Path, source: list[str]) -> Iterator[tuple[Path, str]]:
    """The values without quotation marks behind which a comment begins that may belong to them: one whose sign stands
    before a letter or digit (``#2``), or any behind several words. ``date: 2016  # by the masthead`` is none."""
    if isinstance(node, yaml.MappingNode):
        for key, child in node.value:
            yield from _cut_off(child, (*path, str(key.value)), source)
    elif isinstance(node, yaml.SequenceNode):
        for number, child in enumerate(node.value):
            yield from _cut_off(child, (*path, number), source)
    elif not node.style and node.end_mark.line < len(source):
        comment = re.match(r"\s+(#.*)", source[node.end_mark.line][node.end_mark.column :].rstrip())
        if comment and (re.match(r"#\w", comment[1]) or " " in node.value):
            yield path, comment[1]


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    """Every text of a value, with its path."""
    if isinstance(value, str):
        yield path, value
    elif value:
        for step, one in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _texts(one, (*path, step))
