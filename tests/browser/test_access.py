"""Pages are for everybody: keyboard, large text, own colours, no motion, no sight (WCAG 2.2, AA)."""

from pathlib import Path
from typing import Any

import pytest
from looks import axe, too_wide
from playwright.sync_api import Browser, Page
from test_pages import KINDS, WSWS

from archives import Archive

LANDMARKS = {
    "banner", "navigation", "search", "main", "article", "complementary", "region", "contentinfo", "form",
}  # fmt: skip
ARTICLE = """
banner
  navigation Main
  search
main
  article
    heading Syrian war negotiations collapse after two days
    complementary Record
    complementary Editors’ notes on ¶1
    complementary Editors’ notes on ¶2
    complementary Editors’ notes on ¶3
    complementary Editors’ notes on ¶4
    region Questions it answers
      heading Questions it answers
    region Read beside it
      heading Read beside it
      article
        heading World View: Syria Peace Talks Collapse as Russia Carpet Bombs Opposition in Aleppo
      article
        heading Sham Syria Peace Talks May Resume Next Month
      article
        heading Illusory Syrian Peace Process and Ceasefire
      article
        heading Kerry Calls In Stalinist Bureaucracy To ‘Resolve’ Syrian Crisis
    navigation Before and after, of the same outlet, event, story or author
    navigation By date
contentinfo
"""
SEARCH = """
banner
  navigation Main
main
  heading Search
  search
  region Results
    heading Syrian war negotiations collapse after two days
    heading Sham Syria Peace Talks May Resume Next Month
    heading World View: Syria Peace Talks Collapse as Russia Carpet Bombs Opposition in Aleppo
contentinfo
"""
SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-block-end: 2em !important; }"""
"""What WCAG 2.2, 1.4.12 lets readers set."""
CUT = """() => [...document.querySelectorAll("main *, header *, footer *")].filter((e) => {
  const style = getComputedStyle(e);
  if (style.overflowX === "visible" || e.closest(".unseen, svg") || style.clipPath !== "none") return false;
  if (["auto", "scroll"].includes(style.overflowX) || ["auto", "scroll"].includes(style.overflowY)) return false;
  return e.checkVisibility() && !["INPUT", "SELECT"].includes(e.tagName)
    && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1);
}).map((e) => e.outerHTML.slice(0, 120))"""
"""Elements whose text is cut off, and cannot be scrolled to."""
FOCUSED = """() => {
  const e = document.activeElement, r = e.getBoundingClientRect();
  const own = getComputedStyle(e), around = e.closest(".find, .bigfind, .bars label");
  const outline = (s) => s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2;
  const hit = (part) => { // the middle of a drawing's group may be empty, of its parts not; so that of a link in two lines
    const [r = part.getBoundingClientRect()] = part.getClientRects(), top = document.elementFromPoint(r.x + r.width / 2, r.y + r.height / 2);
    return Boolean(top) && (e.contains(top) || top.contains(e));
  };
  const all = [...document.querySelectorAll("*")];
  return {
    what: e.outerHTML.slice(0, 90), order: all.indexOf(e), size: [r.width, r.height],
    shown: outline(own) || Boolean(around && outline(getComputedStyle(around))),
    free: [e, ...e.querySelectorAll("*")].some(hit),
  };
}"""
"""Where the focus is: whether it can be seen (2.4.7), and nothing covers it (2.4.11)."""


def opened(chromium: Browser, site: Path, path: str, **context: Any) -> Page:
    page = chromium.new_page(bypass_csp=True, **{"viewport": {"width": 1360, "height": 900}, **context})
    page.goto(f"file://{site}/{path}")
    page.wait_for_function("getComputedStyle(document.body).visibility === 'visible'")
    if "?" in path:
        page.wait_for_selector(".hit, .columns p")
    return page


def outline(page: Page) -> str:
    """The landmarks and headings of Chromium's accessibility tree, a line each, with their names."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    by_id = {node["nodeId"]: node for node in nodes}
    lines: list[str] = []

    def walk(node: Any, depth: int) -> None:
        role, name = (node.get(key, {}).get("value", "") for key in ("role", "name"))
        listed = not node.get("ignored") and role in LANDMARKS | {"heading"}
        if listed:
            lines.append(f"{'  ' * depth}{role} {name.capitalize() if name.isupper() else name}".rstrip())
        for child in node.get("childIds", []):
            if child in by_id:
                walk(by_id[child], depth + listed)

    walk(nodes[0], 0)
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("path", "right"), [(WSWS, ARTICLE), ("search.html?q=envoy", SEARCH)], ids=["article", "search"]
)
def test_what_is_where_is_told_without_sight(path: str, right: str, site: Path, chromium: Browser) -> None:
    page = opened(chromium, site, path)
    assert outline(page) == right.strip()
    page.close()


