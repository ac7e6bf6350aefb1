"""How a field of the front matter is shown and exported: a value that stands beside the field's type in its shape."""

from collections.abc import Iterable, Iterator
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
    printed: bool = False
    """Whether it holds words as the article prints them, and so in the article's language."""
    name: str = ""
    """What a record calls it: as editors write it. It is taken from the shape."""
    written: str = ""
    """As editors write it, where a record calls it otherwise: ``links.pin``."""


def in_order(fields: Iterable[ArticleField]) -> tuple[ArticleField, ...]:
    """The fields in the order of their rows. ValueError where one stands after itself, or after a field that there is
    not."""
    declared = tuple(fields)

    def below(name: str) -> Iterator[ArticleField]:
        for field in declared:
            if field.after == name:
                yield field
                yield from below(field.name)

    ordered = tuple(below(""))
    for field in declared:
        if field not in ordered:
            raise ValueError(f"{field.name} stands after {field.after}, which is no field or stands after it")
    return ordered
