"""Who wrote an article, as those who cite it need the name: in its parts, or whole where it is a body's."""

from dataclasses import dataclass
from functools import lru_cache

from clippings.model.archive import Archive
from clippings.model.dossier import Dossier

_BODY_WORDS = frozenset(
    "& agency alliance and assembly association board bureau campaign centre center commission committee company "
    "congress correspondents council department desk editorial editors et federation for foundation für group "
    "institute league ministry movement network news of office organisation organization party pour press project "
    "service society staff team the trust und union university".split()
)
"""Words, in lower case, that stand in the names of bodies and not in those of people."""


@dataclass(frozen=True, slots=True)
class Author:
    """A name in the parts that CSL has (https://docs.citationstyles.org/en/stable/specification.html#names)."""

    name: str
    """The whole name as pages show it: “Jan van der Berg”."""
    family: str = ""
    """“Berg”. Empty where the name is not taken apart: of a body, or of one word."""
    given: str = ""
    """“Jan”. Empty where the name is not taken apart."""
    particle: str = ""
    """What stands before the family name and is sorted by in some lands, not in others: “van der”. Empty for none."""
    suffix: str = ""
    """“Jr.”. Empty for none."""
    is_body: bool = False
    """Whether it is an organisation, a committee or the like."""


def authors_of(dossier: Dossier, archive: Archive) -> list[Author]:
    """The authors; one whom the register does not have is named by id."""
    found = ((id, archive.entities.get(id)) for id in dossier.record.authors)
    return [
        Author(id) if entity is None
        else Author(entity.name, is_body=True) if entity.kind == "organisation"
        else author_named(entity.name)
        for id, entity in found
    ]  # fmt: skip


@lru_cache(maxsize=4096)
def author_named(name: str) -> Author:
    """A name in its parts. It stays whole where it seems a body's, or has no given and family name to be told apart: a
    name taken apart wrongly is worse than one that is not."""
    before, comma, _ = name.partition(",")
    words = {word.casefold().strip(".,") for word in name.split()}
    if words & _BODY_WORDS:
        return Author(name, is_body=True)
    from nameparser import parse  # here, for a build that names no new author does without

    parts = parse(name)
    is_reversed = bool(comma) and before == parts.family  # “Roe, Jane”; “Watch Lowtown, Paris” is a body
    given = " ".join(filter(None, (parts.given, parts.middle)))
    if not given or not parts.family_base or (is_reversed and " " in before and not parts.family_particles):
        return Author(name)
    return Author(name, parts.family_base, given, parts.family_particles, parts.suffix)
