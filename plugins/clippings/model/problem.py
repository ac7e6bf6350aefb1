"""Problems are values: they are collected and shown together, and only then does a build fail."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from clippings.model.pickling import PickledByArguments

Severity = Literal["error", "warning"]
"""An error stops the build; a warning does not."""
_T = TypeVar("_T")
_LONGEST = 500
"""Characters of a reason, or of what to try, which may repeat what was said."""


@dataclass(frozen=True, slots=True, order=True)
class Problem(PickledByArguments):
    """What is wrong in one place of an editor's file, and how to mend it."""

    where: str
    """The file as an editor knows it, such as ``content/articles/x.md``."""
    line: int
    """The line, from 1; 0 for the whole file."""
    field: str
    """The field that is wrong, such as ``date``; or another part of the file, such as ``front matter``."""
    said: str
    """What stands there; empty when something is missing."""
    why: str
    """What is wrong with it, such as “is not a date”."""
    try_: str
    """What to try, such as “write EDTF, such as 2016-02”; empty for nothing."""
    severity: Severity = "error"
    """Whether it stops the build."""
    missing: tuple[str, ...] = ()
    """What is not there, where that is what is wrong: ``outlet/gazette``; several where any of them would do. Such a
    problem only follows where one of them is there and has an error of its own."""
    path: tuple[str | int, ...] = ()
    """The way to what is wrong in a file of entries, where its line is still to be found; the file is then named as in
    the content folder, ``authority/outlets.yaml``."""
    shown: tuple[tuple[str, str, str], ...] = ()
    """Places in texts that show it, whose lines are still to be found: the file, a word that stands there, and the
    words around it."""

    def __str__(self) -> str:
        place = f"{self.where}:{self.line}" if self.line else self.where
        said = f"“{shortened(self.said)}”" if self.said else ""
        why, try_ = (shortened(part, _LONGEST) if len(part) > _LONGEST else part for part in (self.why, self.try_))
        return " · ".join(part for part in (place, shortened(self.field), said, why, try_) if part)


@dataclass(frozen=True, slots=True)
class Result(PickledByArguments, Generic[_T]):
    """A value, and all that was wrong on the way to it."""

    value: _T
    """The value: None or empty where there is none."""
    problems: tuple[Problem, ...] = ()
    """What was wrong, in the order in which it was found."""
    lost: tuple[str, ...] = ()
    """What has an error and so is not in the value: ``outlet/gazette``; ``outlet/*`` where that is all of a file."""


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems that stop a build, in the order of their files and lines."""
    return tuple(sorted(p for p in problems if p.severity == "error"))


def warnings(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems that deserve a look and stop nothing, in the order of their files and lines."""
    return tuple(sorted(p for p in problems if p.severity == "warning"))


def shortened(text: str, most: int = 80) -> str:
    """One line of at most ``most`` characters, with … where it was longer."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"


class ContentErrors(Exception):
    """The content has errors and cannot be built; ``problems`` has everything that is wrong with it."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, problems)))


class CommandErrors(ContentErrors):
    """A command cannot do what it was asked for, whatever the content is; ``problems`` has the reasons."""
