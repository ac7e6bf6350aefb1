"""Which quotations of an archive are of one utterance."""

from collections.abc import Mapping, Sequence

from clippings.model.archive import Archive
from clippings.model.outlet import UNKNOWN

INDEX, BY_ARTICLE = "utterances", "quoted again"
"""The names of the index of utterances, and of the index of the articles that quote them."""
Place = tuple[str, int]
"""An article's id, and the number of a quotation in it, from 0."""


def utterances(archive: Archive) -> Mapping[str, tuple[Place, ...]]:
    """For `clippings.hooks.LinkIndex`: what two outlets quote or more, by the first place where it stands (``x-1`` for
    the first quotation of x) → all places, in the archive's order."""
    groups: dict[Place, set[Place]] = {}
    for id, linked in archive.linked.items():
        for to, pairs in zip(linked.to, linked.quoted, strict=True):
            for own, theirs in pairs if to in archive.cards else ():
                one, other = ((id, own), (to, theirs))
                a, b = groups.setdefault(one, {one}), groups.setdefault(other, {other})
                if a is not b:
                    small, large = sorted((a, b), key=len)
                    large |= small
                    groups.update(dict.fromkeys(small, large))
    numbers = archive.numbers
    found = {tuple(sorted(group, key=lambda place: (numbers[place[0]], place[1]))) for group in groups.values()}
    ordered = sorted(found, key=lambda places: (numbers[places[0][0]], places[0][1]))
    return {name_of(places[0]): places for places in ordered if _by_several(places, archive)}


def _by_several(places: Sequence[Place], archive: Archive) -> bool:
    """Whether articles of several outlets quote it, or of some that nobody knows."""
    outlets = {archive.dossiers[id].record.outlet for id, _ in places}
    return len(outlets) > 1 or UNKNOWN.id in outlets


def by_article(archive: Archive) -> Mapping[str, tuple[str, ...]]:
    """For `clippings.hooks.LinkIndex`: article id → the names of the utterances that it quotes, as they stand in it."""
    found: dict[str, list[tuple[int, str]]] = {}
    for name, places in utterances(archive).items():
        for id, number in places:
            found.setdefault(id, []).append((number, name))
    return {id: tuple(dict.fromkeys(name for _, name in sorted(some))) for id, some in found.items()}


def name_of(place: Place) -> str:
    """The name of an utterance, which is that of its page: ``2016-02-03-talks-1``."""
    return f"{place[0]}-{place[1] + 1}"
