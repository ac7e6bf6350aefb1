"""Values that are far longer than what they are for, such as a title in which a whole text stands."""

from collections.abc import Iterator

from clippings.model.problem import Problem
from clippings.reading.schema.article_shape import ArticleShape
from clippings.reading.schema.located import Located

_MOST = 1000
"""Characters: more than any title has, those of the seventeenth century among them."""


def overlong(shape: ArticleShape, head: Located, where: str) -> Iterator[Problem]:
    """A warning for each value of an article that many pages show, and that is as long as a text."""
    for name, values in (
        ("title", (shape.title,)),
        ("printed_outlet", (shape.printed_outlet or "",)),
        ("byline", (shape.byline or "",)),
        ("keywords", shape.keywords),
    ):
        for value in values:
            if len(value) > _MOST:
                why = f"has {len(value):,} characters, all of which pages show"
                try_ = "shorten it; what belongs to the text stands below the second ---"
                yield Problem(where, head.line((name,)), name, value, why, try_, "warning")
