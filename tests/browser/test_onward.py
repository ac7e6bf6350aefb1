"""Reading on: from one result of a search to the next and back, and through a long text by its headings."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from archives import Archive

COUNT = 25
SECTIONS = "\n\n".join(
    f"## Part {n}\n\n" + "\n\n".join(["The ferry lay in the harbour of Mereth."] * 9) for n in range(6)
)


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Path:
    ferries = {f"ferry{n:02}": {"title": f"Report {n:02}", "body": f"No.\n\nFerry {n}."} for n in range(COUNT)}
    long = {"title": "A long text", "body": SECTIONS.replace("ferry", "barge"), "language": "en"}
    archive = Archive(tmp_path_factory.mktemp("onward"), {"articles": {**ferries, "long": long}})
    archive.build()
    return archive.output


def bar(page: Page) -> str:
    """What the way through the results says."""
    page.wait_for_selector(".onward")
    return " ".join(page.locator(".onward").inner_text().split())


def results(page: Page) -> list[str]:
    page.wait_for_selector(".hit")
    return list(page.eval_on_selector_all(".hit h2 a", "all => all.map((a) => a.pathname.split('/').pop())"))


def at(page: Page) -> str:
    return page.url.partition("?")[0].rpartition("/")[2]


def test_from_result_to_result_and_back(base: str, chromium: Browser) -> None:
    page = chromium.new_page(viewport={"width": 390, "height": 800})
    page.goto(f"{base}/search.html?q=lavrov")
    found = results(page)
    page.locator(".hit h2 a").nth(1).click()
    page.wait_for_url("**/articles/**")
    assert bar(page) == "Back to the results 2 of 5 ← Previous Next →"
    assert re.fullmatch(r"mark=[^&]+(&mark=[^&]+)*", page.url.partition("?")[2].partition("#")[0]), "no trail is left"
    page.locator(".onward a[rel=next]").click()
    page.wait_for_url(f"**/{found[2]}**")
    assert bar(page).startswith("Back to the results 3 of 5")
    assert page.locator("mark.found").count()
    page.reload()
    assert bar(page).startswith("Back to the results 3 of 5")
    page.locator(".marks").get_by_text("Clear").click()
    page.locator(".onward a[rel=prev]").click()
    page.wait_for_url(f"**/{found[1]}**")
    page.get_by_text("Back to the results").click()
    page.wait_for_url("**/search.html?q=lavrov")
    page.wait_for_function("document.activeElement.closest('.hit')")
    assert page.evaluate("document.activeElement.pathname").endswith(found[1])
    page.close()


def test_results_that_were_shown_later_are_there_again(reading: Path, chromium: Browser) -> None:
    page = chromium.new_page()
    page.goto(f"file://{reading}/search.html?q=ferry&sort=oldest")
    results(page)
    page.locator(".show-more").click()
    page.wait_for_function("document.querySelectorAll('.hit').length === 20")
    found = results(page)
    page.locator(".hit h2 a").nth(15).click()
    page.wait_for_selector(".onward")
    assert bar(page).startswith(f"Back to the results 16 of {COUNT}")
    page.get_by_text("Back to the results").click()
    page.wait_for_function("document.activeElement.closest('.hit')")
    assert results(page) == found
    assert page.evaluate("document.activeElement.pathname").endswith(found[15])
    assert page.url.endswith("search.html?q=ferry&sort=oldest")
    page.close()


def test_a_result_in_another_window_leads_on_too_and_links_stay_as_they_are(reading: Path, chromium: Browser) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.goto(f"file://{reading}/search.html?q=ferry")
    found = results(page)
    first = page.locator(".hit h2 a").first
    address = first.get_attribute("href")
    with context.expect_page() as opened:
        first.click(modifiers=["ControlOrMeta"])
    assert bar(opened.value) == f"Back to the results 1 of {COUNT} Next →"
    assert at(opened.value) == found[0]
    assert first.get_attribute("href") in (address, first.evaluate("a => a.href"))
    assert "found=" not in first.evaluate("a => a.href")
    context.close()


@pytest.mark.parametrize(
    "query", ["found=x&first=1&total=2&shown=2", "found=ferry01.2&first=one&total=2&shown=2", "found=", "query=x"]
)
def test_an_address_that_leads_nowhere_shows_no_way(query: str, reading: Path, chromium: Browser) -> None:
    page = chromium.new_page()
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(f"file://{reading}/articles/ferry01.html?{query}")
    page.wait_for_function("document.readyState === 'complete'")
    assert page.locator(".onward").count() == 0
    assert said == []
    page.close()


def current(page: Page) -> str:
    page.wait_for_timeout(100)
    return ", ".join(page.locator(".contents [aria-current=location]").all_inner_texts())


def test_the_contents_of_a_long_text_stay_in_sight_and_mark_where_the_reader_is(
    reading: Path, chromium: Browser
) -> None:
    page = chromium.new_page(viewport={"width": 1360, "height": 900})
    page.goto(f"file://{reading}/articles/long.html")
    page.wait_for_function("getComputedStyle(document.body).visibility === 'visible'")
    for part in (3, 5, 1):
        heading = page.locator(".text h2").nth(part)
        heading.evaluate("h => h.scrollIntoView({ behavior: 'instant' })")
        assert current(page) == f"Part {part}"
        box = page.locator(".contents [aria-current]").bounding_box()
        assert box
        assert 0 < box["y"] < 900
    page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
    assert current(page) in ("", "Part 0")
    page.close()


def test_a_reader_who_comes_back_to_a_long_text_finds_their_place(reading: Path, chromium: Browser) -> None:
    page = chromium.new_page(viewport={"width": 1360, "height": 900})
    page.goto(f"file://{reading}/articles/long.html")
    page.locator("#p-30").evaluate("p => p.scrollIntoView({ behavior: 'instant', block: 'center' })")
    before = page.evaluate("scrollY")
    assert before > 500
    page.goto(f"file://{reading}/search.html?q=ferry")
    results(page)
    page.go_back()
    page.wait_for_function(f"Math.abs(scrollY - {before}) < 3")
    page.close()
