"""Pages that are opened without a question: what they offer, that it works, and that it gives way to the answer."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from archives import Archive

ARTICLE = "articles/2016-02-04-wsws-syrian-war-negotiations-collapse.html"
SHIFT = """() => new Promise(resolve => { let sum = 0;
  new PerformanceObserver(list => list.getEntries().forEach(e => { if (!e.hadRecentInput) sum += e.value; }))
    .observe({type: "layout-shift", buffered: true}); setTimeout(() => resolve(sum), 800); })"""


def opened(chromium: Browser, address: str, width: int = 1360, **more: bool) -> Page:
    page = chromium.new_context(viewport={"width": width, "height": 900}, **more).new_page()
    page.goto(address)
    return page


def test_every_example_of_the_search_page_finds_something(base: str, chromium: Browser) -> None:
    page = opened(chromium, f"{base}/search.html")
    asked = [str(link.get_attribute("href")) for link in page.locator(".tries a").all()]
    assert len(asked) == 4
    assert page.locator(".begin").is_visible()
    for address in asked:
        page.goto(f"{base}/{address}")
        page.wait_for_selector(".hit")
        assert not page.locator(".begin").is_visible()
        assert page.evaluate(SHIFT) <= 0.01
    page.context.close()


def test_an_outlet_that_nobody_labelled_is_said_to_be_not_assessed(example: Path, chromium: Browser) -> None:
    one, other = "2018-10-13-galley-talvenna-lost", "2018-10-12-herald-twelve-die"
    page = opened(chromium, f"file://{example}/articles/{one}.html")
    said = page.locator("main .strip").first.locator(".unlabelled").inner_text()
    assert said == "not assessed"
    page.goto(f"file://{example}/search.html?q=outlet:galley")
    page.wait_for_selector(".hit")
    assert page.locator(".hit .strip .unlabelled").first.inner_text() == said
    page.goto(f"file://{example}/compare.html?a={one}&b={other}")
    page.wait_for_selector(".columns section")
    strips = [strip.inner_text() for strip in page.locator(".columns .strip").all()]
    assert [said in strip for strip in strips] == [True, False]
    page.context.close()


def test_what_can_be_found_gives_way_while_something_is_asked(base: str, chromium: Browser) -> None:
    page = opened(chromium, f"{base}/search.html")
    assert "5 articles" in page.locator(".begin").inner_text()
    page.fill("#q", "envoy")
    page.wait_for_selector(".hit")
    assert not page.locator(".begin").is_visible()
    page.fill("#q", "")
    page.wait_for_selector(".begin >> visible=true")
    page.context.close()


def test_without_javascript_search_and_compare_lead_to_lists_and_articles(site: Path, chromium: Browser) -> None:
    for name in ("search.html", "compare.html"):
        page = opened(chromium, f"file://{site}/{name}", java_script_enabled=False)
        links = [str(link.get_attribute("href")).partition("#")[0] for link in page.locator(".begin a").all()]
        own = [link for link in links if "?" not in link and ":" not in link]
        assert len(own) >= 2
        assert all((site / link).is_file() for link in own)
        page.context.close()


def test_a_pair_of_the_page_for_comparing_opens_beside_one_another(base: str, chromium: Browser) -> None:
    page = opened(chromium, f"{base}/compare.html")
    assert page.locator(".pairs > li").count() >= 1
    assert page.evaluate(SHIFT) <= 0.01
    page.locator(".pairs > li").first.get_by_text("Read the two side by side").click()
    page.wait_for_selector(".passages-of-two p")
    assert page.locator(".accounts > article").count() == 2
    page.context.close()


def test_a_paragraphs_number_is_a_link_at_every_width(site: Path, chromium: Browser) -> None:
    for width in (320, 390, 768, 1360):
        page = opened(chromium, f"file://{site}/{ARTICLE}", width)
        number = page.get_by_role("link", name="Paragraph 2", exact=True)
        box = number.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["width"] > 5
        number.click()
        assert page.url.endswith("#p-2")
        page.context.close()


def test_on_paper_notes_stand_behind_the_text_in_their_order(site: Path, chromium: Browser) -> None:
    page = opened(chromium, f"file://{site}/{ARTICLE}", 700)
    page.emulate_media(media="print")
    tops = "all => all.map(one => one.getBoundingClientRect().top)"
    notes = page.eval_on_selector_all(".text .note", tops)
    text = page.eval_on_selector_all(".text .head, .text .rest", tops)
    assert len(notes) == 6
    assert notes == sorted(notes)
    assert min(notes) > max(text)
    numbers = page.eval_on_selector_all(".text .note .number", "all => all.map(one => one.textContent)")
    assert numbers == ["1", "2", "3", "4", "5", "6"]
    assert page.get_by_text("Notes by the editors", exact=True).is_visible()
    for control in (".masthead", "footer", ".turn", ".formats", "button.copy"):
        assert not page.locator(control).first.is_visible(), control
    assert page.locator(".cite").is_visible()
    page.context.close()


EDGE = "document.querySelector('.which').getBoundingClientRect().bottom"
AT_EDGE = f"""selector => [...document.querySelectorAll(selector)].findIndex(
  one => one.offsetHeight && one.getBoundingClientRect().bottom > {EDGE} + 1)"""
LONG = "\n\n".join(f"Paragraph {n} of a long account of the harbour wall. " * 6 for n in range(20))


@pytest.fixture(scope="module")
def accounts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two long accounts of one event."""
    said = {"one": ("gazette", LONG), "two": ("herald", LONG.replace("account", "report of some length"))}
    articles = {id: {"title": id, "outlet": o, "body": b, "events": ["wall"]} for id, (o, b) in said.items()}
    outlets = {"gazette": {"name": "The Gazette"}, "herald": {"name": "The Herald"}}
    content = {"articles": articles, "events": {"wall": {"title": "The wall"}}, "authority": {"outlets": outlets}}
    archive = Archive(tmp_path_factory.mktemp("accounts"), content)
    archive.build()
    return archive.output


