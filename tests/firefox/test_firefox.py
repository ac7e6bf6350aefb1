"""What Chromium does Firefox does too, from a folder and from a host: pages, search, compare, marks and notes."""

from collections.abc import Iterator

import pytest
from driver import Firefox, opened

WSWS = "2016-02-04-wsws-syrian-war-negotiations-collapse"
BREITBART = "2016-02-04-breitbart-syria-peace-talks-collapse"
JULY = "2016-07-lendman-sham-syria-peace-talks"
PAGES = {
    "index.html": "One war, one table, four ways to tell it",
    f"articles/{WSWS}.html": "Syrian war negotiations collapse after two days",
    "articles/index.html": "",
    "outlets/news-line.html": "News Line",
    "people/sergey-lavrov.html": "Sergey Lavrov",
    "events/geneva-talks-suspended.html": "",
    "questions/index.html": "",
    "annotations/index.html": "",
    "timeline.html": "Timeline",
    "404.html": "",
}
"""Pages, and the heading of those whose heading is stated in the archive's files."""


@pytest.fixture(scope="module")
def firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    with opened(tmp_path_factory.mktemp("profile")) as browser:
        yield browser


@pytest.mark.parametrize("path", PAGES)
def test_a_page_shows_and_is_quiet(path: str, base: str, firefox: Firefox) -> None:
    firefox.goto(f"{base}/{path}")
    firefox.wait("getComputedStyle(document.body).visibility === 'visible'")
    assert PAGES[path] in firefox.ask("document.querySelector('h1').textContent")
    assert firefox.ask("document.documentElement.scrollWidth <= innerWidth")
    assert firefox.ask("document.fonts.check('1em \"Source Serif 4\"')")
    assert firefox.said == []


def test_typing_finds_articles_and_the_address_is_kept(base: str, firefox: Firefox) -> None:
    firefox.goto(f"{base}/search.html")
    firefox.click("#q")
    firefox.type("envoy")
    firefox.wait("document.querySelector('.status').textContent.includes('“envoy”')")
    found = firefox.ask("[...document.querySelectorAll('.hit h2 a')].map((a) => a.getAttribute('href').split('?')[0])")
    assert {f"articles/{id}.html" for id in (WSWS, BREITBART, JULY)} == {href.partition("#")[0] for href in found}
    firefox.wait("location.search.includes('q=envoy')")
    assert firefox.said == []


def test_the_words_searched_for_are_marked_in_the_article(base: str, firefox: Firefox) -> None:
    firefox.goto(f"{base}/search.html?q=envoy")
    firefox.wait("document.querySelector('.hit h2 a')")
    firefox.goto(firefox.ask(f"document.querySelector('.hit h2 a[href*=\"{WSWS}\"]').href"))
    firefox.wait("document.querySelector('mark.found')")
    marked = firefox.ask("[...document.querySelectorAll('mark.found')].map((m) => m.textContent.toLowerCase())")
    assert all(word.startswith("envoy") for word in marked)
    assert firefox.said == []


def test_two_articles_stand_side_by_side(base: str, firefox: Firefox) -> None:
    firefox.goto(f"{base}/compare.html?a={WSWS}&b={BREITBART}")
    firefox.wait("document.querySelectorAll('.columns p').length > 4")
    assert firefox.ask("document.querySelectorAll('.columns h2').length") == 2
    assert firefox.said == []


def test_a_note_stands_beside_its_passage(base: str, firefox: Firefox) -> None:
    firefox.goto(f"{base}/articles/{WSWS}.html")
    assert firefox.ask("innerWidth") > 1024
    note, text = firefox.wait(
        "(() => { const note = document.querySelector('#note-n1 .said').getBoundingClientRect();"
        " const text = document.querySelector('#passage-n1').closest('p').getBoundingClientRect();"
        " return note.height && [note.left, text.right] })()"
    )
    assert note >= text
    firefox.click("#passage-n1 sup a")
    firefox.wait("location.hash === '#note-n1'")
    assert firefox.said == []


def test_a_label_opens_its_ground_and_escape_closes_it(base: str, firefox: Firefox) -> None:
    firefox.goto(f"{base}/articles/{WSWS}.html")
    label = "document.querySelector('details.label')"
    firefox.click("details.label summary")
    firefox.wait(f"{label}.open && {label}.querySelector('.opened').innerText.includes('Because')")
    firefox.type("\ue00c")
    firefox.wait(f"!{label}.open")


def test_slash_goes_to_the_search_field_and_enter_searches(base: str, firefox: Firefox) -> None:
    firefox.goto(f"{base}/articles/{WSWS}.html")
    firefox.type("/")
    firefox.wait("document.activeElement.type === 'search'")
    firefox.type("envoy\ue007")
    firefox.wait("document.querySelector('.hit')")
    assert "search.html?q=envoy" in firefox.ask("location.href")


def test_from_a_result_one_goes_on_to_the_next(base: str, firefox: Firefox) -> None:
    firefox.goto(f"{base}/search.html?q=lavrov")
    firefox.wait("document.querySelectorAll('.hit').length === 5")
    found = firefox.ask("[...document.querySelectorAll('.hit h2 a')].map((a) => a.pathname)")
    firefox.click(".hit h2 a")
    firefox.wait("document.querySelector('.onward')?.textContent.includes('1 of 5')")
    firefox.click(".onward a[rel=next]")
    firefox.wait(f"location.pathname === {found[1]!r} && document.querySelector('.onward')")
    assert not firefox.ask("location.search.includes('found=')")
    firefox.click(".onward a")
    firefox.wait("document.activeElement?.closest('.hit')")
    assert firefox.ask("document.activeElement.pathname") == found[1]
    assert firefox.said == []
