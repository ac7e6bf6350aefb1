"""Which articles tell one story.

Pairs of articles that are alike are taken from the most alike to the least; two groups become one where at least half
of their pairs are alike, or two for each article of the smaller (agglomerative clustering by average linkage: Manning,
Raghavan, Schütze, Introduction to Information Retrieval, 2008, section 17.3). So a chain of articles, each alike to the
next, does not become one story, and an article that comes changes no story but its own. What editors said in
content/stories.yaml goes before all that.
"""

from collections.abc import Iterable, Iterator, Mapping

from clippings.events.stories.verdicts import Verdicts, joined, verdicts_of
from clippings.model.archive import Archive

INDEX = "stories"
"""The name of the index of stories."""
_LEAST = 1.2
"""Likeness (what `similar-text` weighs, 3 at most) from which two articles tell one story."""
_SHARE, _ENOUGH = 0.5, 2
"""Of the pairs of two groups how many must be alike; or how many for each article of the smaller."""
_Pair = tuple[str, str]
_NOTHING_SAID = Verdicts()
_NOBODY: frozenset[str] = frozenset()


def stories(archive: Archive) -> Mapping[str, tuple[str, ...]]:
    """For `clippings.hooks.LinkIndex`: the id of each article that tells a story → the ids of all that do, in their
    order, of at least two outlets. What the editors made one event is no story."""
    numbers, said = archive.numbers, verdicts_of(archive)
    said = said._replace(together=joined([one & numbers.keys() for one in said.together]))
    found = (tuple(sorted(group, key=numbers.__getitem__)) for group in groups(dict(_alike(archive)), said))
    told = {ids[0]: ids for ids in found if _is_story(ids, said, archive)}
    return {id: told[first] for first in sorted(told, key=numbers.__getitem__) for id in told[first]}


def is_joined(ids: Iterable[str], archive: Archive) -> bool:
    """Whether editors said that some of these articles tell one story."""
    return any(len(one & set(ids)) > 1 for one in verdicts_of(archive).together)


def groups(alike: Mapping[_Pair, float], said: Verdicts = _NOTHING_SAID) -> Iterator[set[str]]:
    """The groups that pairs of articles make, each pair with how alike the two are; and what editors said of them."""
    partners: dict[str, set[str]] = {}
    for one, other in alike:
        partners.setdefault(one, set()).add(other)
        partners.setdefault(other, set()).add(one)
    group_of = {id: {id} for id in partners}
    for one_story in said.together:
        group = set(one_story)
        group_of.update(dict.fromkeys(group, group))
        partners.update((id, partners.get(id, set()) | group) for id in group)
    for one, other in sorted(alike, key=lambda pair: (-alike[pair], pair)):
        small, large = sorted((group_of[one], group_of[other]), key=len)
        if small is large or any(said.apart.get(id, _NOBODY) & large for id in small):
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


def _is_story(ids: tuple[str, ...], said: Verdicts, archive: Archive) -> bool:
    """Whether a group is a story: of several outlets, or said to be one; and neither an event nor said to be none."""
    joined_by_editors = any(len(one) > 1 and one <= set(ids) for one in said.together)
    if _is_event(ids, archive) or any(len(one) > 1 and one <= set(ids) for one in said.none):
        return False
    return joined_by_editors or _by_several(ids, archive)


def _by_several(ids: tuple[str, ...], archive: Archive) -> bool:
    return len({archive.cards[id].strip.outlet for id in ids}) > 1


def _is_event(ids: tuple[str, ...], archive: Archive) -> bool:
    """Whether the editors put all of them with one event."""
    return bool(set.intersection(*(set(archive.dossiers[id].record.events) for id in ids)))
