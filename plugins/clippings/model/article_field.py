"""How a field of the front matter is shown and exported: a value that stands beside the field's type in its shape."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class ArticleField:
    """``ArticleField("Section")`` gives each article's record a row “Section”, its JSON a key, the table a column."""

    heading: str = ""
    """What the row in the record is called; without one there is no row."""
    empty: str = ""
    """What the row says where the field is empty, such as “not known”; without it there is no row then."""
    of: Literal["", "person", "organisation", "place", "event", "article"] = ""
    """The kind of what the field's ids name: they must exist, and are links. Such a field is a list of ids."""
    after: str = ""
    """The field below which the row stands; without it, rows stand in the order in which fields are declared."""
    json: bool = True
    """Whether the article's JSON has it, and data/archive.json."""
    csv: bool = True
    """Whether data/articles.csv has a column of its name, whose cells are made from the JSON."""
    name: str = ""
    """As editors write it. It is taken from the shape."""


def in_order(fields: Iterable[ArticleField]) -> tuple[ArticleField, ...]:
    """The fields in the order of their rows. ValueError where one stands after a field that is not there."""
    declared = tuple(fields)
    ordered = [field for field in declared if not field.after]
    for field in declared:
        if field.after:
            place = next((n for n, above in enumerate(ordered, 1) if above.name == field.after), 0)
            if not place:
                raise ValueError(f"{field.name} stands after {field.after}, which no field above it is called")
            ordered.insert(place, field)
    return tuple(ordered)
