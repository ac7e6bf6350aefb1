"""Every page kind in a real browser: no accessibility violation, no overflow; `test_steady` asks the rest of each."""

from itertools import pairwise
from pathlib import Path

import pytest
from looks import axe, too_wide
from playwright.sync_api import Browser

from archives import Archive
from conftest import PROJECT
from meaning.test_stories import CONTENT as STORIES

WSWS = "articles/2016-02-04-wsws-syrian-war-negotiations-collapse.html"
KINDS = [
    "index.html", WSWS, "articles/2016-02-04-breitbart-syria-peace-talks-collapse.html", "articles/index.html",
    "outlets/index.html", "outlets/news-line.html", "outlets/reuters.html", "labels.html", "labels/trotskyist.html", "people/index.html",
    "people/sergey-lavrov.html", "organisations/index.html", "organisations/isis.html", "places/index.html",
    "places/aleppo.html", "events/index.html", "events/geneva-talks-suspended.html", "stories/index.html", "copies/index.html", "quotations/index.html", "questions/index.html",
    "questions/who-stands-in-the-way.html", "annotations/index.html", "timeline.html", "search.html?q=envoy",
    "about.html", "404.html", "articles/keyword/index.html", "articles/title/index.html", "articles/author/index.html",
    "articles/author/stephen-lendman.html", "articles/label/trotskyist.html", "search.html", "compare.html",
    "words/index.html",
    "compare/2016-02-04-wsws-syrian-war-negotiations-collapse--2016-02-04-breitbart-syria-peace-talks-collapse.html",
    "compare.html?a=2016-02-04-wsws-syrian-war-negotiations-collapse&b=2016-02-04-breitbart-syria-peace-talks-collapse",
]  # fmt: skip
OF_EXAMPLE = [
    "versions/2018-10-13-courier-lifeboat/1.html", "words/ship.html", "words/ship/ferry.html", "copies/2018-10-12-courier-ferry-sinks.html",
    "quotations/2019-01-23-courier-captain-1.html", "articles/2018-10-13-galley-talvenna-lost.html", "events/talvenna-sinks.html",
]  # fmt: skip
"""Kinds of pages that the example archive has, and the shipped one has not; an article with shared passages marked, and a network."""
WIDTHS = (1360, 390)


def test_the_list_names_every_page_kind(site: Path, example: Path) -> None:
    shown = {kind.partition("?")[0] for kind in KINDS}
    assert {p.name for p in site.glob("*.html")} <= shown
    kinds = {str(p.relative_to(site).parent) for p in site.rglob("*.html")}
    assert kinds == {str(Path(path).parent) for path in shown}
    more = {p.relative_to(example).parts[0] for p in example.rglob("*.html")} - {Path(path).parts[0] for path in shown}
    assert more <= {Path(path).parts[0] for path in OF_EXAMPLE}
    assert all((example / path).is_file() for path in OF_EXAMPLE)


SEEN = ((320, "light"), (390, "light"), (768, "light"), (1360, "light"), (1360, "dark"))
"""Widths and colours in which nothing may be too wide."""
READ = {(320, "light"), (1360, "dark")}
"""Those in which axe reads every kind: 320 is 1,280 at 400 %. ``make screenshots`` has it read them in the others."""


@pytest.mark.parametrize("path", [*KINDS, *OF_EXAMPLE])
def test_axe_finds_nothing_and_nothing_overflows(path: str, site: Path, example: Path, chromium: Browser) -> None:
    page = chromium.new_page(bypass_csp=True)
    page.goto(f"file://{example if path in OF_EXAMPLE else site}/{path}")
    if "?" in path:
        page.wait_for_selector(".hit, .columns p")
    assert page.locator("h1").count() == 1
    for width, scheme in SEEN:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        assert too_wide(page) == [], width
        if (width, scheme) in READ or path in (WSWS, "index.html"):
            assert axe(page) == [], (path, width, scheme)
    page.close()


