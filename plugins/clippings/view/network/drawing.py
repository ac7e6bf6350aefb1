"""An arc diagram of who is named with whom (Wattenberg, “Arc Diagrams: Visualizing Structure in Strings”, InfoVis 2002,
https://doi.org/10.1109/INFVIS.2002.1173155): it is as wide on a telephone as anywhere, for its names stand below one
another. Lengths are in units of the SVG's view box; a row has `ROW`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from clippings.view.names import Named
from clippings.view.network.order import Pair, ordered

ROW, WIDTH = 32, 160
"""The height of a name's row, and the width of the drawing beside the names."""
_THIN, _THICK = 1.5, 6.0
_MOST, _MOST_PAIRS, _LEAST = 12, 24, 3
"""Names and pairs in a drawing at most, and names below which there is nothing to see."""


@dataclass(frozen=True, slots=True)
class Arc:
    """Two who are named together."""

    one: Named
    """The one, with a page."""
    other: Named
    """The other."""
    words: str
    """How often, in words: “3 paragraphs”."""
    path: str
    """How it is drawn, as SVG's ``d`` has it."""
    width: float
    """How broad it is: from 1.5 to 6, by how often."""


@dataclass(frozen=True, slots=True)
class Network:
    """A drawing of who is named with whom."""

    names: tuple[Named, ...] = ()
    """Those who are named with others, from top to bottom. Empty where there are fewer than three."""
    arcs: tuple[Arc, ...] = ()
    """The pairs, those who are named together most first."""

    @property
    def height(self) -> int:
        """How high the drawing is."""
        return ROW * len(self.names)


NO_NETWORK = Network()
"""Where there is nothing to draw."""


def network(counts: Mapping[Pair, int], named: Callable[[str], Named], words: Callable[[int], str]) -> Network:
    """A drawing of the pairs that are named together most often; ``words`` says how often that is."""
    kept = _most(counts)
    names = {id: named(id) for id in ordered(kept)}
    if len(names) < _LEAST:
        return NO_NETWORK
    rows = {id: row for row, id in enumerate(names)}
    highest, furthest = max(kept.values()), max(abs(rows[one] - rows[other]) for one, other in kept)
    told = {count: words(count) for count in set(kept.values())}
    arcs = []
    for (one, other), count in kept.items():
        first, last = sorted((rows[one], rows[other]))
        width = round(_THIN + (_THICK - _THIN) * count / highest, 1)
        arcs.append(Arc(names[one], names[other], told[count], _path(first, last, furthest), width))
    return Network(tuple(names.values()), tuple(arcs))


def _most(counts: Mapping[Pair, int]) -> dict[Pair, int]:
    """The pairs with the highest counts, as far as they are of few."""
    kept: dict[Pair, int] = {}
    drawn: set[str] = set()
    for count, pair in sorted((-count, pair) for pair, count in counts.items() if count):
        if len(drawn.union(pair)) <= _MOST:
            kept[pair] = -count
            drawn.update(pair)
            if len(kept) == _MOST_PAIRS:
                break
    return kept


def _path(first: int, last: int, furthest: int) -> str:
    """Half an ellipse from the middle of a row to that of another, the broader the further they are apart."""
    broad = round((WIDTH - _THICK) * (last - first) / furthest, 1)
    high = ROW * (last - first) / 2
    return f"M0 {ROW * first + ROW // 2}A{broad:g} {high:g} 0 0 1 0 {ROW * last + ROW // 2}"
