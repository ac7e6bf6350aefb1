"""What an article's file says. What the archive derives from it is a Dossier."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from sys import intern
from typing import Any, Literal

from clippings.model.edtf import Edtf
from clippings.model.evidence import Evidence, Original, Rights
from clippings.model.pickling import PickledByArguments

TextKind = Literal["precis", "excerpt", "full", "none"]
Status = Literal["published", "draft"]

TEXT_WORDS: dict[str, str] = {
    "precis": "Précis",
    "excerpt": "Excerpt",
    "full": "Full text",
    "none": "No text",
}
"""What each kind of text is called, on pages and where search narrows by it."""


@dataclass(frozen=True, slots=True)
class DateClaim(PickledByArguments):
    """A publication date and its ground; ``edtf`` is None when nothing is known."""

    edtf: Edtf | None = None
    evidence: Evidence | None = None


SHORT = 20
"""Letters of a language, an outlet's id or the like at most: many articles have the same."""
OPEN, UNSEEN, UNDATED = Rights(), Original(), DateClaim()


@dataclass(frozen=True, slots=True)
class Record(PickledByArguments):
    """One article as its editors describe it. ``lines`` maps a field to its line in ``where``, for problems."""

    id: str
    title: str
    outlet: str = "unknown"
    printed_outlet: str | None = None
    byline: str | None = None
    authors: tuple[str, ...] = ()
    date: DateClaim = UNDATED
    language: str = "en"
    text: TextKind = "full"
    rights: Rights = OPEN
    original: Original = UNSEEN
    events: tuple[str, ...] = ()
    replies_to: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    status: Status = "published"
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    where: str = ""
    lines: Mapping[str, int] = field(default_factory=dict)

    def __reduce__(self) -> tuple[Any, ...]:
        """Kept records come back with one string for each word that many of them have, and one table of lines."""
        values = [getattr(self, name) for name in self.__match_args__]
        values[LINES] = tuple(self.lines.items())
        return record, tuple(values)


EVIDENCE, LINES = map(Record.__match_args__.index, ("evidence", "lines"))
NO_EVIDENCE: Mapping[str, Evidence] = {}


def record(*values: Any) -> Record:
    shared: list[Any] = [intern(v) if type(v) is str and len(v) < SHORT else v for v in values]
    shared[EVIDENCE] = shared[EVIDENCE] or NO_EVIDENCE
    shared[LINES] = lines_of(shared[LINES])
    return Record(*shared)


@lru_cache(maxsize=4096)
def lines_of(lines: tuple[tuple[str, int], ...]) -> Mapping[str, int]:
    """One table for all articles whose fields stand in the same lines."""
    return dict(lines)
