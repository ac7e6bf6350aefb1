"""What a text names, people, organisations and places, and where; and the subjects of the lexicon, whose words it
has."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from sys import intern
from typing import Any, Literal, NamedTuple

from clippings.model.edtf import Edtf
from clippings.model.pickling import PickledByArguments
from clippings.wording.messages import N_, NP_

Kind = Literal["person", "organisation", "place", "outlet"]
"""The kinds of what a text can name."""

FOLDERS: dict[str, str] = {
    "person": "people",
    "organisation": "organisations",
    "place": "places",
    "outlet": "outlets",
}
"""Kind → the folder of its pages, and the name of its authority file."""
HEADINGS: dict[Kind, str] = {"person": N_("People"), "organisation": N_("Organisations"), "place": N_("Places")}
"""Kind of entity → what many of them are called on pages."""


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name of an entity."""

    name: str
    """The name."""
    language: str | None = None
    """The language it is in, a BCP 47 tag; None for the archive's own."""


@dataclass(frozen=True, slots=True)
class NameContext:
    """Words that decide whether a name that several share means this one. Near is 120 characters to either side."""

    near: tuple[str, ...] = ()
    """One of these must stand near the name; empty where none need."""
    not_near: tuple[str, ...] = ()
    """None of these may stand near the name."""


State = Literal["confirmed", "extracted", "brought-along"]
"""Whether an editor of this archive has looked through an entry."""
STATE_WORDS: Mapping[State, str] = {
    "confirmed": "",
    NP_("state of an entry", "extracted"): N_("extracted: a machine found this name and nobody has confirmed it yet"),
    NP_("state of an entry", "brought-along"): N_(
        "brought along from another archive’s register; nobody has looked through it here yet"
    ),
}
"""What pages say of an entry’s state; empty for nothing."""


@dataclass(frozen=True, slots=True)
class Entity:
    """One entry of an authority file: a person, an organisation or a place."""

    id: str
    """Its permanent id, such as ``staffan-de-mistura``."""
    kind: Kind
    """What it is."""
    name: str
    """The name that pages show."""
    aliases: tuple[Alias, ...] = ()
    """Its other names."""
    description: str | None = None
    """Who or what it is, in a sentence; None when not said."""
    wikidata: str | None = None
    """Its Wikidata id, such as ``Q42``; None when not said."""
    coordinates: tuple[float, float] | None = None
    """Latitude and longitude in degrees; None when not said."""
    context: NameContext = NameContext()
    """Words that tell it from others of the same name."""
    state: State = "confirmed"
    """Whether an editor has confirmed the entry, a machine made it, or an import brought it along."""
    from_: Edtf | None = None
    """When a person was born, or an organisation or place began; None when not said."""
    to: Edtf | None = None
    """When they died, or it ended; None when not said."""
    viaf: str | None = None
    """Its number in the Virtual International Authority File (https://viaf.org); None when not said."""
    isni: str | None = None
    """Its International Standard Name Identifier (ISO 27729); None when not said."""
    geonames: str | None = None
    """The number of a place in GeoNames (https://www.geonames.org); None when not said."""
    grounds: tuple[tuple[str, str], ...] = ()
    """Register of others (``wikidata``) and why its entry is this one, for those that say it."""
    not_same_as: tuple[str, ...] = ()
    """Ids of entries of other registers that have its name and are somebody else."""

    @property
    def path(self) -> str:
        """Its page, from the archive's root."""
        return f"{FOLDERS[self.kind]}/{self.id}.html"


def names_of(entity: Entity) -> Iterator[str]:
    """Every name by which a text may name an entity."""
    yield entity.name
    yield from (alias.name for alias in entity.aliases)


How = Literal[
    "name", "spelling", "title", "surname", "context", "introduced", "confirmed", "time", "description", "outlet",
    "misprint", "editor", "language", "town", "misread", "company", "forms",
]  # fmt: skip
"""What decided whom a name means."""

