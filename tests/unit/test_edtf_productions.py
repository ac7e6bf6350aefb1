"""Every production of EDTF's grammar is read, sorted and worded as the specification means it (tests/unit/edtf_productions.py)."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clippings.reading.edtf import parse
from clippings.view.date_words import duration, span_words, wording
from unit.edtf_productions import LEFT_OUT, PRODUCTIONS, Form, Part, fits

MONTHS = "January February March April May June July August September October November December".split()
NAMES = {21: "spring", 22: "summer", 23: "autumn", 24: "winter", 33: "quarter", 37: "four months", 40: "half"}
LAST_OF = (24, 28, 32, 36, 39, 41)
VOCABULARY = {
    *MONTHS, *"""
    a about AD after all an and approximate before before between century day digits earlier ending every first first four from
    half hemisphere in its later last middle month months northern of on or perhaps probably quarter season second since some
    southern spring summer autumn winter the third time to uncertain unknown until UTC year years
    """.split(),
}  # fmt: skip
"""All the words that dates are said in."""
DAY_OF_MONTH = re.compile(rf"\b\d+ (?:{'|'.join(MONTHS)})")


@pytest.mark.parametrize("production", PRODUCTIONS)
@settings(max_examples=60, deadline=None)
@given(st.data())
def test_every_form_is_read_sorted_and_worded_as_it_is_meant(production: str, data: st.DataObject) -> None:
    form = data.draw(PRODUCTIONS[production])
    means_the_days_of_the_calendar(form)
    sorts_between_the_first_and_the_last_day_it_can_mean(form)
    reads_as_a_person_would_write_it(form)
    shows_no_more_than_it_says(form)
    says_what_is_known(form)
    can_be_where_something_began_or_ended(form)


def said(form: Form) -> tuple[str, str]:
    parsed = parse(form.text)
    return wording(parsed), duration(parsed)


def means_the_days_of_the_calendar(form: Form) -> None:
    found = parse(form.text)
    assert (found.earliest, found.latest) == (form.first and str(form.first), form.last and str(form.last))
    assert found.text == form.text


def sorts_between_the_first_and_the_last_day_it_can_mean(form: Form) -> None:
    key = parse(form.text).sort_key
    if first := form.first or form.last:
        assert str(first) <= key[0] <= str(form.last or date.max)
        before, after = (parse(day).sort_key for day in ("0001-01-01", "9999-12-31"))
        assert key[0] == before[0] or before < key
        assert key[0] == after[0] or key < after


def reads_as_a_person_would_write_it(form: Form) -> None:
    for words in said(form):
        spoken = re.findall(r"[^\W\d_]+", re.sub(r"\b\d+0s\b", "", words))
        assert set(spoken) <= VOCABULARY, words
        assert not re.search(r"\s\s|^\s|\s$|\s[,)]|\(\s|[X~?%\[\]{}/]|\.\.|\d-|None", words), words
        assert words.count("(") == words.count(")"), words
        assert not re.search(
            r"(?<!ending in )(?<!day )(?<!UTC[+−])\b0\d(?!\d?:)", re.sub(r"\d\d:\d\d(:\d\d)?", "", words)
        ), words
        assert not re.search(r"\b(\w+) \1\b", words), words


def shows_no_more_than_it_says(form: Form) -> None:
    for words in said(form):
        assert bool(re.search(r"\d\d:\d\d", words)) == any(part.clock for part in form.parts)
        assert not DAY_OF_MONTH.search(words) or any(knows_day(part) for part in form.parts), words
        shown = {n for n, name in enumerate(MONTHS, 1) if name in words}
        assert shown <= {n for n in range(1, 13) if any(fits(part.month or "--", f"{n:02}") for part in form.parts)}, (
            words
        )
        if all(part.month in ("", "XX") for part in form.parts):
            assert not shown, words
        for year in years_in(words):
            assert any(part.year == f"{year:04}" for part in form.parts), words


def says_what_is_known(form: Form) -> None:
    for words in said(form):
        for part in form.parts:
            assert "X" in part.year or re.search(rf"\b{int(part.year)}\b", words), words
            assert part.year != "XXXX" or "unknown" in words, words
            assert (
                part.year.count("X") != 1 or part.year[3] != "X" or part.year[0] == "0" or f"{part.year[:3]}0s" in words
            )
            if part.month.isdigit():
                number = int(part.month)
                assert (MONTHS[number - 1] if number < 13 else name_of(number)) in words, words
                assert ("northern" in words) or not 25 <= number <= 28, words
                assert ("southern" in words) or not 29 <= number <= 32, words
            assert not part.day.isdigit() or str(int(part.day)) in words, words
            assert part.day != "XX" or "unknown" in words, words
            assert not part.clock or part.clock[1:6] in words, words
            for sign, doubt in (
                ("?", "probably|perhaps|uncertain"),
                ("~", "about|approximate"),
                ("%", "perhaps|uncertain"),
            ):
                doubted = [
                    digits
                    for n, digits in enumerate((part.year, part.month, part.day))
                    if sign in part.signs[2 * n : 2 * n + 2]
                ]
                assert not any(digits.strip("X") for digits in doubted) or re.search(doubt, words), words


def can_be_where_something_began_or_ended(form: Form) -> None:
    found = parse(form.text)
    assert not re.search(
        "since since|since before|since on|since between|until (before|on|between)",
        span_words(found, None) + span_words(None, found),
    )


@pytest.mark.parametrize("production", LEFT_OUT)
@settings(max_examples=60, deadline=None)
@given(st.data())
def test_years_outside_0001_to_9999_are_refused_by_name(production: str, data: st.DataObject) -> None:
    text = data.draw(LEFT_OUT[production])
    with pytest.raises(ValueError, match=f"“{re.escape(text)}” has a year with .* outside 0001 to 9999.*; write EDTF"):
        parse(text)


def knows_day(part: Part) -> bool:
    """Whether the last digit of its day is known: of ``1X`` nothing is said."""
    return bool(part.day) and part.day[1] != "X"


def name_of(number: int) -> str:
    """What a part of a year is called."""
    if number <= 32:
        return NAMES[(number - 21) % 4 + 21]
    return NAMES[max(first for first in (33, 37, 40) if first <= number)]


def years_in(words: str) -> list[int]:
    """The years that are said to be known, without those between which one lies."""
    vague = (
        r"from (?:AD )?\d+ to (?:AD )?\d+(?: ending in \d+)?|\(between [^)]*\)|\d+0s|\d\d:\d\d(?::\d\d)?|UTC[+−]\d\d"
    )
    return [int(year) for year in re.findall(r"(?:AD |\b)(\d{3,4})\b", re.sub(vague, "", words))]
