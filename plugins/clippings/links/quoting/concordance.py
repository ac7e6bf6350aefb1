"""Which quotations of an archive are of one utterance."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from clippings.links.quoting.joining import joined
from clippings.model.archive import Archive
from clippings.model.outlet import UNKNOWN

INDEX, BY_ARTICLE, BY_EDITORS = "utterances", "quoted again", "utterances of editors"
"""The names of the index of utterances, of the index of the articles that quote them, and of that of the utterances
that editors put together."""
Place = tuple[str, int]
"""An article's id, and the number of a quotation in it, from 0."""


def utterances(archive: Archive) -> Mapping[str, tuple[Place, ...]]:
    """For `clippings.hooks.LinkIndex`: what two outlets quote or more, or editors joined, by the first place where it
    stands (``x-1`` for the first quotation of x) → all places, in the archive's order."""
    groups: dict[Place, set[Place]] = {}
    by_editors = list(joined(archive))
    for one, other in (*_linked(archive), *(pair for places in by_editors for pair in pairwise(places))):
        a, b = groups.setdefault(one, {one}), groups.setdefault(other, {other})
        if a is not b:
            small, large = sorted((a, b), key=len)
            large |= small
            groups.update(dict.fromkeys(small, large))
    numbers, said = archive.numbers, {place for places in by_editors for place in places}
    found = {tuple(sorted(group, key=lambda place: (numbers[place[0]], place[1]))) for group in groups.values()}
    ordered = sorted(found, key=lambda places: (numbers[places[0][0]], places[0][1]))
    return {
        name_of(places[0]): places for places in ordered if not said.isdisjoint(places) or _by_several(places, archive)
    }


def by_editors(archive: Archive) -> Mapping[str, bool]:
    """For `clippings.hooks.LinkIndex`: the name of each utterance that editors put together, in whole or in part."""
    said = {place for places in joined(archive) for place in places}
    every = archive.link_indexes[INDEX] if said else {}
    return {name: True for name, places in every.items() if not said.isdisjoint(places)}


def _linked(archive: Archive) -> Iterator[tuple[Place, Place]]:
    """The quotations that links say are of one utterance."""
    for id, linked in archive.linked.items():
        for to, pairs in zip(linked.to, linked.quoted, strict=True):
            yield from (((id, own), (to, theirs)) for own, theirs in pairs if to in archive.cards)


def _by_several(places: Sequence[Place], archive: Archive) -> bool:
    """Whether articles of several outlets quote it, or of some that nobody knows."""
    outlets = {archive.dossiers[id].record.outlet for id, _ in places}
    return len(outlets) > 1 or UNKNOWN.id in outlets


def by_article(archive: Archive) -> Mapping[str, tuple[str, ...]]:
    """For `clippings.hooks.LinkIndex`: article id → the names of the utterances that it quotes, as they stand in it."""
    found: dict[str, list[tuple[int, str]]] = {}
    for name, places in archive.link_indexes[INDEX].items():
        for id, number in places:
            found.setdefault(id, []).append((number, name))
    return {id: tuple(dict.fromkeys(name for _, name in sorted(some))) for id, some in found.items()}


def name_of(place: Place) -> str:
    """The name of an utterance, which is that of its page: ``2016-02-03-talks-1``."""
    return f"{place[0]}-{place[1] + 1}"
