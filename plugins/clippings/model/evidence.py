"""How the archive knows what it says: evidence, sources, and candidates that were not taken."""

from dataclasses import dataclass
from typing import Literal

from clippings.model.pickling import PickledByArguments
from clippings.wording.messages import N_, NP_

How = Literal["printed", "inferred", "supplied", "extracted"]
"""How a value is known."""

MEANING: dict[str, str] = {
    NP_("how a field is known", "printed"): N_("stands in the source"),
    NP_("how a field is known", "inferred"): N_("follows from the source, by the reason given"),
    NP_("how a field is known", "supplied"): N_("known from elsewhere, by the source given"),
    NP_("how a field is known", "extracted"): N_("found by a machine, not yet confirmed by an editor"),
}
"""How a value is known → what that means, for readers."""


@dataclass(frozen=True, slots=True)
class Source(PickledByArguments):
    """Something that can be consulted. ValueError where it has no title."""

    title: str
    """What it is called."""
    url: str | None = None
    """Its address on the web; None when it has none."""
    accessed: str | None = None
    """When the editors saw it, as EDTF text; None when not said."""
    archived: str | None = None
    """The address of a copy in a web archive; None when there is none."""
    licence: str | None = None
    """The licence of what was taken from it, such as ``CC0``; None when not said."""

    def __post_init__(self) -> None:
        if not self.title.strip():
            raise ValueError("a source without a title is no source")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A value that was considered for a field."""

    value: str
    """The value, as text."""
    how: How
    """How it is known."""
    quote: str | None = None
    """The words of the article that give it; None when there are none."""
    because: str | None = None
    """Why it was considered; None when not said."""


@dataclass(frozen=True, slots=True)
class Evidence(PickledByArguments):
    """How the value of one field is known. ValueError for ``inferred`` without a reason and ``supplied`` without a
    source."""

    how: How
    """How it is known."""
    quote: str | None = None
    """The words of the article that give it; None when there are none."""
    because: str | None = None
    """The reason from which it is inferred; None when it is not inferred."""
    source: Source | None = None
    """The source that supplied it; None when it was not supplied."""
    rule: str | None = None
    """The importer's rule that found it; None when an editor did."""
    candidates: tuple[Candidate, ...] = ()
    """Values that were considered."""

    def __post_init__(self) -> None:
        if self.how == "inferred" and not (self.because or "").strip():
            raise ValueError("inferred needs its reason (because)")
        if self.how == "supplied" and self.source is None:
            raise ValueError("supplied needs its source")


@dataclass(frozen=True, slots=True)
class Rights(PickledByArguments):
    """Who owns the text, and what the archive may do with it."""

    statement: str | None = None
    """What readers are told, such as “© The Gazette”; None for nothing."""
    holder: str | None = None
    """Who owns it; None when not known."""
    publish: bool = True
    """Whether a hosted build may show the text."""
    search: Literal["full", "index-only", "none"] = "full"
    """``full``; ``index-only`` for a text that may be found but not shown; ``none`` for one that may not be found."""
    derive: Literal["facts", "none"] = "facts"
    """What a hosted build may work out of a text that it may not show: ``facts``, such as whom it names and how often,
    or ``none``."""
    quote: int = 25
    """How many words of such a text a note or a position may quote in a hosted build."""


@dataclass(frozen=True, slots=True)
class Original(PickledByArguments):
    """Where the article was published, and which copy the archive saw."""

    url: str | None = None
    """Its address where it was published; None when there is none."""
    archived: str | None = None
    """The address of a copy in a web archive; None when there is none."""
    accessed: str | None = None
    """When it was seen, as EDTF text; None when not said."""
    sha256: str | None = None
    """The SHA-256 digest of the copy, in hexadecimal; None when not said."""
    captured: str | None = None
    """The moment at which a web archive saw it, as EDTF text; None when not said."""
