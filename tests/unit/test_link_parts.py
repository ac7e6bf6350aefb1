"""What links are made of, a part at a time: nearness in time, who names whom, who of a group is compared with whom, and
which words credit an outlet."""

import pytest

from clippings.links.groups import Groups, RareGroups, about, by_key, near, partners, window
from clippings.links.nearness import days_apart, is_near, near_in_time, nearness
from clippings.links.pointers import Pointers
from clippings.links.reuse.credits import credit_of, names
from clippings.model.archive import Archive, Site
from clippings.model.dossier import Dossier
from clippings.model.outlet import DatedName, Outlet
from clippings.model.record import Record
from clippings.reading.edtf import parse


@pytest.mark.parametrize(
    ("one", "other", "weight", "days", "words"),
    [
        ("2016-02-04", "2016-02-04", 0.5, 0, "both published 4 February 2016"),
        ("2016-02-04", "2016-02-05", 0.4, 1, "published 1 day apart"),
        ("2016-02-04", "2016-02-11", 0.4, 7, "published 7 days apart"),
        ("2016-02-11", "2016-02-04", 0.4, 7, "published 7 days apart"),
        ("2016-02-04", "2016-02-12", 0, 8, "published 8 days apart"),
        ("2016-02", "2016-02-10", 0.5, 0, "published at the same time: February 2016 and 10 February 2016"),
        ("2016-02", "2016-03-07", 0.4, 7, "published 7 days apart"),
        ("2016-02", "2016-03-08", 0, 8, "published 8 days apart"),
        ("2015-12-28", "2016", 0.4, 4, "published 4 days apart"),
        ("../2016-02-04", "2016-02-05", 0.4, 1, "published 1 day apart"),
        ("../2016-02-04", "1916", 0.5, 0, "published at the same time: before or on 4 February 2016 and 1916"),
        ("2016-02-04/..", "2016-01-27", 0, 8, "published 8 days apart"),
    ],
)
def test_two_dates_are_near_where_they_overlap_or_lie_seven_days_apart(
    one: str, other: str, weight: float, days: float, words: str
) -> None:
    two = parse(one), parse(other)
    assert nearness(*two) == weight
    assert days_apart(*two) == days
    assert is_near(*two) is (days <= 7)
    assert near_in_time(*two) == words


@pytest.mark.parametrize(("one", "other"), [(None, "2016"), ("2016", None), (None, None), ("XXXX-05-04", "2016-05-04")])
def test_of_a_date_that_is_not_known_nothing_is_said(one: str | None, other: str | None) -> None:
    two = parse(one) if one else None, parse(other) if other else None
    assert (nearness(*two), days_apart(*two), is_near(*two)) == (0, None, True)
    assert (near_in_time(*two) == "") is (None in two)


def archive(ids: str) -> Archive:
    order = tuple(ids.split())
    return Archive(Site("t"), order=order, numbers={id: number for number, id in enumerate(order)})


def test_an_article_is_compared_with_those_it_names_and_those_that_name_it() -> None:
    pointers = Pointers(archive("a b c d"))
    named = {0: ("b",), 1: ("a", "gone"), 2: ("a",), 3: ("d",)}
    for number, ids in named.items():
        pointers.add(number, ids)
    assert {number: dict(pointers.candidates(number, ids)) for number, ids in named.items()} == {
        0: {1: ["b", "a"], 2: ["a"]}, 1: {0: ["a", "b"]}, 2: {0: ["a"]}, 3: {},
    }  # fmt: skip
    assert [tuple(pointers.members(id)) for id in ("a", "b", "gone", "c", "never")] == [
        (0, 1, 2),
        (1, 0),
        (1,),
        (2,),
        (),
    ]
    assert sorted(pointers.affected({1: (("a",), ("c", "gone"))})) == [0, 0, 2]
    assert not pointers.grown(1000)


@pytest.mark.parametrize(
    ("size", "at", "reach"),
    [(1, 0, (0, 1)), (12, 0, (0, 12)), (12, 11, (0, 12)), (13, 0, (0, 7)), (13, 6, (0, 13)), (13, 12, (6, 13)), (20, 10, (4, 17))],
)  # fmt: skip
def test_up_to_twelve_are_compared_with_all_and_of_more_with_six_on_either_side(
    size: int, at: int, reach: tuple[int, int]
) -> None:
    assert window(size, at) == reach
    members = [3 * number for number in range(size)]
    assert list(partners(members, members[at])) == [3 * n for n in range(*reach) if n != at]


def test_articles_with_a_key_in_common_are_compared() -> None:
    groups = Groups(archive("a b c"))
    for number, keys in enumerate(("xy", "x", "yz")):
        groups.add(number, keys)
    assert dict(groups.candidates(0, "xy")) == {1: ["x"], 2: ["y"]}
    assert dict(groups.candidates(2, "yz")) == {0: ["y"]}
    assert (groups.members("x"), groups.members("none")) == ([0, 1], ())
    assert sorted(groups.affected({2: ("y", "z")})) == [0, 2, 2]
    assert by_key({2: ("y", "z"), 0: ("", "z")}) == {"y": {2}, "z": {0, 2}}


def test_a_key_that_more_than_so_many_have_is_not_rare() -> None:
    groups = RareGroups(archive(" ".join("abcdefgh")), lambda articles: articles // 4)
    for number, keys in enumerate(("xy", "xy", "y", "z")):
        groups.add(number, keys)
    assert dict(groups.candidates(0, "xy")) == {1: ["x"]}
    assert [groups.count(key) for key in "xyzn"] == [2, 3, 1, 0]
    assert sorted(groups.affected({2: ("y", "y")})) == [0, 1, 2]  # may have been rare before
    assert sorted(groups.affected({2: ("", "y")})) == [0, 1, 2]
    assert groups.grown(0) is False
    assert groups.grown(1) is True


@pytest.mark.parametrize(("articles", "power"), [(0, 1), (1, 2), (2, 4), (3, 4), (4, 8), (41, 64), (63, 64), (64, 128)])
def test_the_next_power_of_two(articles: int, power: int) -> None:
    assert about(articles) == power


def test_a_change_reaches_those_around_it() -> None:
    assert list(near(list(range(13)), [5])) == list(range(13))
    assert list(near(list(range(14)), [5])) == list(range(12))
    assert list(near(list(range(30)), [15])) == list(range(9, 22))


GAZETTE = Outlet(
    "gazette", "The Gazette", (DatedName("Morning Sheet"),), ("Lowtown Gazette",), domains=("gazette.example",)
)  # fmt: skip


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (" first printed in the gazette ", True), (" the gazettes ", False), (" gazette ", False), (" morning sheet ", True),
        (" lowtown gazette 2016 ", True), (" www gazette example ", True), (" gazette examples ", False), ("  ", False),
    ],
)  # fmt: skip
def test_words_credit_an_outlet_by_any_of_its_names(words: str, named: bool) -> None:
    assert names(words, GAZETTE) is named


def test_the_first_words_that_credit_an_outlet_are_told_as_printed() -> None:
    said = {" by jane roe ": "By Jane Roe", " from the gazette ": "From: The Gazette", " the gazette ": "The Gazette"}
    assert credit_of(Dossier(Record("a", "A"), link_keys={"credits": said}), GAZETTE) == "From: The Gazette"
    assert credit_of(Dossier(Record("a", "A")), GAZETTE) == ""
