"""What editors said of stories, as the stories are put together; and what contradicts itself in it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from clippings.model.annotation import StoryVerdict
from clippings.model.archive import Archive
from clippings.model.problem import Problem


class Verdicts(NamedTuple):
    """What is said of the articles of an archive, by what is said."""

    together: Sequence[frozenset[str]] = ()
    """Articles that tell one story."""
    apart: Mapping[str, frozenset[str]] = {}
    """Id of an article → those with which it tells no story."""
    none: Sequence[frozenset[str]] = ()
    """Articles that tell no story where all of them would."""


def verdicts_of(archive: Archive) -> Verdicts:
    """What the editors said of the articles that there are."""
    every = said(archive)
    apart: dict[str, set[str]] = defaultdict(set)
    for one in every:
        for a, b in combinations(one.articles, 2) if one.says == "apart" else ():
            apart[a].add(b)
            apart[b].add(a)
    sets = {says: [frozenset(one.articles) for one in every if one.says == says] for says in ("together", "none")}
    return Verdicts(sets["together"], {id: frozenset(ids) for id, ids in apart.items()}, sets["none"])


def said(archive: Archive) -> tuple[StoryVerdict, ...]:
    """All that content/stories.yaml says, in its order."""
    return archive.story_verdicts.get("stories", ())


def problems(archive: Archive) -> Iterator[Problem]:
    """A warning for each entry that says nothing, or that what is said to be together contradicts."""
    every = said(archive)
    one_story = joined([frozenset(one.articles) for one in every if one.says == "together"])
    for one in every:
        if len(one.articles) < 2:
            yield Problem(
                one.where, one.line, one.says, ", ".join(one.articles), "is one article, of which this says nothing",
                "name two of a story at least, such as its first and the one meant", "warning",
            )  # fmt: skip
        for group in one_story:
            shared = [id for id in one.articles if id in group]
            if len(shared) > 1 and (one.says == "apart" or (one.says == "none" and len(shared) == len(one.articles))):
                yield Problem(
                    one.where, one.line, one.says, ", ".join(shared),
                    "is said to tell one story elsewhere, which goes before this", "take out one of the two", "warning",
                )  # fmt: skip


def joined(sets: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """Sets that have something in common made one: ``{a, b}``, ``{b, c}`` and ``{d, e}`` are two."""
    found: list[frozenset[str]] = []
    for one in sets:
        touching = [other for other in found if other & one]
        found = [other for other in found if not other & one] + [one.union(*touching)]
    return found
