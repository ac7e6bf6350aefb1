"""Which articles are linked, why, how strongly, and in which order: as tests/cases states it."""

from pathlib import Path
from string import ascii_uppercase
from typing import Any

import pytest

from archives import Archive, table
from links_shown import Told, lines_of, links_in, stated, with_others


def name_of(case: dict[str, Any]) -> str:
    return str(case["case"])


@pytest.mark.parametrize("case", table("links"), ids=name_of)
def test_links_and_their_reasons(case: dict[str, Any], tmp_path: Path) -> None:
    archive = Archive(tmp_path, with_others(case["content"], int(case.get("others", 0)), int(case.get("texts", 0))))
    hosted = "hosted" in case
    archive.build("https://archive.example" if hosted else "")
    assert lines_of(links_in(archive, hosted)) == lines_of(stated(case["links"]))


@pytest.mark.parametrize("case", table("link_ranks"), ids=name_of)
def test_the_strongest_links_come_first(case: dict[str, Any], tmp_path: Path) -> None:
    archive = Archive(tmp_path, case["content"])
    for step in (case, *case.get("edits", ())):
        archive.change(step.get("change", {}))
        archive.build()
        found = links_in(archive)
        assert {id: [link.to for link in found.get(id, ())] for id in step["leads"]} == step["leads"]


def test_nearness_in_time(tmp_path: Path) -> None:
    """Each row is two articles with an event of their own. What other reasons make of articles of two rows is not asked."""
    rows = table("near_dates")
    articles: dict[str, Any] = {}
    wanted: dict[str, list[Told]] = {}
    for number, row in enumerate(rows):
        one, other = f"one-{number}", f"other-{number}"
        there = row.get("there", row.get("says"))
        for id, to, date, says in ((one, other, row["one"], row.get("says")), (other, one, row["other"], there)):
            articles[id] = {"title": id, "events": [f"e{number}"], **({"date": date} if date else {})}
            because = [("same-event", f"both tell of: Event {number}"), *([("near-in-time", says)] if says else [])]
            wanted[id] = [Told(to, 2 + float(row["adds"]), tuple(because))]
    events = {f"e{number}": {"title": f"Event {number}"} for number in range(len(rows))}
    archive = Archive(tmp_path, {"articles": articles, "events": events})
    archive.build()
    found = links_in(archive)
    for id in wanted:
        told = [link for link in found.get(id, ()) if {"same-event", "near-in-time"} & dict(link.because).keys()]
        assert lines_of({id: told}) == lines_of({id: wanted[id]}), rows[int(id.partition("-")[2])]


@pytest.mark.parametrize("size", dict.fromkeys(row["articles"] for row in table("rare_names")))
def test_names_are_told_where_they_are_rare(size: str, tmp_path: Path) -> None:
    """The rows of one size of archive. Each has two names of its own, in articles of its own."""
    rows = [row for row in table("rare_names") if row["articles"] == size]
    people: dict[str, Any] = {}
    articles: dict[str, Any] = {}
    events: dict[str, Any] = {}
    wanted = {}
    for letter, row in zip(ascii_uppercase[: len(rows)], rows, strict=True):
        family = f"{letter}berg"
        people |= {f"{name.lower()}-{family.lower()}": {"name": f"{name} {family}"} for name in ("Anna", "Zora")}
        events[family.lower()] = {"title": family}
        told: Told = Told("", 2, (("same-event", f"both tell of: {family}"),))
        if "weight" in row:
            names = ("shared-names", f"both name Anna {family} and Zora {family}; {row['says']}")
            told = Told("", round(2 + float(row["weight"]), 4), (*told.because, names))
        for number in range(int(row["named in"])):
            id = f"{family.lower()}-{number}"
            articles[id] = {"title": id, "events": [family.lower()], "body": f"Anna {family} met Zora {family}."}
            wanted[id] = {told[1:]}
    content = {"articles": articles, "events": events, "authority": {"people": people}}
    archive = Archive(tmp_path, with_others(content, int(size) - len(articles)))
    archive.build()
    assert {id: {link[1:] for link in links} for id, links in links_in(archive).items()} == wanted
