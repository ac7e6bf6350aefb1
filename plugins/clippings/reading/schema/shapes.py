"""The shapes of editors' files. Every scalar arrives as text, and nothing unknown is let in.

docs/content.md explains each field to editors. JSON Schemas are made from these shapes.
"""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator, model_validator

from clippings.model.annotation import NoteKind
from clippings.model.record import Status, TextKind
from clippings.reading.schema.article_field import ArticleField
from clippings.reading.schema.authority_shapes import EntityShape, OutletShape, TermShape
from clippings.reading.schema.scalars import (
    Boolean,
    Contact,
    Date,
    Id,
    Ids,
    Language,
    Reference,
    Text,
    Texts,
    Url,
    WordCount,
    listed,
)
from clippings.reading.schema.shared import EvidenceShape, PartShape, Shape, SourceShape
from clippings.reading.schema.withdrawal import WithdrawalShape


class RightsShape(PartShape):
    """Who owns the text, and what the archive may do with it."""

    statement: Text | None = None
    """What readers are told; None for nothing."""
    holder: Text | None = None
    """Who owns the text; None when not known."""
    publish: Boolean = True
    """Whether a hosted build may show the text."""
    search: Literal["full", "index-only", "none"] = "full"
    """Whether the text is found and shown, only found, or neither."""
    derive: Literal["facts", "none"] = "facts"
    """Whether a hosted build may tell facts of a text that it may not show, such as whom it names."""
    quote: WordCount = 25
    """How many words of such a text a note or a position may quote in a hosted build."""


class OriginalShape(PartShape):
    """Where the article was published, and which copy the archive saw."""

    url: Url | None = None
    """Its address where it was published; None when there is none."""
    archived: Url | None = None
    """The address of a copy in a web archive; None when there is none."""
    accessed: Date | None = None
    """When it was seen; None when not said."""
    sha256: Text | None = None
    """The SHA-256 digest of the copy, in hexadecimal; None when not said."""


class ArticleShape(Shape):
    """The front matter of content/articles/**/<id>.md."""

    # A field's type is what editors may write; its ArticleField says how it is shown and exported.
    title: Annotated[Text, ArticleField()]
    """As printed."""
    outlet: Annotated[Id, ArticleField("Outlet")] = "unknown"
    """The outlet's id; ``unknown`` when nobody knows it."""
    printed_outlet: Annotated[Text | None, ArticleField(json=False, csv=False)] = None
    """The outlet's name as printed; None when not said."""
    byline: Annotated[Text | None, ArticleField("Byline as printed", empty="none printed", printed=True)] = None
    """Who wrote it, as printed; None when nothing is printed."""
    authors: Annotated[Ids, ArticleField("Author", empty="not known", of="person")] = []
    """Who wrote it, by the editors' judgement."""
    date: Annotated[Date | None, ArticleField("Published", after="title")] = None
    """When it was published; None when not known."""
    language: Annotated[Language, ArticleField()] = "en"
    """The language of the text."""
    text: Annotated[TextKind, ArticleField()] = "full"
    """How much of the text the archive has."""
    rights: Annotated[RightsShape, ArticleField("Rights", "not stated", after="keywords", csv=False)] = RightsShape()
    """Who owns the text, and what the archive may do with it."""
    original: Annotated[OriginalShape, ArticleField()] = OriginalShape()
    """Where it was published, and which copy the archive saw."""
    events: Annotated[Ids, ArticleField("Events", of="event")] = []
    """The events it tells of."""
    replies_to: Annotated[Ids, ArticleField(of="article", json=False, csv=False)] = []
    """The articles it replies to."""
    keywords: Annotated[Texts, ArticleField("Keywords as printed", printed=True)] = []
    """As printed."""
    withdrawn: Annotated[WithdrawalShape | None, ArticleField("Withdrawn", json=False, csv=False)] = None
    """When and why it was withdrawn; None where it is not."""
    status: Annotated[Status, ArticleField(csv=False)] = "published"
    """Whether a hosted build has it: a draft is left out, and of one that is withdrawn it says only that."""
    evidence: Annotated[dict[str, EvidenceShape], ArticleField(csv=False)] = {}
    """Field → how its value is known."""

    @field_validator("status")
    @classmethod
    def _says_when_and_why(cls, status: str, info: ValidationInfo) -> str:
        """ValueError where an article is withdrawn and does not say when and why."""
        if status == "withdrawn" and info.data.get("withdrawn", ...) is None:  # not there where it is wrong itself
            raise ValueError("tells readers when and why; add withdrawn: {on: 2026-01-31, because: …}")
        return status


