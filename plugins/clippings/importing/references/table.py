"""An article of fields that may be called anything: a table's columns, an item's properties."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from clippings.importing.databases.export import Value
from clippings.importing.draft import Named
from clippings.importing.mapping.names import Fields
from clippings.reading.schema.shapes import ImportedAs

_IN_AN_ENTRY: dict[ImportedAs, str] = {"outlet": "source", "summary": "abstract"}
"""A field of an article → what an entry of an export calls it."""
_WHOLE: tuple[ImportedAs, ...] = ("text", "file", "redirects")
"""Fields that are no value of an entry."""


class Read(NamedTuple):
    """What some named values say."""

    values: dict[str, Value]
    """A field of an entry, or the name of one that no article has → its value."""
    whole: dict[ImportedAs, str]
    """``text``, ``file`` and ``summary`` as they were written, with their line ends."""
    named: tuple[Named, ...]
    """All names, for import.yaml."""


def read(said: Sequence[tuple[str, str]], whose: str, known: Fields) -> Read:
    """Named values, of which none is empty; ``whose`` begins the ground: ``the table’s column``. The first of several
    that mean a field is it; keywords are put together."""
    values: dict[str, Value] = {}
    whole: dict[ImportedAs, str] = {}
    named = []
    for name, text in said:
        field = known.of(name, text.strip())
        named.append(Named(name, " ".join(text.split()), field))
        if field in ("text", "file", "summary"):
            whole.setdefault(field, text)
        if field in _WHOLE:
            continue
        into = _IN_AN_ENTRY.get(field, field) if field else name
        value = Value(" ".join(text.split()), f"{name}: {text}"[:300], f"{whose} {name}", "supplied")
        before = values.get(into)
        if before and field == "keywords":
            values[into] = before._replace(value=f"{before.value}; {value.value}")
        else:
            values.setdefault(into, value)
    return Read(values, whole, tuple(named))


def blocks(text: str) -> tuple[str, ...]:
    """The paragraphs of a text, of which each line is one."""
    return tuple(" ".join(part.split()) for part in text.replace("\r", "\n").split("\n") if part.strip())


def has_articles(columns: Iterable[str], known: Fields) -> bool:
    """Whether some names are those of articles: a title and a text, a summary or a file."""
    fields = {known.of(name, "") for name in columns}
    return "title" in fields and bool({"text", "summary", "file"} & fields)
