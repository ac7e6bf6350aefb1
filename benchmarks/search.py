"""Search measured against whole lunr.js, MiniSearch and Pagefind: ``python benchmarks/search.py [articles] [--alone]``.

Two-word queries of three kinds: words of one article as often as they stand there (mostly very common ones), words of
the dictionary (mostly rare), and one of each. Times are from typing to rendered results in Chromium; bytes are gzipped,
with all that a fresh visitor's query moves. ``--alone`` leaves the others out, which end long before 100,000 articles.
"""

import gc
import gzip
import json
import os
import random
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

from made.articles import drafts
from playwright.sync_api import Browser, Page, sync_playwright
from serving import Served, served
from values import archive, with_one_changed

from clippings.model.page import DataFile
from clippings.pelican.run import build
from clippings.search.kept_index import documents_of, index_for
from clippings.search.pages import document, index_files

PROJECT = Path(__file__).resolve().parents[1]
QUERIES = 60
TYPED = """async q => {
  const field = document.querySelector('#q'), said = document.querySelector('.status');
  said.textContent = '';
  const began = performance.now();
  field.value = q;
  field.dispatchEvent(new Event('input'));
  await new Promise(done => {
    const look = () => said.textContent.includes('“') ? requestAnimationFrame(() => done()) : setTimeout(look, 1);
    look();
  });
  return performance.now() - began }"""
ASKED = """async q => {
  const began = performance.now();
  if (!window.whole) for (const name of ['whole.js', 'ask.js'])
    await new Promise((done, failed) => {
      const script = Object.assign(document.createElement('script'), {src: name, onload: done, onerror: failed});
      document.head.append(script);
    });
  window.ask(q);
  return performance.now() - began }"""
PAGEFOUND = """async q => {
  const began = performance.now();
  window.pagefind = window.pagefind || await import('/pagefind/pagefind.js');
  const found = await window.pagefind.search(q);
  await Promise.all(found.results.slice(0, 10).map(r => r.data()));
  return performance.now() - began }"""
WATCH = """() => {
  window.longest = 0;
  const note = list => list.getEntries().forEach(e => { window.longest = Math.max(window.longest, e.duration) });
  new PerformanceObserver(note).observe({type: 'longtask'}) }"""
Times = list[float]


def queries(articles: int) -> list[str]:
    rng = random.Random(7)
    some = [draft for n, draft in zip(range(400), drafts(articles), strict=False)]
    texts = [re.findall(r"[a-z]{3,}", " ".join(draft.paragraphs).lower()) for draft in some]
    known = sorted({word for text in texts for word in text})
    found = []
    for n in range(QUERIES):
        text = rng.choice(texts)
        pairs = [rng.choice(text), rng.choice(known)], rng.sample(text, 2), rng.sample(known, 2)
        found.append(" ".join(pairs[n % 3]))
    return found


def ours(folder: Path, articles: int) -> str:
    """Writes the search pages and chunks; says what making the index took."""
    small = folder / "one"
    (small / "content/articles").mkdir(parents=True)
    (small / "content/articles/a.md").write_text("---\ntitle: One\n---\nOne.\n", "utf-8")
    shutil.copytree(build(small / "content", small / "output").output, folder / "site")
    shutil.rmtree(folder / "site/search")
    (folder / "site/search").mkdir()
    made = archive(articles)
    began = time.perf_counter()
    for _ in made.dossiers.made():  # type: ignore[attr-defined]
        pass
    making = time.perf_counter() - began
    began = time.perf_counter()
    index_for(documents_of(made), made)
    indexing = time.perf_counter() - began - making
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    files = chain(index_files("", made), (file for id in made.order for file in document(id, made)))
    for file in files:
        if isinstance(file, DataFile):
            (folder / "site" / file.path).write_text(file.make() if file.make else file.text, "utf-8")
    changed = with_one_changed(made, min(90, articles - 1))
    documents = documents_of(changed)
    for either in (made, changed):  # both texts are made before the clock starts
        either.dossiers[documents[min(90, articles - 1)].id].terms["body"]
    began = time.perf_counter()
    index_for(documents, changed)
    patching = time.perf_counter() - began
    return f"{indexing / articles * 1000:.2f} ms an article, peak {peak:,.0f} MiB; {patching:.2f} s after one changed"


def whole(kind: str, folder: Path, articles: int) -> str:
    """One index file by lunr.js or MiniSearch."""
    source = folder / "documents.ndjson"
    with source.open("w", encoding="utf-8") as out:
        for draft in drafts(articles):
            out.write(json.dumps({"id": draft.id, "title": draft.title, "body": "\n".join(draft.paragraphs)}) + "\n")
    (folder / "site").mkdir()
    began = time.perf_counter()
    script = str(PROJECT / "benchmarks/peers.js")
    command = ["node", "--max-old-space-size=8000", script, kind, str(source), str(folder / "site")]
    return timed(command, began, articles)


