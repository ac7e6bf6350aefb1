"""How what was claimed of an outlet through time is drawn: nothing lies upon anything else or outside the drawing."""

from itertools import pairwise

import pytest

from clippings.model.archive import Archive, Site
from clippings.model.evidence import Source
from clippings.model.outlet import Claim, DatedName, Outlet
from clippings.outlets.history import History, Stretch, history_of
from clippings.reading.edtf import parse

LEFT, RIGHT, LETTER = 20.0, 1180.0, 7.4


def claim(value: str, from_: str = "", to: str = "", what: str = "owner", by: str = "") -> Claim:
    ends = (parse(end) if end else None for end in (from_, to))
    return Claim(what, value, "it says so", Source("Register"), *ends, by=by or None)


def drawn(*claims: Claim, names: tuple[DatedName, ...] = (), years: tuple[int, ...] = ()) -> History:
    return history_of(Outlet("gazette", "The Gazette", names=names, claims=claims), years, Archive(Site("t")))


def ends(one: Stretch) -> tuple[float, float]:
    """From where to where a line with its words takes room."""
    return min(one.x, one.text_x), max(one.x + one.width, one.text_x + len(one.drawn) * LETTER)


MANY = (
    *(claim(f"Owner {n} of the paper and of its presses", f"{1900 + n}", f"{1901 + n}") for n in range(0, 99, 7)),
    *(claim(f"Editor {n}", f"{1990 + n}", what="editor") for n in range(10)),
    claim("A publisher with a name that is longer than there is room for below a line", "1999", "1999", "publisher"),
    claim("Lowtown", "", "1950", "place"),
    claim("Hightown", "1951", "", "place"),
)


def test_what_is_drawn_lies_within_the_drawing_and_not_upon_anything_else() -> None:
    found = drawn(*MANY)
    bottom = -36.0
    for lane in found.lanes:
        assert bottom + 36 < lane.y < bottom + 60
        rows: dict[float, list[Stretch]] = {}
        for one in lane.stretches:
            assert one.x >= LEFT
            assert one.x + one.width <= RIGHT + 0.1
            assert LEFT <= one.text_x <= max(LEFT, RIGHT - len(one.drawn) * LETTER) + 0.1
            assert one.width >= 4
            if one.y:
                rows.setdefault(one.y, []).append(one)
        for row in rows.values():
            assert all(ends(first)[1] <= ends(second)[0] for first, second in pairwise(row))
        places = sorted(rows)
        assert places[0] > lane.y
        assert {round(below - above, 1) for above, below in pairwise(places)} <= {36.0}
        bottom = places[-1]
    assert bottom + 36 < found.axis < bottom + 60
    assert found.axis < found.height < found.axis + 40
    assert [lane.heading for lane in found.lanes] == ["Owner", "Publisher", "Editor", "Place"]


def test_eight_rows_of_a_lane_are_drawn_and_the_others_told() -> None:
    (lane,) = drawn(*(claim(f"Owner {n}", f"{1990 + n}") for n in range(10))).lanes
    assert [one.y > 0 for one in lane.stretches] == [True] * 8 + [False] * 2
    assert [one.words for one in lane.stretches] == [f"Owner {n}" for n in range(10)]


def test_a_row_is_used_again_after_its_words_have_ended() -> None:
    (lane,) = drawn(
        claim("A name that is as long as the room", "1900", "1901"), claim("B", "1910", "1911"), claim("C", "1960", "1999")
    ).lanes  # fmt: skip
    long, near, far = lane.stretches
    assert long.y == far.y < near.y


def test_what_begins_in_the_year_in_which_another_ends_may_follow_in_its_row() -> None:
    (lane,) = drawn(claim("A", "1900", "1954"), claim("B", "1954", "2000")).lanes
    assert lane.stretches[0].y == lane.stretches[1].y


@pytest.mark.parametrize(
    ("from_", "to", "x", "right", "is_open"),
    [
        ("1900", "1999", LEFT, RIGHT, False),
        ("1900", "", LEFT, RIGHT, True),
        ("", "1999", LEFT, RIGHT, True),
        ("../1950", "1999", LEFT, RIGHT, True),
        ("1900", "1950/..", LEFT, RIGHT, True),
        ("1950", "1999", 600.0, RIGHT, False),
        ("1900", "1949", LEFT, 600.0, False),
        ("19XX", "1999", LEFT, RIGHT, False),
    ],
)
def test_a_line_goes_from_the_first_day_that_is_meant_to_the_last(
    from_: str, to: str, x: float, right: float, is_open: bool
) -> None:
    frame = claim("Frame", "1900", "1999", "publisher")
    (one,) = drawn(claim("A", from_, to), frame).lanes[0].stretches
    assert one.x == pytest.approx(x, abs=0.01 if x == LEFT else 1)
    assert one.x + one.width == pytest.approx(right, abs=0.01 if right == RIGHT else 1)
    assert one.open is is_open


def test_the_axis_goes_from_the_first_year_to_the_last_of_its_articles() -> None:
    found = drawn(claim("A", "1921", "1954-05"), years=(1960, 1930))
    assert (found.first_year, found.last_year) == (1921, 1960)
    assert drawn(claim("A", "1921")).first_year == 1921
    assert drawn(claim("A", "1921")).last_year == 1922  # an axis has a length
    assert drawn(claim("A"), years=(1960,)) == History()
    assert drawn(claim("A", "XXXX-05")) == History()


def test_its_present_name_follows_the_last_of_those_that_ended() -> None:
    old, new = (
        DatedName("The Sheet", parse("1921"), parse("1954")),
        DatedName("The Paper", parse("1955"), parse("1960")),
    )
    (lane,) = drawn(names=(old, new)).lanes
    assert [(one.words, one.time, one.said_by) for one in lane.stretches] == [
        ("The Sheet", "from 1921 to 1954", ""), ("The Paper", "from 1955 to 1960", ""), ("The Gazette", "since 1960", ""),
    ]  # fmt: skip
    (lane,) = drawn(names=(old, DatedName("The Paper", parse("1955")))).lanes
    assert [one.words for one in lane.stretches] == ["The Sheet", "The Paper"]
    (lane,) = drawn(names=(old, DatedName("The Gazette", parse("1955"), parse("1960")))).lanes
    assert [one.words for one in lane.stretches] == ["The Sheet", "The Gazette"]


def test_a_name_that_is_claimed_with_its_source_is_told_once() -> None:
    (lane,) = drawn(
        claim("The Sheet", "1921", "1954", "name", "Chronicle"), names=(DatedName("The Sheet", parse("1921"), parse("1954")),)
    ).lanes  # fmt: skip
    assert [(one.words, one.said_by) for one in lane.stretches] == [("The Sheet", "Chronicle"), ("The Gazette", "")]
    assert lane.heading == "What it was called"


def test_what_sources_dispute_and_what_nobody_confirmed_is_unsure() -> None:
    lanes = drawn(claim("A", "1900", by="One"), claim("B", "1900", by="Two"), claim("C", "1900", what="editor")).lanes
    assert [[bool(one.doubt) for one in lane.stretches] for lane in lanes] == [[True, True], [False]]
    assert [one.said_by for lane in lanes for one in lane.stretches] == ["One", "Two", "Register"]
