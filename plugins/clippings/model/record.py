"""What an article's file says. What the archive derives from it is a Dossier."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from sys import intern
from typing import Any, Literal

from clippings.model.edtf import Edtf
from clippings.model.evidence import Evidence, Original, Rights
from clippings.model.pickling import PickledByArguments
from clippings.wording.messages import N_

TextKind = Literal["precis", "excerpt", "full", "none"]
"""How much of an article's text the archive has."""
Status = Literal["published", "draft", "withdrawn"]
"""Whether a hosted build has an article: a draft is left out, and of one that is withdrawn it says only that."""

TEXT_WORDS: dict[str, str] = {
    "precis": N_("Précis"),
    "excerpt": N_("Excerpt"),
    "full": N_("Full text"),
    "none": N_("No text"),
}
"""What each kind of text is called, on pages and where search narrows by it."""


@dataclass(frozen=True, slots=True)
class DateClaim(PickledByArguments):
    """A publication date, and how it is known."""

    edtf: Edtf | None = None
    """The date; None when nothing is known."""
    evidence: Evidence | None = None
    """How it is known; None when not said."""


@dataclass(frozen=True, slots=True)
class Withdrawal(PickledByArguments):
    """Why an article is no longer shown to readers."""

    on: Edtf
    """When it was withdrawn."""
    because: str
    """Why, for readers."""


_SHORT = 20
"""The length below which a string of a record is interned: many articles have the same language, outlet and so on."""
_NO_RIGHTS, _NO_ORIGINAL, _NO_DATE = Rights(), Original(), DateClaim()


@dataclass(frozen=True, slots=True)
class Record(PickledByArguments):
    """One article as its editors describe it; docs/content.md says what each field may hold."""

    id: str
    """The stem of its file's name, and its permanent id."""
    title: str
    """Its title as printed."""
    outlet: str = "unknown"
    """The id of its outlet; ``unknown`` when nobody knows."""
    printed_outlet: str | None = None
    """The outlet's name as printed; None when not said."""
    byline: str | None = None
    """Who wrote it, as printed; None when nothing is printed."""
    authors: tuple[str, ...] = ()
    """The ids of the people who wrote it, by the editors' judgement."""
    regulars: tuple[str, ...] = ()
    """Those of its authors who write most of a site, so that it says nothing that two articles are by one of them."""
    date: DateClaim = _NO_DATE
    """When it was published."""
    language: str = "en"
    """The language of its text, a BCP 47 tag."""
    text: TextKind = "full"
    """How much of its text the archive has."""
    rights: Rights = _NO_RIGHTS
    """Who owns the text, and what the archive may do with it."""
    own_rights: tuple[str, ...] = ()
    """Which of them its own file says; the others are the archive's, where that says something."""
    original: Original = _NO_ORIGINAL
    """Where it was published, and which copy the archive saw."""
    events: tuple[str, ...] = ()
    """The ids of the events it tells of."""
    replies_to: tuple[str, ...] = ()
    """The ids of the articles it replies to."""
    pinned: tuple[str, ...] = ()
    """The ids of the articles that its editors want it to be linked with, the first first."""
    forbidden: tuple[str, ...] = ()
    """The ids of the articles that it must not be linked with."""
    keywords: tuple[str, ...] = ()
    """Its keywords as printed."""
    mentions: Mapping[str, str] = field(default_factory=dict)
    """Words of its text → the one whom they mean, an id or a reference; ``none`` for nobody."""
    redirects: tuple[str, ...] = ()
    """Addresses that it had before, each of which leads to it."""
    added: Edtf | None = None
    """The day on which it came into the archive; None when not said."""
    revised: Edtf | None = None
    """The day on which its editors last changed what readers should see anew; None when not said."""
    status: Status = "published"
    """Whether a hosted build has it: a draft is left out, and of one that is withdrawn only ``withdrawn`` is told."""
    withdrawn: Withdrawal | None = None
    """When and why it was withdrawn; None where it is not."""
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    """Field → how its value is known."""
    address: str = ""
    """Where Pelican writes its page, from the site's root, such as ``blog/x/``; empty for ``articles/<id>.html``."""
    where: str = ""
    """Its file as problems name it, such as ``content/articles/x.md``."""
    lines: Mapping[str, int] = field(default_factory=dict)
    """Field → its line in the file, from 1, for problems."""

    @property
    def primary_language(self) -> str:
        """Its language without script, country or variety: ``en`` of ``en-GB``."""
        return self.language.partition("-")[0]

    def __reduce__(self) -> tuple[Any, ...]:
        """Kept records come back with one string for each word that many of them have, and one table of lines."""
        values = [getattr(self, name) for name in self.__match_args__]
        values[_LINES] = tuple(self.lines.items())
        return _unpickled, tuple(values)


_EVIDENCE, _LINES = map(Record.__match_args__.index, ("evidence", "lines"))
_NO_EVIDENCE: Mapping[str, Evidence] = {}


def _unpickled(*values: Any) -> Record:
    """A record from its fields, with one string for each word that many records have, and shared tables of lines."""
    shared: list[Any] = [intern(v) if type(v) is str and len(v) < _SHORT else v for v in values]
    shared[_EVIDENCE] = shared[_EVIDENCE] or _NO_EVIDENCE
    shared[_LINES] = _shared_lines(shared[_LINES])
    return Record(*shared)


@lru_cache(maxsize=4096)
def _shared_lines(lines: tuple[tuple[str, int], ...]) -> Mapping[str, int]:
    """One table of lines for all articles whose fields stand in the same lines."""
    return dict(lines)
