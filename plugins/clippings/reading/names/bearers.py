"""Those whom a text may name, and the names by which it may."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from clippings.model.archive import Archive
from clippings.model.entity import How, Kind, NameContext
from clippings.model.outlet import names_of as outlet_names
from clippings.reading.names.beside.titles import is_shortened
from clippings.reading.names.forms import form_of, is_word, whole_names_of
from clippings.reading.names.looked_for import other_spellings, surnames
from clippings.reading.names.spellings.districts import alone
from clippings.reading.names.spellings.endings import undeclined


@dataclass(frozen=True, slots=True, eq=False)
class Bearer:
    """One of those who have a name. A register has each once, so no two are alike."""

    id: str
    """Their id."""
    kind: Kind
    """What they are."""
    context: NameContext
    """Words that tell them from others of the same name."""
    is_confirmed: bool = True
    """Whether an editor has said that there is such a one."""
    since: str = ""
    """The first day on which it can have been there, ``YYYY-MM-DD``; empty where nothing is said."""
    until: str = ""
    """The last such day; empty where nothing is said."""
    description: str = ""
    """Who or what it is, in a sentence."""
    districts: frozenset[str] = frozenset()
    """The names of a district without the word that says what it is (`clippings.reading.names.districts.alone`)."""
    is_one_word: bool = False
    """Whether the register has it by single words alone, so that a first name may be its own."""
    name: str = ""
    """What the register calls it first."""


class Name(NamedTuple):
    """A name as somebody bears it."""

    plain: str
    """As it is printed, accents and capitals included."""
    written: str
    """As it stands in a searched text."""
    bearer: Bearer
    """Who has it."""
    first: str = ""
    """The first name of someone whose surname it is, where it is a name only with a title or initials before it."""
    how: How = "name"
    """How it comes to be looked for: it is in the register, has another ending (``spelling``), is the name of the place
    in another language, or of a district without the word that says what it is (``context``)."""


def names_of_archive(archive: Archive) -> Iterator[tuple[str, Bearer, str, How]]:
    """Each name with its bearer, each surname with its and the first name, and each name with another ending.

    A further name that is written like any other word is none that can be looked for.
    """
    for entity in archive.entities.values():
        names = whole_names_of(entity)
        bearer = Bearer(
            entity.id, entity.kind, entity.context, entity.state != "extracted",
            (entity.from_ and entity.from_.earliest) or "", (entity.to and entity.to.latest) or "",
            entity.description or "",
            alone(*names) if entity.kind == "place" else frozenset(), not any(" " in name for name in names),
            entity.name,
        )  # fmt: skip
        for name in names:
            if (name == entity.name or not is_word(name)) and not is_shortened(name):
                yield name, bearer, "", "name"
        if entity.kind == "person":
            for surname, first in surnames(entity).items():
                yield surname, bearer, first, "name"
        for name in undeclined(entity):
            yield name, bearer, "", "name"
        for name in other_spellings(entity):
            yield name, bearer, "", "spelling"
        for name in bearer.districts - {form_of(entity.name)} if bearer.districts else ():
            yield name.title(), bearer, "", "context"
    for outlet in archive.outlets.values():
        bearer = Bearer(outlet.id, "outlet", NameContext())
        for name in outlet_names(outlet):
            yield name, bearer, "", "name"
