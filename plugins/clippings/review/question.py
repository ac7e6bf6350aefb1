"""One field of one article that nobody has decided yet, and what it could be."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from clippings.model.evidence import Candidate
from clippings.model.outlet import UNKNOWN
from clippings.reading.still_open import UNTOLD

COMMAND = "clippings review"
FIELDS = ("title", "outlet", "printed_outlet", "byline", "authors", "date", "language")
"""The fields that are asked for, in this order."""
_NONE = {"title": "Untitled", "outlet": UNKNOWN.id, "language": UNTOLD}
"""Field → what an import writes where it knows nothing."""
_NEEDED = ("title", "outlet", "date", "language")
"""Fields that are asked for though nothing is a candidate: an article may be by nobody."""


class Reading(NamedTuple):
    """Something that a field could be."""

    value: str
    """The value; several people have “; ” between them."""
    how: str
    """How it is known, as evidence has it."""
    quote: str = ""
    """The words that give it."""
    because: str = ""
    """Where they stand, or why it follows."""
    is_now: bool = False
    """Whether the field has this value now."""


class Question(NamedTuple):
    """A field of an article that is open."""

    path: Path
    """The article's file."""
    field: str
    """Which field."""
    readings: tuple[Reading, ...]
    """What it could be: first what it is now, if it is anything."""
    why: str
    """Why it is asked."""
    evidence: Mapping[str, Any]
    """What the article says of how the field is known."""
    was: str
    """The digest of the file when it was read."""

    @property
    def id(self) -> str:
        """The article's id."""
        return self.path.stem

    @property
    def now(self) -> Reading | None:
        """What the field is now; None for nothing."""
        return next((one for one in self.readings if one.is_now), None)


def asked(head: Mapping[str, Any], doubts: Mapping[str, str]) -> Iterator[tuple[str, tuple[Reading, ...], str]]:
    """The fields of an article's front matter that are open: the name of each, what it could be, and why it is asked.
    ``doubts`` are those of the import, by field.

    A field is decided once its evidence names no rule of the import.
    """
    evidence = mapping(head.get("evidence"))
    for field in FIELDS:
        said = mapping(evidence.get(field))
        now = _value(field, head.get(field))
        others = tuple(_readings(said.get("candidates"), now))
        if now:
            if said.get("rule") and field in doubts:
                first = Reading(now, said.get("how", ""), said.get("quote", ""), said.get("rule", ""), is_now=True)
                yield field, (first, *others), doubts[field]
        elif others or (field in _NEEDED and not (field == "outlet" and head.get("printed_outlet"))):
            yield field, others, doubts.get(field, "is not known")


def mapping(said: Any) -> Mapping[str, Any]:
    """What a file says, where it is a mapping as it should be; else an empty one, for a check tells of it."""
    return said if isinstance(said, dict) else {}


def _value(field: str, said: Any) -> str:
    """What a field says, as text; empty for nothing."""
    value = "; ".join(map(str, said)) if isinstance(said, list) else str(said or "")
    return "" if value == _NONE.get(field) else value


def _readings(said: Any, now: str) -> Iterator[Reading]:
    for one in said if isinstance(said, list) else ():
        if isinstance(one, dict) and one.get("value") and one["value"] != now:
            yield Reading(str(one["value"]), one.get("how", ""), one.get("quote", ""), one.get("because", ""))


def as_candidate(reading: Reading) -> dict[str, str]:
    """A reading as it stands among the candidates of a field's evidence."""
    found = {name: getattr(reading, name) for name in Candidate.__dataclass_fields__}
    return {name: value for name, value in found.items() if value}
