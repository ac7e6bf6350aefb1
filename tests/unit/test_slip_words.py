"""The words in which editors are told of their slips: which of several, where in a file, in what circle."""

import pytest

from clippings.reading.slips.circles import circle_in
from clippings.reading.slips.places import in_words, ordinal
from clippings.reading.slips.wrong_types import parted, wrong_type


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (1, "first"), (2, "second"), (10, "tenth"), (11, "11th"), (12, "12th"), (13, "13th"), (14, "14th"), (20, "20th"),
        (21, "21st"), (22, "22nd"), (23, "23rd"), (24, "24th"), (101, "101st"), (111, "111th"), (112, "112th"),
        (113, "113th"), (114, "114th"), (122, "122nd"), (1011, "1011th"),
    ],
)  # fmt: skip
def test_places_in_a_list_are_told_as_people_count(place: int, words: str) -> None:
    assert ordinal(place - 1) == words


@pytest.mark.parametrize(
    ("path", "owner", "words"),
    [
        (("title",), "", "title"),
        (("context", "near"), "roe", "roe: context.near"),
        (("labels", 0), "gazette", "the first label of gazette"),
        (("labels", 0, "source"), "gazette", "the first label of gazette: source"),
        (("labels", 1, "source", "accessed"), "gazette", "the second label of gazette: source.accessed"),
        (("labels", 1, "disputed", 2, "by"), "gazette", "the second label of gazette, its third dispute: by"),
        (("evidence", "date", "candidates", 1), "", "the second candidate of evidence.date"),
        (("rows", 10), "", "the 11th of rows"),
        ((), "gazette", "gazette"),
    ],
)
def test_a_way_in_a_file_is_told_in_words(path: tuple[str | int, ...], owner: str, words: str) -> None:
    assert in_words(path, owner) == words


@pytest.mark.parametrize(
    ("named", "circle"),
    [
        ({}, ""),
        ({"a": "b", "b": "c"}, ""),
        ({"a": "a"}, ""),
        ({"a": "a b", "b": "a"}, "a b a"),
        ({"b": "c", "c": "a", "a": "b"}, "a b c a"),
        ({"d": "c", "c": "b", "b": "a", "a": "d"}, "a d c b a"),
        ({"x": "b", "b": "c", "c": "d", "d": "b"}, "b c d b"),
    ],
)
def test_a_circle_begins_and_ends_with_its_smallest(named: dict[str, str], circle: str) -> None:
    assert " ".join(circle_in({one: others.split() for one, others in named.items()})) == circle


@pytest.mark.parametrize(
    ("type_", "value", "inner", "one", "told"),
    [
        ("string_type", ["Talks"], (), False, ("is a list, and date is one text", 'write date: Talks, or date: "[Talks]" where the brackets belong to it')),
        ("string_type", ["2013", "2015"], (), False, ("is a list, and date is one text", 'write date: 2013, 2015, or date: "[2013, 2015]" where the brackets belong to it')),
        ("string_type", {"a": "b"}, (), False, ("has fields below it, and date is one text", "write the text behind date:")),
        ("list_type", "none", (), False, ("is no list, and date is one", "begin each item in a line of its own with a hyphen and a space")),
        ("tuple_type", "none", (), False, ("is no list, and date is one", "begin each item in a line of its own with a hyphen and a space")),
        ("model_type", "", ("a",), False, ("has nothing below it", "write its fields below it, two spaces further in, or leave it out")),
        ("model_type", "x", ("a", "b", "c"), False, ("is one text, and date has fields", "write date: {a: …}; it may have a, b and c")),
        ("model_type", "x", ("a",), True, ("is one text, and each of date has fields", "write {a: …}; it may have a")),
        ("dict_type", ["x"], (), False, ("is a list, and date has fields", "write fields below it")),
        ("model_type", [{"b": "no"}, {"c": "x"}], ("a", "b", "c"), False, ("is a list, and date has fields", "leave the hyphen before b out, and any before the fields below it")),
        ("value_error", "x", (), False, None),
    ],
)  # fmt: skip
def test_a_value_of_the_wrong_kind_is_told_with_what_to_write(
    type_: str, value: object, inner: tuple[str, ...], one: bool, told: tuple[str, str] | None
) -> None:
    assert wrong_type(type_, "date", value, inner, one) == told


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("is empty; leave it out", ("is empty", "leave it out")),
        ("“a; b” is no date; write one", ("“a; b” is no date", "write one")),
        ("is no list; write “id:” there", ("is no list", "write “id:” there")),
        ("has “a; b”, c; write a; or b", ("has “a; b”, c", "write a; or b")),
        ("is wrong", ("is wrong", "")),
    ],
)
def test_why_and_what_to_try_are_parted_behind_what_was_said(message: str, told: tuple[str, str]) -> None:
    assert parted(message) == told
