"""The editors' voice: notes on passages, events, and questions in dispute."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from clippings.model.body import Body, Selector, Target
from clippings.model.edtf import Edtf
from clippings.model.evidence import Source
from clippings.model.pickling import PickledByArguments

NoteKind = Literal[
    "context", "correction", "contradiction", "source", "framing", "translation", "question"
]  # fmt: skip

KIND_MEANING: dict[str, str] = {
    "context": "what a reader needs to know to follow the passage",
    "correction": "the passage states as fact what the record shows otherwise",
    "contradiction": "another account in the archive says something else",
    "source": "where a statement comes from, or could be checked",
    "framing": "a choice of words or emphasis that carries a judgement",
    "translation": "how a word or name is rendered, and what else it could be",
    "question": "what the editors could not settle",
}


@dataclass(frozen=True, slots=True)
class Annotation(PickledByArguments):
    """One note as its file says it. ``line`` is the line of its ``on`` in ``where``."""

    id: str
    kind: NoteKind
    body: Body
    text: str
    on: Selector | None = None
    by: tuple[str, ...] = ()
    made: str | None = None
    sources: tuple[Source, ...] = ()
    see: tuple[str, ...] = ()
    visibility: Literal["public", "private"] = "public"
    where: str = ""
    lines: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Placed(PickledByArguments):
    """A note and the passage it was found to stand on; no target means the whole article."""

    annotation: Annotation
    target: Target | None
    state: Literal["placed", "moved", "orphaned"] = "placed"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, which several articles tell of."""

    id: str
    title: str
    date: Edtf | None
    body: Body
    people: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    status: Literal["published", "draft"] = "published"
    where: str = ""
    lines: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Position:
    """One article's answer to a question, and the passage that gives it."""

    article: str
    answer: str
    on: Selector
    stance: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Question:
    """What the accounts disagree about."""

    id: str
    question: str
    body: Body
    events: tuple[str, ...] = ()
    positions: tuple[Position, ...] = ()
    sources: tuple[Source, ...] = ()
    status: Literal["published", "draft"] = "published"
    where: str = ""
    lines: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Prose:
    """A page of its own, such as "About"."""

    id: str
    title: str
    body: Body
    where: str = ""
