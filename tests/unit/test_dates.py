"""EDTF by tests/cases/dates.yaml: bounds that sort, words that read, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clippings.model.edtf import Edtf, calendar_form
from clippings.reading.edtf import parse
from clippings.view.date_words import duration, wording
from meaning.case_table import Case, cases, fits, table

FIELDS = (["from", "to", "words"], ["lasted", "exact", "never", "words open"])
DATES = cases("dates", "dates", *FIELDS, called="date")
WORDS = cases("dates", "dates", *FIELDS, called="date", opens=["words open"])
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
    assert calendar_form(date) == (case["date"].strip() if "exact" in case else None)


@pytest.mark.parametrize("case", WORDS)
def test_how_it_is_read_aloud(case: Case) -> None:
    date = read(case["date"])
    said, lasted = wording(date), duration(date)
    assert fits(case["words"], said), said
    assert fits(case.get("lasted", case["words"]), lasted), lasted
    assert [words for words in case.get("never", ()) if words in said + lasted] == []


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
