"""The line on which an editor finds a problem that was seen only when all files had been read."""

from dataclasses import replace
from pathlib import Path

from clippings.model.problem import Problem

_IN_THE_TEXT = frozenset(("link", "picture"))
"""The fields of problems whose words stand in a text as they are told."""


def in_its_line(problem: Problem, content: Path) -> Problem:
    """A problem with the first line of its file in which what was said stands; as it is where it has a line."""
    if problem.line or problem.field not in _IN_THE_TEXT:
        return problem
    path = content / problem.where.partition("/")[2]
    lines = path.read_text("utf-8-sig", "replace").splitlines() if path.is_file() else []
    return replace(problem, line=next((n for n, line in enumerate(lines, 1) if problem.said in line), 0))
