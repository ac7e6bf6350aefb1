"""Names that an article leaves open and that the archive decides: two towns called Ashford, two people called Doe."""

from pathlib import Path
from typing import Any

import pytest

from archives import Archive

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