def test_axe_finds_nothing_on_a_story_and_nothing_overflows(tmp_path: Path, chromium: Browser) -> None:
    """Neither the shipped archive nor the example has one: editors made events of what they tell."""
    archive = Archive(tmp_path, STORIES)
    archive.build()
    page = chromium.new_page(bypass_csp=True)
    for path in ("stories/first.html", "stories/index.html"):
        page.goto(f"file://{archive.output}/{path}")
        for width, scheme in SEEN:
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            assert too_wide(page) == [], (path, width)
            if (width, scheme) in READ:
                assert axe(page) == [], (path, width, scheme)
    page.close()


def test_each_copy_has_its_strip_below_its_name_on_a_phone(example: Path, chromium: Browser) -> None:
    page = chromium.new_page(viewport={"width": 390, "height": 900})
    page.goto(f"file://{example}/copies/2018-10-12-courier-ferry-sinks.html")
    rows = page.locator(".strips tbody tr").all()
    assert len(rows) > 1
    for row in rows:
        name, strip = (row.locator(what).bounding_box() or {} for what in ("th a", "svg"))
        assert name["height"] < 30  # one line
        assert strip["y"] >= name["y"] + name["height"] - 4
        assert strip["width"] > 300
    page.close()


SCROLLED = """() => {
  document.querySelector("main").innerHTML =
    '<div class="scroll" style="width: 200px"><div style="width: 600px; height: 40px"></div></div>';
}"""


@pytest.mark.parametrize("side", ["ltr", "rtl"])
def test_where_a_table_goes_on_a_shadow_says_so(side: str, site: Path, chromium: Browser) -> None:
    page = chromium.new_page(viewport={"width": 390, "height": 900})
    page.goto(f"file://{site}/404.html")
    page.evaluate(SCROLLED)
    page.evaluate("side => { document.documentElement.dir = side; }", side)
    box = page.locator(".scroll").bounding_box() or {}
    beyond = {}
    for where, left in (("begin", 0), ("middle", 200), ("end", 400)):
        page.evaluate(f"document.querySelector('.scroll').scrollLeft = {left if side == 'ltr' else left - 400}")
        beyond[where] = [
            page.screenshot(clip={"x": x, "y": box["y"], "width": 10, "height": 40})
            for x in (box["x"] + 1, box["x"] + box["width"] - 11)
        ]
    plain, shadow = beyond["begin"]
    assert plain != shadow
    assert beyond["end"][1] == plain  # nothing is beyond the right edge any more
    assert beyond["middle"] == [beyond["end"][0], shadow]
    page.close()


def test_what_stands_around_a_word_is_one_line_on_a_screen(example: Path, chromium: Browser) -> None:
    page = chromium.new_page(viewport={"width": 1360, "height": 900})
    page.goto(f"file://{example}/words/ship/ferry.html")
    heights = page.eval_on_selector_all(".kwic .line", "all => all.map(e => e.getBoundingClientRect().height)")
    assert len(heights) > 4
    assert max(heights) < 30
    page.close()


def test_two_texts_without_a_passage_alike_stand_beside_each_other_on_a_screen(
    example: Path, chromium: Browser
) -> None:
    path = next(
        one for one in sorted(example.glob("compare/*.html")) if "passages-of-two apart" in one.read_text("utf-8")
    )
    page = chromium.new_page()
    page.goto(f"file://{path}")
    for width, beside in ((1360, True), (390, False)):
        page.set_viewport_size({"width": width, "height": 900})
        one, other = (
            page.locator(f".apart li:has(.of-{side})").first.bounding_box() or {} for side in ("first", "second")
        )
        assert (one["y"] == other["y"], one["x"] == other["x"]) == (beside, not beside)
    page.close()


