"""The picture of the world under maps: what is land stands where it lies, and nothing runs across the whole of it."""

import re
from itertools import pairwise

import pytest

from conftest import PROJECT

SVG = (PROJECT / "theme/static/outlines.svg").read_text("utf-8")
LAND, BORDERS = re.findall(r' d="([^"]+)"', SVG)
Ring = list[tuple[int, int]]


def rings(path: str) -> list[Ring]:
    """The corners of each piece, in tenths of a degree east of 180° W and south of the pole."""
    found = []
    for piece in re.findall(r"M([^M]+)", path):
        start, rest = piece.rstrip("z").split("l")
        x, y = map(int, start.split())
        numbers = list(map(int, re.findall(r"-?\d+", rest)))
        ring = [(x, y)]
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + dx, y + dy
            ring.append((x, y))
        found.append(ring)
    return found


def is_land(latitude: float, longitude: float) -> bool:
    """Whether a point is within an odd number of pieces, as SVG fills where one of them is a hole drawn the other way."""
    x, y = (longitude + 180) * 10, (90 - latitude) * 10
    inside = False
    for ring in rings(LAND):
        for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1], strict=True):
            if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
                inside = not inside
    return inside


@pytest.mark.parametrize(
    ("place", "latitude", "longitude", "land"),
    [
        ("Geneva", 46.2, 6.15, True), ("Aleppo", 36.2, 37.16, True), ("Brasília", -15.8, -47.9, True),
        ("Alice Springs", -23.7, 133.9, True), ("Fairbanks", 64.8, -147.7, True), ("Anadyr, east of it", 65.5, 175.0, True),
        ("Chukotka beyond 180°", 66.5, -175.0, True), ("Nicosia", 35.17, 33.36, True), ("the South Pole", -89.0, 0.0, True),
        ("amid the Atlantic", 47.5, -30.5, False), ("amid the Pacific", 0.0, -140.0, False),
        ("amid the Mediterranean", 34.5, 18.5, False), ("the Caspian", 42.0, 50.5, False), ("0° 0°", 0.0, 0.0, False),
    ],
)  # fmt: skip
def test_land_is_where_it_lies(place: str, latitude: float, longitude: float, land: bool) -> None:
    assert is_land(latitude, longitude) == land, place


def test_nothing_runs_across_the_world() -> None:
    """A coast that meets the 180th meridian ends there, and goes on at the other side."""
    for ring in rings(LAND) + rings(BORDERS):
        for (ax, ay), (bx, by) in pairwise(ring):
            assert abs(bx - ax) < 1800 or ay == by == 1800, (ax, ay, bx, by)  # but along the South Pole
        assert all(0 <= x <= 3600 and 0 <= y <= 1800 for x, y in ring)


def test_small_islands_are_there() -> None:
    def near(latitude: float, longitude: float) -> bool:
        x, y = (longitude + 180) * 10, (90 - latitude) * 10
        return any(abs(ax - x) <= 4 and abs(ay - y) <= 4 for ring in rings(LAND) if len(ring) < 40 for ax, ay in ring)

    assert near(35.9, 14.4)  # Malta
    assert near(-20.3, 57.5)  # Mauritius


def test_it_is_some_ten_kilobytes() -> None:
    assert len(SVG) < 130_000
