"""Years and months by which articles are listed: what each is called, and which lie between."""

import pytest

from clippings.model.edtf import Edtf
from clippings.reading.edtf import parse
from clippings.view.periods import month_of, name_of, without_gaps, year_of


@pytest.mark.parametrize(
    ("id", "name"),
    [
        ("2016", "2016"),
        ("0622", "AD 622"),  # as everywhere else (tests/cases/dates.yaml)
        ("2016-01", "January 2016"),
        ("2016-02", "February 2016"),
        ("2016-12", "December 2016"),
        ("2016-00", "2016, month uncertain"),
        ("uncertain", "Articles of an uncertain year"),
        ("undated", "Undated articles"),
    ],
)
def test_what_a_period_is_called(id: str, name: str) -> None:
    assert name_of(id) == name


@pytest.mark.parametrize(
    ("ids", "shown"),
    [
        (["2014", "2016"], ["2014", "(2015)", "2016"]),
        (["2016-11", "2017-02"], ["November 2016", "(December 2016)", "(January 2017)", "February 2017"]),
        (["1999", "2012"], ["1999", *(f"({year})" for year in range(2000, 2012)), "2012"]),  # twelve have rows
        (["1998", "2012"], ["1998", "(1999 to 2011)", "2012"]),  # thirteen have one together
        (["0998", "1000"], ["AD 998", "(AD 999)", "1000"]),
    ],
)
def test_years_and_months_without_articles_stand_between_those_with_some(ids: list[str], shown: list[str]) -> None:
    """Those without are in brackets here: their id is empty."""
    assert [name if id else f"({name})" for id, name in without_gaps(ids)] == shown


@pytest.mark.parametrize(
    ("date", "year", "month"),
    [
        ("2016-02-04", "2016", "02"),
        ("2016", "2016", "00"),
        ("2015-12/2016-01", "2015", "12"),
        ("../2016-03-05", "2016", "03"),  # its beginning is open, and its end is said
        ("2016-24", "2016", "00"),  # winter begins in no month that it says
        ("201X", "uncertain", "00"),
        ("XXXX-11-14", "uncertain", "00"),
        ("[..1914,1918..]", "uncertain", "00"),  # it has neither a first day nor a last
        (None, "undated", "00"),
    ],
)
def test_the_period_of_a_date_is_what_the_date_says(date: str | None, year: str, month: str) -> None:
    edtf: Edtf | None = parse(date) if date else None
    assert (year_of(edtf), month_of(edtf)) == (year, month)
