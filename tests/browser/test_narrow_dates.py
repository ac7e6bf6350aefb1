"""Dates on a telephone: in the timeline's table nothing is cut or squeezed, and no date breaks that would fit a line."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from archives import Archive
from clippings.pelican.run import build

BROKEN = """([all, parts]) => [...document.querySelectorAll(all)].flatMap(whole => {
  const rects = [...whole.querySelectorAll(parts)].flatMap(part => [...part.getClientRects()]);
  const room = whole.closest("p, li").clientWidth, wide = rects.reduce((sum, rect) => sum + rect.width, 0) + 20;
  const apart = rects.some(rect => Math.abs(rect.bottom - rects[0].bottom) > rect.height / 2);
  return apart && wide < room ? [whole.textContent] : [];
})"""
"""What stands on two lines though it fits one: of the elements that the first selector finds, by their parts."""
OUTLET = "Voiceofthehighlandsandislands Correspondence"
TITLE = "Talks end without a result, and no date is named for new ones"


@pytest.fixture(scope="module")
def timeline(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The timeline of an archive with a long name, a long date, and an event."""
    here = tmp_path_factory.mktemp("narrow")
    files = {
        "authority/outlets.yaml": f"voice: {{name: {OUTLET}}}\n",
        "articles/talks-end.md": f"---\ntitle: {TITLE}\nlanguage: en\noutlet: voice\ndate: 2016-07-22/2016-09-25\n---\nA text.\n",
        "events/talks.md": "---\ntitle: Talks suspended\ndate: 2016-02-03\n---\n",
    }
    for name, text in files.items():
        (here / "content" / name).parent.mkdir(parents=True, exist_ok=True)
        (here / "content" / name).write_text(text, "utf-8")
    return f"file://{build(here / 'content', here / 'output').output}/timeline.html"


@pytest.mark.parametrize("width", [320, 390])
def test_a_date_its_title_and_its_outlet_are_seen_whole(width: int, timeline: str, chromium: Browser) -> None:
    """320 CSS pixels are the least that WCAG 2.2, 1.4.10, asks of a page."""
    page = chromium.new_page(viewport={"width": width, "height": 800})
    page.goto(timeline)
    table = page.locator("table", has=page.get_by_text("Talks suspended"))
    for words in (TITLE, OUTLET, "between 22 July and 25 September 2016", "3 February 2016"):
        box = table.get_by_text(words, exact=True).bounding_box()
        assert box is not None, words
        assert 0 <= box["x"] <= box["x"] + box["width"] <= width, words
    title = table.get_by_role("cell", name=TITLE).bounding_box()
    assert title is not None
    assert title["width"] > width * 0.8
    assert table.get_by_role("columnheader").all_inner_texts() == ["Date", "What", "Title", "Outlet"]
    page.close()


def test_a_wide_screen_has_columns(timeline: str, chromium: Browser) -> None:
    page = chromium.new_page(viewport={"width": 1360, "height": 800})
    page.goto(timeline)
    tops = {cell.bounding_box()["y"] for cell in page.locator("tr", has_text=TITLE).get_by_role("cell").all()}  # type: ignore[index]
    assert len(tops) == 1
    page.close()


@pytest.fixture(scope="module")
def spoken_of(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Someone, and a word, in sentences of outlets whose names have each length, so that every line ends somewhere else."""
    names = {f"paper-{n}": f"The {'Ij' * n} Gazette" for n in range(20)}
    said = [f"Jane Roe of Lowtown said that the ferry was {'so ' * n}late." for n in range(20)]
    dates = ("2018-10-13", "2018-10-13~/2019-11-14~", "1842-10-13")  # the second is longer than a telephone is wide
    content = {
        "articles": {
            f"of-{id}": {
                "title": id,
                "outlet": id,
                "date": dates[n % 3],
                "body": f"{said[n]}\n\nThe ferry left.\n\n{said[n - 1]}",
            }
            for n, id in enumerate(names)
        },
        "authority": {
            "outlets": {id: {"name": name} for id, name in names.items()},
            "people": {"jane-roe": {"name": "Jane Roe"}},
        },
    }
    archive = Archive(tmp_path_factory.mktemp("spoken"), content)
    (archive.content / "lexicon.yaml").write_text("late: {name: Late, terms: [ferry]}\n", "utf-8")
    archive.build()
    return archive.output


@pytest.mark.parametrize(
    ("pages", "whole", "parts"),
    [
        ("people/jane-roe.html", ".sentences .detail", ":scope > bdi"),
        ("words/late/*.html", ".kwic .by", "bdi:has(+ a), a > bdi"),  # its date, and the number of the paragraph
    ],
)
def test_no_date_breaks_that_would_fit_a_line(
    pages: str, whole: str, parts: str, spoken_of: Path, chromium: Browser
) -> None:
    page = chromium.new_page()
    for path in sorted(spoken_of.glob(pages)):
        page.goto(f"file://{path}")
        assert page.locator(whole).count() > 5
        for width in (320, 390, 900, 1360):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate(BROKEN, [whole, parts]) == [], (path.name, width)
            assert page.evaluate("document.documentElement.scrollWidth") == width, path.name
    page.close()
