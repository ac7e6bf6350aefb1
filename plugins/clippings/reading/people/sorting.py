"""By which words of a name people are sorted: the family name, as indexes of books and catalogues of libraries have it.

What pages show of a name stays as it is. A particle in small letters and the Arabic article do not count; a particle
with a capital is part of the name. Whoever knows better writes the name with its comma among the aliases of the entry.
"""

import re
from typing import NamedTuple

from clippings.model.entity import Entity
from clippings.reading.people.bodies import is_body
from clippings.reading.people.name_order import family_before_given, family_start
from clippings.reading.people.parts import WHOLE, Author, author_named, name_parts

_WORDS = re.compile(r"(?:[^\W\d_][\w.’'-]*)(?: [^\W\d_][\w.’'-]*)+")
"""A name without commas, brackets and the like."""
_PARTICLES = frozenset(
    "a af al ap av bin bint da dal dalla de dei del della den der des di do dos du el i ibn la le op te ten ter tot "
    "van ver vom von y zu zum zur".split()
)
"""Small words before a family name; a name with any other small word is looked at more closely."""
_CAPITALS = frozenset(word.title() for word in _PARTICLES if len(word) > 1) - {"Do"}
"""The same as parts of a family name: *De Niro*, *Le Pen*. One letter is an initial, and Do a Korean name."""
_TITLES = frozenset(
    "baron baroness chancellor dr emperor empress general judge justice king lady lord minister mr mrs ms patriarch "
    "pope president prime prince princess prof professor queen saint senator sheikh sir sultan the".split()
)
"""Titles before a name, and *The*. A name without a family name is sorted by what follows them."""
_BEHIND = frozenset("jr sr ii iii iv vi vii viii phd md mp esq qc kc obe cbe mbe".split())
"""Words that stand behind a family name."""
_UNLIKE = WHOLE | _TITLES
"""Words that a name begins with which may not be taken apart as most are."""
_ARTICLE = re.compile(r"(?:[Aa]l|[Ee]l|a[dnrstz]|ash)-(?=\w)|d[’'](?=\w)")
"""What is written together with a family name and does not count: *al-Assad*, *d’Arc*."""


class SortName(NamedTuple):
    """A name as it is sorted: ``Berg``, ``Jan van der``."""

    family: str
    """What counts first: the family name, or the whole name where none is told apart."""
    given: str
    """What tells those of one family name apart. Empty where the name is whole."""


def sort_name_of(entity: Entity) -> SortName:
    """How an entry of the register is sorted: a person by the family name, anything else by its name."""
    if entity.kind != "person":
        return SortName(entity.name, "")
    if any("," in alias.name for alias in entity.aliases):
        return _of_parts(name_parts(entity))
    return sort_name(entity.name)


def sort_name(name: str) -> SortName:
    """How the name of a person is sorted who has no entry. A body's stays as it is.

    Most names are given name, particle and family name, and are parted here: to have them all looked at closely would
    take a list of 60,000 a quarter of a minute.
    """
    if not name[:1].islower() and not name[:1].isupper():
        return SortName(name, "")
    words = name.split()
    last = words[-1].rstrip(".").casefold() if words else ""
    plain = _WORDS.fullmatch(name) and last not in _BEHIND and words[0].rstrip(".").casefold() not in _UNLIKE
    if not plain or any(word.islower() and word not in _PARTICLES for word in words):
        return _of_parts(author_named(name))
    if is_body(name):
        return SortName(name, "")
    if family_before_given(words):
        return SortName(words[0], " ".join(words[1:]))
    start = max(1, family_start(words, len(words) - 1))
    while start > 1 and words[start - 1] in _CAPITALS:
        start -= 1
    return SortName(_without_article(" ".join(words[start:])), " ".join(words[:start]))


def _of_parts(found: Author) -> SortName:
    if found.family:
        return SortName(_without_article(found.family), f"{found.given} {found.particle}".strip())
    first, _, rest = found.name.partition(" ")
    return SortName(rest, first) if rest and first.casefold() in _TITLES else SortName(found.name, "")


def _without_article(family: str) -> str:
    article = _ARTICLE.match(family)
    return family[article.end() :] if article else family
