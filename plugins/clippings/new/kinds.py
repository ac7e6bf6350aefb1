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
    example: tuple[str, ...] = ()
    """Lines of comment below them, which show how the rest is written."""

    @property
    def is_entry(self) -> bool:
        """Whether it is one of many in a file."""
        return self.place.endswith(".yaml")


_EVENT = (
    "# What else an event may have: take the sign # and the space behind it out, and put your own in place.",
    "# date: 2016-02-03",
    "# people: [john-doe]",
    "# organisations: [the-council]",
    "# places: [lowtown]",
    "# sources:",
    '#   - {title: Minutes of the talks, url: "https://example.org/minutes"}',
    "# The names are ids of authority/people.yaml and the other registers. An article tells of the event that says",
    "# events: [...] with the name of this file, without .md.",
)
_QUESTION = (
    "# What articles answer: take the sign # and the space behind it out, and put your own in place.",
    "# events: [talks-suspended]",
    "# positions:",
    "#   - article: talks-end",
    "#     on: {exact: suspended the talks}",
    "#     answer: The mediator ended them",
    "#     stance: the mediator",
    "#   - article: delegation-leaves",
    "#     paragraph: 2",
    "#     answer: The opposition walked out",
    "#     stance: the opposition",
    "# article is the name of its file, without .md; on or paragraph, one of the two, is where it answers; answer is",
    "# in your words; stance, which may be left out, is a word or two that puts several answers into one group.",
    "# Below the second line --- is room for what is agreed and what is not.",
)


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
    "event": Kind("events", events.event, "title", {}, _EVENT),
    "question": Kind("questions", events.question, "question", {}, _QUESTION),
    "page": Kind("pages", events.page, "title", {}),
    "annotation": Kind("annotations", annotations.read_for, "", {"kind": "context", "body": TO_DO}),
}  # fmt: skip
"""The word on the command line → the kind."""
