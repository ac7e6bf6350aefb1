"""How the archive knows what it says: grounds, sources and rejected candidates."""

from dataclasses import dataclass
from typing import Literal

from clippings.model.pickling import PickledByArguments

How = Literal["printed", "inferred", "supplied", "extracted"]

MEANING: dict[str, str] = {
    "printed": "stands in the source",
    "inferred": "follows from the source, by the reason given",
    "supplied": "known from elsewhere, by the source given",
    "extracted": "found by a machine, not yet confirmed by an editor",
}


@dataclass(frozen=True, slots=True)
class Source(PickledByArguments):
    """Something that can be consulted. ``accessed`` is EDTF text."""

    title: str
    url: str | None = None
    accessed: str | None = None

    def __post_init__(self) -> None:
        if not self.title.strip():
            raise ValueError("a source without a title is no source")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A value that was considered for a field."""

    value: str
    how: How
    quote: str | None = None
    because: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence(PickledByArguments):
    """The ground of one field. An empty ground does not construct."""

    how: How
    quote: str | None = None
    because: str | None = None
    source: Source | None = None
    rule: str | None = None
    candidates: tuple[Candidate, ...] = ()

    def __post_init__(self) -> None:
        if self.how == "inferred" and not (self.because or "").strip():
            raise ValueError("inferred needs its reason (because)")
        if self.how == "supplied" and self.source is None:
            raise ValueError("supplied needs its source")


@dataclass(frozen=True, slots=True)
class Rights(PickledByArguments):
    """Who owns the text and what the archive may do with it.

    ``search`` is ``full``, ``index-only`` (found, never shown) or ``none``.
    """

    statement: str | None = None
    holder: str | None = None
    publish: bool = True
    search: Literal["full", "index-only", "none"] = "full"


@dataclass(frozen=True, slots=True)
class Original(PickledByArguments):
    """Where the article was published, and which copy the archive saw."""

    url: str | None = None
    archived: str | None = None
    accessed: str | None = None
    sha256: str | None = None
