"""The front matter of articles: each field's type, and how it is shown and exported.

docs/content.md explains each field to editors.
"""

from typing import Annotated, Literal

from pydantic import AfterValidator, ValidationInfo, field_validator

from clippings.model.entity import FOLDERS
from clippings.model.record import Status, TextKind
from clippings.reading.schema.article_field import ArticleField
from clippings.reading.schema.scalars import (
    Boolean,
    Date,
    Day,
    Id,
    Ids,
    Language,
    OldAddresses,
    Text,
    Texts,
    Url,
    WordCount,
    identifier,
)
from clippings.reading.schema.shared import EvidenceShape, PartShape, Shape
from clippings.reading.schema.withdrawal import WithdrawalShape
from clippings.wording.messages import N_


def _bearer(text: str) -> str:
    """Whom words mean: an id, a reference to someone or something that can be named, or ``none``; ValueError for any
    other text."""
    kind, slash, id = text.partition("/")
    if slash and kind not in FOLDERS:
        raise ValueError(f"is of no kind that a text names; write an id, or {', '.join(FOLDERS)}, a slash and an id")
    identifier(id if slash else text)
    return text


Bearer = Annotated[str, AfterValidator(_bearer)]
"""Whom words mean: an id, a reference such as ``outlet/gazette``, or ``none`` for nobody."""


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
    captured: Date | None = None
    """The moment at which a web archive saw it; None when not said."""
    sha256: Text | None = None
    """The SHA-256 digest of the copy, in hexadecimal; None when not said."""
    key: Text | None = None
    """What the library or database that it came from calls it, such as ``zotero:8XJ2KQ4M``; None when not said."""


class LinksShape(PartShape):
    """Which other articles its editors want beside it, and which they do not, whatever the machine finds."""

    pin: Ids = []
    """Articles that it is always linked with, the first first."""
    forbid: Ids = []
    """Articles that it is never linked with, from neither side."""


class ArticleShape(Shape):
    """The front matter of content/articles/**/<id>.md."""

    # A field's type is what editors may write; its ArticleField says how it is shown and exported.
    title: Annotated[Text, ArticleField()]
    """As printed."""
    outlet: Annotated[Id, ArticleField(N_("Outlet"))] = "unknown"
    """The outlet's id; ``unknown`` when nobody knows it."""
    printed_outlet: Annotated[Text | None, ArticleField(json=False, csv=False)] = None
    """The outlet's name as printed; None when not said."""
    byline: Annotated[Text | None, ArticleField(N_("Byline as printed"), empty=N_("none found"), printed=True)] = None
    """Who wrote it, as printed; None when nothing is printed."""
    authors: Annotated[Ids, ArticleField(N_("Author"), empty=N_("not known"), of="person")] = []
    """Who wrote it, by the editors' judgement."""
    date: Annotated[Date | None, ArticleField(N_("Published"), after="title")] = None
    """When it was published; None when not known."""
    language: Annotated[Language, ArticleField()] = "en"
    """The language of the text."""
    text: Annotated[TextKind, ArticleField()] = "full"
    """How much of the text the archive has."""
    rights: Annotated[RightsShape, ArticleField(N_("Rights"), N_("not stated"), after="keywords", csv=False)] = (
        RightsShape()
    )
    """Who owns the text, and what the archive may do with it."""
    original: Annotated[OriginalShape, ArticleField()] = OriginalShape()
    """Where it was published, and which copy the archive saw."""
    events: Annotated[Ids, ArticleField(N_("Events"), of="event")] = []
    """The events it tells of."""
    replies_to: Annotated[Ids, ArticleField(of="article", json=False, csv=False)] = []
    """The articles it replies to."""
    links: Annotated[LinksShape, ArticleField(json=False, csv=False)] = LinksShape()
    """Which links its editors want, and which they do not."""
    keywords: Annotated[Texts, ArticleField(N_("Keywords as printed"), printed=True)] = []
    """As printed."""
    mentions: Annotated[dict[Text, Bearer], ArticleField(json=False, csv=False)] = {}
    """Words of the text → the one whom they mean; ``none`` for nobody."""
    redirects: Annotated[OldAddresses, ArticleField(json=False, csv=False)] = []
    """Addresses that it had before, each of which leads to it."""
    withdrawn: Annotated[WithdrawalShape | None, ArticleField(N_("Withdrawn"), json=False, csv=False)] = None
    """When and why it was withdrawn; None where it is not."""
    added: Annotated[Day | None, ArticleField(N_("Came into the archive"))] = None
    """The day on which it came into the archive; None when not said."""
    revised: Annotated[Day | None, ArticleField(N_("Last changed here"))] = None
    """The day on which its editors last changed what readers should see anew; None when not said."""
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
