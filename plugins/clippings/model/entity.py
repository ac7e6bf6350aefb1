"""People, organisations and places, and where a text names them."""

from collections.abc import Iterator
from dataclasses import dataclass
from sys import intern
from typing import Any, Literal, NamedTuple

Kind = Literal["person", "organisation", "place", "outlet"]

FOLDERS: dict[str, str] = {
    "person": "people",
    "organisation": "organisations",
    "place": "places",
    "outlet": "outlets",
}
"""Kind → the folder of its pages, and the name of its authority file."""
HEADINGS: dict[Kind, str] = {"person": "People", "organisation": "Organisations", "place": "Places"}
"""Kind of entity → what many of them are called on pages."""


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name, in a language when it is not the archive's."""

    name: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class NameContext:
    """Words that must stand near a shared name, or must not."""

    near: tuple[str, ...] = ()
    not_near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entity:
    """One entry of an authority file."""

    id: str
    kind: Kind
    name: str
    aliases: tuple[Alias, ...] = ()
    description: str | None = None
    wikidata: str | None = None
    coordinates: tuple[float, float] | None = None
    context: NameContext = NameContext()
    state: Literal["confirmed", "extracted"] = "confirmed"

    @property
    def path(self) -> str:
        return f"{FOLDERS[self.kind]}/{self.id}.html"


def names_of(entity: Entity) -> Iterator[str]:
    """The names by which a text may name it."""
    yield entity.name
    yield from (alias.name for alias in entity.aliases)


class Mention(NamedTuple):
    """A name found in a text: code points ``start:end`` of paragraph ``paragraph`` (from 0)."""

    entity: str
    kind: Kind
    paragraph: int
    start: int
    end: int
    text: str


class NameCounts(NamedTuple):
    """Whom and what a text names, in the order of their first mentions, side by side."""

    entities: tuple[str, ...] = ()
    """Their ids."""
    kinds: tuple[Kind, ...] = ()
    counts: tuple[int, ...] = ()
    """How often each is named."""

    def __reduce__(self) -> tuple[Any, ...]:
        return _kept_counts, tuple(self)

    def of(self, *kinds: Kind) -> list[str]:
        """The ids of some kinds."""
        return [entity for entity, kind in zip(self.entities, self.kinds, strict=True) if kind in kinds]


NO_NAMES = NameCounts()


def _kept_counts(entities: tuple[str, ...], kinds: tuple[Kind, ...], counts: tuple[int, ...]) -> NameCounts:
    """Counts that were kept come back with one string for each id, however many articles have it."""
    return NameCounts(tuple(map(intern, entities)), tuple(map(intern, kinds)), counts)  # type: ignore[arg-type]


class Quotation(NamedTuple):
    """Words a text puts in quotation marks, and who is said to have spoken them (None: not said)."""

    text: str
    speaker: str | None
    paragraph: int
    start: int
    end: int
