"""Which articles are linked, why, how strongly, and in which order: as tests/cases states it."""

from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from archives import Archive, table
from links_shown import Told, links_in, stated, with_others


def name_of(case: dict[str, Any]) -> str:
    return str(case["case"])


@pytest.mark.parametrize("case", table("links"), ids=name_of)
def test_links_and_their_reasons(case: dict[str, Any], tmp_path: Path) -> None:
    archive = Archive(tmp_path, with_others(case["content"], int(case.get("others", 0))))
    hosted = "hosted" in case
    archive.build("https://archive.example" if hosted else "")
    assert links_in(archive, hosted) == stated(case["links"])


@pytest.mark.parametrize("case", table("link_ranks"), ids=name_of)
def test_the_strongest_links_come_first(case: dict[str, Any], tmp_path: Path) -> None:
    archive = Archive(tmp_path, case["content"])
    archive.build()
    found = links_in(archive)
    assert {id: [link.to for link in found[id]] for id in case["leads"]} == case["leads"]


def test_nearness_in_time(tmp_path: Path) -> None:
    rows = table("near_dates")
    content: dict[str, Any] = {"articles": {}, "events": {}}
    wanted: dict[str, list[Told]] = {}
    for number, row in enumerate(rows):
        event, one, other = (f"{name}-{number}" for name in ("event", "one", "other"))
        content["events"][event] = {"title": f"Event {number}"}
        for id, date, says, to in (
            (one, row["one"], row.get("says"), other),
            (other, row["other"], row.get("there", row.get("says")), one),
        ):
            content["articles"][id] = {"title": id, "events": [event], **({"date": date} if date else {})}
            near = (("near-in-time", says),) if says else ()
            because = (("same-event", f"both tell of: Event {number}"), *near)
            wanted[id] = [Told(to, 2 + float(row["adds"]), because)]
    archive = Archive(tmp_path, content)
    archive.build()
    found = links_in(archive)
    for row in range(len(rows)):
        for id in (f"one-{row}", f"other-{row}"):
            assert found[id] == wanted[id], rows[row]


@pytest.mark.parametrize("articles", dict.fromkeys(row["articles"] for row in table("rare_names")))
def test_names_link_where_they_are_rare(articles: str, tmp_path: Path) -> None:
    rows = [row for row in table("rare_names") if row["articles"] == articles]
    people: dict[str, Any] = {}
    content: dict[str, Any] = {"articles": {}, "authority": {"people": people}}
    named = defaultdict(list)
    for row in rows:
        letter = "ABC"[len(people) // 2]
        people |= {f"anna-{letter.lower()}": {"name": f"Anna {letter}berg"}}
        people |= {f"zora-{letter.lower()}": {"name": f"Zora {letter}berg"}}
        for number in range(int(row["named in"])):
            id = f"{letter.lower()}{number:02}"
            named[letter].append(id)
            body = f"Anna {letter}berg met Zora {letter}berg."
            content["articles"][id] = {"title": f"Title {id}", "body": body}
    archive = Archive(tmp_path, with_others(content, int(articles) - len(content["articles"])))
    archive.build()
    found = links_in(archive)
    for letter, row in zip(named, rows, strict=True):
        said = f"both name Anna {letter}berg and Zora {letter}berg; {row.get('says')}"
        for id in named[letter]:
            links = {(link.weight, link.because) for link in found.pop(id, ())}
            assert links == ({(float(row["weight"]), (("shared-names", said),))} if "weight" in row else set()), row
    assert not found
