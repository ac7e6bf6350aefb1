"""content/stories.yaml to what editors said of stories."""

from collections.abc import Sequence
from typing import get_args

from clippings.model.annotation import Saying, StoryVerdict
from clippings.model.problem import Result
from clippings.reading.schema.entries import LineOf, entries
from clippings.reading.schema.shapes import StoryVerdictShape

_BEGIN = "begin each entry with “- together: [a, b]”, “- apart: [a, b]” or “- none: [a, b]”"


def read(text: str, where: str, _: str) -> Result[tuple[StoryVerdict, ...]]:
    """What a file says, in its order, with a problem for every entry that is wrong, which is left out."""

    def verdicts(shape: StoryVerdictShape, line: LineOf) -> Sequence[StoryVerdict]:
        said = ((says, tuple(getattr(shape, says))) for says in get_args(Saying))
        return [StoryVerdict(says, ids, where, line(says)) for says, ids in said if ids]

    return entries(text, where, StoryVerdictShape, verdicts, _BEGIN)
