"""Pictures of every kind of page: ``python benchmarks/screenshots.py <folder> [articles] [languages …]``.

Of the shipped archive, of the example and of a made one (`newsroom`), in each language of the interface, on a telephone
and on a screen, light and dark: ``<folder>/<archive>/<language>/<kind>-<width>-<scheme>.png``. Pages wider than their
window, or on which axe finds something, are told, and end with 1. ``--kinds events compare`` photographs these alone;
the archives stay built, in ``<folder>/built``, so that it begins soon.
"""

import argparse
import shutil
import sys
from collections.abc import Collection, Iterator
from pathlib import Path

import newsroom
import yaml
from playwright.sync_api import Browser, Page, sync_playwright

from clippings.pelican.run import build

PROJECT = Path(__file__).resolve().parents[1]
sys.path.append(str(PROJECT / "tests/browser"))
sys.path.append(str(PROJECT / "tests"))
WIDTHS, SCHEMES = (390, 1360), ("light", "dark")
CHECKED = (320, 768)
"""Widths at which pages are checked, too, and not photographed."""
PATIENCE = 300_000
"""Milliseconds that a page has for anything: other work may have the processors."""
HIGHEST = 4000
"""Pixels of a page that a picture shows."""
OWN_TYPE = """async () => {
  for (const face of ["1em", "600 1em", "italic 1em"])
    for (const family of ["Source Serif 4", "Source Sans 3"]) await document.fonts.load(`${face} "${family}"`);
  document.documentElement.classList.remove("fonts-loading", "system-fonts");
}"""
"""A page that gave up waiting for its fonts, because other work has the processors, shows in them all the same."""


def archives(folder: Path, articles: int) -> Iterator[tuple[str, Path]]:
    """Name and content folder of the archives that are photographed."""
    yield "5", PROJECT / "content"
    yield "example", PROJECT / "docs/example/content"
    made = folder / "made/content"
    shutil.rmtree(made, ignore_errors=True)
    newsroom.write(made, articles)
    yield str(articles), made


def in_language(content: Path, language: str, folder: Path) -> Path:
    """A copy of a content folder whose interface has another language."""
    shutil.rmtree(folder / "content", ignore_errors=True)
    copy = Path(shutil.copytree(content, folder / "content"))
    settings = yaml.safe_load((copy / "archive.yaml").read_text("utf-8"))
    (copy / "archive.yaml").write_text(yaml.safe_dump({**settings, "language": language}, allow_unicode=True), "utf-8")
    return copy


def kinds(site: Path) -> Iterator[tuple[str, str]]:
    """Kind → page: every page at the root, as ``timeline-page``, and in each folder its list, the largest page, and an
    Arabic article."""
    yield from ((f"{page.stem}-page", page.name) for page in sorted(site.glob("*.html")))
    yield "results", "search.html?q=talks+port"
    ids = sorted(page.stem for page in (site / "data/articles").glob("*.json"))
    yield "compared", f"compare.html?a={ids[0]}&b={ids[-1]}"
    found: dict[str, list[Path]] = {}
    for page in sorted(site.glob("*/**/*.html"), key=lambda page: page.stat().st_size):
        found.setdefault(_kind(page.relative_to(site)), []).append(page)
    for kind, pages in sorted(found.items()):
        yield kind, pages[-1].relative_to(site).as_posix()
    arabic = [page for page in found["articles"] if 'class="text" lang="ar"' in page.read_text("utf-8")]
    yield from (("articles-arabic", page.relative_to(site).as_posix()) for page in arabic[-1:])


def _kind(page: Path) -> str:
    """What a page in a folder is: ``events``, ``events-list``, ``articles-author``, ``words-inner``; of a long list its
    first page is of a kind with its others, of all else the parts are of their own: ``people-part``."""
    first, *inner = page.parent.parts
    folder = "-".join((first, *inner[:1])) if first == "articles" else first + "-inner" * bool(inner)
    if page.name.partition(".")[0] == "index":
        return f"{folder}-list"
    return f"{folder}-part" if "." in page.stem else folder


def photographed(browser: Browser, site: Path, kind: str, path: str, into: Path) -> Iterator[str]:
    """Photograph a page at every width, light and dark; gives what is wrong with it."""
    from looks import axe, too_wide

    page = browser.new_page(bypass_csp=True)
    page.set_default_timeout(PATIENCE)
    page.goto(f"file://{site}/{path}")
    page.wait_for_function("getComputedStyle(document.body).visibility === 'visible'")
    page.evaluate(OWN_TYPE)
    if "?" in path:
        page.wait_for_selector(".hit, .columns p")
    for width in sorted((*WIDTHS, *CHECKED)):
        page.set_viewport_size({"width": width, "height": 900})
        yield from (f"{path} at {width}: wider than the window: {told}" for told in too_wide(page))
        if width in WIDTHS:
            for scheme in SCHEMES:
                page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
                yield from (f"{path} at {width}, {scheme}: {told}" for told in axe(page))
                _save(page, into / f"{kind}-{width}-{scheme}.png", width)
    page.close()


def _save(page: Page, path: Path, width: int) -> None:
    height = min(HIGHEST, int(page.evaluate("document.documentElement.scrollHeight")))
    page.screenshot(path=path, full_page=True, clip={"x": 0, "y": 0, "width": width, "height": height})


def main(into: Path, articles: int, languages: Collection[str], wanted: Collection[str]) -> int:
    wrong: list[str] = []
    program = next((path for path in map(shutil.which, ("chromium", "chromium-browser")) if path), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        for name, content in archives(into / "built", articles):
            for language in languages:
                folder = into / name / language
                folder.mkdir(parents=True, exist_ok=True)
                own = into / "built" / name / language
                site = build(in_language(content, language, own), own / "output").output
                for kind, path in kinds(site):
                    if not wanted or kind in wanted or kind.partition("-")[0] in wanted:
                        wrong += photographed(browser, site, kind, path, folder)
                print(f"{folder}: {len(list(folder.glob('*.png')))} pictures", flush=True)
        browser.close()
    print(*wrong, sep="\n")
    return bool(wrong)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Pictures of every kind of page.")
    parser.add_argument("folder", type=Path, nargs="?", default=Path("dist/screenshots"))
    parser.add_argument("articles", type=int, nargs="?", default=1500)
    parser.add_argument("languages", nargs="*", default=["en"])
    parser.add_argument("--kinds", nargs="+", default=[], help="events, compare, people-list …; all without it")
    given = parser.parse_args()
    sys.exit(main(given.folder.resolve(), given.articles, given.languages or ["en"], given.kinds))
