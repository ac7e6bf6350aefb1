"""Names that an article leaves open and that the archive decides: two towns called Ashford, two people called Doe."""

from pathlib import Path
from typing import Any

import pytest

from archives import Archive
from clippings.model.entity import OpenName
from clippings.reading.names.company import decided_by_company

NORTH = "In Ashford-on-Sea, Ann Able met Bo Bold and Cy Cole of the Harbour Board."
SOUTH = "In Ashford-under-Hill, Di Dale met Ed Early and Flo Fine of the Mining Board."
PEOPLE = ("Ann Able", "Bo Bold", "Cy Cole", "Di Dale", "Ed Early", "Flo Fine")


def content(**texts: str) -> dict[str, Any]:
    """Six articles on each town, and some more."""
    told = {f"north-{n}": NORTH for n in range(6)} | {f"south-{n}": SOUTH for n in range(6)} | texts
    people = {name.lower().replace(" ", "-"): {"name": name} for name in PEOPLE}
    people |= {"jo-doe": {"name": "Jo Doe", "aliases": ["Doe"]}, "al-doe": {"name": "Al Doe", "aliases": ["Doe"]}}
    return {
        "articles": {id: {"title": id, "body": body} for id, body in told.items()},
        "authority": {
            "people": people,
            "places": {
                "north": {"name": "Ashford-on-Sea", "aliases": ["Ashford"]},
                "south": {"name": "Ashford-under-Hill", "aliases": ["Ashford"]},
            },
        },
    }


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path, content())


def decided(archive: Archive, id: str) -> list[tuple[str, str]]:
    """Whom Ashford and Doe mean in an article, and how that is told."""
    mentions = archive.json(f"data/articles/{id}.json")["mentions"]
    return [(one["entity"], one["how"]) for one in mentions if one["text"] in ("Ashford", "Doe")]


def test_a_town_is_the_one_that_the_archive_names_with_the_others_of_the_article(archive: Archive) -> None:
    """Six articles name each town; those that name Able, Bold and Cole are on the northern one."""
    archive.change(
        {
            "articles": {
                "sea": {"title": "Sea", "body": "Ann Able, Bo Bold and Cy Cole came to Ashford."},
                "hill": {"title": "Hill", "body": "Ashford saw Di Dale, Ed Early and Flo Fine."},
                "both": {"title": "Both", "body": "Ann Able and Di Dale came to Ashford."},
                "none": {"title": "None", "body": "Nobody came to Ashford."},
            }
        }
    )
    archive.build()
    assert decided(archive, "sea") == [("north", "company")]
    assert decided(archive, "hill") == [("south", "company")]
    assert decided(archive, "both") == decided(archive, "none") == []
    page = archive.text("places/north.html")
    assert "came to" in page
    assert "articles/sea.html" in page
    assert "articles/hill.html" not in page


def test_people_are_told_by_their_company_and_not_by_how_often_each_is_named(archive: Archive) -> None:
    """Jo Doe is in nine articles and Al Doe in six: Doe alone may still be either."""
    archive.change(
        {
            "articles": {
                **{f"jo-{n}": {"title": f"Jo {n}", "body": f"Jo Doe came. {NORTH}"} for n in range(9)},
                **{f"al-{n}": {"title": f"Al {n}", "body": f"Al Doe came. {SOUTH}"} for n in range(6)},
                "known": {"title": "Known", "body": "Doe met Ann Able, Bo Bold and Cy Cole."},
                "alone": {"title": "Alone", "body": "Doe met nobody."},
            }
        }
    )
    archive.build()
    assert decided(archive, "known") == [("jo-doe", "company")]
    assert decided(archive, "alone") == []


def test_an_edit_elsewhere_changes_what_the_archive_decides(archive: Archive) -> None:
    """With two articles on the northern town in place of six, too little tells; with three it is enough."""
    few = {f"north-{n}": {"body": "Nothing came of it."} for n in range(4)}
    text = {"sea": {"title": "Sea", "body": "Ann Able, Bo Bold and Cy Cole came to Ashford."}}
    archive.change({"articles": text})
    archive.build()
    assert decided(archive, "sea") == [("north", "company")]
    archive.change({"articles": few})
    archive.build()
    assert decided(archive, "sea") == []
    assert "articles/sea.html" not in archive.text("places/north.html")
    archive.change({"articles": {"north-0": {"body": NORTH}}})
    archive.build()
    assert decided(archive, "sea") == [("north", "company")]
    assert "articles/sea.html" in archive.text("places/north.html")


