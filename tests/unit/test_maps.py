"""Places on a map: where they stand in a drawing, and how far they are from one another."""

import pytest

from clippings.entities.maps.labels import labelled
from clippings.entities.maps.window import HEIGHT, WIDTH, Place, Window, way, window_on

LONDON, PARIS, ALEPPO, DAMASCUS = (51.5074, -0.1278), (48.8566, 2.3522), (36.2, 37.16), (33.51, 36.29)
SUVA, APIA, NULL, QUITO = (-18.14, 178.44), (-13.83, -171.77), (0.0, 0.0), (-0.18, -78.47)
NORTH, NORTHEAST, EAST, SOUTHEAST, SOUTH, SOUTHWEST, WEST, NORTHWEST = range(8)


@pytest.mark.parametrize(
    ("one", "other", "km", "direction"),
    [
        (PARIS, LONDON, 344, NORTHWEST),  # the great circle between them, as it is published
        (LONDON, PARIS, 344, SOUTHEAST),
        (ALEPPO, DAMASCUS, 309, SOUTH),
        (DAMASCUS, ALEPPO, 309, NORTH),
        (SUVA, APIA, 1145, NORTHEAST),  # across the 180th meridian
        (APIA, SUVA, 1145, SOUTHWEST),
        (NULL, (0.0, 1.0), 111, EAST),  # a degree of the equator
        (NULL, (0.0, -1.0), 111, WEST),
        (NULL, (0.0, 180.0), 20015, EAST),  # half around
    ],
)
def test_how_far_a_place_is_and_where(one: Place, other: Place, km: int, direction: int) -> None:
    away, eighth = way(one, other)
    assert (abs(away - km) <= km * 0.005, eighth) == (True, direction)


def test_a_place_stands_in_the_middle_of_its_own_window() -> None:
    for place in (ALEPPO, SUVA, APIA, QUITO, LONDON):
        assert window_on([place]).at(place) == (WIDTH / 2, HEIGHT / 2)


def test_up_is_north_and_right_is_east() -> None:
    window = window_on([ALEPPO])
    (x, y), (dx, dy) = window.at(ALEPPO) or (0, 0), window.at(DAMASCUS) or (0, 0)
    assert dx < x
    assert dy > y


def test_a_window_is_true_in_its_middle() -> None:
    """A kilometre east is as long in the drawing as one north."""
    window = window_on([LONDON])
    north, east = WIDTH / window.across / 0.6225, HEIGHT / window.down  # the cosine of 51.5°
    assert north == pytest.approx(east, rel=0.001)


def test_places_at_both_sides_of_the_180th_meridian_are_near_each_other() -> None:
    window = window_on([SUVA, APIA])
    assert window.across < 60
    suva, apia = window.at(SUVA), window.at(APIA)
    assert suva is not None
    assert apia is not None
    assert suva[0] < apia[0]
    assert len(window.world[0]) == 2  # the picture of the world twice, end to end
    assert window.world[0][1] - window.world[0][0] == pytest.approx(window.world[2], abs=0.2)


@pytest.mark.parametrize(
    "places", [[LONDON, SUVA, QUITO, ALEPPO], [(89.0, 0.0)], [(-89.9, 10.0), LONDON], [(90, 0), (-90, 0)]]
)
def test_every_place_is_in_the_window_made_for_it(places: list[Place]) -> None:
    window = window_on(places)
    assert all(window.at(place) for place in places)
    assert window.north <= 90
    assert window.north - window.down >= -90
    assert window.across <= 360


def test_the_world_lies_under_the_dots() -> None:
    """Greenwich and the equator are in the middle of the picture, wherever it lies."""
    for window in (window_on([LONDON, QUITO, SUVA, ALEPPO]), window_on([PARIS]), Window(-10, 10, 40, 20)):
        (start, *_), top, wide, high = window.world
        x, y = (0 - window.west) * WIDTH / window.across, window.north * HEIGHT / window.down
        assert start + wide / 2 == pytest.approx(x, abs=0.2)
        assert top + high / 2 == pytest.approx(y, abs=0.2)


def test_no_place_is_cut_by_the_edge_of_the_world() -> None:
    """The picture begins in the Bering Strait, unless a place is there."""
    assert window_on([LONDON, QUITO, ALEPPO, (35.0, 139.0), (61.2, -149.9)]).west == -170
    window = window_on([LONDON, QUITO, SUVA, APIA, ALEPPO])
    assert window.across == 360
    for place in (SUVA, APIA):
        x, _ = window.at(place) or (0, 0)
        assert 6 < x < WIDTH - 6


def test_names_cover_neither_each_other_nor_dots_before_them() -> None:
    first, near, edge, below = labelled(
        [("Aleppo", 240, 135, 6), ("Idlib", 236, 139, 2), ("Vientiane", 470, 135, 2), ("Damascus", 241, 150, 2)]
    )
    assert first is not None
    assert first.anchor == "start"
    assert near is not None
    assert near.anchor == "end"  # to its right is the first name
    assert edge is not None
    assert edge.anchor == "end"  # to its right the map ends
    assert below is not None
    assert below.anchor == "middle"  # the others are at both sides, and below it is room
    assert below.y > 152


def test_a_name_makes_room_for_a_dot_that_comes_after_it() -> None:
    apia, suva = labelled([("Apia", 460, 190, 4), ("Suva", 448, 196, 4)])
    assert apia is not None
    assert apia.anchor == "middle"  # to its right the map ends, and to its left is the other dot
    assert suva is not None
    assert suva.anchor == "end"


def test_a_name_that_has_no_other_room_covers_a_lesser_dot() -> None:
    around = [("", 240 + dx, 135 + dy, 3) for dx in range(-60, 61, 6) for dy in range(-24, 25, 6) if dx or dy]
    first, *_ = labelled([("Capital", 240, 135, 3), *around])
    assert first is not None


def test_a_long_name_is_cut() -> None:
    (label,) = labelled([("The Very Serene Republic of Somewhere Far Away", 10, 20, 2)])
    assert label is not None
    assert label.text.endswith("…")
    assert len(label.text) <= 25
