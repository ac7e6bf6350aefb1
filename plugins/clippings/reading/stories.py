"""content/stories.yaml to what editors said of stories."""

from typing import get_args

from clippings.model.annotation import Saying, StoryVerdict
from clippings.model.problem import Problem, Result
from clippings.reading.schema import located
from clippings.reading.schema.shapes import StoryVerdictShape
from clippings.reading.schema.validate import validated


def read(text: str, where: str, _: str) -> Result[tuple[StoryVerdict, ...]]:
    """What a file says, in its order, with a problem for every entry that is wrong, which is left out."""
    found, problems = located.parse(text, where)
    if problems:
        return Result((), problems)
    if found.value in ({}, "", []):
        return Result(())
    if not isinstance(found.value, list):
        try_ = "begin each entry with “- together: [a, b]”, “- apart: [a, b]” or “- none: [a, b]”"
        return Result((), (Problem(where, 1, "file", "", "is not a list of entries", try_),))
    verdicts: list[StoryVerdict] = []
    faults: list[Problem] = []
    for number in range(len(found.value)):
        result = validated(found, StoryVerdictShape, where, (number,))
        faults += result.problems
        if shape := result.value:
            said = ((says, tuple(getattr(shape, says))) for says in get_args(Saying))
            verdicts += (StoryVerdict(says, ids, where, found.line((number, says))) for says, ids in said if ids)
    return Result(tuple(verdicts), tuple(faults))
