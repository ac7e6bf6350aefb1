"""What several shapes share: the base of all shapes, passages, sources, and evidence."""

from typing import Any, Self

from pydantic import BaseModel, ConfigDict, model_validator

from clippings.model.evidence import How
from clippings.reading.schema.scalars import Date, ParagraphNumber, Text, Url


class Shape(BaseModel):
    """What an editor may write in one place. A field that is not declared is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> Self:
        """Itself: pydantic copies what a field has where nothing is written, and nobody changes it."""
        return self


def _without_description(schema: dict[str, Any]) -> None:
    schema.pop("description", None)


class PartShape(Shape):
    """A shape that stands inside others. JSON Schemas have the description of a file's shape only, not of its parts."""

    model_config = ConfigDict(json_schema_extra=_without_description)


class SelectorShape(PartShape):
    """A passage: its exact words, or a paragraph's number."""

    exact: Text | None = None
    """The words of the passage; None where a paragraph is given."""
    prefix: str = ""
    """Words that stand just before it, where it stands more than once."""
    suffix: str = ""
    """Words that stand just after it."""
    paragraph: ParagraphNumber | None = None
    """The paragraph's number, from 1; None where words are given."""

    @model_validator(mode="after")
    def points_one_way(self) -> "SelectorShape":
        """ValueError where neither words nor a paragraph are given, or both."""
        if (self.exact is None) == (self.paragraph is None):
            raise ValueError("points nowhere or twice; give either exact words or a paragraph's number")
        return self


class SourceShape(PartShape):
    """Something that can be consulted."""

    title: Text
    """What it is called."""
    url: Url | None = None
    """Its address on the web; None when it has none."""
    accessed: Date | None = None
    """When the editors saw it; None when not said."""
    archived: Url | None = None
    """The address of a copy in a web archive; None when there is none."""
    licence: Text | None = None
    """The licence of what was taken from it; None when not said."""


class CandidateShape(PartShape):
    """A value that was considered for a field."""

    value: Text
    """The value."""
    how: How
    """How it is known."""
    quote: Text | None = None
    """The words of the article that give it; None when there are none."""
    because: Text | None = None
    """Why it was considered; None when not said."""


class EvidenceShape(PartShape):
    """How the value of a field is known."""

    how: How
    """How it is known."""
    quote: Text | None = None
    """The words of the article that give it; None when there are none."""
    because: Text | None = None
    """The reason; required when inferred."""
    source: SourceShape | None = None
    """The source; required when supplied."""
    rule: Text | None = None
    """The importer's rule that found it; None when an editor did."""
    candidates: list[CandidateShape] = []
    """Values that were considered."""

    @model_validator(mode="after")
    def has_its_ground(self) -> "EvidenceShape":
        if self.how == "inferred" and not self.because:
            raise ValueError("inferred needs its reason; add because: what in the source it follows from")
        if self.how == "supplied" and not self.source:
            raise ValueError("supplied needs its source; add source: {title: …}")
        return self
