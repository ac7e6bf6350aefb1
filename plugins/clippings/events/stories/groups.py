"""Which articles tell one story.

Pairs of articles that are alike are taken from the most alike to the least; two groups become one where at least half
of their pairs are alike, or two for each article of the smaller (agglomerative clustering by average linkage: Manning,
Raghavan, Schütze, Introduction to Information Retrieval, 2008, section 17.3). So a chain of articles, each alike to the
next, does not become one story, and an article that comes changes no story but its own.
"""

from collections.abc import Iterator, Mapping

from clippings.model.archive import Archive

INDEX = "stories"
"""The name of the index of stories."""
_LEAST = 1.2
"""Likeness (what `similar-text` weighs, 3 at most) from which two articles tell one story."""
_SHARE, _ENOUGH = 0.5, 2
"""Of the pairs of two groups how many must be alike; or how many for each article of the smaller."""
_Pair = tuple[str, str]


def stories(archive: Archive) -> Mapping[str, tuple[str, ...]]:
    """For `clippings.hooks.LinkIndex`: the id of each article that tells a story → the ids of all that do, in their
    order, of at least two outlets. What the editors made one event is no story."""
    alike = dict(_alike(archive))
    numbers = archive.numbers
    found = (tuple(sorted(group, key=numbers.__getitem__)) for group in groups(alike))
    told = {ids[0]: ids for ids in found if _by_several(ids, archive) and not _is_event(ids, archive)}
    return {id: told[first] for first in sorted(told, key=numbers.__getitem__) for id in told[first]}


def groups(alike: Mapping[_Pair, float]) -> Iterator[set[str]]:
    """The groups that pairs of articles make; each pair with how alike the two are."""
    partners: dict[str, set[str]] = {}
    for one, other in alike:
        partners.setdefault(one, set()).add(other)
        partners.setdefault(other, set()).add(one)
    group_of = {id: {id} for id in partners}
    for one, other in sorted(alike, key=lambda pair: (-alike[pair], pair)):
        small, large = sorted((group_of[one], group_of[other]), key=len)
        if small is large:
            continue
        pairs = sum(len(partners[id] & large) for id in small)
        if pairs >= min(_SHARE * len(small) * len(large), _ENOUGH * len(small)):
            large |= small
            group_of.update(dict.fromkeys(small, large))
    yield from {id(group): group for group in group_of.values() if len(group) > 1}.values()


def _alike(archive: Archive) -> Iterator[tuple[_Pair, float]]:
    """Pairs of articles that are alike enough, the earlier first, and how alike they are."""
    for id, linked in archive.linked.items():
        for to, likeness in zip(linked.to, linked.likeness, strict=True):
            if likeness >= _LEAST and to in archive.cards:
                yield ((id, to) if archive.numbers[id] < archive.numbers[to] else (to, id)), likeness


def _by_several(ids: tuple[str, ...], archive: Archive) -> bool:
    return len({archive.cards[id].strip.outlet for id in ids}) > 1


def _is_event(ids: tuple[str, ...], archive: Archive) -> bool:
    """Whether the editors put all of them with one event."""
    return bool(set.intersection(*(set(archive.dossiers[id].record.events) for id in ids)))
