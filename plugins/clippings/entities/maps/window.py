"""A piece of the world as a flat drawing: degrees even in both directions, true in the middle."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import asin, atan2, cos, degrees, radians, sin, sqrt

WIDTH, HEIGHT = 480, 270
"""The measures of a drawing."""
_LEAST = 18.0
"""Degrees from top to bottom at least, so that coasts and borders are seen that a reader knows."""
_MARGIN = 1.3
_NARROWEST = 0.2
"""How narrow a degree of longitude gets towards the poles, at most."""
_WORLD = (85.0, -65.0)
"""Top and bottom of a picture of the world that has nothing near the poles."""
_EDGE, _SEAMS = 6.0, (-170.0, *map(float, range(-180, -159)))
"""Degrees that places keep from the edges of the world, and where it may begin; the first is as good as any."""
_EARTH = 6371.0
"""Its mean radius in kilometres (IUGG)."""
Place = tuple[float, float]
"""Latitude and longitude in degrees (WGS 84), as in ``(36.2, 37.16)``."""


@dataclass(frozen=True, slots=True)
class Window:
    """What a drawing shows of the world."""

    west: float
    """Degrees east of Greenwich where it begins."""
    north: float
    """Degrees north of the equator where it begins."""
    across: float
    """Degrees from left to right."""
    down: float
    """Degrees from top to bottom."""

    def at(self, place: Place) -> tuple[float, float] | None:
        """Where a place stands in the drawing; None where it is outside."""
        x = ((place[1] - self.west) % 360) * WIDTH / self.across
        y = (self.north - place[0]) * HEIGHT / self.down
        return (round(x, 1), round(y, 1)) if x <= WIDTH and 0 <= y <= HEIGHT else None

    @property
    def world(self) -> tuple[tuple[float, ...], float, float, float]:
        """Where a picture of the whole world lies under the drawing: how far right it begins, twice where the window
        lies across the 180th meridian; how far down; how wide and how high it is."""
        wide, high = 360 * WIDTH / self.across, 180 * HEIGHT / self.down
        first = -(self.west + 180) * WIDTH / self.across
        starts = tuple(round(x, 1) for x in (first - wide, first, first + wide) if -wide < x < WIDTH)
        return starts, round(-(90 - self.north) * HEIGHT / self.down, 1), round(wide, 1), round(high, 1)


def window_on(places: Sequence[Place]) -> Window:
    """The window that shows some places, at least one, with what is around them."""
    west, span = _west(longitude for _, longitude in places)
    south, north = min(lat for lat, _ in places), max(lat for lat, _ in places)
    middle = (south + north) / 2
    narrow = max(_NARROWEST, cos(radians(middle)))
    ratio = WIDTH / HEIGHT
    down = max(_LEAST, (north - south) * _MARGIN, span * _MARGIN * narrow / ratio)
    across = down * ratio / narrow
    if across >= 360 or down >= _WORLD[0] - _WORLD[1]:
        top, bottom = _WORLD if _WORLD[1] <= south and north <= _WORLD[0] else (90.0, -90.0)
        return Window(_seam(longitude for _, longitude in places), top, 360.0, top - bottom)
    top = min(90.0, max(middle + down / 2, down - 90))
    return Window((west + span / 2 - across / 2 + 180) % 360 - 180, top, across, down)


def _seam(longitudes: Iterable[float]) -> float:
    """Where a picture of the world begins: between America and Asia, where no place is at its edges if that can be."""
    around = list(longitudes)
    room = {west: min(_EDGE, *(180 - abs((lon - west) % 360 - 180) for lon in around)) for west in _SEAMS}
    return max(_SEAMS, key=room.__getitem__)


def _west(longitudes: Iterable[float]) -> tuple[float, float]:
    """Where the shortest stretch that has some longitudes begins, eastward, and how many degrees it has."""
    around = sorted({longitude % 360 for longitude in longitudes})
    gaps = [(after - before) % 360 or 360 for before, after in zip(around, around[1:] + around[:1], strict=True)]
    widest = max(range(len(gaps)), key=gaps.__getitem__)
    return around[(widest + 1) % len(around)], 360 - gaps[widest]


def way(one: Place, other: Place) -> tuple[float, int]:
    """How many kilometres away another place is on the sphere, and in which eighth of the compass: 0 north, 2 east."""
    (lat, lon), (to_lat, to_lon) = (map(radians, place) for place in (one, other))
    east = to_lon - lon
    half = sin((to_lat - lat) / 2) ** 2 + cos(lat) * cos(to_lat) * sin(east / 2) ** 2
    bearing = atan2(sin(east) * cos(to_lat), cos(lat) * sin(to_lat) - sin(lat) * cos(to_lat) * cos(east))
    return 2 * _EARTH * asin(min(1.0, sqrt(half))), round(degrees(bearing) / 45) % 8
