"""Every form of date of tests/cases/dates.yaml, wherever an archive shows, draws, sorts or exports it: a hosted archive with an
article, an event and a note of each."""

import re
from pathlib import Path
from typing import Any

import pytest

from archives import Archive, plain, table
from meaning.case_table import fits
from meaning.publishing import SITE
from meaning.readers import read_bibtex, read_feed, read_json_ld, read_ris

ROWS = {f"d{number}": row for number, row in enumerate(table("dates")["dates"])}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    content: dict[str, Any] = {"articles": {}, "events": {}, "annotations": {}, "authority": {"outlets": {}}}
    content["authority"]["labels"] = {"left": {"name": "left", "definition": "of the left"}}
    for id, row in ROWS.items():
        date = row["date"]
        label = {"label": "left", "because": "they say so", "source": {"title": "Press book"}, "from": date}
        content["articles"][id] = {"title": f"Article {id}", "date": date, "outlet": f"o-{id}", "body": "They met."}
        content["events"][id] = {"title": f"Event {id}", "date": date}
        content["annotations"][id] = [{"id": "n1", "kind": "context", "body": "Noted.", "made": date}]
        content["authority"]["outlets"][f"o-{id}"] = {"name": "Gazette", "labels": [label]}
    made = Archive(tmp_path_factory.mktemp("dates"), content)
    made.build(hosted=SITE)
    return made


@pytest.mark.parametrize("id", ROWS, ids=lambda id: ROWS[id]["date"])
def test_pages_say_it_in_words(archive: Archive, id: str) -> None:
    row = ROWS[id]
    strip = archive.page(f"articles/{id}.html").select_one("main time, main .when")
    assert fits(row["words"], plain(strip)), plain(strip)
    lasted = row.get("lasted", row["words"])
    event = plain(archive.page(f"events/{id}.html").select_one("main"))
    assert fits(f"…{lasted}…", event), event


@pytest.mark.parametrize("id", ROWS, ids=lambda id: ROWS[id]["date"])
def test_data_give_its_first_and_last_day(archive: Archive, id: str) -> None:
    row = ROWS[id]
    found = archive.article(id)["date"]
    assert (found["edtf"], found["earliest"] or "open", found["latest"] or "open") == (
        row["date"].strip(),
        row["from"],
        row["to"],
    )


@pytest.mark.parametrize("id", ROWS, ids=lambda id: ROWS[id]["date"])
def test_exports_are_no_more_exact_than_it_is(archive: Archive, id: str) -> None:
    row = ROWS[id]
    exact = {"yes": row["date"].strip(), None: None}.get(row.get("exact"), row.get("exact"))
    described = read_json_ld(archive.text(f"articles/{id}.html"))
    assert described.get("datePublished") == exact
    assert "temporalCoverage" not in described  # what a text tells of, and not when it was published
    (item,) = (item for item in archive.json("data/citations.csl.json") if item["id"] == id)
    if exact:
        assert item["issued"] == {"date-parts": [[int(part) for part in exact.split("-")]]}
    else:
        assert fits(row["words"], item["issued"]["literal"])
    year = row["from"][:4] if row["from"][:4] == row["to"][:4] != "open" else None
    assert read_bibtex(archive.text("data/citations.bib"))[id].get("year") == year
    assert read_ris((archive.output / "data/citations.ris").read_bytes().decode())[id].get("PY") == (
        [year] if year else None
    )
    (note,) = archive.json(f"data/articles/{id}.annotations.jsonld")["items"]
    is_day = bool(exact) and len(str(exact)) == 10
    assert bool(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", note.get("created", ""))) == is_day, note.get(
        "created"
    )


def test_each_is_drawn_or_the_page_says_why_not(archive: Archive) -> None:
    page = archive.page("timeline.html")
    drawn = {link["href"] for link in page.select("svg a")}
    reasons = {
        re.split("[:,] ", plain(found))[1]: found
        for found in page.select("main p.detail")
        if "Not drawn" in plain(found)
    }
    assert set(reasons) == {"because not even the century is known", "because there is no more room"}
    unknown = reasons["because not even the century is known"]
    undrawn = [link["href"] for found in reasons.values() for link in found("a")]
    more = sum(int(count) for found in reasons.values() for count in re.findall(r"and (\d+) more", plain(found)))
    assert not drawn & set(undrawn)
    assert len(drawn) + len(undrawn) + more == 2 * len(ROWS)
    lost = {id for id, row in ROWS.items() if has_no_century(row["date"])}
    assert not {Path(path).stem for path in drawn} & lost
    assert {Path(link["href"]).stem for link in unknown("a")} <= lost
    assert len(unknown("a")) + int(re.findall(r"and (\d+) more", plain(unknown))[0]) == 2 * len(lost)