def chosen(page: Page, outlet: str) -> None:
    """Clicks where the button is: the tools' own way scrolls."""
    box = page.get_by_role("radio", name=outlet).bounding_box() or {}
    page.mouse.click(box["x"] + 5, box["y"] + 5)


@pytest.mark.parametrize(
    ("address", "passages"),
    [("compare/one--two.html", ".passages-of-two > li"), ("compare.html?a=one&b=two", ".columns > section > p")],
)
def test_a_phone_shows_one_of_two_and_stays_at_its_passage(
    accounts: Path, address: str, passages: str, chromium: Browser
) -> None:
    page = opened(chromium, f"file://{accounts}/{address}", width=390)
    page.wait_for_selector(".which")
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    chosen(page, "The Gazette")
    page.evaluate("""selector => { const at = [...document.querySelectorAll(selector)].filter(one => one.offsetHeight)[9];
      scrollBy({top: at.getBoundingClientRect().top - document.querySelector(".which").offsetHeight, behavior: "instant"}); }""", passages)  # fmt: skip
    page.wait_for_timeout(100)
    read = page.evaluate(AT_EDGE, passages)
    assert read == 9
    chosen(page, "The Herald")
    page.wait_for_timeout(100)
    assert page.evaluate(AT_EDGE, passages) in (read, read + 20)  # the other's stand behind all of the first
    texts = page.locator(passages).filter(visible=True).all_inner_texts()
    assert "report of some length" in " ".join(texts)
    assert " account " not in " ".join(texts)
    chosen(page, "The Gazette")
    page.wait_for_timeout(100)
    assert page.evaluate(AT_EDGE, passages) == read
    page.context.close()


def test_on_a_wide_screen_the_two_stand_beside_one_another(accounts: Path, chromium: Browser) -> None:
    page = opened(chromium, f"file://{accounts}/compare.html?a=one&b=two")
    page.wait_for_selector(".columns section")
    one, other = (section.bounding_box() or {} for section in page.locator(".columns section").all())
    assert one["y"] == other["y"]
    assert not page.locator(".which").is_visible()
    page.context.close()
