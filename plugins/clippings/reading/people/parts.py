"""A name in its parts, given name and family name above all; whole where it is a body's."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from clippings.model.entity import Entity, names_of
from clippings.reading.people.bodies import is_body
from clippings.reading.people.name_order import family_before_given, family_start

_SEVERAL = re.compile(r"(?<!\bvon)\s(?:and|et|und|with|of|for|für|pour|&|/|\+)\s|;", re.IGNORECASE)
"""What stands between the names of two people, or in no name of one."""
_ASIDE = re.compile(r"""\([^()]*\)|\[[^\[\]]*\]|"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|‘[^’]*’|(?<!\S)'[^']+'(?!\S)""")
"""What is said beside a name: a nickname in quotation marks, a role in brackets."""
_ORDINAL = re.compile(r"(?<=\w),?\s+(\d(?:st|nd|rd|th))$")
"""What stands behind the name of somebody’s namesake: “2nd”."""
WHOLE = frozenset(
    "aung daw u das der die el et il la las le les los emperor empress king patriarch pope prince princess queen saint "
    "sultan".split()
)
"""Words that a name begins with which has no family name, or not in its last place."""


@dataclass(frozen=True, slots=True)
class Author:
    """A name in the parts that CSL has (https://docs.citationstyles.org/en/stable/specification.html#names).

    Given name, particle, family name and suffix hold every word of the name.
    """

    name: str
    """The whole name as pages show it: “Jan van der Berg”."""
    family: str = ""
    """“Berg”. Empty where the name is not taken apart: of a body, or of one word."""
    given: str = ""
    """“Jan”, with a title before it and a nickname after. Empty where the name is not taken apart."""
    particle: str = ""
    """What stands before the family name and is sorted by in some lands, not in others: “van der”. Empty for none."""
    suffix: str = ""
    """“Jr.”, or what else stands behind the name: “(editor)”. Empty for none."""
    is_body: bool = False
    """Whether it is an organisation, a committee or the like."""


def name_parts(entity: Entity) -> Author:
    """A person of the register, whose alias ``Orbán, Viktor`` tells the family name from the given one."""
    for alias in names_of(entity):
        family, comma, given = alias.partition(", ")
        if comma and sorted(f"{family} {given}".split()) == sorted(entity.name.split()):
            return _parted(entity.name, family.split(), given, "")
    return author_named(entity.name)


@lru_cache(maxsize=4096)
def author_named(name: str) -> Author:
    """A name in its parts. It stays whole where it seems a body's, or has no given and family name to be told apart: a
    name taken apart wrongly is worse than one that is not."""
    if ordinal := _ORDINAL.search(name):
        first = author_named(name[: ordinal.start()])
        suffix = " ".join(filter(None, (first.suffix, ordinal[1])))
        return replace(first, name=name, suffix=suffix) if first.family else Author(name)
    plain = " ".join(_ASIDE.sub(" ", name).split())
    several = _SEVERAL.search(name)
    if is_body(plain if several else plain.partition(",")[0]):
        return Author(name, is_body=True)
    words = plain.replace(",", " ").split()
    if len(words) < 2 or words[0].casefold() in WHOLE or several:
        return Author(name)
    from nameparser import parse  # here, for a build that names no new author does without

    parts = parse(plain)
    titles = len(parts.title.split()) if plain.startswith(parts.title) else 0
    if "," not in plain and family_before_given(words[titles:]):
        before, _, after = name.partition(words[titles])
        return _parted(name, [words[titles]], f"{before}{after.strip()}", "")
    before, comma, after = name.partition(",")
    family = parts.family.split()
    if not parts.given or not family:
        return Author(name)
    if comma and before.split() == [*family, *parts.suffix.split()]:  # “Roe, Jane”, “Smith Jr., John”
        sure = len(family) == 1 or family[0].islower() or family_start(family, 1) == 0
        return _parted(name, family, after, parts.suffix) if sure else Author(name)  # “Watch Lowtown, Paris”
    return _in_order(name, family)


def _in_order(name: str, family: list[str]) -> Author:
    """A name whose family name has the given one before it, and what else there is behind."""
    words = name.split()
    bare = [word.strip(",") for word in words]
    places = [at for at in range(1, len(words)) if bare[at : at + len(family)] == family]
    if not places:
        return Author(name)
    end = places[-1] + len(family)
    start = max(1, family_start(bare, places[-1]))
    while start > 1 and words[start - 1].islower() and words[start - 1].strip(".,").isalpha():  # Rhys ap Gwilym
        start -= 1
    return _parted(name, bare[start:end], " ".join(words[:start]), " ".join(words[end:]))


def _parted(name: str, family: list[str], given: str, suffix: str) -> Author:
    """The parts of a name. Small words before the family name are its particles."""
    small = next((at for at, word in enumerate(family) if not word[:2].strip("'’").islower()), 0)
    if "-" in family[0] or re.match(r"\w+['’]\w", family[0]):  # al-Assad, d’Arc
        small = 0
    return Author(name, " ".join(family[small:]), given.strip(), " ".join(family[:small]), suffix)
