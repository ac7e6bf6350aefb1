"""Who is named with whom: how many articles name two people both, for those whom most articles name."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from clippings.model.archive import Archive
from clippings.view.counted import articles
from clippings.view.names import Named
from clippings.view.network.drawing import NO_NETWORK, Network, network

_MOST, _MOST_PAIRS = 12, 12
_LEAST = 3
"""People below which there is nothing to see."""
_LEVELS = 4


@dataclass(frozen=True, slots=True)
class TogetherView:
    """A table of people by people, and the same as a list."""

    people: tuple[Named, ...] = ()
    """Those whom most articles name, each with how many. Empty where fewer than three are named with others."""
    rows: tuple[tuple[tuple[int, int], ...], ...] = ()
    """For each of them, and each of them again: how many articles name both, and how much that is, from 0 to 4."""
    pairs: tuple[tuple[Named, Named, str], ...] = ()
    """The pairs that most articles name, and how many do in words."""
    total: int = 0
    """How many people the archive's articles name."""
    network: Network = NO_NETWORK
    """The pairs that most articles name, as a drawing."""


NOBODY_TOGETHER = TogetherView()
"""Of a list that has no such picture."""


def together(archive: Archive) -> Mapping[str, Any]:
    """For `clippings.hooks.Index`: under "" the twelve people whom most articles name, each with how many; how many
    people are named at all; and how many articles name two of the twelve, by their places among them."""
    counts: Counter[str] = Counter()
    named = [dossier.named.of("person") for dossier in archive.dossiers.values()]
    for people in named:
        counts.update(people)
    most = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:_MOST]
    places = {id: place for place, (id, _) in enumerate(most)}
    pairs: Counter[tuple[int, int]] = Counter()
    for people in named:
        pairs.update(combinations(sorted(places[id] for id in people if id in places), 2))
    return {"": (tuple(most), len(counts), tuple(sorted(pairs.items())))}


def together_view(archive: Archive) -> TogetherView:
    """The picture on the list of people; an empty one where few are named together."""
    most, total, found = archive.indexes["together"][""]
    pairs: dict[tuple[int, int], int] = dict(found)
    with_others = [place for place in range(len(most)) if any(place in pair for pair in pairs)]
    if len(with_others) < _LEAST:
        return NOBODY_TOGETHER
    named = [archive.entities[most[place][0]] for place in with_others]
    people = tuple(
        Named(entity.name, entity.path, articles(most[place][1]))
        for entity, place in zip(named, with_others, strict=True)
    )
    highest = max(pairs.values())
    rows = tuple(
        tuple(_cell(pairs.get((min(one, other), max(one, other)), 0), highest) for other in with_others)
        for one in with_others
    )
    ranked = sorted(pairs.items(), key=lambda item: (-item[1], item[0]))[:_MOST_PAIRS]
    at = dict(zip(with_others, people, strict=True))
    ids = {most[place][0]: at[place] for place in with_others}
    drawn = network({(most[a][0], most[b][0]): n for (a, b), n in pairs.items()}, ids.__getitem__, articles)
    return TogetherView(people, rows, tuple((at[a], at[b], articles(n)) for (a, b), n in ranked), total, drawn)


def _cell(number: int, highest: int) -> tuple[int, int]:
    """A number, and its share of the highest in steps of a quarter."""
    return number, -(-_LEVELS * number // highest)
