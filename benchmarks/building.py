"""Building beside Hugo, Eleventy and plain Pelican: ``python benchmarks/building.py [articles] [rounds]``.

The same made-up articles for all, with 40 outlets and 500 names as Hugo's taxonomies, Eleventy's collections, and
Pelican's categories and tags; Hugo and Eleventy have their search from Pagefind.
Rounds take turns, so that a busy moment of the machine does not fall on one alone. Memory is what all processes of a
build have to themselves (proportional set size), sampled; only Linux tells it.
"""

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import corpus

PROJECT = Path(__file__).resolve().parents[1]
PYTHON = sys.executable
SEVERAL, SECONDS = 5, 20.0
"""How often a warm build is measured, unless it takes so long."""
LOOKING = 50
"""How many times as long as a look at its memory takes a program is left alone."""
ELEVENTY = PROJECT / "benchmarks/eleventy"
NAME = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+")
HUGO = """baseURL = "https://example.org/"
title = "Measured"
[taxonomies]
outlet = "outlets"
name = "names"
"""
SINGLE = """<!doctype html><html lang=en><title>{{ .Title }}</title><main data-pagefind-body><h1>{{ .Title }}</h1>
<p>{{ range .GetTerms "outlets" }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ .Date.Format "2006-01-02" }}
{{ .Content }}</main></html>"""
LIST = """<!doctype html><html lang=en><title>{{ .Title }}</title><h1>{{ .Title }}</h1>
<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></html>"""
PELICAN = """SITENAME = "Measured"
SITEURL = ""
PATH = "content"
TIMEZONE = "UTC"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
LOAD_CONTENT_CACHE = CACHE_CONTENT = True
"""


@dataclass
class Peer:
    """A program: how its folder is made, what builds it, and the article that is changed."""

    name: str
    make: Callable[[Path, int], None]
    commands: tuple[tuple[str, ...], ...]
    article: str
    seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    peak: float = 0.0


def archive(folder: Path, articles: int) -> None:
    corpus.archive(folder / "content", articles)


def hugo(folder: Path, articles: int) -> None:
    for name in ("content/articles", "layouts/_default"):
        (folder / name).mkdir(parents=True)
    (folder / "hugo.toml").write_text(HUGO, "utf-8")
    (folder / "layouts/_default/single.html").write_text(SINGLE, "utf-8")
    (folder / "layouts/_default/list.html").write_text(LIST, "utf-8")
    for draft in corpus.drafts(articles):
        head = (
            f"---\ntitle: {draft.title}\ndate: {draft.date}\noutlets: [{draft.outlet}]\nnames: [{names(draft)}]\n---\n"
        )
        (folder / f"content/articles/{draft.id}.md").write_text(head + "\n\n".join(draft.paragraphs) + "\n", "utf-8")


def eleventy(folder: Path, articles: int) -> None:
    for name in ("articles", "_includes"):
        (folder / name).mkdir(parents=True)
    for name, place in (("eleventy.config.mjs", ""), ("lists.njk", ""), ("single.njk", "_includes")):
        shutil.copy(ELEVENTY / name, folder / place / name)
    (folder / "node_modules").symlink_to(ELEVENTY / "node_modules")
    (folder / ".eleventyignore").write_text("node_modules\n", "utf-8")
    for draft in corpus.drafts(articles):
        head = f"title: {draft.title}\nday: {draft.date}\noutlet: {draft.outlet}\nnames: [{names(draft)}]"
        text = "\n\n".join(draft.paragraphs)
        (folder / f"articles/{draft.id}.md").write_text(f"---\nlayout: single.njk\n{head}\n---\n{text}\n", "utf-8")


def pelican(folder: Path, articles: int) -> None:
    (folder / "content").mkdir(parents=True)
    (folder / "pelicanconf.py").write_text(PELICAN, "utf-8")
    for draft in corpus.drafts(articles):
        head = f"Title: {draft.title}\nDate: {draft.date}\nCategory: {draft.outlet}\nTags: {names(draft)}\n"
        head += f"Slug: {draft.id}\n\n"
        (folder / f"content/{draft.id}.md").write_text(head + "\n\n".join(draft.paragraphs) + "\n", "utf-8")


def names(draft: corpus.Draft) -> str:
    return ", ".join(dict.fromkeys(name for text in draft.paragraphs for name in NAME.findall(text)))


