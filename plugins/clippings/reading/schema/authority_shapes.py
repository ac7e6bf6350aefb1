"""The shapes of the authority files: outlets and what is claimed of them, labels, entities; and of the lexicon."""

from difflib import get_close_matches
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from clippings.model.entity import State
from clippings.model.outlet import PROPERTIES, ClaimState
from clippings.reading import edtf
from clippings.reading.schema.authority_values import Coordinates, Isni, Number
from clippings.reading.schema.scalars import Date, Id, Language, Patterns, Text, Texts, Wikidata, listed
from clippings.reading.schema.shared import PartShape, Shape, SourceShape


def _property(id: str) -> str:
    """What a claim tells; ValueError for a label, and for what looks like a slip in a property that is known."""
    if id in ("label", "labels"):
        raise ValueError("has a list of its own; write it below labels:, as label: and the id of its term")
    alike = [known for known in PROPERTIES if abs(len(known) - len(id)) < 2]
    if id not in PROPERTIES and (meant := get_close_matches(id, alike, 1, 0.8)):
        raise ValueError(f"is nearly a property that is known; did you mean {meant[0]}?")
    return id


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


class _Label(PartShape):
    label: Id
    """The term's id."""


class LabelShape(GroundedShape, _Label):  # the fields of the last base come first
    """A term that is said of an outlet for a time."""


class _Claim(PartShape):
    property: Annotated[Id, AfterValidator(_property)]
    """What it tells: ``owner``, ``funder``, ``publisher``, ``place``, ``editor``, ``name``, or another id."""
    value: Text
    """What it says of that: words, or a reference such as ``organisation/harbour-press``."""


class ClaimShape(GroundedShape, _Claim):
    """An owner, a publisher, a name … that an outlet is said to have had for a time."""


class DatedNameShape(TimeShape):
    """A title that an outlet bore for a time."""

    name: Text
    """The title."""


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
    grounds: dict[Literal["wikidata"], Text] = {}
    """Field of an id of others → why it is the same."""
    not_same_as: Texts = []
    """Ids of others that have its name and are something else."""
    labels: list[LabelShape] = []
    """Its labels, at any time."""
    claims: list[ClaimShape] = []
    """What else is claimed of it, at any time."""
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
    whose: Text | None = None
    """Whose vocabulary it is: who made the scheme; None where nothing is said."""
    source: SourceShape | None = None
    """Where the term is defined; None where nothing is said."""


class LexiconTermShape(PartShape):
    """A word, or several in a row, in articles of one language."""

    term: Text
    """The words."""
    language: Language | None = None
    """The language of the articles in which it is looked for; None for all."""


def _countable(terms: list[str | LexiconTermShape]) -> list[str | LexiconTermShape]:
    """Terms that can be looked for; ValueError where there are none, where one stands twice, or is no word."""
    if not terms:
        raise ValueError("has no words that could be counted; write some, such as [migrant, refugee]")
    said = [(one, None) if isinstance(one, str) else (one.term, one.language) for one in terms]
    for number, (text, language) in enumerate(said):
        if not any(map(str.isalnum, text)):
            raise ValueError(f"has “{text}”, which has no letter; write a word, or several in a row")
        if "," in text or ";" in text:
            parts = ", ".join(part.strip() for part in text.replace(";", ",").split(",") if part.strip())
            raise ValueError(f"has “{text}” as one term; write [{parts}] where they are several")
        if (text, language) in said[:number]:
            raise ValueError(f"has {text} twice; leave one of the two out")
    return terms


LexiconTerms = Annotated[list[Text | LexiconTermShape], BeforeValidator(listed), AfterValidator(_countable)]
"""Any number of words that are counted, or a single one."""


class SubjectShape(Shape):
    """One entry of content/lexicon.yaml: its terms alone, or fields."""

    terms: LexiconTerms
    """The words that are counted."""
    name: Text | None = None
    """What pages call it; None where its id says it."""
    description: Text | None = None
    """What is counted and why, in a sentence; None when not said."""