def test_slash_goes_to_the_search_field(site: Path, chromium: Browser) -> None:
    page = chromium.new_page()
    page.goto(f"file://{site}/{WSWS}")
    page.wait_for_function("getComputedStyle(document.body).visibility === 'visible'")  # its fonts are there
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.type") == "search"
    assert page.input_value("#find") == ""
    page.keyboard.type("envoy")
    page.keyboard.press("Enter")
    page.wait_for_selector(".hit")
    assert "search.html?q=envoy" in page.url
    page.close()


def test_a_label_opens_its_ground_and_escape_closes_it(site: Path, chromium: Browser) -> None:
    page = chromium.new_page()
    page.goto(f"file://{site}/articles/2013-05-08-news-line-kerry-calls-in-stalinist-bureaucracy.html")
    label = page.locator("details.label", has_text="Trotskyist").first
    label.locator("summary").click()
    opened = label.locator(".opened")
    assert "Because" in opened.inner_text()
    assert "Disputed by International Committee" in opened.inner_text()
    page.keyboard.press("Escape")
    assert not opened.is_visible()
    page.close()


def test_a_click_inside_an_opened_label_leaves_it_open_and_one_elsewhere_closes_it(
    site: Path, chromium: Browser
) -> None:
    page = chromium.new_page()
    page.goto(f"file://{site}/articles/2013-05-08-news-line-kerry-calls-in-stalinist-bureaucracy.html")
    label = page.locator("details.label", has_text="Trotskyist").first
    opened = label.locator(".opened")
    label.locator("summary").click()
    opened.get_by_text("Because").first.click()
    assert opened.is_visible()
    page.locator(".text p").last.click()
    assert not opened.is_visible()
    page.close()


def test_notes_stand_beside_their_passage_and_never_on_one_another(site: Path, chromium: Browser) -> None:
    page = chromium.new_page(viewport={"width": 1360, "height": 900})
    seen = 0
    for path in sorted((site / "articles").glob("2*.html")):
        page.goto(f"file://{path}")
        page.wait_for_timeout(100)
        boxes = page.eval_on_selector_all(
            ".notes .note",
            "all => all.map(n => { const r = n.getBoundingClientRect(); return [r.top, r.bottom, r.left] })",
        )
        text = page.eval_on_selector(".text .head p", "p => p.getBoundingClientRect().right")
        assert all(left >= text for _, _, left in boxes)
        assert all(b[0] >= a[1] - 1 for a, b in pairwise(boxes)), path.name
        for note in page.locator(".note").all():
            assert note.locator(".said").is_visible()
        seen += len(boxes)
    assert seen > 20
    page.close()


def test_on_a_phone_one_of_two_articles_stands_in_lines_that_can_be_read(site: Path, chromium: Browser) -> None:
    page = chromium.new_page(viewport={"width": 390, "height": 800})
    page.goto(f"file://{site}/{KINDS[-1]}")
    page.wait_for_selector(".columns section p")
    one, other = page.locator(".columns > section").all()
    assert (one.bounding_box() or {})["width"] > 300
    assert not other.is_visible()
    page.locator(".which input").nth(1).check()
    assert (other.bounding_box() or {})["width"] > 300
    assert not one.is_visible()
    assert too_wide(page) == []
    page.close()


def test_on_a_phone_the_record_and_notes_fold_and_open(site: Path, chromium: Browser) -> None:
    page = chromium.new_page(viewport={"width": 390, "height": 800})
    page.goto(f"file://{site}/{WSWS}")
    note = page.locator("#note-n1")
    assert not note.locator(".said").is_visible()
    page.locator("mark#passage-n1 sup a").click()
    assert note.locator(".said").is_visible()
    record = page.locator("details.record")
    assert not record.locator("dl").is_visible()
    record.locator("summary").first.click()
    assert record.locator("dl").is_visible()
    page.close()


