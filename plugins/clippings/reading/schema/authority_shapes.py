"""The shapes of the authority files: outlets and their labels, and people, organisations and places."""

from typing import Literal

from pydantic import Field, model_validator

from clippings.model.entity import State
from clippings.reading import edtf
from clippings.reading.schema.authority_values import Coordinates, Isni, Number
from clippings.reading.schema.scalars import Date, Id, Language, Patterns, Text, Texts, Wikidata
from clippings.reading.schema.shared import PartShape, Shape, SourceShape


def _in_order(from_: str | None, to: str | None) -> None:
    """ValueError where the last day of ``to`` is before the first of ``from_``."""
    first = edtf.parse(from_).earliest if from_ else None
    last = edtf.parse(to).latest if to else None
    if first and last and last < first:
        raise ValueError(f"ends ({to}) before it begins ({from_}); put the earlier date behind from")


class TimeShape(PartShape):
    """What lasts for a time."""

    from_: Date | None = Field(None, alias="from")
    """Since when; None for always."""
    to: Date | None = None
    """Until when; None for until today."""

    @model_validator(mode="after")
    def begins_before_it_ends(self) -> "TimeShape":
        """ValueError where the last day is before the first."""
        _in_order(self.from_, self.to)
        return self


class DatedNameShape(TimeShape):
    """A title that an outlet bore for a time."""

    name: Text
    """The title."""


class DisputeShape(PartShape):
    """Someone who disputes a label."""

    by: Text
    """Who disputes it."""
    because: Text
    """Their reason."""
    source: SourceShape
    """Where they say so."""


class LabelShape(TimeShape):
    """A term that is said of an outlet for a time."""

    label: Id
    """The term's id."""
    because: Text
    """Why it is said of the outlet."""
    source: SourceShape
    """The source for it."""
    disputed: list[DisputeShape] = []
    """Who disputes it."""


class OutletShape(Shape):
    """One entry of content/authority/outlets.yaml."""

    name: Text
    """Its present name."""
    names: list[DatedNameShape] = []
    """The titles it bore at other times."""
    aliases: Texts = []
    """Other names by which a text may name it."""
    description: Text | None = None
    """What it is, in a sentence; None when not said."""
    domains: Texts = []
    """Its domains on the web, by which the importer knows it."""
    signatures: Texts = []
    """Words that stand only in its articles, by which the importer knows it."""
    boilerplate: Patterns = []
    """Regular expressions for what the importer cuts from its articles."""
    wikidata: Wikidata | None = None
    """Its Wikidata id; None when not said."""
    labels: list[LabelShape] = []
    """What is said of it, at any time."""
    state: State = "confirmed"
    """Whether an editor has confirmed the entry, or an import brought it along."""


class AliasShape(PartShape):
    """Another name, with the language it is in."""

    name: Text
    """The name."""
    language: Language | None = None
    """Its language; None for the archive's own."""


class NameContextShape(PartShape):
    """Words that decide whether a name that several share means this one."""

    near: Texts = []
    """One of these must stand near the name; empty where none need."""
    not_near: Texts = []
    """None of these may stand near the name."""


class EntityShape(Shape):
    """One entry of content/authority/people.yaml, organisations.yaml or places.yaml."""

    name: Text
    """The name that pages show."""
    aliases: list[Text | AliasShape] = []
    """Its other names."""
    description: Text | None = None
    """Who or what it is, in a sentence; None when not said."""
    wikidata: Wikidata | None = None
    """Its Wikidata id; None when not said."""
    viaf: Number | None = None
    """Its number in VIAF; None when not said."""
    isni: Isni | None = None
    """Its ISNI, sixteen digits; None when not said."""
    geonames: Number | None = None
    """Its number in GeoNames; None when not said."""
    grounds: dict[Literal["wikidata", "viaf", "isni", "geonames"], Text] = {}
    """Field of an id of others → why it is the same."""
    not_same_as: Texts = []
    """Ids of others that have its name and are somebody else."""
    coordinates: Coordinates | None = None
    """Latitude and longitude in degrees; None when not said."""
    context: NameContextShape = NameContextShape()
    """Words that tell it from others of the same name."""
    state: State = "confirmed"
    """Whether an editor has confirmed the entry, a machine made it, or an import brought it along."""
    from_: Date | None = Field(None, alias="from")
    """When they were born, or it began; None when not said."""
    to: Date | None = None
    """When they died, or it ended; None when not said."""

    @model_validator(mode="after")
    def begins_before_it_ends(self) -> "EntityShape":
        """ValueError where the last day is before the first."""
        _in_order(self.from_, self.to)
        return self


class TermShape(Shape):
    """One entry of content/authority/labels.yaml."""

    definition: Text
    """What the term means."""
    scheme: Text | None = None
    """The vocabulary it is taken from; None for the archive's own."""
    name: Text | None = None
    """What pages call it; None where its id says it."""
