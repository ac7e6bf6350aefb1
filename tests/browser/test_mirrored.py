"""An interface that runs from right to left, with articles that do not: nothing stands beyond the window's edges."""

from pathlib import Path

import pytest
from looks import too_wide
from playwright.sync_api import Browser

from archives import Archive

BODY = """Mara Tellin left the port of Mereth.

- first
- second

She came back in spring. “Nobody asked us to leave the port,” said Mara Tellin."""
CONTENT = {
    "articles": {
        "one": {"title": "The port", "language": "en", "date": "2016-02-03", "events": ["talks"], "body": BODY},
        "late": {"title": "The spring", "language": "en", "date": "2018-02-03", "body": "In spring the port was full."},
        "two": {"title": "الميناء", "language": "ar", "date": "2016-02-05", "events": ["talks"], "body": "غادرت."},
    },
    "annotations": {
        "one": [
            {
                "id": "n1",
                "kind": "context",
                "on": {"exact": "left the port"},
                "body": "So it did.",
                "see": ["article/two#p-1"],
            }
        ]
    },
    "events": {"talks": {"title": "The talks", "date": "2016-02-03", "people": ["mara"]}},
    "authority": {"people": {"mara": {"name": "Mara Tellin"}}},
}
PAGES = (
    "index.html", "articles/one.html", "articles/two.html", "articles/index.html", "people/mara.html", "people/index.html",
    "events/talks.html", "timeline.html", "search.html?q=port", "compare.html?a=one&b=two", "annotations/index.html", "words/port.html",
)  # fmt: skip


@pytest.fixture(scope="module")
def mirrored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    archive = Archive(tmp_path_factory.mktemp("mirrored"), CONTENT)
    (archive.content / "archive.yaml").write_text("name: Ports\nlanguage: ar\n", "utf-8")
    (archive.content / "lexicon.yaml").write_text("port: {name: The port, terms: [port, spring]}\n", "utf-8")
    archive.build()
    return archive.output


def test_nothing_is_wider_than_the_window(mirrored: Path, chromium: Browser) -> None:
    page = chromium.new_page()
    for path in PAGES:
        page.goto(f"file://{mirrored}/{path}")
        assert page.evaluate("document.documentElement.dir") == "rtl"
        if "?" in path:
            page.wait_for_selector(".hit, .columns p")
        for width in (320, 768, 1360):
            page.set_viewport_size({"width": width, "height": 900})
            assert too_wide(page) == [], (path, width)
    page.close()


ENDS = """figure => {
  const all = [...figure.querySelectorAll("text")].map(t => [t.textContent, t.getBoundingClientRect()]);
  const box = figure.querySelector("svg").getBoundingClientRect();
  return all.map(([year, r]) => [year, Math.round(box.right - r.right), r.left >= box.left]);
}"""


def test_the_years_of_a_picture_run_from_the_right_and_each_is_read(mirrored: Path, chromium: Browser) -> None:
    page = chromium.new_page(viewport={"width": 390, "height": 900})
    page.goto(f"file://{mirrored}/words/port.html")
    (first, at_right, _), (last, later, inside) = page.eval_on_selector(".bars-of-years", ENDS)
    assert (first, last) == ("2016", "2018")
    assert (at_right, inside) == (0, True)
    assert later > 20
    page.close()


def test_where_a_sentence_stands_is_told_in_the_direction_of_the_interface(mirrored: Path, chromium: Browser) -> None:
    """“The Herald، 3 فبراير 2016” that began from the left would be read as “3 2016 فبراير”."""
    page = chromium.new_page()
    page.goto(f"file://{mirrored}/people/mara.html")
    said = page.locator(".sentences > li[dir=ltr] > .detail")
    assert said.count()
    assert {one.evaluate("e => getComputedStyle(e).direction") for one in said.all()} == {"rtl"}
    page.close()


def test_the_date_in_a_choice_of_articles_runs_as_the_interface_does(mirrored: Path, chromium: Browser) -> None:
    """In a choice that runs from the left, “4 يونيو 2019” would be read as “4 2019 يونيو”: it stands between isolating
    characters (Unicode, Bidirectional Algorithm, §2.4)."""
    page = chromium.new_page()
    page.goto(f"file://{mirrored}/compare.html")
    (said,) = page.locator("select[name=a] option[value=one]").all_inner_texts()
    title, _, detail = said.strip("\u2066\u2069").partition(" (")
    assert title.startswith("The port")
    assert (detail[0], detail[-2:]) == ("\u2068", "\u2069)")
    page.close()


def test_the_sign_of_a_paragraph_stands_before_its_number(mirrored: Path, chromium: Browser) -> None:
    """“¶1” in words from right to left would be read as “1¶”, wherever a script or a page writes it."""
    page = chromium.new_page()
    for path in ("compare.html?a=one&b=two", "search.html?q=غادرت", "people/mara.html", "annotations/index.html"):
        page.goto(f"file://{mirrored}/{path}")
        signs = page.locator("main a, main bdi, main .detail", has_text="¶")
        signs.first.wait_for()
        last = [one for one in signs.all() if one.inner_text().startswith("¶")]
        assert last, path
        assert {one.evaluate("e => getComputedStyle(e).direction") for one in last} == {"ltr"}, path
    page.close()
