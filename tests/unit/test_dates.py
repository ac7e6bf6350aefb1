"""EDTF by tests/cases/dates.yaml: bounds that sort, words that read, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clippings.model.edtf import Edtf, calendar_form, instant
from clippings.reading.edtf import has_century, parse
from clippings.view.date_words import duration, span_words, wording
from meaning.case_table import Case, cases, fits, table

DATES = cases("dates", "dates", ["from", "to", "words"], ["lasted", "exact", "never"], called="date")
REFUSED = cases("dates", "refused", ["because"], called="date")


def read(text: str) -> Edtf:
    """A date that must be read."""
    try:
        return parse(text)
    except ValueError as refused:
        pytest.fail(f"refused: {refused}", pytrace=False)


@pytest.mark.parametrize("case", DATES)
def test_the_first_and_last_day_it_can_mean(case: Case) -> None:
    date = read(case["date"])
    assert (date.earliest or "open", date.latest or "open") == (case["from"], case["to"])
    exact = case.get("exact")
    assert calendar_form(date) == (case["date"].strip() if exact == "yes" else exact)


@pytest.mark.parametrize("case", DATES)
def test_how_it_is_read_aloud(case: Case) -> None:
    date = read(case["date"])
    said, lasted = wording(date), duration(date)
    assert fits(case["words"], said), said
    assert fits(case.get("lasted", case["words"]), lasted), lasted
    assert [words for words in case.get("never", ()) if words in said + lasted] == []


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("1998", "", "since 1998"),
        ("", "2016-02~", "until about February 2016"),
        ("1998", "2016", "from 1998 to 2016"),
        ("2014/2016", "", "since some time between 2014 and 2016"),
        ("", "2016/..", "until some time in or after 2016"),
        ("[2014,2015]", "", "since 2014 or 2015"),
        ("201X", "XXXX", "from the 2010s to an unknown year"),
    ],
)
def test_how_it_is_read_aloud_as_the_end_of_a_time(start: str, end: str, words: str) -> None:
    assert span_words(read(start) if start else None, read(end) if end else None) == words


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_date_is_refused_with_advice(case: Case) -> None:
    with pytest.raises(ValueError, match=r"; (write EDTF|put the earlier)") as refused:
        parse(case["date"])
    assert fits(f"…{case['because']}…", str(refused.value)), str(refused.value)


def test_dates_stand_in_the_order_of_the_days_they_begin_and_end_on() -> None:
    order = table("dates")["order"]
    assert [date.text for date in sorted(map(parse, reversed(order)), key=lambda date: date.sort_key)] == order


def test_no_date_has_no_exact_form() -> None:
    assert calendar_form(None) is None


@pytest.mark.parametrize(
    ("text", "in_utc"),
    [
        ("2020-02-05", "2020-02-05T00:00:00Z"),
        ("2016-02-04T10:00:00Z", "2016-02-04T10:00:00Z"),
        ("2016-02-04T10:00:00", "2016-02-04T10:00:00Z"),
        ("2016-02-04T10:00:00-04", "2016-02-04T14:00:00Z"),
        ("2016-02-04T01:00:00+04:30", "2016-02-03T20:30:00Z"),
        ("2016-12-31T24:00:00", "2017-01-01T00:00:00Z"),
        ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"),
        ("0850-01-01", "0850-01-01T00:00:00Z"),
        ("9999-12-31T23:00:00-12", None),
        ("0001-01-01T00:00:00+14", None),
        ("9999-12-31T24:00:00", None),
        *[
            (text, None)
            for text in ("2016", "2016-02", "2016-02-04~", "2016-02-XX", "2016-02-04/2016-02-05", "2016-33")
        ],
        *[(text, None) for text in ("2016-02-04/..", "[2016-02-04]", "201X-02-04")],
    ],
)
def test_a_day_or_time_as_xsd_has_it_in_utc(text: str, in_utc: str | None) -> None:
    assert instant(read(text)) == in_utc


@pytest.mark.parametrize("text", ["2016-02-04", "201X", "1950S2", "[1914..1918]", "2016/..", "../2016", "19XX-12-25"])
def test_a_date_has_a_century(text: str) -> None:
    assert has_century(read(text))


@pytest.mark.parametrize(
    "text", ["XXXX", "XXXX-11-14", "1XXX", "X016", "1950S1", "[2016,XXXX]", "2016/XXXX", "[..1914,1918..]"]
)
def test_a_date_has_no_century(text: str) -> None:
    assert not has_century(read(text))


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