def test_without_javascript_every_text_is_there_and_search_says_why(site: Path, chromium: Browser) -> None:
    context = chromium.new_context(java_script_enabled=False, viewport={"width": 1360, "height": 900})
    page = context.new_page()
    page.goto(f"file://{site}/{WSWS}")
    assert page.locator("#note-n3 .said").is_visible()
    page.goto(f"file://{site}/search.html")
    assert "needs JavaScript" in page.locator("noscript").inner_text()
    assert page.locator("noscript a").count() >= 5
    context.close()


def test_copied_notes_say_whose_voice_they_are(served: str, chromium: Browser) -> None:
    context = chromium.new_context(viewport={"width": 1360, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{served}/{WSWS}")
    page.locator("#note-n1 .said p").click(click_count=3)
    page.keyboard.press("Control+c")
    assert page.evaluate("navigator.clipboard.readText()").startswith("[Editors’ note] Here the envoy")
    context.close()


def test_notes_copied_along_with_the_text_say_whose_voice_they_are(served: str, chromium: Browser) -> None:
    context = chromium.new_context(viewport={"width": 1360, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{served}/{WSWS}")
    before = page.locator(".text").inner_text()
    page.evaluate("getSelection().selectAllChildren(document.querySelector('.text'))")
    page.keyboard.press("Control+c")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.count("[Editors’ note] ") == page.locator(".text .note").count() > 1
    assert page.locator(".text").inner_text() == before
    context.close()


def test_print_shows_notes_and_addresses(site: Path, chromium: Browser) -> None:
    page = chromium.new_page()
    page.emulate_media(media="print")
    page.goto(f"file://{site}/{WSWS}")
    assert page.locator("#note-n2 .said").is_visible()
    assert not page.locator(".masthead").is_visible()
    after = page.evaluate("getComputedStyle(document.querySelector('#note-n2 .by a[href^=http]'), '::after').content")
    assert "reuters" in after
    page.close()


PAPER = 680
"""The width of a sheet of A4 within its margins, in CSS pixels."""


def test_on_paper_no_table_is_wider_than_the_sheet_and_rows_say_what_they_are(example: Path, chromium: Browser) -> None:
    page = chromium.new_page(viewport={"width": PAPER, "height": 900})
    page.emulate_media(media="print")
    for path in (
        "events/talvenna-sinks.html",
        "questions/how-many-were-aboard.html",
        "words/ship.html",
        "outlets/bote.html",
    ):
        page.goto(f"file://{example}/{path}")
        assert page.evaluate("document.documentElement.scrollWidth") <= PAPER, path
    said = page.locator(".alike td:nth-child(3)").all_inner_texts()
    assert said[:2] == ["", ""]
    assert "Who says so: Lotsenstimme" in said
    page.close()


def test_without_javascript_nothing_is_offered_that_needs_it(site: Path, chromium: Browser) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"file://{site}/compare.html")
    assert "needs JavaScript" in page.locator("noscript").inner_text()
    assert not page.locator("form.chosen").is_visible()
    context.close()


def test_article_page_is_within_its_budget(site: Path) -> None:
    import gzip

    css = sum(len(gzip.compress((site / f"theme/css/{name}.css").read_bytes())) for name in ("main", "print"))
    script = gzip.compress((site / "theme/js/site.js").read_bytes())
    assert css <= 12_000
    assert len(script) <= 12_000
    assert "search/" not in (site / WSWS).read_text("utf-8").replace("search.html", "")


def test_picture_for_the_readme(site: Path, chromium: Browser, tmp_path: Path) -> None:
    """The README's picture is this one; `make picture` writes it where the README shows it."""
    import os

    where = PROJECT / "docs/picture.png" if os.environ.get("PICTURE") else tmp_path / "picture.png"
    page = chromium.new_page(viewport={"width": 1360, "height": 900})
    page.goto(f"file://{site}/{WSWS}")
    page.wait_for_timeout(300)
    page.screenshot(path=where)
    assert where.stat().st_size > 50_000
    assert (PROJECT / "docs/picture.png").exists()
    page.close()
