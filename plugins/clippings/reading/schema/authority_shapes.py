"""The shapes of the authority files: outlets, labels, and people, organisations and places."""

from clippings.model.entity import State
from clippings.reading.schema.claim_shape import ClaimShape, LabelShape, TimeShape
from clippings.reading.schema.coordinates import Coordinates
from clippings.reading.schema.scalars import Language, Patterns, Text, Texts, Wikidata
from clippings.reading.schema.shared import PartShape, Shape, SourceShape


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
    whose: Text | None = None
    """Whose vocabulary it is: who made the scheme; None where nothing is said."""
    source: SourceShape | None = None
    """Where the term is defined; None where nothing is said."""
