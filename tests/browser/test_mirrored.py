"""An interface that runs from right to left, with articles that do not: nothing stands beyond the window's edges."""

from pathlib import Path

import pytest
from looks import too_wide
from playwright.sync_api import Browser

from archives import Archive

BODY = "Mara Tellin left the port of Mereth.\n\n- first\n- second\n\nShe came back in spring, Mara Tellin said."
CONTENT = {
    "articles": {
        "one": {"title": "The port", "language": "en", "date": "2016-02-03", "events": ["talks"], "body": BODY},
        "two": {"title": "الميناء", "language": "ar", "date": "2016-02-05", "events": ["talks"], "body": "غادرت."},
    },
    "annotations": {"one": [{"id": "n1", "kind": "context", "on": {"exact": "left the port"}, "body": "So it did."}]},
    "events": {"talks": {"title": "The talks", "date": "2016-02-03", "people": ["mara"]}},
    "authority": {"people": {"mara": {"name": "Mara Tellin"}}},
}
PAGES = (
    "index.html", "articles/one.html", "articles/two.html", "articles/index.html", "people/mara.html", "people/index.html",
    "events/talks.html", "timeline.html", "search.html?q=port", "compare.html?a=one&b=two", "annotations/index.html",
)  # fmt: skip


@pytest.fixture(scope="module")
def mirrored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    archive = Archive(tmp_path_factory.mktemp("mirrored"), CONTENT)
    (archive.content / "archive.yaml").write_text("name: Ports\nlanguage: ar\n", "utf-8")
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
