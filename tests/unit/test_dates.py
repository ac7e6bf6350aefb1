"""EDTF: bounds that sort, words that read, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clippings.model.edtf import duration, wording
from clippings.reading.edtf import parse

CASES = [
    ("2016-02-04", "2016-02-04", "2016-02-04", "4 February 2016"),
    ("2016-02", "2016-02-01", "2016-02-29", "February 2016"),
    ("2016-02~", "2016-02-01", "2016-02-29", "about February 2016"),
    ("2016-02-04?", "2016-02-04", "2016-02-04", "probably 4 February 2016"),
    ("2016-02-04%", "2016-02-04", "2016-02-04", "perhaps about 4 February 2016"),
    ("2016", "2016-01-01", "2016-12-31", "2016"),
    ("201X", "2010-01-01", "2019-12-31", "the 2010s"),
    ("2016-XX-04", "2016-01-04", "2016-12-04", "day 04, month unknown, 2016"),
    ("201X-02-29", "2012-02-29", "2016-02-29", "29 February the 2010s"),
    ("2016-02-XX", "2016-02-01", "2016-02-29", "February 2016, day unknown"),
    ("2016-07-22/2016-07-25", "2016-07-22", "2016-07-25", "between 22 and 25 July 2016"),
    ("2016-06-30/2016-07-02", "2016-06-30", "2016-07-02", "between 30 June and 2 July 2016"),
    ("2015-12/2016-01", "2015-12-01", "2016-01-31", "between December 2015 and January 2016"),
    ("[2013-05-08,2013-05-09]", "2013-05-08", "2013-05-09", "8 May 2013 or 9 May 2013"),
    ("{2016,2017}", "2016-01-01", "2017-12-31", "2016 and 2017"),
    ("2016/..", "2016-01-01", None, "on or after 2016"),
    ("../2016-02", None, "2016-02-29", "before or on February 2016"),
    ("2016-21", "2016-03-01", "2016-05-31", "spring 2016"),
    ("2016-24", "2016-12-01", "2017-02-28", "winter 2016"),
    ("[..2013]", None, "2013-12-31", "2013 or earlier"),
]


@pytest.mark.parametrize(("text", "earliest", "latest", "words"), CASES)
def test_bounds_and_words(text: str, earliest: str | None, latest: str | None, words: str) -> None:
    date = parse(text)
    assert (date.earliest, date.latest) == (earliest, latest)
    assert wording(date) == words


def test_what_lasted_is_worded_as_lasting() -> None:
    assert duration(parse("2016-07-22/2016-07-25")) == "22–25 July 2016"
    assert duration(parse("2016-06-30/2016-07-02")) == "30 June – 2 July 2016"
    assert duration(parse("2016/..")) == "since 2016"


@pytest.mark.parametrize(
    "text",
    ["2016-02-30", "2016-13-01", "yesterday", "", "04/02/2016", "2016-2-4", "2016-02-04T10:00", "2017/2016", "0000",
     "Y170000002", "2016-XX-3X-", "9999-24", "0000-24", "2016-02-3X", "X016"],
)  # fmt: skip
def test_what_is_no_date_is_refused_with_advice(text: str) -> None:
    with pytest.raises(ValueError, match=r"write EDTF|put the earlier"):
        parse(text)


@given(st.dates(), st.sampled_from(["", "?", "~", "%"]))
def test_every_day_is_its_own_bounds(day: object, qualifier: str) -> None:
    found = parse(f"{day}{qualifier}")
    assert found.earliest == found.latest == str(day)


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    try:
        date = parse(text)
    except ValueError:
        return
    assert wording(date)