class SelectorShape(PartShape):
    """A passage: its exact words, or a paragraph's number."""

    exact: Text | None = None
    """The words of the passage; None where a paragraph is given."""
    prefix: str = ""
    """Words that stand just before it, where it stands more than once."""
    suffix: str = ""
    """Words that stand just after it."""
    paragraph: Annotated[int, Field(ge=1)] | None = None
    """The paragraph's number, from 1; None where words are given."""

    @model_validator(mode="after")
    def points_one_way(self) -> "SelectorShape":
        """ValueError where neither words nor a paragraph are given, or both."""
        if (self.exact is None) == (self.paragraph is None):
            raise ValueError("points nowhere or twice; give either exact words or a paragraph's number")
        return self


class NoteShape(Shape):
    """One entry of content/annotations/<article id>.yaml."""

    id: Id
    """Unique in the file; the note's permanent link."""
    kind: NoteKind
    """What kind of note it is."""
    on: SelectorShape | None = None
    """The passage it is about; None for the whole article."""
    body: Text
    """What it says, in Markdown."""
    by: Ids = []
    """The people who wrote it."""
    made: Date | None = None
    """When it was written; None when not said."""
    sources: list[SourceShape] = []
    """What it relies on."""
    see: Annotated[list[Reference], BeforeValidator(listed)] = []
    """Other parts of the archive."""
    visibility: Literal["public", "private"] = "public"
    """Whether readers see it, or only those who build the archive themselves."""
    language: Language | None = None
    """The language it is written in; None for the archive's own."""


class EventShape(Shape):
    """The front matter of content/events/<id>.md."""

    title: Text
    """What it is called."""
    date: Date | None = None
    """When it was; None when not known."""
    people: Ids = []
    """The people who took part."""
    organisations: Ids = []
    """The organisations that took part."""
    places: Ids = []
    """The places where it was."""
    sources: list[SourceShape] = []
    """What the editors rely on."""
    status: Literal["published", "draft"] = "published"
    """Whether a hosted build has it: a draft is left out."""


class PositionShape(PartShape):
    """One article's answer to a question."""

    article: Id
    """The article's id."""
    on: SelectorShape | None = None
    """The words with which it answers; None where a paragraph is given."""
    paragraph: Annotated[int, Field(ge=1)] | None = None
    """The number of the paragraph in which it answers, from 1; None where words are given."""
    answer: Text
    """What it answers, in the editors' words."""
    stance: Text | None = None
    """A word that groups answers; None for none."""

    @model_validator(mode="after")
    def stands_on_a_passage(self) -> "PositionShape":
        """ValueError where neither words nor a paragraph are given, or both."""
        if (self.on is None) == (self.paragraph is None):
            raise ValueError("stands on no passage or on two; give either on: {exact: …} or paragraph: n")
        return self


class QuestionShape(Shape):
    """The front matter of content/questions/<id>.md."""

    question: Text
    """The question, as a sentence."""
    events: Ids = []
    """The events it is about."""
    positions: list[PositionShape] = []
    """What each article answers."""
    sources: list[SourceShape] = []
    """What the editors rely on."""
    status: Literal["published", "draft"] = "published"
    """Whether a hosted build has it: a draft is left out."""


class PageShape(Shape):
    """The front matter of content/pages/<id>.md."""

    title: Text
    """The page's title."""


class ArchiveShape(Shape):
    """content/archive.yaml."""

    name: Text | None = None
    """The archive's name."""
    subtitle: Text | None = None
    """What stands below the name."""
    headline: Text | None = None
    """The heading of the home page."""
    introduction: Text | None = None
    """The text below that heading."""
    language: Language | None = None
    """The language of the archive's own words."""
    footer: Text | None = None
    """What stands at the foot of every page."""
    contact: Contact | None = None
    """Where readers ask for corrections and takedowns; empty to tell them that there is none yet."""


FILES: dict[str, Any] = {
    "archive": ArchiveShape,
    "article": ArticleShape,
    "annotations": list[NoteShape],
    "outlets": dict[str, OutletShape],
    "labels": dict[str, TermShape],
    "people": dict[str, EntityShape],
    "organisations": dict[str, EntityShape],
    "places": dict[str, EntityShape],
    "event": EventShape,
    "question": QuestionShape,
    "page": PageShape,
}
"""The name of each JSON Schema → what a file of that kind holds."""
