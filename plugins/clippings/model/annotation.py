"""What stands beside the articles: notes on passages, events, questions in dispute, pages of prose, and other texts of
the same articles."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from clippings.model.body import Body, Selector, Target
from clippings.model.edtf import Edtf
from clippings.model.evidence import Evidence, Original, Rights, Source
from clippings.model.pickling import PickledByArguments
from clippings.wording.messages import N_, NP_

NoteKind = Literal[
    "context", "correction", "contradiction", "source", "framing", "translation", "question"
]  # fmt: skip
"""What kind of note an editor writes."""

KIND_MEANING: dict[str, str] = {
    NP_("kind of note", "context"): N_("what a reader needs to know to follow the passage"),
    NP_("kind of note", "correction"): N_("the passage states as fact what the record shows otherwise"),
    NP_("kind of note", "contradiction"): N_("another account in the archive says something else"),
    NP_("kind of note", "source"): N_("where a statement comes from, or could be checked"),
    NP_("kind of note", "framing"): N_("a choice of words or emphasis that carries a judgement"),
    NP_("kind of note", "translation"): N_("how a word or name is rendered, and what else it could be"),
    NP_("kind of note", "question"): N_("what the editors could not settle"),
}
"""Kind of note → what it says of its passage, for readers."""


@dataclass(frozen=True, slots=True)
class Annotation(PickledByArguments):
    """One note as its file says it."""

    id: str
    """Its id, unique in its file: the note's permanent link ends in ``#note-<id>``."""
    kind: NoteKind
    """What kind of note it is; see `KIND_MEANING`."""
    body: Body
    """What the note says."""
    text: str
    """The same as plain text, its paragraphs joined with spaces; search reads it."""
    on: Selector | None = None
    """The passage it is about; None for a note on the whole article."""
    by: tuple[str, ...] = ()
    """The ids of the people who wrote it."""
    made: str | None = None
    """When it was written, as EDTF text; None when not said."""
    sources: tuple[Source, ...] = ()
    """What it relies on."""
    see: tuple[str, ...] = ()
    """References to other parts of the archive, such as ``article/geneva-talks#p-2``."""
    visibility: Literal["public", "private"] = "public"
    """Whether readers see it, or only those who build the archive themselves."""
    language: str | None = None
    """The language it is written in, a BCP 47 tag; None for the archive's own."""
    where: str = ""
    """Its file as problems name it, such as ``content/events/x.md``."""
    lines: Mapping[str, int] = field(default_factory=dict)
    """Field → its line in the file, from 1, for problems."""


@dataclass(frozen=True, slots=True)
class Placed(PickledByArguments):
    """A note, and the passage that was found for it."""

    annotation: Annotation
    """The note."""
    target: Target | None
    """Its passage; None for a note on the whole article, and where no passage was found."""
    state: Literal["placed", "moved", "orphaned"] = "placed"
    """Whether the passage was found as the note says it. Nothing sets another state yet: such a note is an error."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, which several articles tell of."""

    id: str
    """The stem of its file's name."""
    title: str
    """What it is called."""
    date: Edtf | None
    """When it was; None when not known."""
    body: Body
    """What the editors say of it."""
    people: tuple[str, ...] = ()
    """The ids of the people who took part."""
    organisations: tuple[str, ...] = ()
    """The ids of the organisations that took part."""
    places: tuple[str, ...] = ()
    """The ids of the places where it was."""
    sources: tuple[Source, ...] = ()
    """What the editors rely on."""
    status: Literal["published", "draft"] = "published"
    """Whether a hosted build has it: a draft is left out."""
    where: str = ""
    """Its file as problems name it, such as ``content/events/x.md``."""
    lines: Mapping[str, int] = field(default_factory=dict)
    """Field → its line in the file, from 1, for problems."""


@dataclass(frozen=True, slots=True)
class Position:
    """One article's answer to a question, and the passage that gives it."""

    article: str
    """The article's id."""
    answer: str
    """What the article answers, in the editors' words."""
    on: Selector
    """The passage in which it answers."""
    stance: str | None = None
    """A word that groups answers, such as “denies”; None when there is none."""
    line: int = 0
    """The position's line in the question's file, from 1."""


@dataclass(frozen=True, slots=True)
class Question:
    """What the accounts disagree about."""

    id: str
    """The stem of its file's name."""
    question: str
    """The question itself, as a sentence."""
    body: Body
    """What the editors say of it."""
    events: tuple[str, ...] = ()
    """The ids of the events it is about."""
    positions: tuple[Position, ...] = ()
    """What each article answers, in the order of the file."""
    sources: tuple[Source, ...] = ()
    """What the editors rely on."""
    status: Literal["published", "draft"] = "published"
    """Whether a hosted build has it: a draft is left out."""
    where: str = ""
    """Its file as problems name it, such as ``content/events/x.md``."""
    lines: Mapping[str, int] = field(default_factory=dict)
    """Field → its line in the file, from 1, for problems."""


@dataclass(frozen=True, slots=True)
class Prose:
    """A page of the editors' own text, such as “About”."""

    id: str
    """The stem of its file's name."""
    title: str
    """The page's title."""
    body: Body
    """The page's text."""
    where: str = ""
    """Its file as problems name it, such as ``content/events/x.md``."""


_NO_ORIGINAL, _NO_RIGHTS = Original(), Rights()


@dataclass(frozen=True, slots=True)
class Version(PickledByArguments):
    """Another text of an article: what stood at its address at another time."""

    article: str
    """The article's id."""
    number: int
    """The stem of its file's name, from 1, in the order in which versions came in."""
    title: str
    """Its title as printed."""
    byline: str | None = None
    """Who wrote it, as printed; None when nothing is printed."""
    date: Edtf | None = None
    """When it says that it was published; None when it does not."""
    modified: Edtf | None = None
    """When it says that it was changed; None when it does not."""
    added: Edtf | None = None
    """The day on which it came into the archive; None when not said."""
    original: Original = _NO_ORIGINAL
    """Where it was published, and which copy the archive saw."""
    rights: Rights = _NO_RIGHTS
    """Its own, beside those of its article: what either withholds is withheld."""
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    """Field → how its value is known."""
    paragraphs: tuple[str, ...] = ()
    """Its words, without markup."""
    where: str = ""
    """Its file as problems name it, such as ``content/versions/x/1.md``."""

    @property
    def path(self) -> str:
        """Its page, from the archive's root."""
        return f"versions/{self.article}/{self.number}.html"


Saying = Literal["together", "apart", "none"]
"""That articles tell one story, that no two of them do, or that what all of them tell is none."""


@dataclass(frozen=True, slots=True)
class QuotedPlace(PickledByArguments):
    """A quotation, as editors point at it."""

    article: str
    """The id of the article that has it."""
    on: Selector
    """Words of it, or the number of its paragraph."""
    line: int = 0
    """Its line in the file, from 1, for problems."""


@dataclass(frozen=True, slots=True)
class SameUtterance(PickledByArguments):
    """Quotations that editors said are of one utterance, such as one and its translation."""

    places: tuple[QuotedPlace, ...]
    """Where they stand."""
    where: str = ""
    """The file, as problems name it."""
    line: int = 0
    """Its line there, from 1."""


@dataclass(frozen=True, slots=True)
class StoryVerdict(PickledByArguments):
    """What editors said of stories, which the machine puts together. It names articles, and no story, so that it stays
    true when articles come."""

    says: Saying
    """What is said of them."""
    articles: tuple[str, ...]
    """Their ids."""
    where: str = ""
    """The file, as problems name it."""
    line: int = 0
    """Its line there, from 1."""