def test_what_is_drawn_stands_inside_the_picture(archive: Archive) -> None:
    shapes = archive.page("timeline.html").select("svg rect")
    assert shapes
    for shape in shapes:
        assert 20 <= float(shape["x"]) <= float(shape["x"]) + float(shape["width"]) <= 1180.1 + 6, shape


def test_what_has_an_open_end_is_drawn_to_the_edge_and_pale(tmp_path: Path) -> None:
    dates = {"since": "2016-02-04/..", "until": "../2016-02-04", "between": "2014/2018"}
    made = Archive(tmp_path, {"articles": {id: {"title": id, "date": date} for id, date in dates.items()}})
    made.build()
    bars = {Path(bar["href"]).stem: bar for bar in made.page("timeline.html").select("svg a.bar")}
    spans = {id: (float(bar.rect["x"]), float(bar.rect["x"]) + float(bar.rect["width"])) for id, bar in bars.items()}
    assert spans["between"] == (20, 1180) or spans["between"][1] == pytest.approx(1180, abs=1)
    assert spans["since"][1] == pytest.approx(1180)
    assert spans["until"][0] == 20
    assert (
        spans["since"][0]
        == pytest.approx(spans["until"][1])
        == pytest.approx(20 + 1160 * (365 * 2 + 34) / 1826, abs=0.2)
    )
    assert {id for id, bar in bars.items() if "open" in bar["class"]} == {"since", "until"}


def test_a_part_that_is_not_sure_is_drawn_hollow(tmp_path: Path) -> None:
    dates = {"sure": "2016-02-04", "whole": "2016-02-04~", "part": "2016-~02-04", "first": "2016?-02-04/2017"}
    made = Archive(tmp_path, {"articles": {id: {"title": id, "date": date} for id, date in dates.items()}})
    made.build()
    bars = made.page("timeline.html").select("svg a.bar")
    assert {Path(bar["href"]).stem for bar in bars if "unsure" in bar["class"]} == {"whole", "part", "first"}


def test_an_archive_whose_dates_have_no_century_has_no_picture_and_says_why(tmp_path: Path) -> None:
    made = Archive(tmp_path, {"articles": {"one": {"title": "One", "date": "XXXX-11-14"}}})
    made.build()
    page = made.page("timeline.html")
    assert not page.select("svg.timeline")
    assert (
        "Not drawn, because not even the century is known: One (Outlet unknown, 14 November, year unknown)."
        in plain(page.main)
    )


def test_lists_by_year_have_no_year_that_a_date_does_not_say(archive: Archive) -> None:
    sections = archive.page("articles/index.html").select("section[aria-labelledby^=y-]")
    assert len(sections) > 20
    for section in sections:
        year = section["aria-labelledby"].removeprefix("y-")
        dates = [ROWS[Path(link["href"]).stem]["date"] for link in section.select("h3 a, .big") if link.get("href")]
        assert dates
        assert all(year in date for date in dates) or year == "uncertain", (year, dates)
        called = {"uncertain": "Articles of an uncertain year"}.get(year, year)
        assert plain(section.h2) == (f"AD {int(year)}" if year.startswith("0") else called)


def test_the_feed_has_no_day_of_an_unknown_century(tmp_path: Path) -> None:
    dates = {"lost": "XXXX-11-14", "wide": "1XXX", "known": "2016-11-14", "since": "2016-11-15/.."}
    made = Archive(tmp_path, {"articles": {id: {"title": id, "date": date} for id, date in dates.items()}})
    made.build(hosted=SITE)
    entries = {Path(entry["id"]).stem: entry for entry in read_feed(made.text("feed.xml"))}
    assert list(entries) == ["since", "known", "wide", "lost"]
    assert {id for id, entry in entries.items() if "published" in entry} == {"known"}
    assert {id: entry["updated"][:10] for id, entry in entries.items() if id in ("since", "known")} == {
        "since": "2016-11-15", "known": "2016-11-14"
    }  # fmt: skip
    assert all("11-14" not in entries[id]["updated"] for id in ("lost", "wide"))


def has_no_century(date: str) -> bool:
    """Whether the first or second digit of one of its years is X, only one of them counts, or both its ends are open."""
    years = re.findall(r"(?:^|[/\[{,]|\.\.) *[?~%]?([\dX]{4})", date)
    return any("X" in year[:2] for year in years) or "S1" in date or (date.endswith("..]") and date.startswith("[.."))
