"""Who is named with whom: what is drawn of it, in which order, and the table behind it."""

from pathlib import Path
from typing import Any

import pytest

from archives import Archive, plain
from clippings.view.names import Named
from clippings.view.network.drawing import network
from clippings.view.network.order import ordered


@pytest.mark.parametrize(
    ("counts", "orders"),
    [
        ({"ab": 5, "bc": 5}, ["abc", "cba"]),
        ({"ac": 9, "bd": 9, "cd": 1}, ["acdb", "bdca"]),  # two that belong together, and a thread between them
        ({"ab": 1, "ac": 1, "ad": 1, "ae": 1}, ["bcade", "cbaed", "dcabe", "edabc", "dbace", "ecabd"]),
    ],
)
def test_those_who_are_named_together_stand_near_each_other(counts: dict[str, int], orders: list[str]) -> None:
    """The sum of the arcs, each as often as the two are named together, is the least there is."""
    pairs = {(pair[0], pair[1]): count for pair, count in counts.items()}

    def length(order: str) -> int:
        return sum(count * abs(order.index(one) - order.index(other)) for (one, other), count in pairs.items())

    found = "".join(ordered(pairs))
    assert sorted(found) == sorted(orders[0])
    assert length(found) == length(orders[0])


def test_an_arc_reaches_from_row_to_row_and_is_the_broader_the_more() -> None:
    found = network({("a", "b"): 4, ("b", "c"): 2}, Named, lambda count: f"{count} times")
    assert sorted(found.names[1].name) == ["b"]
    assert found.height == 96
    # the middles of rows of 32 units are 16, 48 and 80; half of 32 is the height of half an ellipse
    assert {arc.path for arc in found.arcs} == {"M0 16A154 16 0 0 1 0 48", "M0 48A154 16 0 0 1 0 80"}
    assert [(arc.width, arc.words) for arc in found.arcs] == [(6.0, "4 times"), (3.8, "2 times")]


def test_an_arc_is_the_broader_the_further_it_reaches() -> None:
    """The one over two rows takes the whole width but for the thickest line, 154, and those over one row half of it."""
    found = network({("a", "b"): 4, ("b", "c"): 2, ("a", "c"): 1}, Named, str)
    assert {arc.path for arc in found.arcs} == {
        "M0 16A77 16 0 0 1 0 48", "M0 48A77 16 0 0 1 0 80", "M0 16A154 32 0 0 1 0 80",
    }  # fmt: skip


def test_two_are_no_network_and_of_many_the_strongest_are_drawn() -> None:
    assert not network({("a", "b"): 4}, Named, str).names
    many = {(f"p{n:02}", f"p{n + 1:02}"): n for n in range(1, 40)}
    found = network(many, Named, str)
    assert len(found.names) == 12
    assert min(int(arc.words) for arc in found.arcs) == 29
    assert not network(dict.fromkeys(many, 0), Named, str).names


CONTENT: dict[str, Any] = {
    "articles": {
        "one": {"title": "One", "events": ["talks"], "outlet": "gazette", "date": "2016-02-03",
                "body": "Jane Doe met Edith Marlow in Lowtown.\n\nJane Doe and the Harbour Board signed."},
        "two": {"title": "Two", "events": ["talks"], "outlet": "herald", "date": "2016-02-03",
                "body": "Edith Marlow met Jane Doe.\n\nThe Harbour Board said nothing.\n\nJohn Smith left."},
    },
    "events": {"talks": {"title": "The talks"}},
    "authority": {
        "people": {"doe": {"name": "Jane Doe"}, "marlow": {"name": "Edith Marlow"}, "smith": {"name": "John Smith"}},
        "organisations": {"board": {"name": "Harbour Board"}},
        "places": {"lowtown": {"name": "Lowtown"}},
        "outlets": {id: {"name": id.title()} for id in ("gazette", "herald")},
    },
}  # fmt: skip


def table(archive: Archive, path: str) -> list[list[str]]:
    return [[plain(cell) for cell in row.select("th, td")] for row in archive.page(path).select(".behind tbody tr")]


def test_an_event_tells_whom_its_accounts_name_in_the_same_paragraphs(tmp_path: Path) -> None:
    """No places, and nobody who is named alone."""
    archive = Archive(tmp_path, CONTENT)
    archive.build()
    page = archive.page("events/talks.html")
    assert {plain(one) for one in page.select(".arcs li")} == {"Edith Marlow", "Jane Doe", "Harbour Board"}
    assert plain(page.select(".arcs li")[1]) == "Jane Doe"
    assert [{*row} for row in table(archive, "events/talks.html")] == [
        {"Jane Doe", "Edith Marlow", "2 paragraphs"}, {"Jane Doe", "Harbour Board", "1 paragraph"},
    ]  # fmt: skip
    assert len(page.select(".arcs path")) == 2
    assert page.select_one(".arcs svg")["role"] == "img"
    archive.change({"articles": {"one": {"body": "Jane Doe met Edith Marlow."}}})
    archive.build()
    assert "arcs" not in archive.text("events/talks.html")


def test_the_list_of_people_draws_whom_articles_name_together(tmp_path: Path) -> None:
    archive = Archive(tmp_path, CONTENT)
    archive.change({"articles": {"one": {"body": "Jane Doe, Edith Marlow and John Smith."}}})
    archive.build()
    page = archive.page("people/index.html")
    assert {plain(one) for one in page.select(".arcs li")} == {"Edith Marlow", "Jane Doe", "John Smith"}
    assert {plain(one) for one in page.select(".arcs title")} == {
        f"{names}: 2 articles"
        for names in ("Jane Doe, Edith Marlow", "Jane Doe, John Smith", "Edith Marlow, John Smith")
    }  # both articles name all three: the second one in three paragraphs


def test_a_withheld_text_tells_of_nobody_beside_another(tmp_path: Path) -> None:
    archive = Archive(tmp_path, CONTENT)
    archive.build(hosted="https://archive.example")
    assert "arcs" in archive.text("events/talks.html")
    archive.change({"articles": {"one": {"rights": {"publish": False}}}})
    archive.build(hosted="https://archive.example")
    assert "arcs" not in archive.text("events/talks.html")
