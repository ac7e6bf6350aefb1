"""The shapes of what is claimed of an outlet: labels and other claims, their times, sources and disputes."""

from difflib import get_close_matches
from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from clippings.model.outlet import PROPERTIES, ClaimState
from clippings.reading import edtf
from clippings.reading.schema.scalars import Date, Id, Text
from clippings.reading.schema.shared import PartShape, SourceShape


def _property(id: str) -> str:
    """What a claim tells; ValueError for a label, and for what looks like a slip in a property that is known."""
    if id in ("label", "labels"):
        raise ValueError("has a list of its own; write it below labels:, as label: and the id of its term")
    alike = [known for known in PROPERTIES if abs(len(known) - len(id)) < 2]
    if id not in PROPERTIES and (meant := get_close_matches(id, alike, 1, 0.8)):
        raise ValueError(f"is nearly a property that is known; did you mean {meant[0]}?")
    return id


class TimeShape(PartShape):
    """What lasts for a time."""

    from_: Date | None = Field(None, alias="from")
    """Since when; None for always."""
    to: Date | None = None
    """Until when; None for until today."""

    @model_validator(mode="after")
    def begins_before_it_ends(self) -> "TimeShape":
        """ValueError where the last day is before the first."""
        first = edtf.parse(self.from_).earliest if self.from_ else None
        last = edtf.parse(self.to).latest if self.to else None
        if first and last and last < first:
            raise ValueError(f"ends ({self.to}) before it begins ({self.from_}); put the earlier date behind from")
        return self


class DisputeShape(PartShape):
    """Someone who disputes a claim."""

    by: Text
    """Who disputes it."""
    because: Text
    """Their reason."""
    source: SourceShape
    """Where they say so."""


class GroundedShape(TimeShape):
    """What is said of an outlet for a time, and by what right."""

    because: Text
    """Why it is said of the outlet."""
    source: SourceShape
    """The source for it."""
    by: Text | None = None
    """Who says so; None where the source's title tells it."""
    disputed: list[DisputeShape] = []
    """Who disputes it."""
    state: ClaimState | None = None
    """What the editors make of it; None: contested where it is disputed, else supported."""


class LabelShape(GroundedShape):
    """A term that is said of an outlet for a time."""

    label: Id
    """The term's id."""


class ClaimShape(GroundedShape):
    """An owner, a publisher, a name … that an outlet is said to have had for a time."""

    property: Annotated[Id, AfterValidator(_property)]
    """What it tells: ``owner``, ``funder``, ``publisher``, ``place``, ``editor``, ``name``, or another id."""
    value: Text
    """What it says of that: words, or a reference such as ``organisation/harbour-press``."""
