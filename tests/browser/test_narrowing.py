"""Narrowing and ordering results, words marked in the article, and an index that was built again meanwhile."""

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser

BREITBART = "2016-02-04-breitbart-syria-peace-talks-collapse"


def test_years_are_bars_and_narrow(base: str, chromium: Browser) -> None:
    page = chromium.new_page()
    page.goto(f"{base}/search.html?q=lavrov")
    page.wait_for_selector(".bars label")
    assert page.locator(".bars label").count() == 4
    assert [page.locator(".bars label").nth(n).get_attribute("title") for n in (0, 1, 3)] == [
        "2013: 1",
        "2014: 0",
        "2016: 4",
    ]
    page.locator(".bars input[value='2013']").focus()
    page.keyboard.press("Space")
    page.wait_for_function("document.querySelectorAll('.hit').length === 1")
    assert "year=2013" in page.url
    assert page.evaluate("document.activeElement.value") == "2013"
    assert page.locator(".bars label").count() == 4
    page.get_by_role("button", name="Remove the filters").click()
    page.wait_for_function("document.querySelectorAll('.hit').length === 5")
    page.close()


@pytest.mark.parametrize(
    ("sort", "first", "last"),
    [("newest", "2016-07-lendman", "2013-05-08"), ("oldest", "2013-05-08", "2016-07-lendman")],
)
def test_results_in_order_of_date(sort: str, first: str, last: str, base: str, chromium: Browser) -> None:
    page = chromium.new_page()
    page.goto(f"{base}/search.html?q=lavrov")
    page.wait_for_selector(".hit")
    page.get_by_label("Sort by").select_option(sort)
    page.wait_for_url(f"**sort={sort}")
    page.wait_for_function("f => document.querySelector('.hit h2 a').getAttribute('href').includes(f)", arg=first)
    assert last in str(page.locator(".hit h2 a").last.get_attribute("href"))
    page.reload()
    page.wait_for_selector(".hit")
    assert page.get_by_label("Sort by").input_value() == sort
    page.close()


def test_an_article_opens_at_the_passage_with_its_words_marked(base: str, chromium: Browser) -> None:
    page = chromium.new_page(viewport={"width": 1000, "height": 500})
    page.goto(f"{base}/search.html?q=daesh+oil")
    page.wait_for_selector(".hit")
    page.locator("#q").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_selector(".marks")
    assert f"articles/{BREITBART}.html?mark=" in page.url
    assert page.url.endswith("#p-5")
    page.wait_for_function("document.querySelector('#p-5').getBoundingClientRect().top < innerHeight")
    marked = page.locator("mark.found").all_inner_texts()
    assert marked.count("ISIS") == 2
    assert "oil" in marked
    assert page.locator(".notes mark.found").count() == 0
    text = page.locator(".text").inner_text()
    assert page.locator(".marks [role=status]").inner_text() == "2 of 3 places marked"
    page.get_by_role("button", name="Next").click()
    assert page.locator(".marks [role=status]").inner_text() == "3 of 3 places marked"
    page.keyboard.press("Escape")
    assert page.locator("mark.found, .marks").count() == 0
    assert page.locator(".text").inner_text() == text
    assert page.url.endswith(f"{BREITBART}.html#p-5")
    page.close()


@pytest.mark.parametrize("mark", ["<img src=x onerror=alert(1)>", "(((", "\\", "", "a" * 5000, "[^]*", "$&"])
def test_what_an_address_asks_to_mark_does_no_harm(mark: str, site: Path, chromium: Browser) -> None:
    from urllib.parse import quote

    page = chromium.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("dialog", lambda _: errors.append("a dialog opened"))
    page.goto(f"file://{site}/articles/{BREITBART}.html?mark={quote(mark)}")
    assert errors == []
    assert page.locator("mark.found").count() == 0
    page.close()


def test_typed_and_chosen_filters_of_one_kind_add_up(base: str, chromium: Browser) -> None:
    page = chromium.new_page()
    page.goto(f"{base}/search.html?q=lavrov+outlet:wsws")
    page.wait_for_selector(".facet input[value=breitbart]")
    assert page.locator(".facet input[value=wsws]").is_checked()
    assert page.locator(".facet input[value=wsws]").is_disabled()
    page.locator(".facet input[value=breitbart]").click()
    page.wait_for_function("document.querySelectorAll('.hit').length === 2")
    page.get_by_role("button", name="Remove the filter Breitbart News").click()
    page.wait_for_function("document.querySelectorAll('.hit').length === 1")
    page.close()


