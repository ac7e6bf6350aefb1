"""content/stories.yaml and content/quotations.yaml to what editors said of stories and of quotations, which the machine
puts together."""

from collections.abc import Callable, Sequence
from typing import TypeVar, get_args

from clippings.model.annotation import QuotedPlace, SameUtterance, Saying, StoryVerdict
from clippings.model.problem import Problem, Result
from clippings.reading.schema import located
from clippings.reading.schema.shapes import SameUtteranceShape, StoryVerdictShape
from clippings.reading.schema.shared import Shape
from clippings.reading.schema.validate import validated
from clippings.reading.schema.values import selector_of

_S = TypeVar("_S", bound=Shape)
_V = TypeVar("_V")
_LineOf = Callable[..., int]
"""The line of a value of an entry, from 1, by the way to it: ``line("same", 0)``."""
_STORY = "begin each entry with “- together: [a, b]”, “- apart: [a, b]” or “- none: [a, b]”"
_UTTERANCE = "begin each entry with “- same:”, and below it a line for each quotation: “- {article: a, on: {exact: …}}”"


def stories(text: str, where: str, _: str) -> Result[tuple[StoryVerdict, ...]]:
    """What a file says of stories, in its order, with a problem for every entry that is wrong, which is left out."""

    def said(shape: StoryVerdictShape, line: _LineOf) -> Sequence[StoryVerdict]:
        every = ((says, tuple(getattr(shape, says))) for says in get_args(Saying))
        return [StoryVerdict(says, ids, where, line(says)) for says, ids in every if ids]

    return _entries(text, where, StoryVerdictShape, said, _STORY)


def utterances(text: str, where: str, _: str) -> Result[tuple[SameUtterance, ...]]:
    """What a file says of quotations, likewise."""

    def said(shape: SameUtteranceShape, line: _LineOf) -> Sequence[SameUtterance]:
        places = tuple(
            QuotedPlace(one.article, selector_of(one.on), line("same", n)) for n, one in enumerate(shape.same)
        )
        return [SameUtterance(places, where, line("same"))]

    return _entries(text, where, SameUtteranceShape, said, _UTTERANCE)


def _entries(
    text: str, where: str, shape: type[_S], values: Callable[[_S, _LineOf], Sequence[_V]], try_: str
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
