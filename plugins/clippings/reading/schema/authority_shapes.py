"""The shapes of the authority files: outlets and their labels, people, organisations and places, and the lexicon."""

from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from clippings.model.entity import State
from clippings.reading import edtf
from clippings.reading.schema.coordinates import Coordinates
from clippings.reading.schema.scalars import Date, Id, Language, Patterns, Text, Texts, Wikidata, listed
from clippings.reading.schema.shared import PartShape, Shape, SourceShape


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
    coordinates: Coordinates | None = None
    """Latitude and longitude in degrees; None when not said."""
    context: NameContextShape = NameContextShape()
    """Words that tell it from others of the same name."""
    state: State = "confirmed"
    """Whether an editor has confirmed the entry, a machine made it, or an import brought it along."""


class TermShape(Shape):
    """One entry of content/authority/labels.yaml."""

    definition: Text
    """What the term means."""
    scheme: Text | None = None
    """The vocabulary it is taken from; None for the archive's own."""
    name: Text | None = None
    """What pages call it; None where its id says it."""


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
