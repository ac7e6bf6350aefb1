"""The names by which an entry of the register is looked for."""

import re
from collections.abc import Iterator, Mapping

from clippings.model.entity import Entity
from clippings.reading.names.beside.titles import ALL_TITLES
from clippings.reading.names.forms import can_be_surname, whole_names_of, written
from clippings.reading.names.spellings.cldr import in_other_languages
from clippings.reading.names.spellings.districts import alone
from clippings.reading.names.spellings.endings import other_endings, undeclined
from clippings.reading.names.spellings.old_print import in_old_print

_RULING = frozenset(
    "king queen emperor empress prince princess pope saint st sir roi reine empereur pape saint sainte könig königin "
    "kaiser kaiserin papst prinz prinzessin rey reina papa san santa re regina rei rainha dom don".split()
)
"""Titles before a first name, which is no surname: *King John*."""
_OF_KINGS = re.compile(r"\d|\b[IVX]+\b")
"""Numbers, after which a surname is none: *Gustaf IV Adolf*."""


def surnames(entity: Entity) -> Mapping[str, str]:
    """The surnames of a person, each with the first name: ``Kerry`` and ``John`` of *John Kerry*. Of someone with an
    extracted entry none."""
    found: dict[str, str] = {}
    if entity.kind == "person" and entity.state != "extracted":
        for first, _, last in (name.rpartition(" ") for name in whole_names_of(entity)):
            has_capitals = first[:1].isupper() and last[:1].isupper()
            if (
                has_capitals
                and first.lower() not in _RULING
                and can_be_surname(last)
                and last.replace("-", "").replace("’", "").isalpha()
                and not _OF_KINGS.search(first)
            ):
                found.setdefault(last, first)
    return found


def first_names(entity: Entity) -> Iterator[str]:
    """The first names of a person, each as one word."""
    return (first.split(" ")[0] for first in surnames(entity).values())


def without_titles(entity: Entity) -> Iterator[str]:
    """The names of a person without the title before them: *Francis Moor* of *Sir Francis Moor*. One word is a surname,
    and none of them."""
    if entity.kind == "person" and entity.state != "extracted":
        for name in whole_names_of(entity):
            first, _, rest = name.partition(" ")
            if first.lower().strip(".") in ALL_TITLES and " " in written(rest) and rest[:1].isupper():
                yield rest


def other_spellings(entity: Entity) -> Iterator[str]:
    """The names of an entity as texts may have them besides: without a title, in other endings, and as old print has
    them."""
    yield from without_titles(entity) if entity.kind == "person" else other_endings(entity)
    yield from in_old_print(entity)


def looked_for(entity: Entity) -> Iterator[str]:
    """Every name by which a text may name an entity, its surnames, and its names in other languages."""
    yield from whole_names_of(entity)
    yield from surnames(entity)
    yield from undeclined(entity)
    yield from other_spellings(entity)
    if entity.kind == "place":
        yield from alone(*whole_names_of(entity))
    yield from in_other_languages(entity)
