"""Which two articles have a page side by side: accounts of an event or story, positions on a question, an article and
another that a note on it names.

Their number stays small in an archive of any size. Of a group of up to twelve articles any two may be paired, of a
larger one neighbours in time alone; the nearest come first. A group has twelve pairs, or six, three or one where all
groups together would have more than `MOST`; of one pair each, those of the first groups are left out where there are
more still.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from clippings.events.indexes import by_event
from clippings.events.stories.groups import stories
from clippings.model.archive import Archive
from clippings.model.outlet import UNKNOWN
from clippings.model.reference import split

INDEX, LINK_INDEX = "pairs", "pairs of stories"
"""The names of the indexes: the pairs of events, questions and articles with notes, and those of stories."""
MOST = 500
"""Pairs of each index at most."""
_OF_GROUP = (12, 6, 3, 1)
_ALL_PAIRED = 12
_Groups = Mapping[str, Sequence[str]]


class Pair(NamedTuple):
    """Two articles, the earlier first."""

    one: str
    """The id of the earlier."""
    other: str
    """The id of the later."""

    @property
    def id(self) -> str:
        """Both ids, two hyphens between, as no id has them."""
        return f"{self.one}--{self.other}"

    @property
    def path(self) -> str:
        """The page, from the root of the output."""
        return f"compare/{self.id}.html"


def pairs(archive: Archive) -> Mapping[str, tuple[Pair, ...]]:
    """For `clippings.hooks.Index`: ``event/talks``, ``question/who``, and ``article/x`` where notes on it name others →
    the pairs of its articles."""
    return _of_groups({reference: _shown(ids, archive) for reference, ids in _groups(archive)}, archive)


def pairs_of_stories(archive: Archive) -> Mapping[str, tuple[Pair, ...]]:
    """For `clippings.hooks.LinkIndex`: id of a story → the pairs of its articles."""
    told = stories(archive)
    return _of_groups({id: _shown(ids, archive) for id, ids in told.items() if id == ids[0]}, archive)


def pair_ids(archive: Archive) -> Iterable[str]:
    """The ids of all pairs that have a page."""
    of_events, of_stories = archive.indexes[INDEX], archive.link_indexes[LINK_INDEX]
    groups = (*of_events.values(), *of_stories.values())
    return dict.fromkeys(pair.id for group in groups for pair in group)


def pair_of(id: str) -> Pair:
    """The pair of an id."""
    one, _, other = id.partition("--")
    return Pair(one, other)


def _groups(archive: Archive) -> Iterator[tuple[str, Iterable[str]]]:
    for id, ids in by_event(archive).items():
        yield f"event/{id}", ids
    for id, question in archive.questions.items():
        yield f"question/{id}", (position.article for position in question.positions)
    for id, notes in archive.notes.items():
        named = (split(one) for note in notes if note.visibility == "public" for one in note.see)
        if others := [other for kind, other, _ in named if kind == "article" and other != id]:
            yield f"article/{id}", (id, *others)


def _shown(ids: Iterable[str], archive: Archive) -> list[str]:
    """Those of some articles that have a text to show, in their order."""
    found = {id for id in ids if id in archive.dossiers}
    texts = {id for id in found if not archive.dossiers[id].withheld and archive.dossiers[id].record.text != "none"}
    return sorted(texts, key=archive.numbers.__getitem__)


def _of_groups(groups: _Groups, archive: Archive) -> Mapping[str, tuple[Pair, ...]]:
    near = {reference: _nearest(ids, archive) for reference, ids in groups.items()}
    for most in _OF_GROUP:
        if sum(min(most, len(found)) for found in near.values()) <= MOST:
            break
    found = {reference: tuple(some[:most]) for reference, some in near.items() if some}
    return dict(list(found.items())[-MOST:])


def _nearest(ids: Sequence[str], archive: Archive) -> list[Pair]:
    """The pairs of a group that are of two outlets, the nearest in the order of time first."""
    places = range(len(ids))
    every = combinations(places, 2) if len(ids) <= _ALL_PAIRED else pairwise(places)
    outlets = [archive.dossiers[id].outlet.id for id in ids]
    apart = (two for two in every if outlets[two[0]] != outlets[two[1]] or outlets[two[0]] == UNKNOWN.id)
    near = sorted(apart, key=lambda two: (two[1] - two[0], two[0]))[: _OF_GROUP[0]]
    return [Pair(ids[one], ids[other]) for one, other in near]
