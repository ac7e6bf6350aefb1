"""The line on which an editor finds a problem that was seen only when all files had been read."""

import re
from dataclasses import replace
from pathlib import Path

from clippings.model.problem import Problem
from clippings.reading.schema.located import parse

_IN_THE_TEXT = frozenset(("link", "picture"))
"""The fields of problems whose words stand in a text as they are told."""


def in_its_line(problem: Problem, content: Path) -> Problem:
    """A problem with the line of its file in which it stands, where that is still to be found: by its path in a file of
    entries, or by what was said in a text."""
    if problem.path:
        located, _ = parse(*_entry(_text(content / problem.where), str(problem.path[0])))
        where = f"{content.resolve().name}/{problem.where}"
        return replace(problem, where=where, line=located.line(problem.path), path=())
    if problem.line or problem.field not in _IN_THE_TEXT:
        return problem
    lines = _text(content / problem.where.partition("/")[2]).splitlines()
    return replace(problem, line=next((n for n, line in enumerate(lines, 1) if problem.said in line), 0))


def _entry(text: str, id: str) -> tuple[str, str, int]:
    """The lines of one entry of a file, a name for problems, and its first line: to read all of a large file would take
    a second. All of the file where the entry does not begin a line."""
    if not (found := re.search(rf"^{re.escape(id)}[ ]*:(.*\n?)(?:[ \t#].*\n?|\n)*", text, re.MULTILINE)):
        return text, "", 1
    return found[0], "", text.count("\n", 0, found.start()) + 1


def _text(path: Path) -> str:
    """A file's text; empty where there is no such file."""
    return path.read_text("utf-8-sig", "replace") if path.is_file() else ""
