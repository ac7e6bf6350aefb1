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
    if problem.shown:
        shown = "; ".join(f"{_place(*one[:2], one[2], content)} “{one[2]}”" for one in problem.shown)
        problem = replace(problem, why=f"{problem.why}: {shown}", shown=())
    if problem.path:
        located, _ = parse(*_entry(_text(content / problem.where), str(problem.path[0])))
        where = f"{content.resolve().name}/{problem.where}"
        return replace(problem, where=where, line=located.line(problem.path), path=())
    if problem.line or problem.field not in _IN_THE_TEXT:
        return problem
    lines = _text(content / problem.where.partition("/")[2]).splitlines()
    return replace(problem, line=next((n for n, line in enumerate(lines, 1) if problem.said in line), 0))


def _place(where: str, word: str, around: str, content: Path) -> str:
    """The file and line in which a word stands with most of the words around it; the file, where none has it."""
    _, head, text = _text(content / where.partition("/")[2]).partition("\n---")
    begins, near = 1 + (_ + head).count("\n"), set(around.split())
    lines = text.splitlines()
    scores = [
        (len(near & {*line.split(), *after.split()}), -n)
        for n, (line, after) in enumerate(zip(lines, [*lines[1:], ""], strict=True)) if word.split()[0] in line
    ]  # fmt: skip
    return f"{where}:{begins - max(scores)[1]}" if scores else where


def _entry(text: str, id: str) -> tuple[str, str, int]:
    """The lines of one entry of a file, a name for problems, and its first line: to read all of a large file would take
    a second. All of the file where the entry does not begin a line."""
    if not (found := re.search(rf"^{re.escape(id)}[ ]*:(.*\n?)(?:[ \t#].*\n?|\n)*", text, re.MULTILINE)):
        return text, "", 1
    return found[0], "", text.count("\n", 0, found.start()) + 1


def _text(path: Path) -> str:
    """A file's text; empty where there is no such file."""
    return path.read_text("utf-8-sig", "replace") if path.is_file() else ""
