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


_SHORT = 20
"""Letters of a language, an outlet's id or the like at most: many articles have the same."""
_NO_RIGHTS, _NO_ORIGINAL, _NO_DATE = Rights(), Original(), DateClaim()


@dataclass(frozen=True, slots=True)
class Record(PickledByArguments):
    """One article as its editors describe it. ``lines`` maps a field to its line in ``where``, for problems."""

    id: str
    title: str
    outlet: str = "unknown"
    printed_outlet: str | None = None
    byline: str | None = None
    authors: tuple[str, ...] = ()
    date: DateClaim = _NO_DATE
    language: str = "en"
    text: TextKind = "full"
    rights: Rights = _NO_RIGHTS
    original: Original = _NO_ORIGINAL
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
        values[_LINES] = tuple(self.lines.items())
        return _unpickled, tuple(values)


_EVIDENCE, _LINES = map(Record.__match_args__.index, ("evidence", "lines"))
_NO_EVIDENCE: Mapping[str, Evidence] = {}


def _unpickled(*values: Any) -> Record:
    shared: list[Any] = [intern(v) if type(v) is str and len(v) < _SHORT else v for v in values]
    shared[_EVIDENCE] = shared[_EVIDENCE] or _NO_EVIDENCE
    shared[_LINES] = _shared_lines(shared[_LINES])
    return Record(*shared)


@lru_cache(maxsize=4096)
def _shared_lines(lines: tuple[tuple[str, int], ...]) -> Mapping[str, int]:
    """One table for all articles whose fields stand in the same lines."""
    return dict(lines)
