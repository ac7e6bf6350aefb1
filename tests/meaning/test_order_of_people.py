"""In which order lists have people: by family name, as indexes of books do. The names stay as they are."""

import random
from itertools import chain
from pathlib import Path

import pytest

from archives import Archive
from clippings.model.entity import Alias, Entity
from clippings.reading.people.sorting import sort_name, sort_name_of
from clippings.view.order import by_person, letter_of
from meaning.case_table import table

CASES = table("sorted_names")


@pytest.mark.parametrize("name", CASES["under"])
def test_under_which_words_a_name_stands(name: str) -> None:
    assert sort_name(name).family == CASES["under"][name]
    assert sort_name_of(Entity("x", "person", name)) == sort_name(name)


@pytest.mark.parametrize(
    ("name", "alias", "family"),
    [(name, alias, family) for name, aliases in CASES["aliases"].items() for alias, family in aliases.items()],
)
def test_an_alias_with_a_comma_tells_the_family_name(name: str, alias: str, family: str) -> None:
    assert sort_name_of(Entity("x", "person", name, (Alias(alias),))).family == family


def test_an_organisation_and_a_place_stand_under_their_names() -> None:
    assert sort_name_of(Entity("x", "organisation", "Jane Roe Press")).family == "Jane Roe Press"
    assert sort_name_of(Entity("x", "place", "Port Said")).family == "Port Said"


def test_the_order_of_a_list_and_its_letters() -> None:
    names = list(chain.from_iterable(chain.from_iterable(one.values()) for one in CASES["list"]))
    mixed = random.Random(3).sample(names, len(names))
    ordered = sorted(mixed, key=lambda name: by_person(sort_name(name)))
    assert ordered == names
    letters = {letter_of(sort_name(name).family): None for name in ordered}
    assert list(letters) == [letter for one in CASES["list"] for letter in one]


PEOPLE = {
    "roe": {"name": "Jane Roe"},
    "berg": {"name": "Zacharias van der Berg"},
    "orban": {"name": "Orbán Viktor", "aliases": ["Orbán, Viktor"]},
}


def test_lists_of_people_and_authors_are_by_family_name(tmp_path: Path) -> None:
    press = {"agency": {"name": "Press of Nowhere"}}
    article = {"title": "A", "body": "Words.", "authors": [*PEOPLE, "agency"]}
    authority = {"people": PEOPLE, "organisations": press}
    archive = Archive(tmp_path, {"articles": {"a": article, "b": article}, "authority": authority})
    archive.build()
    for path, more in (("people/index.html", []), ("articles/author/index.html", ["Press of Nowhere"])):
        names = [link.text for link in archive.page(path).select("main .names li > a")]
        assert names == ["Zacharias van der Berg", "Orbán Viktor", *more, "Jane Roe"]
        assert "by family name" in archive.page(path).select_one("main").text.lower()


def test_letters_lead_to_family_names(tmp_path: Path) -> None:
    two = [f"{a}{b}" for a in "bcdfgklmnp" for b in "aeiouy"]
    people = {f"a{n}": {"name": f"Zoe Adler{end}"} for n, end in enumerate(two)}
    people |= {f"w{n}": {"name": f"Ann von Weiß{end}"} for n, end in enumerate(two)}
    archive = Archive(tmp_path, {"articles": {"a": {"title": "A", "body": "Words."}}, "authority": {"people": people}})
    archive.build()
    letters = {a.text: a["href"] for a in archive.page("people/index.html").select(".letters")[0].select("a")}
    assert letters == {"A": "../people/index.html", "W": "../people/index.html"}
    assert archive.page("people/index.2.html").select("main .names li > a")[-1].text == "Ann von Weißpy"


def test_keywords_are_by_their_first_words(tmp_path: Path) -> None:
    article = {"title": "A", "body": "Words.", "keywords": ["Salvage Claim", "Port Dues"]}
    archive = Archive(tmp_path, {"articles": {"a": article, "b": article}})
    archive.build()
    names = [link.text for link in archive.page("articles/keyword/index.html").select("main .names li > a")]
    assert names == ["Port Dues", "Salvage Claim"]
