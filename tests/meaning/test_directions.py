"""Every string of content stands in an element of its language and direction, on every page: tests/cases/directions.yaml."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from bs4 import BeautifulSoup, Tag
from bs4.element import PageElement
from playwright.sync_api import Browser
from publishing import clippings, project, table

from clippings.view.language import language_of, sentence

TABLE: dict[str, Any] = table("directions.yaml")
STRINGS: dict[str, list[str]] = TABLE["strings"]
SHOWN = ("title", "alt", "aria-label", "content", "placeholder")
"""Attributes whose words a reader sees or hears."""
RIGHT_TO_LEFT = range(0x0590, 0x0900)


class Standing(NamedTuple):
    """A string where it stands."""

    page: str
    words: str
    language: str
    direction: str
    is_isolated: bool
    """Whether nothing around it says a language but that of the page, and it is isolated from the words beside it."""
    around: str


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = project(tmp_path_factory.mktemp("directions"), TABLE["files"])
    clippings(folder, "build", "--output", "output")
    return folder / "output"


def standing(page: str, html: str) -> Iterator[Standing]:
    """Every place of a page at which one of the strings stands."""
    tree = BeautifulSoup(html, "html.parser")
    for node in tree.find_all(string=True):
        if node.parent is not None and node.parent.name not in (
            "script",
            "style",
            "pre",
        ):  # a citation as a file has it
            yield from found_in(page, str(node), node.parent)
    for element in tree.find_all(True):
        for name in SHOWN:
            if name in element.attrs:
                yield from found_in(page, str(element[name]), element)


def found_in(page: str, text: str, element: Tag) -> Iterator[Standing]:
    """The strings in a text. In an option or a title, which hold no elements, the first one rules the language."""
    here = [words for words in STRINGS if words in text]
    for words in here:
        if element.name in ("option", "title") and text.index(words) > min(map(text.index, here)):
            isolated = (
                re.search(f"[\u2066-\u2068][^\u2069]*{re.escape(words)}[^\u2066-\u2068]*\u2069", text) is not None
            )
            isolated = isolated or STRINGS[words][1] == "ltr"
        else:
            isolated = any(node.name == "bdi" and not node.has_attr("lang") for node in around(element))
        language, direction = language_at(element), direction_at(element, words)
        yield Standing(page, words, language, direction, isolated, str(element)[:200])


def around(element: Tag | None) -> Iterator[Tag]:
    node: PageElement | None = element
    while isinstance(node, Tag):
        yield node
        node = node.parent


def language_at(element: Tag) -> str:
    return next((str(node["lang"]) for node in around(element) if node.has_attr("lang")), "")


def direction_at(element: Tag, words: str) -> str:
    """The direction that the nearest element says; ``<bdi>`` and ``auto`` take that of the first letter."""
    for node in around(element):
        said = node.get("dir", "auto" if node.name == "bdi" else None)
        if said:
            return said if said != "auto" else "rtl" if ord(words[0]) in RIGHT_TO_LEFT else "ltr"
    return ""


def is_right(one: Standing) -> bool:
    """Whether it stands as the table says. A name in a language that nobody stated need only be isolated."""
    language, direction = STRINGS[one.words]
    unknown = one.is_isolated and (language.startswith("und-") or one.around.startswith(("<option", "<title")))
    return unknown or [one.language, one.direction] == [language, direction]


def test_every_string_on_every_page_stands_in_its_language_and_direction(output: Path) -> None:
    found = [
        one
        for path in sorted(output.rglob("*.html"))
        for one in standing(path.relative_to(output).as_posix(), path.read_text("utf-8"))
    ]
    assert {one.words for one in found} == set(STRINGS), "the table has a string that stands on no page"
    assert [one for one in found if not is_right(one)] == []


@pytest.mark.parametrize("address", TABLE["browser"])
def test_pages_that_a_script_fills(address: str, output: Path, chromium: Browser) -> None:
    page = chromium.new_page()
    page.goto(f"file://{output}/{address}")
    page.wait_for_function("s => document.body.innerText.includes(s)", arg=TABLE["browser"][address])
    found = list(standing(address, page.content()))
    page.close()
    assert found != []
    assert [one for one in found if not is_right(one)] == []


def test_an_arabic_title_and_a_date_are_drawn_in_their_own_order(output: Path, chromium: Browser) -> None:
    """On the home page the strip's date reads from left to right, and the title's first letter stands at its right."""
    page = chromium.new_page()
    page.goto(f"file://{output}/articles/arabic.html")
    first, last = page.evaluate(
        """() => {
          const node = document.querySelector(".article time bdi").firstChild;
          const at = (n) => { const r = document.createRange(); r.setStart(node, n); r.setEnd(node, n + 1); return r.getBoundingClientRect().left; };
          return [at(0), at(node.length - 1)];
        }"""
    )
    assert first < last, "3 April 1908 begins with 3 at the left"
    page.close()


@pytest.mark.parametrize("article", ["arabic", "english"])
def test_notes_stand_beside_the_text_and_not_over_it(article: str, output: Path, chromium: Browser) -> None:
    """On a wide screen the margin with the notes is where the lines of the text end, in either direction."""
    page = chromium.new_page(viewport={"width": 1400, "height": 1000})
    page.goto(f"file://{output}/articles/{article}.html")
    beside = page.locator(".passages.noted").evaluate_all(
        """all => all.map((passage) => {
          const box = (name) => passage.querySelector(name).getBoundingClientRect();
          const text = box(".head"), note = box(".notes");
          return [getComputedStyle(passage).direction, text.left, text.right, note.left, note.right];
        })"""
    )
    page.close()
    assert beside != []
    for direction, left, right, note_left, note_right in beside:
        assert note_right <= left if direction == "rtl" else right <= note_left


def test_a_run_of_another_direction_is_isolated_in_a_sentence_of_the_archives_own() -> None:
    assert sentence("en", "Both quote Reuters.") == "Both quote Reuters."
    assert sentence("ar", "Reuters") == '<bdi lang="und-Latn" dir="ltr">Reuters</bdi>'
    why = '<bdi lang="und-Latn" dir="ltr">Why did it sink?</bdi>'
    assert sentence("ar", "جوابان عن: Why did it sink?") == f"جوابان عن: {why}", "a question has its mark at its end"
    asked = '<bdi lang="und-Latn" dir="ltr">Who ended the 2 talks of February 2016?</bdi>'
    assert sentence("ar", "جوابان عن: Who ended the 2 talks of February 2016?") == f"جوابان عن: {asked}"
    column = '<bdi lang="und-Latn" dir="ltr">Jane Roe (own column)</bdi>'
    assert sentence("ar", "ما نشرته Jane Roe (own column) في 2016") == f"ما نشرته {column} في 2016", "a name is not cut"
    post = '<bdi lang="und-Latn" dir="ltr">The Post</bdi>'
    assert sentence("ar", "نشرته The Post 2016") == f"نشرته {post} 2016", "a number after a name is the sentence's"
    left = '<bdi lang="und-Latn" dir="ltr">We left the port{}</bdi>'
    for end in (".", ",", " …", "!"):
        assert sentence("ar", f"يقتبس: «We left the port{end}»") == f"يقتبس: «{left.format(end)}»", "a quotation ends"
    assert sentence("ar", "يقتبس We left the port.") == f"يقتبس {left.format('')}.", "a sentence ends"
    assert sentence("en", "Both quote سانا.") == 'Both quote <bdi lang="und-Arab" dir="rtl">سانا</bdi>.'


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Staffan Envoy، كما قال Bartholomew Featherstonehaugh، غادر المدينة.", "ar"),  # three in ten letters
        ("كلمة stands here for words that most of a sentence in Latin letters is about.", "en"),  # one in fifteen
        ("Переговоры بلا نتيجة", "und-Cyrl"),  # names are in Latin letters, not in these
    ],
)
def test_an_arabic_text_may_have_more_letters_of_names_in_latin_ones(text: str, language: str) -> None:
    assert language_of(text, "en", "ar") == language