PEERS = (
    Peer("Clippings", archive, ((PYTHON, "-m", "clippings", "build"),), "content/articles/a000007.md"),
    Peer(
        "Hugo + Pagefind", hugo,
        ((str(Path(PYTHON).with_name("hugo")), "--quiet"), (PYTHON, "-m", "pagefind", "--silent", "--site", "public")),
        "content/articles/a000007.md",
    ),
    Peer(
        "Eleventy + Pagefind", eleventy,
        (("node", str(ELEVENTY / "node_modules/@11ty/eleventy/cmd.cjs"), "--quiet"),
         (PYTHON, "-m", "pagefind", "--silent", "--site", "public")),
        "articles/a000007.md",
    ),
    Peer("plain Pelican", pelican, ((PYTHON, "-m", "pelican", "-q"),), "content/a000007.md"),
)  # fmt: skip


def run(peer: Peer, folder: Path, source: Path = PROJECT) -> float:
    """Seconds for a build in ``folder``; the most memory its processes had at once is noted."""
    environment = {**os.environ, "PYTHONPATH": str(source / "plugins")}
    os.sync()  # or it would wait for the disk to write what the program before it has made
    seconds = 0.0
    for command in peer.commands:
        began = time.perf_counter()
        started = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL)
        watching = threading.Thread(target=watch, args=(peer, started), daemon=True)
        watching.start()
        if started.wait():
            raise SystemExit(f"{peer.name}: {command[0]} ended with {started.returncode}")
        seconds += time.perf_counter() - began
        watching.join()
    return seconds


def watch(peer: Peer, started: "subprocess.Popen[bytes]") -> None:
    """Look at a program's memory now and then: it stands still meanwhile, the longer the more it has."""
    while started.poll() is None:
        began = time.perf_counter()
        peer.peak = max(peer.peak, sum(map(own, family(started.pid))))
        time.sleep(max(0.3, LOOKING * (time.perf_counter() - began)))


def family(pid: int) -> list[int]:
    """A process and all that it started."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:  # it has ended, or this is no Linux
        return []
    return [pid, *(one for child in children for one in family(int(child)))]


def own(pid: int) -> float:
    """MiB of a process, shared memory in proportion."""
    try:
        found = re.search(r"^Pss:\s+(\d+)", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.MULTILINE)
    except OSError:
        return 0.0
    return int(found[1]) / 1024 if found else 0.0


def folder_of(peer: Peer, place: Path, articles: int) -> Path:
    """A new folder for a build by ``peer``."""
    folder = Path(tempfile.mkdtemp(dir=place))
    peer.make(folder, articles)
    if peer.make is archive:
        for name in ("theme", "plugins", "pelicanconf.py"):
            (folder / name).symlink_to(PROJECT / name)
    return folder


def measure(peer: Peer, folder: Path) -> None:
    """One round: cold, nothing changed, one article changed; what takes but seconds, a few times."""
    peer.seconds["cold"].append(run(peer, folder))
    article = folder / peer.article
    for kind, more in (("nothing changed", ""), ("one article changed", " One more sentence.")):
        found: list[float] = []
        while len(found) < SEVERAL and sum(found) < SECONDS:
            if more:
                article.write_text(f"{article.read_text('utf-8').rstrip()}{more}\n", "utf-8")
            found.append(run(peer, folder))
        peer.seconds[kind] += found


def measure_all(place: Path, articles: int, rounds: int) -> None:
    """Every peer in turn. Nothing is deleted meanwhile: a disk is slow to give away what it has just taken back."""
    for _ in range(rounds):
        for peer in PEERS:
            measure(peer, folder_of(peer, place, articles))


def cold(peer: Peer) -> float:
    return statistics.median(peer.seconds["cold"])


def table(articles: int, rounds: int) -> None:
    print(f"{articles:,} articles of 800 words, {os.cpu_count()} processors, median of {rounds}\n")
    print("| | cold build, s | of Hugo + Pagefind | nothing changed, s | one article changed, s | peak, MiB |")
    print("|---|---|---|---|---|---|")
    for peer in PEERS:
        same, one = (statistics.median(peer.seconds[kind]) for kind in ("nothing changed", "one article changed"))
        ratio = cold(peer) / cold(PEERS[1])
        print(
            f"| {peer.name} | {cold(peer):.1f} | {ratio:.2f} | {same:.1f} | {one:.1f} | {peer.peak:,.0f} |", flush=True
        )


def main(articles: int, rounds: int) -> None:
    with tempfile.TemporaryDirectory() as place:
        measure_all(Path(place), articles, rounds)
    table(articles, rounds)


if __name__ == "__main__":
    counts = [int(word) for word in sys.argv[1:] if word.isdigit()]
    main(*(counts + [10_000, 1][len(counts) :]))