def pagefind(folder: Path, articles: int) -> str:
    """Pagefind's index of one bare page an article."""
    (folder / "site/a").mkdir(parents=True)
    for draft in drafts(articles):
        body = "".join(f"<p>{text}</p>" for text in draft.paragraphs)
        head = f"<html lang={draft.outlet.language}><title>{draft.title}</title><h1>{draft.title}</h1>"
        page = f"<!doctype html>{head}{body}</html>"
        (folder / f"site/a/{draft.id}.html").write_text(page, "utf-8")
    (folder / "site/search.html").write_text("<!doctype html><title>Pagefind</title>", "utf-8")
    began = time.perf_counter()
    return timed([sys.executable, "-m", "pagefind", "--silent", "--site", str(folder / "site")], began, articles)


def timed(command: list[str], began: float, articles: int) -> str:
    running = subprocess.Popen(["/usr/bin/env", *command], stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(running.pid, 0)
    if status:
        raise SystemExit(f"{command[0]} ended with {os.waitstatus_to_exitcode(status)}")
    peak = used.ru_maxrss / 1024
    return f"{(time.perf_counter() - began) / articles * 1000:.2f} ms an article, peak {peak:,.0f} MiB"


def packed(files: Iterator[Path]) -> int:
    """Bytes of files as a host would send them."""
    return sum(min(len(gzip.compress(file.read_bytes(), 6)), file.stat().st_size) for file in files)


def times(browser: Browser, address: str, asked: list[str], script: str) -> tuple[Times, Times, Times]:
    """Milliseconds cold and warm, and the longest block, of each query."""
    cold: Times = []
    warm: Times = []
    longest: Times = []
    for query in asked:
        page: Page = browser.new_page()
        page.goto(f"{address}/search.html")
        page.evaluate(WATCH)
        cold.append(page.evaluate(script, query))
        page.evaluate(script, query.split()[0])
        warm.append(page.evaluate(script, query))
        page.wait_for_timeout(120)
        longest.append(page.evaluate("window.longest"))
        page.close()
    return cold, warm, longest


def moved(browser: Browser, state: Served, asked: list[str], script: str) -> Times:
    """Kilobytes a fresh visitor's query moves."""
    found = []
    for query in asked:
        context = browser.new_context()
        page = context.new_page()
        state.moved = 0
        page.goto(f"{state.address}/search.html")
        page.evaluate(script, query)
        page.wait_for_timeout(120)
        found.append(state.moved / 1024)
        context.close()
    return found


def both(values: Times) -> str:
    ordered = sorted(values)
    return f"{statistics.median(ordered):,.0f} / {ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]:,.0f}"


def main(articles: int, alone: bool) -> None:
    packer = zlib.compressobj(6)
    text = sum(len(packer.compress("\n".join(draft.paragraphs).encode())) for draft in drafts(articles)) + len(
        packer.flush()
    )
    asked = queries(articles)
    kinds: dict[str, tuple[Callable[[Path], str], str, str, int]] = {
        "Clippings": (lambda f: ours(f, articles), TYPED, "search/[tmld][!o]*.js", QUERIES),
        "lunr.js, whole": (lambda f: whole("lunr", f, articles), ASKED, "whole.js", 6),
        "MiniSearch, whole": (lambda f: whole("minisearch", f, articles), ASKED, "whole.js", 6),
        "Pagefind": (lambda f: pagefind(f, articles), PAGEFOUND, "pagefind/index/*", QUERIES),
    }
    print(f"{articles:,} articles of 800 words in the mean, {text / 1e6:.1f} MB of text gzipped")
    print("Two-word queries, median / p95\n")
    print("| | KB moved, cold | ms cold | ms warm | longest block, ms | index of the text | index made in |")
    print("|---|---|---|---|---|---|---|")
    with sync_playwright() as playwright:
        path = next((p for p in ("/usr/bin/chromium", "/usr/bin/chromium-browser") if Path(p).exists()), None)
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        for name, (make, script, files, count) in kinds.items():
            if alone and name != "Clippings":
                continue
            with tempfile.TemporaryDirectory() as place:
                folder = Path(place)
                made = make(folder)
                size = packed((folder / "site").glob(files)) / text
                with served(folder / "site") as state:
                    kilobytes = moved(browser, state, asked[:count], script)
                    address = state.address if name == "Pagefind" else f"file://{folder / 'site'}"
                    cold, warm, longest = times(browser, address, asked[:count], script)
            figures = " | ".join(map(both, (kilobytes, cold, warm, longest)))
            print(f"| {name} | {figures} | {size:.0%} | {made} |", flush=True)
        browser.close()


if __name__ == "__main__":
    gc.disable()  # as a build does
    main(int(next((a for a in sys.argv[1:] if a.isdigit()), "10000")), "--alone" in sys.argv)
