"""The shapes of editors' files, as typed schemas. Every scalar arrives as text; nothing unknown is let in."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator

from clippings.model.annotation import NoteKind
from clippings.model.record import Status, TextKind
from clippings.reading.schema.article_field import ArticleField
from clippings.reading.schema.scalars import (
    Boolean,
    Date,
    Id,
    Ids,
    Language,
    Patterns,
    Reference,
    Text,
    Texts,
    Url,
    Wikidata,
    listed,
)
from clippings.reading.schema.shared import EvidenceShape, Shape, SourceShape


class RightsShape(Shape):
    statement: Text | None = None
    holder: Text | None = None
    publish: Boolean = True
    search: Literal["full", "index-only", "none"] = "full"


class OriginalShape(Shape):
    url: Url | None = None
    archived: Url | None = None
    accessed: Date | None = None
    sha256: Text | None = None


class ArticleShape(Shape):
    """The front matter of content/articles/**/<id>.md."""

    # A field's type is what editors may write; its ArticleField says how it is shown and exported.
    title: Annotated[Text, ArticleField()]
    outlet: Annotated[Id, ArticleField("Outlet")] = "unknown"
    printed_outlet: Annotated[Text | None, ArticleField(json=False, csv=False)] = None
    byline: Annotated[Text | None, ArticleField("Byline as printed", empty="none printed")] = None
    authors: Annotated[Ids, ArticleField("Author", empty="not known", of="person")] = []
    date: Annotated[Date | None, ArticleField("Published", after="title")] = None
    language: Annotated[Language, ArticleField()] = "en"
    text: Annotated[TextKind, ArticleField()] = "full"
    rights: Annotated[RightsShape, ArticleField("Rights", "not stated", after="keywords", csv=False)] = RightsShape()
    original: Annotated[OriginalShape, ArticleField()] = OriginalShape()
    events: Annotated[Ids, ArticleField("Events", of="event")] = []
    replies_to: Annotated[Ids, ArticleField(of="article", json=False, csv=False)] = []
    keywords: Annotated[Texts, ArticleField("Keywords as printed")] = []
    status: Annotated[Status, ArticleField(csv=False)] = "published"
    evidence: Annotated[dict[str, EvidenceShape], ArticleField(csv=False)] = {}


class SelectorShape(Shape):
    exact: Text | None = None
    prefix: str = ""
    suffix: str = ""
    paragraph: Annotated[int, Field(ge=1)] | None = None

    @model_validator(mode="after")
    def points_one_way(self) -> "SelectorShape":
        if (self.exact is None) == (self.paragraph is None):
            raise ValueError("points nowhere or twice; give either exact words or a paragraph's number")
        return self


class NoteShape(Shape):
    """One entry of content/annotations/<article id>.yaml."""

    id: Id
    kind: NoteKind
    on: SelectorShape | None = None
    body: Text
    by: Ids = []
    made: Date | None = None
    sources: list[SourceShape] = []
    see: Annotated[list[Reference], BeforeValidator(listed)] = []
    visibility: Literal["public", "private"] = "public"


class DatedNameShape(Shape):
    name: Text
    from_: Date | None = Field(None, alias="from")
    to: Date | None = None


class DisputeShape(Shape):
    by: Text
    because: Text
    source: SourceShape


class LabelShape(Shape):
    label: Id
    because: Text
    source: SourceShape
    from_: Date | None = Field(None, alias="from")
    to: Date | None = None
    disputed: list[DisputeShape] = []


class OutletShape(Shape):
    """One entry of content/authority/outlets.yaml."""

    name: Text
    names: list[DatedNameShape] = []
    aliases: Texts = []
    description: Text | None = None
    domains: Texts = []
    signatures: Texts = []
    boilerplate: Patterns = []
    wikidata: Wikidata | None = None
    labels: list[LabelShape] = []


class AliasShape(Shape):
    name: Text
    language: Text | None = None


class NameContextShape(Shape):
    near: Texts = []
    not_near: Texts = []


class EntityShape(Shape):
    """One entry of content/authority/people.yaml, organisations.yaml or places.yaml."""

    name: Text
    aliases: list[Text | AliasShape] = []
    description: Text | None = None
    wikidata: Wikidata | None = None
    coordinates: tuple[float, float] | None = None
    context: NameContextShape = NameContextShape()
    state: Literal["confirmed", "extracted"] = "confirmed"


class TermShape(Shape):
    """One entry of content/authority/labels.yaml."""

    definition: Text
    scheme: Text | None = None
    name: Text | None = None


class EventShape(Shape):
    """The front matter of content/events/<id>.md."""

    title: Text
    date: Date | None = None
    people: Ids = []
    organisations: Ids = []
    places: Ids = []
    sources: list[SourceShape] = []
    status: Status = "published"


class PositionShape(Shape):
    article: Id
    on: SelectorShape | None = None
    paragraph: Annotated[int, Field(ge=1)] | None = None
    answer: Text
    stance: Text | None = None

    @model_validator(mode="after")
    def stands_on_a_passage(self) -> "PositionShape":
        if (self.on is None) == (self.paragraph is None):
            raise ValueError("stands on no passage or on two; give either on: {exact: …} or paragraph: n")
        return self


class QuestionShape(Shape):
    """The front matter of content/questions/<id>.md."""

    question: Text
    events: Ids = []
    positions: list[PositionShape] = []
    sources: list[SourceShape] = []
    status: Status = "published"


class PageShape(Shape):
    """The front matter of content/pages/<id>.md."""

    title: Text


class ArchiveShape(Shape):
    """content/archive.yaml."""

    name: Text | None = None
    subtitle: Text | None = None
    headline: Text | None = None
    introduction: Text | None = None
    language: Language | None = None
    footer: Text | None = None


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
"""What each kind of file holds, under the name of its JSON Schema."""
