"""Files of versions, which are other texts of articles, to values."""

import re

from clippings.model.annotation import Version
from clippings.model.evidence import Rights
from clippings.model.problem import Problem, Result
from clippings.reading import markup
from clippings.reading.schema import front_matter
from clippings.reading.schema.shapes import VersionShape
from clippings.reading.schema.validate import validated
from clippings.reading.schema.values import date_of, evidence_of, original_of

_NUMBER = re.compile(r"[1-9]\d{0,5}")


def read(text: str, where: str, id: str) -> Result[Version | None]:
    """The version in a file ``content/versions/x/1.md``, whose ``id`` is ``x/1``; None where it has any problem."""
    article, _, number = id.partition("/")
    document, problems = front_matter.split(text, where)
    result: Result[VersionShape | None] = (
        Result(None, problems) if problems else validated(document.head, VersionShape, where)
    )
    if not _NUMBER.fullmatch(number):
        wrong = Problem(where, 0, "file name", number, "is no number from 1 on", "name it by the next one: 1.md, 2.md")
        return Result(None, (*result.problems, wrong))
    shape = result.value
    if shape is None:
        return Result(None, result.problems)
    version = Version(
        article, int(number), shape.title, shape.byline, date_of(shape.date), date_of(shape.modified),
        date_of(shape.added), original_of(shape.original), Rights(shape.rights.statement, publish=shape.rights.publish),
        {field: evidence_of(found) for field, found in shape.evidence.items()},
        tuple(paragraph.text for paragraph in markup.from_markdown(document.body).paragraphs), where,
    )  # fmt: skip
    return Result(version, result.problems)