def test_what_stays_open_is_told_and_what_is_decided_is_not(archive: Archive) -> None:
    archive.change({"articles": {"sea": {"title": "Sea", "body": "Ann Able, Bo Bold and Cy Cole came to Ashford."}}})
    archive.build()
    report = archive.text("data/report.json") if (archive.output / "data/report.json").is_file() else ""
    assert "nothing tells which is meant" not in report
    archive.change({"articles": {"both": {"title": "Both", "body": "Ann Able and Di Dale came to Ashford."}}})
    archive.build()
    assert "nothing tells which is meant, once in 1 article" in archive.text("data/report.json")


def test_an_archive_edited_step_by_step_is_that_built_from_nothing(archive: Archive, tmp_path: Path) -> None:
    """What one edit makes the archive decide, and another undecide, leaves no trace."""
    steps: list[dict[str, Any]] = [
        {"articles": {"sea": {"title": "Sea", "body": "Ann Able, Bo Bold and Cy Cole came to Ashford."}}},
        {"articles": {f"north-{n}": {"body": "Nothing came of it."} for n in range(4)}},
        {"articles": {"north-0": {"body": NORTH}, "sea": {"body": "Ann Able, Bo Bold and Cy Cole left Ashford."}}},
    ]
    for step in steps:
        archive.change(step)
        archive.build()
    fresh = Archive(tmp_path / "fresh", archive.holds)
    fresh.build()
    assert files(archive) == files(fresh)


def files(archive: Archive) -> dict[str, bytes]:
    """What is written, but for how long it took."""
    output = archive.output
    found = {str(path.relative_to(output)): path.read_bytes() for path in output.rglob("*") if path.is_file()}
    return {path: data for path, data in found.items() if path not in ("data/report.json", ".clippings-output")}


def test_a_name_of_one_who_may_only_be_meant_beside_other_words_stays_open(archive: Archive) -> None:
    harbour = {"name": "Harbour Board", "aliases": ["Board"], "context": {"near": ["quay"]}}
    archive.change(
        {
            "articles": {"sea": {"title": "Sea", "body": "Ann Able, Bo Bold and Cy Cole saw the Board."}},
            "authority": {"organisations": {"harbour-board": harbour}},
        }
    )
    archive.build()
    mentions = archive.json("data/articles/sea.json")["mentions"]
    assert [one["entity"] for one in mentions] == ["ann-able", "bo-bold", "cy-cole"]


def test_of_two_of_one_name_it_is_the_one_whose_time_has_begun(archive: Archive) -> None:
    """*2016* begins on its first day, so that in June of that year he may be meant, and the other is no more."""
    archive.change(
        {
            "articles": {"june": {"title": "June", "date": "2016-06-01", "body": "Nobody but Doe came."}},
            "authority": {"people": {"jo-doe": {"from": "2016"}, "al-doe": {"from": "1990", "to": "2014"}}},
        }
    )
    archive.build()
    assert [entity for entity, _ in decided(archive, "june")] == ["jo-doe"]


@pytest.mark.parametrize(("others", "bearer"), [(0, "place/lee-sea"), (4, None)])
def test_that_few_articles_on_a_town_lack_what_is_rare_says_nothing_against_it(others: int, bearer: str | None) -> None:
    """Of two hundred articles four name Lee-on-Sea, and ``others`` the other Lee. Whom the fifth names besides, two
    articles each name, so that none of the four would be expected to."""
    people = {f"person/{n}" for n in range(6)}
    named: dict[str, set[str]] = {f"filler-{n}": set() for n in range(180)}
    named |= {f"sea-{n}": {"place/lee-sea"} for n in range(4)}
    named |= {f"hill-{n}": {"place/lee-hill"} for n in range(others)}
    named |= {"once": people, "lee": people}
    lee = OpenName(0, 0, "Lee", ("place/lee-hill", "place/lee-sea"), "Lee")
    found = [one.bearer for one in decided_by_company(named, {"lee": [lee]})]
    assert found == ([bearer] if bearer else [])