def test_a_reader_who_comes_back_finds_their_place(site: Path, chromium: Browser) -> None:
    page = chromium.new_page(viewport={"width": 1000, "height": 400})
    page.goto(f"file://{site}/search.html?q=lavrov")
    page.wait_for_selector(".hit:nth-child(5)")
    page.evaluate("scrollTo({top: 500, behavior: 'instant'})")
    page.locator(".hit h2 a").last.click()
    page.wait_for_selector(".marks")
    page.go_back()
    page.wait_for_selector(".hit:nth-child(5)")
    page.wait_for_function("scrollY > 300")
    page.close()


def test_something_else_in_a_chunks_place_is_told(site: Path, tmp_path: Path, chromium: Browser) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(site, copy)
    (copy / "search/terms-0.js").write_text("/* log in first */", "utf-8")
    page = chromium.new_page()
    page.goto(f"file://{copy}/search.html?q=lavrov")
    page.wait_for_selector(".status button")
    assert "search/terms-0.js could not be loaded" in page.locator(".status").inner_text()
    assert page.locator(".hit").count() == 0
    page.close()


def test_a_link_to_a_note_shows_the_note(site: Path, chromium: Browser) -> None:
    page = chromium.new_page(viewport={"width": 1360, "height": 700})
    page.goto(f"file://{site}/articles/{BREITBART}.html#note-n8")
    page.wait_for_timeout(400)
    top = page.evaluate("document.getElementById('note-n8').getBoundingClientRect().top")
    assert 50 < top < 650
    page.close()


def test_facets_too_large_to_load_unasked_wait_for_the_reader(site: Path, tmp_path: Path, chromium: Browser) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(site, copy)
    manifest = copy / "search/manifest.js"
    text = manifest.read_text("utf-8")
    changed = re.sub(r'("person":\[\d+),\d+', r"\g<1>,999999", text)
    assert changed != text
    manifest.write_text(changed, "utf-8")
    page = chromium.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"file://{copy}/search.html?q=lavrov")
    page.wait_for_selector(".facet input[name=place]")
    assert not [url for url in asked if "facet-person" in url]
    page.locator(".facet summary", has_text="People").click()
    page.wait_for_selector(".facet input[name=person]")
    assert [url for url in asked if "facet-person" in url]
    page.close()


@pytest.mark.parametrize(
    ("chunk", "change", "query"),
    [
        ("document-0", lambda text: text.replace('"length":', '"length":9'), "lavrov"),
        ("lengths-body", lambda text: text.replace('["', '["x'), "lavrov"),
        ("dates", lambda text: text.replace('["', '["x'), "year:2016"),
        ("facet-outlet", lambda text: text.replace('["', '["x', 1), "outlet:wsws"),
        ("dictionary", lambda text: text.replace('["', '["x'), "genva~1"),
        ("positions-0", lambda text: text.replace('["', '["x'), '"peace talks"'),
    ],
)  # fmt: skip
def test_a_chunk_of_another_build_is_told(
    chunk: str, change, query: str, site: Path, tmp_path: Path, chromium: Browser
) -> None:  # type: ignore[no-untyped-def]
    copy = tmp_path / "copy"
    shutil.copytree(site, copy)
    file = copy / f"search/{chunk}.js"
    file.write_text(change(file.read_text("utf-8")), "utf-8")
    page = chromium.new_page()
    page.goto(f"file://{copy}/search.html")
    page.fill("#q", query)
    page.wait_for_selector(".status .wrong")
    assert "another build" in page.locator(".status").inner_text()
    page.close()


def test_no_fetch_worker_module_or_eval(site: Path) -> None:
    for script in (site / "theme/js").glob("*.js"):
        code = script.read_text("utf-8")
        assert not re.search(r"\bfetch\(|XMLHttpRequest|new Worker|import\(|\beval\(|new Function|innerHTML", code), (
            script
        )
