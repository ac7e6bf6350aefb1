"""Where in a text a value is put, added, removed or renamed: pieces of the text, and what stands there instead."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from clippings.editing import wording
from clippings.editing.changes import Refused
from clippings.editing.tree import Entry, entries, line_end, line_start, newline_of, next_line

_COMMA, _ONLY_COMMA, _REMARK = re.compile(r"[ \t]*,[ \t]*"), re.compile(r"\s*,\s*"), re.compile(r"([ \t]*)#")


class Piece(NamedTuple):
    """A piece of a text, and what stands in its place."""

    start: int
    """Where it begins."""
    end: int
    """Where it ends."""
    text: str
    """What stands there instead."""


Pieces = tuple[Piece, ...]


def column_of(text: str, at: int) -> int:
    """How far in a character stands, in characters."""
    return at - line_start(text, at)


def added(text: str, node: Any, new: Any, at: int, top: bool) -> Iterator[Pieces]:
    """Entries or items that are new in a mapping or list that has some, before its entry ``at``; more than one way,
    the best first. ``new`` is a mapping or list of them; ``top`` where the file has them."""
    there = entries(text, node)
    if node.flow_style:
        words = wording.one_line(new)[1:-1]
        yield (_between(text, node, there, words, at),)
        return
    column = column_of(text, there[0].start)
    break_ = newline_of(text)
    rows = wording.lines(new, column, top)
    if at == 0:
        yield (Piece(there[0].start, there[0].start, break_.join(rows).lstrip() + break_ + " " * column),)
        return
    end = _with_remarks(text, there[at - 1].end, column)
    gap = [""] if at > 1 and top and _apart(text, there[at - 2].end, there[at - 1].start) else []
    text_ = break_ + break_.join([*gap, *rows])
    yield (Piece(end, end, text_),)
    yield (Piece(end, end, text_ + break_),)  # a text of several lines that ends the file, and its own last line


def _between(text: str, node: Any, there: list[Entry], words: str, at: int) -> Piece:
    """New items in brackets: in a line of their own where the last has one."""
    if at == 0:
        return Piece(there[0].start, there[0].start, f"{words}, ")
    last = there[at - 1]
    before = text[line_start(text, last.start) : last.start]
    own_line = not before.strip()
    return Piece(last.end, last.end, f",{newline_of(text)}{before}{words}" if own_line else f", {words}")


def _with_remarks(text: str, end: int, column: int) -> int:
    """The end of an entry's line, or of the last of the comments below it that stand further in than its key."""
    end = line_end(text, end)
    while remark := _REMARK.match(text, next_line(text, end)):
        if len(remark[1]) <= column or next_line(text, end) == end:
            break
        end = line_end(text, remark.end())
    return end


def _apart(text: str, end: int, start: int) -> bool:
    """Whether an empty line stands between two entries."""
    return any(not line.strip() for line in text[next_line(text, end) : line_start(text, start)].splitlines())


def removed(text: str, node: Any, at: int) -> Pieces:
    """An entry that goes from a mapping or list that has others. Refused where comments would lose their place."""
    there = entries(text, node)
    entry = there[at]
    if node.flow_style:
        if comma := _COMMA.match(text, entry.end):
            return (Piece(entry.start, comma.end(), ""),)
        alone = at and _ONLY_COMMA.fullmatch(text, there[at - 1].end, entry.start)
        return (Piece(there[at - 1].end if alone else entry.start, entry.end, ""),)
    if not text[line_start(text, entry.start) : entry.start].strip():
        return (whole_lines(text, entry.start, entry.end),)
    if text[line_end(text, entry.end) : there[1].start].strip():
        raise Refused("has comments below it that would stand nowhere; take them out first")
    return (Piece(entry.start, there[1].start, ""),)


def whole_lines(text: str, first: int, end: int) -> Piece:
    """The lines from one character to another, removed."""
    start, below = line_start(text, first), next_line(text, end)
    if line_end(text, end) == len(text):  # the line break above goes, where there is none below
        start = max(start - (2 if text[:start].endswith("\r\n") else 1), 0)
    return Piece(start, below, "")


def renamed(entry: Entry, key: str) -> Pieces:
    """An entry under another key, in the quotation marks of the old one."""
    style = entry.key.style if entry.key.style in ("'", '"') else None
    return (Piece(entry.key.start_mark.index, entry.key.end_mark.index, wording.one_line(key, style)),)


def replaced(text: str, entry: Entry, value: Any, flow: bool, top: bool) -> Iterator[Pieces]:
    """An entry's value in place of the one that it has; more than one way, the best first. ``flow`` where it stands in
    brackets, ``top`` where it is the file's."""
    old, first, end = entry.value, entry.first, entry.end
    style = getattr(old, "style", None)
    in_quotes = style if isinstance(value, str) and style in ("'", '"') and "\n" not in value else None
    words = wording.one_line(value, in_quotes)
    space = _space(text, entry)
    in_lines = isinstance(old, yaml.CollectionNode) and not old.flow_style
    below = in_lines and line_start(text, first) > entry.sign
    to_end = line_end(text, end) if in_lines or style in ("|", ">") else end
    column = column_of(text, first if in_lines else entry.start) + (0 if in_lines or entry.start == entry.sign else 2)
    if in_lines and isinstance(old, yaml.SequenceNode) and isinstance(value, dict):
        column = max(column, column_of(text, entry.start) + 2)
    break_ = newline_of(text)
    if not flow and isinstance(value, str) and "\n" in value:
        literal = break_.join(wording.lines({"": value}, column - 2)).partition(":")[2].lstrip(" ")
        yield _in_line(text, entry, space + literal, below, to_end)
    in_line = _in_line(text, entry, space + words, below, to_end)
    if not (flow or isinstance(value, str) or (wording.stands_in_line(value) and not in_lines) or not value):
        yield _in_rows(text, entry, break_.join(wording.lines(value, column, top)), below, to_end)
    yield in_line  # always a way, if not the best: a comment behind an item would become part of its last text


def _in_rows(text: str, entry: Entry, rows: str, below: bool, to_end: int) -> Pieces:
    """A mapping or list in lines of its own: below its key, or behind its dash."""
    if below:
        return (Piece(line_start(text, entry.first), to_end, rows),)
    if entry.key is None:
        return (Piece(entry.first, to_end, _space(text, entry) + rows.lstrip()),)
    end = line_end(text, entry.end)
    return (Piece(entry.sign, entry.end, ""), Piece(end, end, newline_of(text) + rows))


def _space(text: str, entry: Entry) -> str:
    """What stands between a key or dash and a value, where nothing does."""
    if text[entry.sign : entry.first] or not text[entry.start : entry.sign]:
        return ""
    return ": " if entry.key and text[entry.sign - 1] != ":" else " "


def _in_line(text: str, entry: Entry, words: str, below: bool, to_end: int) -> Pieces:
    """A value behind its key or dash, and the lines below them that the old one had gone."""
    if not below:
        return (Piece(entry.first, to_end, words),)
    start = line_start(text, entry.first)
    above = start - (2 if text[:start].endswith("\r\n") else 1)
    return (Piece(entry.sign, entry.sign, f" {words}"), Piece(above, to_end, ""))
