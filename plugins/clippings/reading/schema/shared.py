"""What several shapes share: the rule that nothing unknown is let in, sources, and the ground of a field."""

from pydantic import BaseModel, ConfigDict, model_validator

from clippings.model.evidence import How
from clippings.reading.schema.scalars import Date, Text, Url


class Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class SourceShape(Shape):
    title: Text
    url: Url | None = None
    accessed: Date | None = None


class CandidateShape(Shape):
    value: Text
    how: How
    quote: Text | None = None
    because: Text | None = None


class EvidenceShape(Shape):
    how: How
    quote: Text | None = None
    because: Text | None = None
    source: SourceShape | None = None
    rule: Text | None = None
    candidates: list[CandidateShape] = []

    @model_validator(mode="after")
    def has_its_ground(self) -> "EvidenceShape":
        if self.how == "inferred" and not self.because:
            raise ValueError("inferred needs its reason; add because: what in the source it follows from")
        if self.how == "supplied" and not self.source:
            raise ValueError("supplied needs its source; add source: {title: …}")
        return self
