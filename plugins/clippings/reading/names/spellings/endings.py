"""Names in other endings: *Bulgaria* is *Bulgarie* and *Bulgarien*, *Neue Ashforder Zeitung* is *Neuen Ashforder*."""

import re
from collections.abc import Iterator

from clippings.model.entity import Entity
from clippings.reading.names.forms import whole_names_of

_ENDINGS = ("ien", "ia", "ie")
"""Endings that mean the same after two letters or more, the longest first."""
_VOWELS = "ae"
_LEAST = 6
"""Letters of a name of which a last vowel may be another: shorter ones would be other words."""
_WORD = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ]{4,}")
_ADJECTIVES = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{2,}(e[nmrs]?) (?:[A-ZÄÖÜ][a-zäöüß]{2,}\1 )*(?=[A-ZÄÖÜ][a-zäöüß])")
"""Words at the beginning of a name that may be German adjectives, all with one ending."""
_DECLENSION = ("e", "en", "er", "es", "em")

_CASES = {
    "de": ("s",),
    "en": ("'s", "’s"),
    "fi": tuple("n in an aan on oon en iin hin ssa issa sta ista lla illa lle ille lta ilta".split()),
    "sv": ("s",),
}
"""Language → the endings that places have there in other cases than the nominative, without accents."""
UNDETERMINED = "und"
"""The tag for a language that nobody tells (BCP 47)."""
_LEAST_OF_STEM = 4
"""Letters of a name without such an ending."""
_GENITIVE = re.compile(r"([A-ZÄÖÜ][a-zäöüß]{4,}[b-df-hj-np-rtvw])es")


def other_endings(entity: Entity) -> Iterator[str]:
    """The names of a place with the endings that other languages give it, and those of a place or an organisation that
    begin with German adjectives with their other endings."""
    if entity.kind == "person":
        return
    for name in whole_names_of(entity):
        if entity.kind == "place" and _WORD.fullmatch(name):
            yield from _others(name)
        yield from declined(name)


def declined(name: str) -> Iterator[str]:
    """A name with the other endings of the German adjectives that it begins with."""
    if " " in name and (first := _ADJECTIVES.match(name)):
        for ending in _DECLENSION:
            if ending != first[1]:
                yield first[0].replace(f"{first[1]} ", f"{ending} ") + name[first.end() :]


def in_cases(name: str) -> Iterator[str]:
    """A German name in its other cases: *Schwarzen Meer* of *Schwarzes Meer*, *Niederlanden* of *Niederlande*."""
    yield from declined(name)
    if name.endswith("lande"):
        yield f"{name}n"


def without_case(name: str, own: str) -> Iterator[tuple[str, str]]:
    """What a name may be in the nominative, each with the language of which it had the ending of a case: that of its
    register, or any where that is ``und``, which says nothing."""
    for language, endings in _CASES.items():
        for ending in endings if own in (language, UNDETERMINED) else ():
            if name.endswith(ending) and len(name) - len(ending) >= _LEAST_OF_STEM:
                yield language, name.removesuffix(ending)


def undeclined(entity: Entity) -> Iterator[str]:
    """The name that an organisation has where the register has its German genitive: *Reichstag* of *Reichstages*; and
    that of a person, where a longer name ends so: *Ashford* of *Ashfords* and *Fürst Ashford*."""
    names = whole_names_of(entity)
    if entity.kind == "organisation":
        yield from (found[1] for name in names if (found := _GENITIVE.fullmatch(name)))
    elif entity.kind == "person":
        last = {name.rpartition(" ")[2] for name in names if " " in name}
        yield from (name[:-1] for name in names if name[-1] == "s" and " " not in name and name[:-1] in last)


def _others(name: str) -> Iterator[str]:
    for one in _ENDINGS:
        if name.endswith(one):
            yield from (name.removesuffix(one) + other for other in _ENDINGS if other != one)
            return
    if len(name) >= _LEAST and name[-1] in _VOWELS:
        yield name[:-1] + ("e" if name[-1] == "a" else "a")