def test_source_and_editors_are_apart_without_sight(site: Path, chromium: Browser) -> None:
    """A note is never within what the source says, but in a landmark that says that it is the editors'."""
    page = opened(chromium, site, WSWS)
    notes = page.locator(".text .note")
    assert notes.count() == page.locator("aside[aria-label^='Editors’ notes'] .note, .general .note").count() > 0
    assert page.locator(".head .note, .rest .note").count() == 0
    page.close()


@pytest.mark.parametrize("path", KINDS[::3])
def test_text_may_be_set_wider(path: str, site: Path, chromium: Browser) -> None:
    """Each third kind: home, an article, lists, a person, an event, search and others."""
    page = opened(chromium, site, path)
    page.add_style_tag(content=SPACED)
    for width in (320, 1360):
        page.set_viewport_size({"width": width, "height": 900})
        assert too_wide(page) == [], width
        assert page.evaluate(CUT) == [], width
    page.close()


@pytest.mark.parametrize("width", [390, 1360])
@pytest.mark.parametrize("path", ["index.html", WSWS, "articles/index.html", "search.html?q=envoy"])
def test_everything_is_reached_by_the_keyboard(path: str, width: int, site: Path, chromium: Browser) -> None:
    page = opened(chromium, site, path, viewport={"width": width, "height": 900}, reduced_motion="reduce")
    page.evaluate("document.activeElement.blur()")
    wanted = page.evaluate(
        "[...document.querySelectorAll('a[href], button, input, select, summary, [tabindex=\"0\"]')]"
        ".filter((e) => e.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true})"
        " && !e.disabled && getComputedStyle(e).pointerEvents !== 'none').length"
    )
    seen: list[int] = []
    page.keyboard.press("Tab")
    assert "Skip to content" in page.evaluate("document.activeElement.textContent")
    for _ in range(wanted + 20):
        at = page.evaluate(FOCUSED)
        if at["order"] in seen or "<body" in at["what"]:
            break
        assert at["shown"], f"the focus is not seen: {at}"
        assert at["free"], f"the focus is covered: {at}"
        seen.append(at["order"])
        page.keyboard.press("Tab")
    assert seen == sorted(seen), "Tab goes in the order of the page"
    assert len(seen) >= wanted, "everything that works by a click is reached by Tab"
    page.close()


HERE = "[aria-current]"
DRAWN = ".timeline .bar:not(.unsure) rect, .pin circle, .share rect"
BARS = ".bars .bar"


@pytest.mark.parametrize(
    ("path", "has"),
    [("index.html", {DRAWN}), (WSWS, {HERE}), ("timeline.html", {HERE, DRAWN}), ("search.html?q=lavrov", {BARS})],
)
def test_readers_own_colours_lose_nothing(path: str, has: set[str], site: Path, chromium: Browser) -> None:
    page = opened(chromium, site, path, forced_colors="active")
    for one in has:
        page.wait_for_selector(one, state="attached")
    for here in page.locator(HERE).all():
        assert "underline" in here.evaluate("e => getComputedStyle(e).textDecorationLine")
    back = page.evaluate("getComputedStyle(document.body).backgroundColor")
    for drawn in page.locator(DRAWN).all():
        assert drawn.evaluate("e => getComputedStyle(e).fill") != back
    for bar in page.locator(BARS).all():
        assert bar.evaluate("e => getComputedStyle(e).backgroundColor") != back
    assert [told for told in axe(page) if not told.startswith("color-contrast")] == []
    page.close()


def test_nothing_moves_for_readers_who_asked_for_it(site: Path, chromium: Browser) -> None:
    page = opened(chromium, site, WSWS, reduced_motion="reduce")
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    page.locator("mark#passage-n3 sup a").first.click()
    assert page.evaluate("document.getAnimations().length") == 0
    page.close()


def test_texts_of_several_copies_can_each_be_hit(tmp_path: Path, chromium: Browser) -> None:
    """Their differences are folded, one line below the other: no line may be lower than 24 pixels (WCAG 2.2, 2.5.8)."""
    text = " ".join(f"word{number}" for number in range(120))
    texts = {"a": text, "b": text.replace("word40 ", "dusk "), "c": text.replace("word80 ", "sixty ")}
    made = Archive(tmp_path, {
        "authority": {"outlets": {id: {"name": f"Paper {id}"} for id in texts}},
        "articles": {id: {"title": "Lost", "outlet": id, "date": "2016-02-03", "body": own} for id, own in texts.items()},
    })  # fmt: skip
    made.build()
    page = opened(chromium, made.output, "copies/a.html")
    assert page.locator("details.changed:not([open])").count() == 2
    assert axe(page) == []
    page.close()
