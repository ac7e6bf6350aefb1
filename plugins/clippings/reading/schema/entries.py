"""A YAML file that is a list of entries, each of one shape, to these."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from clippings.model.problem import Problem, Result
from clippings.reading.schema import located
from clippings.reading.schema.shared import Shape
from clippings.reading.schema.validate import validated

_S = TypeVar("_S", bound=Shape)
_V = TypeVar("_V")
LineOf = Callable[..., int]
"""The line of a value of an entry, from 1, by the way to it: ``line("same", 0)``."""


def entries(
    text: str, where: str, shape: type[_S], values: Callable[[_S, LineOf], Sequence[_V]], try_: str
) -> Result[tuple[_V, ...]]:
    """What ``values`` makes of each entry of a file, in their order, with a problem for every one that is wrong, which
    is left out; ``try_`` tells how to begin one where the file is no list."""
    found, problems = located.parse(text, where)
    if problems:
        return Result((), problems)
    if found.value in ({}, "", []):
        return Result(())
    if not isinstance(found.value, list):
        return Result((), (Problem(where, 1, "file", "", "is not a list of entries", try_),))
    read = [validated(found, shape, where, (number,)) for number in range(len(found.value))]
    made = tuple(
        value
        for number, one in enumerate(read) if one.value
        for value in values(one.value, lambda *way, at=number: found.line((at, *way)))
    )  # fmt: skip
    return Result(made, tuple(problem for one in read for problem in one.problems))
