"""What is asked of any page in Chromium: axe finds nothing, and nothing is wider than the window or too small to hit."""

from playwright.sync_api import Page

from conftest import PROJECT

AXE = (PROJECT / "node_modules/axe-core/axe.min.js").read_text("utf-8")
RULES = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']"
TOO_WIDE = """() => {
  const width = document.documentElement.clientWidth, root = document.documentElement;
  if (root.scrollWidth <= width) return [];
  const beyond = (e) => { const r = e.getBoundingClientRect(); return r.right > width + 1 || r.left < -1; };
  return [...document.querySelectorAll("main *, header *, footer *")].filter(beyond)
    .map((e) => e.outerHTML.slice(0, 100)).slice(0, 5).concat([`${root.scrollWidth} > ${width}`]);
}"""
"""What a page wider than its window has beyond the window's edges; nothing for one that is not (WCAG 2.2, 1.4.10)."""


def axe(page: Page) -> list[str]:
    """What axe finds on a page: a rule with the element that breaks it."""
    page.evaluate(AXE)
    found = page.evaluate(f"axe.run({{runOnly: {RULES}, rules: {{'target-size': {{enabled: true}}}}}})")
    return [f"{v['id']}: {v['help']} · {n['html'][:160]}" for v in found["violations"] for n in v["nodes"]]


def too_wide(page: Page) -> list[str]:
    return list(page.evaluate(TOO_WIDE))
