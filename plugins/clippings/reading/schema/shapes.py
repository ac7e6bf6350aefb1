"""The shapes of editors' files. Every scalar arrives as text, and nothing unknown is let in.

docs/content.md explains each field to editors. JSON Schemas are made from these shapes.
"""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, model_validator

from clippings.model.annotation import NoteKind
from clippings.reading.schema.article_shape import ArticleShape, OriginalShape, RightsShape
from clippings.reading.schema.authority_shapes import (
    EntityShape,
    LexiconTerms,
    OutletShape,
    SubjectShape,
    TermShape,
)
from clippings.reading.schema.scalars import (
    Boolean,
    Contact,
    Date,
    Day,
    Id,
    Ids,
    Language,
    ParagraphNumber,
    Reference,
    Text,
    listed,
)
from clippings.reading.schema.shared import EvidenceShape, PartShape, SelectorShape, Shape, SourceShape


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


class VersionRightsShape(PartShape):
    """What holds of a version beside the rights of its article."""

    statement: Text | None = None
    """What readers are told; None for nothing."""
    publish: Boolean = True
    """Whether a hosted build may show it, where it may show its article's text."""


class VersionShape(Shape):
    """The front matter of content/versions/<article id>/<number>.md."""

    title: Text
    """As printed."""
    byline: Text | None = None
    """Who wrote it, as printed; None when nothing is printed."""
    date: Date | None = None
    """When it says that it was published; None when it does not."""
    modified: Date | None = None
    """When it says that it was changed; None when it does not."""
    rights: VersionRightsShape = VersionRightsShape()
    """What holds of it beside the rights of its article."""
    original: OriginalShape = OriginalShape()
    """Where it was published, and which copy the archive saw."""
    added: Day | None = None
    """The day on which it came into the archive; None when not said."""
    evidence: dict[str, EvidenceShape] = {}
    """Field → how its value is known."""


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
    paragraph: ParagraphNumber | None = None
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


class StoryVerdictShape(Shape):
    """One entry of content/stories.yaml: what the editors say of stories, which the machine puts together."""

    together: Ids = []
    """Articles that tell one story."""
    apart: Ids = []
    """Articles of which no two tell one story."""
    none: Ids = []
    """Articles that tell no story where the machine takes all of them for one."""
    because: Text | None = None
    """Why; it is not published. None when not said."""


class QuotedPlaceShape(PartShape):
    """A quotation in an article."""

    article: Id
    """The article's id."""
    on: SelectorShape
    """Words of the quotation, or the number of its paragraph."""


class SameUtteranceShape(Shape):
    """One entry of content/quotations.yaml: quotations that the editors say are of one utterance."""

    same: list[QuotedPlaceShape]
    """Where they stand, such as one and its translation."""
    because: Text | None = None
    """Why; it is not published. None when not said."""


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
    rights: RightsShape | None = None
    """What holds of every text whose article says nothing else."""


ImportedAs = Literal[
    "title", "date", "modified", "byline", "keywords", "url", "archived", "accessed", "language", "outlet", "section",
    "page", "edition", "summary", "redirects", "text", "file",
]  # fmt: skip
"""What a field of another program's files can become in an import."""


class IgnoredShape(PartShape):
    """A field of another program's files that no article has."""

    example: str = ""
    """What stood there once."""
    times: str = ""
    """In how many articles of the import that wrote it."""


class ImportShape(Shape):
    """content/import.yaml: what the fields of other programs' files, and the columns of tables, become."""

    fields: dict[str, ImportedAs] = {}
    """Their name → ours."""
    ignore: dict[str, IgnoredShape] = {}
    """Their name → what is known of a field that does not come in."""


FILES: dict[str, Any] = {
    "archive": ArchiveShape,
    "article": ArticleShape,
    "version": VersionShape,
    "annotations": list[NoteShape],
    "outlets": dict[str, OutletShape],
    "labels": dict[str, TermShape],
    "people": dict[str, EntityShape],
    "organisations": dict[str, EntityShape],
    "places": dict[str, EntityShape],
    "lexicon": dict[str, SubjectShape | LexiconTerms],
    "event": EventShape,
    "question": QuestionShape,
    "page": PageShape,
    "stories": list[StoryVerdictShape],
    "quotations": list[SameUtteranceShape],
}
"""The name of each JSON Schema → what a file of that kind holds."""
