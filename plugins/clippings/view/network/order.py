"""In which order names stand, so that the arcs between them are short."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

Pair = tuple[str, str]
"""The ids of two who are named together."""


def ordered(counts: Mapping[Pair, int]) -> list[str]:
    """Those in some pairs: the one with the most first, and each next one where the arcs, by how often the two are
    named together, come out shortest in all.

    ``ordered({("a", "b"): 5, ("b", "c"): 5})`` has b in the middle.
    """
    most: Counter[str] = Counter()
    for (one, other), count in counts.items():
        most[one] += count
        most[other] += count
    order: list[str] = []
    for id in sorted(most, key=lambda id: (-most[id], id)):
        places = [[*order[:at], id, *order[at:]] for at in range(len(order) + 1)]
        placed = {*order, id}
        arcs = [(*pair, count) for pair, count in counts.items() if placed.issuperset(pair)]
        order = min(places, key=lambda one: _length(one, arcs))
    return order


def _length(order: Sequence[str], arcs: Iterable[tuple[str, str, int]]) -> int:
    """How long some arcs are together, each as often as the two are named together."""
    place = {id: at for at, id in enumerate(order)}
    return sum([count * abs(place[one] - place[other]) for one, other, count in arcs])
