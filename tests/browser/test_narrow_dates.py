"""The timeline's table of dates on a telephone: nothing cut, nothing squeezed, and still a table."""

import pytest
from playwright.sync_api import Browser

from clippings.pelican.run import build

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
