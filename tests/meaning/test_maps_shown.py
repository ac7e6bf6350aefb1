"""Maps on the list of places and on a place's page: what is drawn, and what is said of it."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from archives import Archive

MANY = 130


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    places = {
        "aleppo": {"name": "Aleppo", "coordinates": [36.2, 37.16]},
        "damascus": {"name": "Damascus", "coordinates": [33.51, 36.29]},
        "quito": {"name": "Quito", "coordinates": [-0.18, -78.47]},
        "utopia": {"name": "Utopia"},
    }
    articles = {
        "one": {"title": "One", "body": "They went from Aleppo to Damascus."},
        "two": {"title": "Two", "body": "Aleppo, not Quito, nor Utopia."},
    }
    archive = Archive(tmp_path_factory.mktemp("maps"), {"articles": articles, "authority": {"places": places}})
    archive.build()
    return archive


def page(archive: Archive, path: str) -> Tag:
    main = BeautifulSoup(archive.text(path), "lxml").main
    assert main is not None
    return main


def words(tag: Tag | None) -> str:
    assert tag is not None
    return (
        re.sub(r"[\u2066-\u2069]", "", " ".join(tag.get_text(" ", strip=True).split()))
        .replace(" ;", ";")
        .replace(" ,", ",")
    )


def test_the_list_draws_the_places_that_have_coordinates(archive: Archive) -> None:
    main = page(archive, "places/index.html")
    drawn = {str(dot["href"]): float(str(dot.circle["r"])) for dot in main.select("svg.map a") if dot.circle}
    assert list(drawn) == ["../places/aleppo.html", "../places/damascus.html", "../places/quito.html"]
    assert drawn["../places/aleppo.html"] > drawn["../places/damascus.html"]  # two articles name it, and one the other
    assert {words(text) for text in main.select("svg.map text")} == {"Aleppo", "Damascus", "Quito"}
    caption = words(main.figcaption)
    assert caption.startswith("The 3 places with coordinates.")
    assert caption.endswith("1 has none, and is not on it: Utopia")


def test_a_table_says_the_same(archive: Archive) -> None:
    rows = [
        [words(cell) for cell in row.select("th, td")]
        for row in page(archive, "places/index.html").select(".mapped tr")
    ]
    assert rows == [
        ["Place", "Coordinates", "Named in"],
        ["Aleppo", "36.2° N, 37.16° E", "2 articles"],
        ["Damascus", "33.51° N, 36.29° E", "1 article"],
        ["Quito", "0.18° S, 78.47° W", "1 article"],
    ]


def test_a_place_lies_among_those_around_it(archive: Archive) -> None:
    main = page(archive, "places/aleppo.html")
    here, other = main.select("svg.map a")
    assert (here["href"], other["href"]) == ("../places/aleppo.html", "../places/damascus.html")
    (ring,) = main.select("svg.map .ring")
    assert (ring["cx"], ring["cy"]) == ("240.0", "135.0")
    assert words(main.figcaption) == (
        "Aleppo, in the ring. Other places of this archive around it: Damascus (310 km to the south)"
    )
    assert "36.2° N, 37.16° E" in words(main.select_one(".facts-list"))
    eyebrow = main.select_one(".eyebrow a")
    assert eyebrow is not None
    assert (words(eyebrow), eyebrow["href"]) == ("Places", "../places/index.html")


def test_what_has_nothing_around_it_says_so(archive: Archive) -> None:
    assert (
        words(page(archive, "places/quito.html").figcaption)
        == "Quito, in the ring. No other place of this archive is near it."
    )


def test_what_has_no_coordinates_says_so(archive: Archive) -> None:
    main = page(archive, "places/utopia.html")
    assert not main.select("svg")
    assert "not in the register, so that no map shows it" in words(main)


def test_the_outlines_are_one_file_beside_the_pages(archive: Archive) -> None:
    for path in ("places/index.html", "places/aleppo.html"):
        images = page(archive, path).select("svg.map image")
        assert images
        for image in images:
            assert (archive.output / path).parent.joinpath(str(image["href"])).resolve().is_file()


def test_of_many_places_those_named_most_are_drawn(tmp_path: Path) -> None:
    places = {f"p{n:03}": {"name": f"Ort{n:03}", "coordinates": [n % 60, n % 170]} for n in range(MANY)}
    body = " ".join(f"Ort{n:03}" for n in range(20, MANY))
    archive = Archive(tmp_path, {"articles": {"a": {"title": "A", "body": body}}, "authority": {"places": places}})
    archive.build()
    main = page(archive, "places/index.html")
    assert words(main.figcaption).startswith("Of 130 places with coordinates, the 100 that most articles name.")
    assert {str(dot["href"]) for dot in main.select("svg.map a")} == {f"../places/p{n:03}.html" for n in range(20, 120)}
    assert (archive.output / "places/index.html").stat().st_size < 130_000
    assert max(path.stat().st_size for path in (archive.output / "places").glob("p*.html")) < 20_000
    # nine others lie within nine degrees of the first, and no article names any; the eight first by id are on its map
    around = page(archive, "places/p000.html").figcaption
    assert around is not None
    assert [words(a) for a in around.select("a")] == [f"Ort{n:03}" for n in range(1, 9)]


def test_without_coordinates_there_is_no_map(tmp_path: Path) -> None:
    archive = Archive(
        tmp_path, {"articles": {"a": {"title": "A"}}, "authority": {"places": {"utopia": {"name": "Utopia"}}}}
    )
    archive.build()
    main = page(archive, "places/index.html")
    assert not main.select("svg")
    assert "There is no map: the 1 place has no coordinates in the register." in words(main)
