"""Which articles are copies of one text, and whose it was."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from clippings.links.reuse.credits import credit_of
from clippings.model.archive import Archive
from clippings.model.dossier import Dossier

INDEX = "copies"
"""The name of the index of families."""


class Source(NamedTuple):
    """The article of a family whose text the others have."""

    id: str
    """Its id; empty where that is not known."""
    credited: int = 0
    """How many of the others credit its outlet."""


def families(archive: Archive) -> Mapping[str, tuple[str, ...]]:
    """For `clippings.hooks.LinkIndex`: the id of each article that is a copy or has one → the ids of its family, in
    their order."""
    of: dict[str, set[str]] = {}
    for id, linked in archive.linked.items():
        for to, share in zip(linked.to, linked.copied, strict=True):
            if share and to in archive.cards:
                one, other = of.setdefault(id, {id}), of.setdefault(to, {to})
                if one is not other:
                    small, large = sorted((one, other), key=len)
                    large |= small
                    of.update(dict.fromkeys(small, large))
    place = archive.numbers.__getitem__
    every = {min(family, key=place): tuple(sorted(family, key=place)) for family in of.values()}
    return {one: every[first] for first in sorted(every, key=place) for one in every[first] if len(every[first]) > 1}


def source_of(family: Sequence[Dossier]) -> Source:
    """Whose text a family has: the one whose outlet the most of the others credit, else the one that was first on its
    day. It is not known where several came on the first day, or a date is not a day."""
    counts = {
        one.id: sum(bool(credit_of(other, one.outlet)) for other in family if other.outlet.id != one.outlet.id)
        for one in family if one.outlet.is_known
    }  # fmt: skip
    if most := max(counts.values(), default=0):
        credited = [id for id, count in counts.items() if count == most]
        return Source(credited[0], most) if len(credited) == 1 else Source("")
    days = [(one.date.latest or "", one.id) for one in family if one.date and one.date.earliest == one.date.latest]
    (first, id), *others = sorted(days) or [("", "")]
    alone = len(days) == len(family) and all(day != first for day, _ in others)
    return Source(id if alone else "")
