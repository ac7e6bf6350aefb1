"""A recipe of CONTRIBUTING.md followed to the letter: its snippets are put where it says, in a copy of the program.

A step of a recipe is a snippet, and before it the words “In `path`, below `line`” (or “above”), or “A new file `path`”.
``line`` is how exactly one line of that file begins. A snippet goes below the whole statement that begins there, as far
in as it. The last such words before a snippet count; further snippets for the same file need not name it again.
"""

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from conftest import PROJECT

_FENCE = re.compile(r"^( *)```\w*\n(.*?)\n\1```$", re.MULTILINE | re.DOTALL)
_PATH = re.compile(r"(In|new file) `([^`]+)`")
_PLACE = re.compile(r"(below|above) (?:`` ?(.+?) ?``|`([^`]+)`)")
COPIED = ("plugins", "theme", "tests", "docs", "pelicanconf.py", "pyproject.toml", "ARCHITECTURE.md", "CONTRIBUTING.md")


@dataclass(frozen=True)
class Step:
    """One snippet and its place."""

    path: str
    """From the root of the project."""
    place: str
    """``below`` or ``above`` a line; ``new`` for a file of its own."""
    line: str
    """How that line begins."""
    text: str
    """The snippet, without the indentation it has in the recipe."""


def steps_of(recipe: str, paper: str) -> list[Step]:
    """The steps under a heading of a paper. AssertionError where it has none, or one does not say where it goes."""
    section = re.search(rf"^### {re.escape(recipe)}\n(.*?)(?=^##|\Z)", paper, re.MULTILINE | re.DOTALL)
    assert section, f"CONTRIBUTING.md has no recipe “{recipe}”"
    steps, path, last = [], "", 0
    for fence in _FENCE.finditer(section[1]):
        words = section[1][last : fence.start()]
        last = fence.end()
        named = [*_PATH.finditer(words)]
        path = named[-1][2] if named else path
        placed = [*_PLACE.finditer(words)]
        new = bool(named) and named[-1][1] == "new file"
        told = bool(path) and (new or bool(placed))
        assert told, f"“{recipe}” does not say where this goes:\n{fence[0]}"
        place, line = ("new", "") if new else (placed[-1][1], placed[-1][2] or placed[-1][3])
        steps.append(Step(path, place, line, textwrap.dedent(fence[2])))
    assert steps, f"“{recipe}” has no snippet"
    return steps


def inserted(source: str, step: Step) -> str:
    """The text of a file with the snippet of a step in its place."""
    lines = source.splitlines()
    found = [number for number, line in enumerate(lines) if line.lstrip().startswith(step.line)]
    assert len(found) == 1, f"{len(found)} lines of {step.path} begin with “{step.line}”"
    number = found[0]
    indent = lines[number][: len(lines[number]) - len(lines[number].lstrip())]
    snippet = textwrap.indent(step.text, indent).splitlines()
    apart = ["", ""] if step.text.startswith(("def ", "class ", "@")) and not indent else []
    if step.place == "above":
        lines[number:number] = [*snippet, *apart]
    else:
        end = _end_of(source, number + 1) if step.path.endswith(".py") else number + 1
        lines[end:end] = [*apart, *snippet]
    return "\n".join(lines) + "\n"


def _end_of(source: str, line: int) -> int:
    """The last line of what begins on a line of Python: of a statement with the words under it, or of an expression."""
    ends = [line]
    for node in ast.walk(ast.parse(source)):
        ends += [node.end_lineno or line] if getattr(node, "lineno", 0) == line and isinstance(node, ast.expr) else []
        body = getattr(node, "body", None)
        for one, below in zip(body, [*body[1:], None], strict=True) if isinstance(body, list) else ():
            if one.lineno == line:
                words = isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant)
                described = words and isinstance(one, ast.Assign | ast.AnnAssign)
                ends.append((below if described else one).end_lineno)
    return max(ends)


class Clone:
    """A copy of the program in a folder of its own, and an archive in it to build."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "clone"
        self.content = folder / "content"
        self.output = folder / "output"
        for name in COPIED:
            source = PROJECT / name
            if source.is_dir():
                shutil.copytree(source, self.folder / name, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(source, self.folder / name)

    def follow(self, recipe: str) -> list[Step]:
        """Do what a recipe says, and nothing else. What it changed is in order for ``ruff``."""
        steps = steps_of(recipe, (self.folder / "CONTRIBUTING.md").read_text("utf-8"))
        for step in steps:
            self.put(step)
        changed = sorted({step.path for step in steps if step.path.endswith(".py")})
        for check in (("check", "--no-cache"), ("format", "--check", "--no-cache")):
            done = self.run("-m", "ruff", *check, *changed)
            assert done.returncode == 0, done.stdout + done.stderr
        return steps

    def put(self, step: Step) -> None:
        """Do one step."""
        path = self.folder / step.path
        if step.place == "new":
            assert not path.exists(), f"{step.path} is there already"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(step.text + "\n", "utf-8")
        else:
            path.write_text(inserted(path.read_text("utf-8"), step), "utf-8")

    def write(self, name: str, text: str) -> None:
        """A file of the archive, made or made anew: ``write("articles/a.md", …)``."""
        path = self.content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Python in the copy, with the copy's modules and a store of its own."""
        environment = os.environ | {
            "PYTHONPATH": str(self.folder / "plugins"), "CLIPPINGS_CACHE": str(self.folder / ".cache"),
            "PYTHONDONTWRITEBYTECODE": "", "CI": "",
        }  # fmt: skip
        return subprocess.run(
            [sys.executable, *arguments], cwd=self.folder, env=environment, capture_output=True, text=True, check=False
        )

    def clippings(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """The console program of the copy."""
        return self.run("-m", "clippings", *arguments)

    def build(self, *options: str) -> Path:
        """Build the archive; its output. AssertionError with what was said when it cannot be built."""
        done = self.clippings("build", "--content", str(self.content), "--output", str(self.output), *options)
        assert done.returncode == 0, done.stdout + done.stderr
        return self.output

    def refused(self) -> str:
        """What is said to an editor whose archive has an error. AssertionError when it is built."""
        done = self.clippings("build", "--content", str(self.content), "--output", str(self.output))
        assert done.returncode == 1, done.stdout + done.stderr
        assert "Traceback" not in done.stderr
        return done.stderr

    def article(self, id: str) -> dict[str, Any]:
        """An article's JSON in the output."""
        found: dict[str, Any] = json.loads((self.output / f"data/articles/{id}.json").read_text("utf-8"))
        return found

    def page(self, path: str) -> str:
        """A page of the output."""
        return (self.output / path).read_text("utf-8")

    def tests(self, *names: str) -> None:
        """Run tests of the copy, which must pass."""
        done = self.run("-m", "pytest", "-q", "-p", "no:cacheprovider", *names)
        assert done.returncode == 0, done.stdout + done.stderr


def sources(steps: Sequence[Step]) -> set[str]:
    """The source files that steps touch: the program's and the theme's."""
    return {step.path for step in steps if step.path.startswith(("plugins/", "theme/"))}
