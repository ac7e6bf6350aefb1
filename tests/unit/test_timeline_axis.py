"""What stands on the axis of a timeline: years, and of a short time months, so that its length can be told."""

import pytest

from clippings.view.timeline_drawing import Scale, ticks_of


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
