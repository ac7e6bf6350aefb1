"""The fields of an article's front matter as `ArticleShape` declares them, for all who show, export or check them; and
which fields name an id, in every file of editors."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import replace

from clippings.model.record import Record
from clippings.reading.schema.article_field import ArticleField, in_order
from clippings.reading.schema.article_shape import ArticleShape
from clippings.reading.schema.shared import Shape

_ONLY_READ = ArticleField(json=False, csv=False)
"""Of a field without an `ArticleField`."""


def fields_of(shape: type[Shape]) -> tuple[ArticleField, ...]:
    """Every field of a shape in the order of declaration, each with its name.

    ValueError for a field that names the kind of its ids and is not a list, because withdrawn ids could not be taken
    out of it; and for a column of the table that is not in the JSON.
    """
    fields = []
    for name, info in shape.model_fields.items():
        said = next((one for one in info.metadata if isinstance(one, ArticleField)), _ONLY_READ)
        if said.of and info.default != []:
            raise ValueError(f"{name} has ids of a kind ({said.of}): make it Ids, and empty at first ([])")
        if said.csv and not said.json:
            raise ValueError(f"{name} is a column only if it is in JSON: say csv=False too")
        fields.append(replace(said, name=name))
    return tuple(fields)


FIELDS = fields_of(ArticleShape)
"""Every field, in the order of declaration."""
LISTS = frozenset(name for name, info in ArticleShape.model_fields.items() if info.default == [])
"""The names of those that hold several values."""
ROWS = tuple(field for field in in_order(FIELDS) if field.heading)
"""Those that have a row in the record, in the order of the rows."""
NESTED = tuple(
    ArticleField(of="article", json=False, csv=False, name=name, written=written)
    for name, written in (("pinned", "links.pin"), ("forbidden", "links.forbid"))
)
"""Fields within others, which a record has under a name of their own."""
_NAMING = (*(field for field in FIELDS if field.of), *NESTED)
"""Those whose ids name something."""

_WRITERS = ("person", "organisation")
"""The kinds of those who can write: a committee signs, too."""
NAMED_BY: Mapping[str, tuple[str, ...]] = {
    "outlet": ("outlet",),
    "by": ("person",),
    "people": ("person",),
    "organisations": ("organisation",),
    "places": ("place",),
    "together": ("article",),
    "apart": ("article",),
    "none": ("article",),
    "article": ("article",),
    "label": ("label",),
} | {
    (field.written or field.name).rpartition(".")[2]: _WRITERS if field.of == "person" else (field.of,)
    for field in _NAMING
}
"""A field of an editors' file → the kinds of which one must have its ids. Those of articles follow from `FIELDS`."""
NO_IDS_BELOW = frozenset(("disputed", "source", "sources", "original", "evidence"))
"""Fields below which ``by`` and ``article`` are words, and no ids."""


def references(record: Record, kinds: Container[str]) -> Iterator[tuple[ArticleField, tuple[str, ...]]]:
    """The fields that name something of these kinds, each with its ids: for persons, ``authors`` with ``("ann",)``."""
    for field in _NAMING:
        if field.of in kinds and (ids := getattr(record, field.name)):
            yield field, ids
