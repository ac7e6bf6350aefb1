"""A Markdown file split into its front matter (a YAML head between lines ``---``) and its body."""

import re
from dataclasses import dataclass

from clippings.model.problem import Problem
from clippings.reading.schema.located import Located, parse

_FENCE = "---"


@dataclass(frozen=True, slots=True)
class Document:
    """A Markdown file's two parts."""

    head: Located
    """The front matter, with the line of each value."""
    body: str
    """The Markdown below it."""
    body_line: int
    """The line in the file on which the body begins, from 1."""


def _meant_as_fence(lines: list[str]) -> tuple[int, str, str, str] | None:
    """A first line that was meant as ``---``: its number, what it is, why it is none, and what to try."""
    number = next((n for n, line in enumerate(lines, 1) if line.strip()), 0)
    said = lines[number - 1].strip() if number else ""
    if re.fullmatch(r"[—–]+-?", said):
        why = "is a dash that a program made of three hyphens"
        return number, said, why, "type --- and turn off such changes, or use a plain text editor"
    if re.fullmatch("--|-{4,}", said):
        return number, said, "has not exactly three hyphens", "write ---"
    if said == _FENCE:
        above = "below an empty line" if number > 1 else "behind spaces"
        return number, said, f"stands {above}", f"begin the file with {_FENCE}"
    return None


def split(text: str, where: str) -> tuple[Document, tuple[Problem, ...]]:
    """The parts of a file's text; with problems, and empty, where the head is missing, not closed or not YAML."""
    lines = text.removeprefix("\ufeff").splitlines(keepends=True)
    empty = Document(Located({}, {}), "", 1)
    if not lines or lines[0].rstrip() != _FENCE:
        said = lines[0].strip() if lines else ""
        if not text.strip("\ufeff \t\r\n"):
            try_ = "write a line ---, title: and the title, a line ---, and the text; or remove the file"
            return empty, (Problem(where, 1, "head", "", "is empty", try_),)
        if fence := _meant_as_fence(lines):
            return empty, (Problem(where, fence[0], "head", *fence[1:]),)
        if said in ("+++", "{"):
            try_ = "write the fields as YAML between two lines ---"
            why = "is how a head in TOML or JSON begins, which is not read"
            return empty, (Problem(where, 1, "head", said, why, try_),)
        return empty, (
            Problem(where, 1, "head", said, "the file does not begin with ---",
                    "begin with a line ---, the fields, and a line --- again"),
        )  # fmt: skip
    end = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), None)
    if end is None:
        longer = next((i for i, line in enumerate(lines[1:], 1) if re.fullmatch(r"--|-{4,}|[—–]+-?", line.strip())), 0)
        if longer:
            why = "has not exactly three hyphens, so that the head is not closed"
            return empty, (Problem(where, longer + 1, "head", lines[longer].strip(), why, "write ---"),)
        return empty, (
            Problem(where, 1, "head", _FENCE, "is opened and never closed",
                    "put a line --- below the last field"),
        )  # fmt: skip
    head, problems = parse("".join(lines[1:end]), where, 2)
    return Document(head, "".join(lines[end + 1 :]), end + 2), problems
