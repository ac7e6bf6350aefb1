"""People, organisations and places, and where a text names them."""

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


class Mention(NamedTuple):
    """A name found in a text: code points ``start:end`` of paragraph ``paragraph`` (from 0)."""

    entity: str
    kind: Kind
    paragraph: int
    start: int
    end: int
    text: str

    def __reduce__(self) -> tuple[Any, ...]:
        """Kept mentions come back with one string for each name, however many articles have it."""
        return mention, tuple(self)


def mention(entity: str, kind: Kind, paragraph: int, start: int, end: int, text: str) -> Mention:
    return Mention(intern(entity), kind, paragraph, start, end, intern(text))


class Quotation(NamedTuple):
    """Words a text puts in quotation marks, and who is said to have spoken them (None: not said)."""

    text: str
    speaker: str | None
    paragraph: int
    start: int
    end: int
