"""What stands on the axis of a timeline, so that its length can be told, and what is written above it."""

import pytest

from clippings.reading.edtf import parse
from clippings.view.columns import columns_at
from clippings.view.timeline_drawing import Dated, Scale, pinned, ticks_of


@pytest.mark.parametrize(
    ("years", "said"),
    [
        ((2016, 2016), "2016 Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
        ((2015, 2016), "2015 Mar May Jul Sep Nov 2016 Mar May Jul Sep Nov"),
        ((2014, 2016), "2014 Apr Jul Oct 2015 Apr Jul Oct 2016 Apr Jul Oct"),
        ((2013, 2016), "2013 2014 2015 2016"),
        ((1990, 2016), "1990 1993 1996 1999 2002 2005 2008 2011 2014"),
        ((999, 1000), "999 Mar May Jul Sep Nov 1000 Mar May Jul Sep Nov"),
    ],
)
def test_what_stands_on_the_axis(years: tuple[int, int], said: str) -> None:
    assert " ".join(tick.words for tick in ticks_of(Scale(*years))) == said


def test_each_stands_where_its_day_does() -> None:
    scale = Scale(2016, 2016)
    july = next(tick for tick in ticks_of(scale) if tick.words == "Jul")
    assert july.x == scale.at("2016-07-01")


LONG = "The harbour board of Mereth is heard on the dredging of the outer basin, " * 4
WIDE = "港務局就外港疏浚一事舉行聽證會並聽取各方意見" * 6
ARABIC = "مجلس الميناء يستمع إلى الأقوال بشأن تعميق الحوض الخارجي " * 4


@pytest.mark.parametrize(
    ("title", "each"), [(LONG.strip(), 7), (WIDE, 14), (ARABIC.strip(), 7), ("x" * 300, 7), ("A", 7)]
)
def test_an_events_title_is_told_whole_within_the_picture(title: str, each: int) -> None:
    """A line is as long as its letters are wide: Chinese ones twice as wide as others (Unicode, UAX #11)."""
    scale = Scale(2016, 2016)
    for day in ("2016-01-01", "2016-06-30", "2016-12-31"):
        (pin,), rows = pinned([Dated(title, "", "", parse(day))], scale)
        assert "".join("".join(pin.lines).split()) == "".join(title.split())
        assert pin.label_x >= 0
        assert all(pin.label_x + len(line) * each <= 1200 for line in pin.lines)
        assert rows == len(pin.lines)


def test_labels_of_several_lines_stand_on_no_other() -> None:
    events = [Dated(LONG[:length].strip(), "", f"{length}", parse("2016-06-30")) for length in (200, 20, 90)]
    pins, rows = pinned(events, Scale(2016, 2016))
    taken = sorted(row for pin in pins for row in range(pin.row, pin.row + len(pin.lines)))
    assert taken == [*range(rows)]
    assert rows == sum(len(pin.lines) for pin in pins) == 6


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ({"2015-11": 2, "2016-02": 1}, "November 2015 2 · December 2015 0 · January 2016 0 · February 2016 1"),
        ({"2013": 2, "2015": 1, "undated": 4}, "2013 2 · 2014 0 · 2015 1"),
        (
            {"2015-11": 2, "2016-00": 3, "2017-01": 1},
            "November 2015 2 · December 2015 to December 2016 0 · January 2017 1",
        ),
        ({"2016": 2}, "2016 2"),
        ({"undated": 2}, ""),
    ],
)
def test_a_time_without_articles_has_its_place_in_the_table_and_none_in_the_drawing(
    counts: dict[str, int], said: str
) -> None:
    columns = columns_at(counts, {}, Scale(2013, 2017).at)
    assert " · ".join(f"{column.name} {column.articles}" for column in columns) == said
    assert all(bool(column.articles) == bool(column.path) == bool(column.height) for column in columns)
