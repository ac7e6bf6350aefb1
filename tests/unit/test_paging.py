"""Long lists in pages: what is on which, and how a reader gets from one to another."""

from clippings.reading.edtf import parse
from clippings.view.lists.names import title_sorted
from clippings.view.order import letter_of, newest_first
from clippings.view.paging import MOST, page_path, paged, pager


def test_a_list_that_fits_one_page_has_no_others() -> None:
    (only,) = paged("people/index.html", ["Ann", "Ben"])
    assert (only.path, list(only.entries)) == ("people/index.html", ["Ann", "Ben"])
    assert (only.pager.steps, only.pager.letters, only.pager.previous, only.pager.next) == ((), (), "", "")


def test_an_empty_list_is_a_page_too() -> None:
    (only,) = paged("events/index.html", [])
    assert (list(only.entries), only.pager.first, only.pager.last, only.pager.total) == ([], 0, 0, 0)


def test_every_entry_is_on_one_page_in_order() -> None:
    entries = list(range(2 * MOST + 1))
    parts = paged("people/index.html", entries)
    assert [part.path for part in parts] == ["people/index.html", "people/index.2.html", "people/index.3.html"]
    assert [entry for part in parts for entry in part.entries] == entries
    assert [(part.pager.first, part.pager.last) for part in parts] == [(1, 100), (101, 200), (201, 201)]
    assert [(part.pager.previous, part.pager.next) for part in parts] == [
        ("", "people/index.2.html"),
        ("people/index.html", "people/index.3.html"),
        ("people/index.2.html", ""),
    ]


def test_a_hundred_entries_fit_one_page_and_one_more_does_not() -> None:
    assert len(paged("x.html", range(100))) == 1
    assert len(paged("x.html", range(101))) == 2


def test_pages_far_away_are_left_out() -> None:
    steps = pager("a/index.html", 9, 4000).steps
    assert [step.name for step in steps] == ["1", "…", "7", "8", "9", "10", "11", "…", "40"]
    assert [step.name for step in steps if step.here] == ["9"]
    assert steps[0].path == "a/index.html"
    assert steps[2].path == "a/index.7.html"
    assert steps[1].path == ""
    assert [step.name for step in pager("a.html", 1, 400).steps] == ["1", "2", "3", "4"]
    assert [step.name for step in pager("a.html", 4, 500).steps] == ["1", "2", "3", "4", "5"]


def test_a_letter_leads_to_the_page_of_its_first_name() -> None:
    names = [*(f"Abel {n:03}" for n in range(150)), *(f"Élan {n:03}" for n in range(20)), "Zoe"]
    first = paged("people/index.html", names, letter=letter_of)[0].pager.letters
    assert [(step.name, step.path) for step in first] == [
        ("A", "people/index.html"),
        ("E", "people/index.2.html"),
        ("Z", "people/index.2.html"),
    ]


def test_letters_are_of_any_script_and_signs_are_none() -> None:
    assert [letter_of(name) for name in ("Élan", "أحمد", "Мария", "3 Live", "“Ann”")] == ["E", "ا", "М", "#", "#"]


def test_no_id_has_the_address_of_a_page() -> None:
    assert page_path("people/smith.html", 2) == "people/smith.2.html"


def test_the_newest_come_first_and_those_without_a_date_last() -> None:
    dates = {"a": "2012", "b": None, "c": "2016-02", "d": "2016-02-03/..", "e": "../2011"}
    found = newest_first(dates, lambda id: parse(text) if (text := dates[id]) else None)
    assert "".join(found) == "dcaeb"


def test_signs_before_a_keyword_do_not_count_unless_it_is_all_signs() -> None:
    assert title_sorted("“Brexit”").family == "Brexit”"
    assert title_sorted("***").family == "***"
