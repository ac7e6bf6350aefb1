"""Names on a map: beside their dots, where they cover no other name, and no dot where that can be."""

import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from clippings.entities.maps.window import HEIGHT, WIDTH
from clippings.wording.clipping import clipped

_LETTER, _LINE = 8.2, 17.0
"""How wide a letter is and how high a line, where letters are largest: on a telephone."""
_BASE = 0.72
"""Where in a line letters stand."""
_GAP, _LONGEST, _MOST = 4.0, 22, 24
"""Between a dot and its name; letters of a name, and names on a map, at most."""
_Box = tuple[float, float, float, float]


class Label(NamedTuple):
    """A name on a map."""

    text: str
    """The name, cut where it is long."""
    x: float
    """Where it is anchored, from the left."""
    y: float
    """The line on which it stands, from the top."""
    anchor: str = "start"
    """Which part of it stands there: ``start``, ``middle`` or ``end``."""


def labelled(dots: Sequence[tuple[str, float, float, float]]) -> Iterator[Label | None]:
    """For each dot, as name, place and size, its name on the map; None where there is no room. The first go first, and
    cover dots of others only where they have no other room."""
    every = [(x - r, y - r, x + r, y + r) for _, x, y, r in dots]
    taken: list[_Box] = []
    for number, (text, x, y, r) in enumerate(dots):
        drawn = clipped(text, _LONGEST)
        others = [box for at, box in enumerate(every) if at != number]
        found = None
        if len(taken) < _MOST:
            found = _free(drawn, x, y, r, [*taken, *others]) or _free(drawn, x, y, r, [*taken, *every[:number]])
        if found:
            taken.append(found[1])
        yield found[0] if found else None


def _free(text: str, x: float, y: float, r: float, taken: Sequence[_Box]) -> tuple[Label, _Box] | None:
    """A name where it has room: to the right of its dot, else to the left, below or above."""
    wide = _LETTER * sum(1 + (unicodedata.east_asian_width(letter) in "WF") for letter in text)
    beside, off = y - _LINE / 2, r + _GAP
    for anchor, at, start, top in (
        ("start", x + off, x + off, beside),
        ("end", x - off, x - off - wide, beside),
        ("middle", x, x - wide / 2, y + r),
        ("middle", x, x - wide / 2, y - r - _LINE),
    ):
        box = (start, top, start + wide, top + _LINE)
        is_inside = start >= 0 and start + wide <= WIDTH and top >= 0 and top + _LINE <= HEIGHT
        if is_inside and not any(_meet(box, other) for other in taken):
            return Label(text, round(at, 1), round(top + _LINE * _BASE, 1), anchor), box
    return None


def _meet(one: _Box, other: _Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
