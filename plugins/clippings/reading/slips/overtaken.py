"""Grounds that no longer fit what an editor has written: a value of their own above the ground of another."""

import json
import re
from collections.abc import Iterator

from clippings.model.outlet import UNKNOWN
from clippings.model.problem import Problem
from clippings.reading.schema.article_shape import ArticleShape
from clippings.reading.schema.located import Located
from clippings.reading.schema.shared import CandidateShape

_OPEN = (None, "", "und", UNKNOWN.id)
"""Values that leave a field open."""
_ANOTHER = '{{how: inferred, because: "…"}}, or {0}: {{how: supplied, source: {{title: "…"}}}}'
_EXACT = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
"""A year, month or day in EDTF, with nothing said of how sure it is."""
_TOLD = {"printed": "it is printed", "extracted": "a machine found it"}


def overtaken(shape: ArticleShape, head: Located, where: str) -> Iterator[Problem]:
    """A warning for each field whose value is not what its ground speaks of, or is, where readers are told that nobody
    has confirmed it. One who infers a value, or has it from elsewhere, may well have another than those considered."""
    for field, ground in shape.evidence.items():
        value = getattr(shape, field, None)
        if field not in shape.model_fields_set or not isinstance(value, str) or value in _OPEN:
            continue
        if ground.how not in _TOLD:
            continue
        name, line = f"evidence.{field}", head.line(("evidence", field))
        instead = f"below evidence, in place of {field} and all that belongs to it: {field}: "
        values = [one.value for one in ground.candidates]
        if ground.how == "extracted" and not ground.rule and value in values:
            why = (
                "is one of the values between which the import could not decide, and readers are told that nobody has "
                "confirmed it"
            )
            ground_now = _ground_of(ground.candidates[values.index(value)])
            yield Problem(where, line, name, value, why, f"write {instead}{ground_now}", "warning")
        elif values and not ground.rule and value not in values:
            considered = ", ".join(values)
            why = f"is not what its ground has considered ({considered}), and readers are told that {_TOLD[ground.how]}"
            try_ = f"say how you know it, {instead}{_ANOTHER.format(field)}"
            yield Problem(where, line, name, value, why, try_, "warning")
        elif field == "date" and ground.quote and _says_another_day(ground.quote, value):
            why = f"is not the date that its ground quotes: “{ground.quote}”"
            try_ = f"write the date that is printed, or say how you know another, {instead}{_ANOTHER.format(field)}"
            yield Problem(where, line, name, value, why, try_, "warning")


def _ground_of(taken: CandidateShape) -> str:
    """The ground of a value that an editor has decided for, as YAML in one line."""
    if taken.how != "printed":
        return '{how: inferred, because: "…"}'
    quote = f", quote: {json.dumps(taken.quote, ensure_ascii=False)}" if taken.quote else ""
    return f"{{how: printed{quote}}}"


def _says_another_day(quote: str, date: str) -> bool:
    """Whether words have a year and other numbers than a date: its year, or beside it no number that is its day. What
    is no plain day, month or year, and words without a year, are left alone."""
    numbers = [int(digits) for digits in re.findall(r"\d+", quote)]
    years = [number for number in numbers if number > 1000]
    if not (exact := _EXACT.fullmatch(date)) or not years:
        return False
    year, _, day = (int(part) if part else 0 for part in exact.groups())
    days = [number for number in numbers if 0 < number <= 31]
    return year not in years or bool(day and days and day not in days)
