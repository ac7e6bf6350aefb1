"""A page loads without an error and without a request that leaves the machine, and nothing moves under the reader's eyes
meanwhile: its cumulative layout shift is at most 0.01 (https://web.dev/articles/cls), with a cold cache, from a folder and
from a host, on a quick line and on a slow one."""

import shutil
from pathlib import Path

import pytest
from looks import Watched
from playwright.sync_api import Browser, Page
from test_pages import KINDS, WIDTHS

MOST = 0.01
OBSERVE = """
window.shift = 0;
new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
  if (!entry.hadRecentInput) window.shift += entry.value;
})).observe({ type: "layout-shift", buffered: true });
"""
SHOWN = "getComputedStyle(document.body).visibility === 'visible'"
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 100_000}


def opened(browser: Browser, address: str, width: int, slow: bool = False) -> Page:
    """A page in a browser that has nothing cached, open until everything is there."""
    return loaded(browser.new_context(viewport={"width": width, "height": 900}).new_page(), address, slow)


def loaded(page: Page, address: str, slow: bool = False) -> Page:
    """A page, open until everything is there."""
    page.add_init_script(OBSERVE)
    if slow:
        page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", SLOW)
    page.goto(address)
    page.wait_for_load_state("networkidle")
    page.wait_for_function(SHOWN)
    return page


@pytest.mark.parametrize("path", KINDS)
def test_a_page_loads_in_quiet_and_nothing_moves(path: str, site: Path, served: str, chromium: Browser) -> None:
    """Each at both widths, from a folder and from a host by turns."""
    turn = KINDS.index(path) % len(WIDTHS)
    for width, base in zip(WIDTHS, (f"file://{site}", served)[:: 1 if turn else -1], strict=True):
        page = chromium.new_context(viewport={"width": width, "height": 900}).new_page()
        watched = Watched(page, base)
        loaded(page, f"{base}/{path}")
        assert page.evaluate("window.shift") <= MOST, width
        assert watched.said == [], base
        assert watched.left == [], base
        page.context.close()


@pytest.mark.parametrize("path", ["index.html", KINDS[1], "people/sergey-lavrov.html"])
def test_nothing_moves_while_a_page_loads_slowly(path: str, served: str, chromium: Browser) -> None:
    page = opened(chromium, f"{served}/{path}", WIDTHS[0], slow=True)
    assert page.evaluate("window.shift") <= MOST
    page.context.close()


def test_a_page_shows_in_the_archives_own_type(base: str, chromium: Browser) -> None:
    page = opened(chromium, f"{base}/index.html", WIDTHS[0])
    assert page.evaluate("document.fonts.check('1em \\'Source Serif 4\\'')")
    assert not page.evaluate("document.documentElement.classList.contains('system-fonts')")
    page.context.close()


def test_a_page_whose_fonts_are_lost_shows_in_the_systems(site: Path, tmp_path: Path, chromium: Browser) -> None:
    fontless = Path(shutil.copytree(site, tmp_path / "site"))
    shutil.rmtree(fontless / "theme/fonts")
    page = opened(chromium, f"file://{fontless}/index.html", WIDTHS[0])
    assert "Source" not in page.evaluate("getComputedStyle(document.body).fontFamily")
    assert page.evaluate("window.shift") <= MOST
    page.context.close()


def test_a_page_without_scripts_shows(site: Path, chromium: Browser) -> None:
    page = chromium.new_context(java_script_enabled=False).new_page()
    page.goto(f"file://{site}/index.html")
    assert page.locator("h1").is_visible()
    page.context.close()


@pytest.mark.parametrize(("lines", "is_system"), [(0, True), (200, False)])
def test_a_page_waits_for_the_fonts_of_its_first_screen_alone(
    lines: int, is_system: bool, site: Path, tmp_path: Path, chromium: Browser
) -> None:
    """With the file of Cyrillic letters lost, a page is shown in the system's type where they stand at its top."""
    without = Path(shutil.copytree(site, tmp_path / "site"))
    for font in (without / "theme/fonts").glob("*cyrillic*"):
        font.unlink()
    page = without / "index.html"
    before = "<p>A line.</p>" * lines
    page.write_text(page.read_text("utf-8").replace("<h1", f"{before}<p>Строка.</p><h1", 1), "utf-8")
    shown = opened(chromium, f"file://{page}", WIDTHS[0])
    assert shown.evaluate("document.documentElement.classList.contains('system-fonts')") == is_system
    shown.context.close()
