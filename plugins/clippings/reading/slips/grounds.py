"""Grounds of fields that an article has not."""

from collections.abc import Iterator

from clippings.model.problem import Problem
from clippings.reading.schema.article_shape import ArticleShape
from clippings.reading.schema.located import Located
from clippings.reading.schema.suggestion import suggestion


def groundless(shape: ArticleShape, head: Located, where: str) -> Iterator[Problem]:
    """A warning for each ground (`evidence`) of a field that there is not, or that is empty and has no candidates."""
    for field, ground in shape.evidence.items():
        name, line = f"evidence.{field}", head.line(("evidence", field))
        if field not in ArticleShape.model_fields:
            try_ = suggestion(field, ArticleShape.model_fields, "name the field whose ground it is")
            yield Problem(where, line, name, field, "is the ground of a field that no article has", try_, "warning")
        elif getattr(shape, field) in (None, "", []) and not ground.candidates:
            why = f"is the ground of a field that is empty: {field} is not said"
            yield Problem(
                where, line, name, ground.quote or "", why, f"add {field}: …, or leave the ground out", "warning"
            )
