"""The live preview of a made-up archive: ``python benchmarks/preview.py [articles]``.

Seconds from the start of `make serve` to the first article in the browser, on an archive that was never built; then,
with that article open, from saving it to reading the new words in the page, and until the whole is built.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright
from programs import CHANGED, PROJECT, make_clippings

SAVES = 7


def said(serving: "subprocess.Popen[str]", beginning: str) -> str:
    """The preview's next line that begins so."""
    assert serving.stdout
    for line in serving.stdout:
        if line.startswith(beginning):
            return line
    raise SystemExit("the preview ended")


def previewed(articles: int, place: Path) -> tuple[float, list[float], list[float]]:
    """Seconds to the first article, from each saving to what it shows, and from each to the whole."""
    with sync_playwright() as playwright:
        folder = Path(tempfile.mkdtemp(dir=place))
        make_clippings(folder, articles)
        path = next((p for p in ("/usr/bin/chromium", "/usr/bin/chromium-browser") if Path(p).exists()), None)
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        began = time.perf_counter()
        serving = subprocess.Popen(
            [sys.executable, "-m", "clippings", "serve", "--port", "0"], cwd=folder, text=True,
            stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(PROJECT / "plugins")},
        )  # fmt: skip
        try:
            address = said(serving, "http://").split("/ ")[0]
            page.goto(f"{address}/articles/{CHANGED}.html")
            page.wait_for_selector("#p-1")
            first = time.perf_counter() - began
            said(serving, "built")
            page.wait_for_timeout(3000)
            article = folder / f"content/articles/{CHANGED}.md"
            text = article.read_text("utf-8").rstrip()
            shown, whole = [], []
            for number in range(SAVES):
                began = time.perf_counter()
                article.write_text(f"{text} Saved for the time numbered {number}.\n", "utf-8")
                page.wait_for_function(f"document.body && document.body.innerText.includes('time numbered {number}.')")
                shown.append(time.perf_counter() - began)
                said(serving, "built")
                whole.append(time.perf_counter() - began)
                page.wait_for_timeout(1000)
        finally:
            serving.terminate()
            serving.wait()
            browser.close()
    return first, shown, whole


def table(articles: int, first: float, shown: list[float], whole: list[float]) -> None:
    print(f"{articles:,} articles: first article after {first:.1f} s in a cold preview")
    print(f"saved to shown: median {statistics.median(shown):.2f} s, longest {max(shown):.2f} s")
    print(f"saved to the whole built: median {statistics.median(whole):.2f} s", flush=True)


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as place:
        measured = previewed(count, Path(place))
    table(count, *measured)
