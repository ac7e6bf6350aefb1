"""What is asked of any page in Chromium: axe finds nothing, nothing is wider than the window or too small to hit, and the
page says nothing to the console and asks for nothing elsewhere."""

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


class Watched:
    """A page whose console, errors and requests are kept."""

    def __init__(self, page: Page, allowed: str) -> None:
        self.page = page
        self.said: list[str] = []
        self.left: list[str] = []
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on(
            "request",
            lambda request: self.left.append(request.url) if not request.url.startswith(allowed) else None,
        )


def axe(page: Page) -> list[str]:
    """What axe finds on a page: a rule with the element that breaks it."""
    page.evaluate(AXE)
    found = page.evaluate(f"axe.run({{runOnly: {RULES}, rules: {{'target-size': {{enabled: true}}}}}})")
    return [f"{v['id']}: {v['help']} · {n['html'][:160]}" for v in found["violations"] for n in v["nodes"]]


def too_wide(page: Page) -> list[str]:
    return list(page.evaluate(TOO_WIDE))
