"""The kinds of entries that can be made: where each stands, and how it is read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from clippings.model.problem import Result
from clippings.reading import annotations, articles, authorities, events
from clippings.reading.slips.unwritten import TO_DO

_Reader = Callable[[str, str, str], Result[Any]]
"""Text, name of the file and its stem → what was read, and what was wrong with it."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of entry."""

    place: str
    """The file or folder in which it stands, such as ``authority/people.yaml`` or ``events``."""
    read: _Reader
    """What reads such a file."""
    words: str
    """The field that has the words by which an editor asked for it, such as ``name``."""
    fields: Mapping[str, Any]
    """Other fields to begin with."""

    @property
    def is_entry(self) -> bool:
        """Whether it is one of many in a file."""
        return self.place.endswith(".yaml")


def _entry(name: str, read: Callable[[str, str], Result[Any]], **fields: str) -> Kind:
    return Kind(f"authority/{name}.yaml", lambda text, where, _: read(text, where), "name", fields)


KINDS: Mapping[str, Kind] = {
    "article": Kind(
        "articles", articles.read, "title",
        {"outlet": "unknown", "language": "en", "text": "full", "rights": {"publish": "false"}},
    ),
    "outlet": _entry("outlets", authorities.outlets),
    "label": _entry("labels", authorities.labels, definition=TO_DO),
    "person": _entry("people", authorities.entities("person")),
    "organisation": _entry("organisations", authorities.entities("organisation")),
    "place": _entry("places", authorities.entities("place")),
    "event": Kind("events", events.event, "title", {}),
    "question": Kind("questions", events.question, "question", {}),
    "page": Kind("pages", events.page, "title", {}),
    "annotation": Kind("annotations", annotations.read_for, "", {"kind": "context", "body": TO_DO}),
}  # fmt: skip
"""The word on the command line → the kind."""