HOW_WORDS: Mapping[How, str] = {
    "name": "",
    "spelling": N_("a spelling of a name in the register"),
    "language": N_("the name of this place in the language of the article"),
    "title": N_("a title or initials with a surname that one person in the register has"),
    "surname": N_("the surname of someone whom the article names in full before"),
    "context": N_("told from others of this name by the words near it"),
    "introduced": N_("told from others of this name by the full name before it in the article"),
    "confirmed": N_("of those of this name, the one whom an editor has confirmed"),
    "town": N_("the town, where a district is called like it"),
    "time": N_("of those of this name, the one of the article’s time"),
    "description": N_("of those of this name, the one whose description has words of the article"),
    "outlet": N_("the outlet, where an organisation has the same name"),
    "forms": N_("of those of this name, the one who is called by all its forms in the article"),
    "misprint": N_("one letter off a name that the article has elsewhere"),
    "company": N_("of those of this name, the one whom the archive names with the others of this article"),
    "misread": N_("one letter off a long name in the register"),
    "editor": N_("decided by an editor"),
}
"""What pages say of it; empty for a name as the register has it."""


class Mention(NamedTuple):
    """A name found in a text."""

    entity: str
    """The id of the one named."""
    kind: Kind
    """What the one named is."""
    paragraph: int
    """The number of the paragraph, from 0."""
    start: int
    """Where the name begins in the paragraph's text: a code point, from 0."""
    end: int
    """Where it ends, exclusive."""
    text: str
    """The name as it stands there."""
    how: How = "name"
    """What decided that this one is meant."""


class OpenName(NamedTuple):
    """A name in a text that may mean several, with nothing to tell which."""

    paragraph: int
    """The number of the paragraph, from 0."""
    start: int
    """Where the name begins in the paragraph's text: a code point, from 0."""
    text: str
    """The name as it stands there."""
    bearers: tuple[str, ...]
    """Those who may be meant, as references: ``person/anna-smith``."""
    around: str
    """The words around it."""


class NameCounts(NamedTuple):
    """Whom and what a text names: three columns of equal length, in the order of first mentions."""

    entities: tuple[str, ...] = ()
    """The id of each one named."""
    kinds: tuple[Kind, ...] = ()
    """What each one is."""
    counts: tuple[int, ...] = ()
    """How often each is named."""

    def __reduce__(self) -> tuple[Any, ...]:
        return _kept_counts, tuple(self)

    def of(self, *kinds: Kind) -> list[str]:
        """The ids of those of some kinds."""
        return [entity for entity, kind in zip(self.entities, self.kinds, strict=True) if kind in kinds]


NO_NAMES = NameCounts()
"""Of a text that names nobody."""


def _kept_counts(entities: tuple[str, ...], kinds: tuple[Kind, ...], counts: tuple[int, ...]) -> NameCounts:
    """Unpickles `NameCounts` with one string in memory for each id, however many articles have it."""
    return NameCounts(tuple(map(intern, entities)), tuple(map(intern, kinds)), counts)  # type: ignore[arg-type]


class Quotation(NamedTuple):
    """Words that a text puts in quotation marks, and who is said to have spoken them."""

    text: str
    """The words, without the quotation marks."""
    speaker: str | None
    """The speaker's id; None when the text does not say."""
    paragraph: int
    """The number of the paragraph, from 0."""
    start: int
    """Where the quotation begins in the paragraph's text: a code point, from 0."""
    end: int
    """Where it ends, exclusive, in the paragraph in which it ends."""
    speaker_text: str | None = None
    """Who is said to have spoken, as printed: a name that the register lacks, or *an official*. None where the speaker
    is known, and where the text names nobody."""
    end_paragraph: int | None = None
    """The number of the paragraph in which it ends; None where that is the one in which it begins."""


@dataclass(frozen=True, slots=True)
class LexiconTerm(PickledByArguments):
    """A word, or several in a row, whose uses are counted."""

    text: str
    """The words, as the editor wrote them; between straight quotation marks where no other form of them counts."""
    language: str | None = None
    """The language of the articles in which it is looked for, a BCP 47 tag; None for all."""


@dataclass(frozen=True, slots=True)
class Subject(PickledByArguments):
    """An entry of the lexicon."""

    id: str
    """Its id, such as ``migration``."""
    terms: tuple[LexiconTerm, ...]
    """The words that are counted, in the editor's order."""
    name: str | None = None
    """What pages call it; None where its id says it."""
    description: str | None = None
    """What is counted and why, in a sentence; None when not said."""

    @property
    def words(self) -> str:
        """What pages call it: its name, or its id with spaces."""
        return self.name or self.id.replace("-", " ").capitalize()

    @property
    def path(self) -> str:
        """Its page, from the archive's root."""
        return f"words/{self.id}.html"
