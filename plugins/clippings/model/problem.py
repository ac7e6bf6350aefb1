"""Problems are values: collected, shown together, and only then a build fails."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from clippings.model.pickling import PickledByArguments

Severity = Literal["error", "warning"]
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, order=True)
class Problem(PickledByArguments):
    """What is wrong in one place of an editor's file, and the way out.

    ``where`` is the file as the editor knows it, ``line`` counts from 1 (0: the whole file), ``said`` is what stood
    there (empty when something is missing).
    """

    where: str
    line: int
    field: str
    said: str
    why: str
    try_: str
    severity: Severity = "error"

    def __str__(self) -> str:
        place = f"{self.where}:{self.line}" if self.line else self.where
        said = f"“{_shortened(self.said)}”" if self.said else "nothing said"
        return " · ".join(part for part in (place, self.field, said, self.why, self.try_) if part)


@dataclass(frozen=True, slots=True)
class Result(PickledByArguments, Generic[_T]):
    """A value together with all that was wrong on the way to it."""

    value: _T
    problems: tuple[Problem, ...] = ()


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems that stop a build, in the order of their files and lines."""
    return tuple(sorted(p for p in problems if p.severity == "error"))


def _shortened(text: str, most: int = 80) -> str:
    """One line of at most ``most`` characters."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"


class ContentErrors(Exception):
    """The content cannot be built as it is. ``problems`` has everything that is wrong with it."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, problems)))
