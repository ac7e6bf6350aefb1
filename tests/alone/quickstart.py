"""A site as pelican-quickstart makes one, with posts of every kind that Pelican's docs know."""

import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pelican
from pelican.settings import read_settings

from conftest import PROJECT

NINE = ("records", "outlets", "entities", "quotations", "annotations", "events", "links", "describe", "search")
THEMES = Path(pelican.__file__).parent / "themes"
ANSWERS = (".", "My Site", "Jane Roe", "en", "n", "y", "10", "UTC", "n")

POSTS = {
    "hello.md": """Title: Hello & welcome
Date: 2016-03-03 10:20
Modified: 2016-03-04 11:00
Category: News
Tags: talks, Geneva
Slug: hello-world
Authors: Jane Roe, John Doe
Summary: What it *is*.
Rating: five

The **talks** in Geneva began, as [the second post]({filename}news/second.rst) tells. ![A map]({static}/images/map.png)

    code

| a | b |
|---|---|
| 1 | 2 |
""",
    "hello-fr.md": "Title: Bonjour\nDate: 2016-03-03 10:20\nSlug: hello-world\nLang: fr\n\nLes pourparlers de Genève.\n",
    "fenced.md": "---\nTitle: Fenced: a colon\nDate: 2016-03-05\nTags: [talks]\nOutlet: Corner shop\nEvents: A party\n---\nA fenced head.\n",
    "news/second.rst": "Second & last\n#############\n\n:date: 2016-02-05 08:00\n:modified: 2016-02-06\n:tags: talks\n:summary: It ended.\n\nThe *talks* ended in Geneva.\n",
    "news/third.html": '<html><head><title>Third</title><meta name="date" content="2016-02-06 09:30"><meta name="tags" content="talks, peace"><meta name="custom" content="yes"></head><body><p>They <em>left</em> Geneva.</p></body></html>',
    "events/party.md": "Title: A party\nDate: 2016-05-01\n\nOf a category that is called events.\n",
    "annotations/same.md": "Title: Same\nDate: 2016-05-02\nSlug: hello-again\n\nOnce.\n",
    "notes/attached.md": "Title: Attached\nDate: 2016-04-01\nLang: english\nSlug: Übung 1/2\n\nSee [the list]({attach}list.txt).\n",
    "notes/list.txt": "One.\n",
    "draft.md": "Title: Unfinished\nDate: 2016-06-01\nStatus: draft\n\nNobody has seen the draftword.\n",
    "hidden.md": "Title: Unlisted\nDate: 2016-06-02\nStatus: hidden\n\nNothing leads to the hiddenword.\n",
    "pages/about.md": "Title: About\n\nOf this site.\n",
    "pages/contact.rst": "Contact\n#######\n\nWrite to us.\n",
}  # fmt: skip
WRITTEN = {
    "hello-world.html": ("Hello & welcome", "<strong>talks</strong> in Geneva began"),
    "hello-world-fr.html": ("Bonjour", "Les pourparlers de Genève."),
    "fenced-a-colon.html": ("Fenced: a colon", "A fenced head."),
    "second-last.html": ("Second &amp; last", "The <em>talks</em> ended in Geneva."),
    "third.html": ("Third", "They <em>left</em> Geneva."),
    "a-party.html": ("A party", "Of a category that is called events."),
    "hello-again.html": ("Same", "Once."),
    "Übung 1/2-english.html": ("Attached", "See <a href="),
    "drafts/unfinished.html": ("Unfinished", "Nobody has seen the draftword."),
    "unlisted.html": ("Unlisted", "Nothing leads to the hiddenword."),
    "pages/about.html": ("About", "Of this site."),
    "pages/contact.html": ("Contact", "Write to us."),
}
"""Where Pelican's docs say that each is written (ARTICLE_SAVE_AS and the like), with its title and some of its text."""
PUBLISHED = sorted(path for path in WRITTEN if not path.startswith(("drafts", "pages", "unlisted")))
LISTS = (
    "index.html", "archives.html", "tags.html", "categories.html", "authors.html", "category/news.html",
    "category/events.html", "tag/talks.html", "tag/peace.html", "author/john-doe.html",
)  # fmt: skip


@cache
def _started() -> Path:
    """An empty site, as pelican-quickstart leaves it."""
    folder = Path(mkdtemp(prefix="clippings-quickstart-"))
    started = subprocess.run(
        [sys.executable, "-m", "pelican.tools.pelican_quickstart"], cwd=folder, input="\n".join(ANSWERS) + "\n",
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (folder / "pelicanconf.py").is_file(), started.stdout + started.stderr
    return folder


def site(folder: Path, files: dict[str, str] | None = None) -> Path:
    """A site in a folder, with posts of every kind, or with these files."""
    shutil.copytree(_started(), folder, dirs_exist_ok=True)
    for name, text in (POSTS if files is None else files).items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    if files is None:
        (folder / "content/images").mkdir()
        (folder / "content/images/map.png").write_bytes((PROJECT / "docs/picture.png").read_bytes()[:100])
    return folder


def pelican_of(folder: Path, *plugins: str, theme: str = "simple", **more: Any) -> pelican.Pelican:
    """Pelican with the site's own pelicanconf.py, and what an editor adds to it."""
    override = {
        "PLUGIN_PATHS": [str(PROJECT / "plugins")], "PLUGINS": [f"clippings.{plugin}" for plugin in plugins],
        "THEME": str(THEMES / theme), "PATH": str(folder / "content"), "OUTPUT_PATH": str(folder / "output"),
        "CACHE_PATH": str(folder / "cache"), **more,
    }  # fmt: skip
    return pelican.Pelican(read_settings(str(folder / "pelicanconf.py"), override=override))


def built(folder: Path, *plugins: str, **more: Any) -> Path:
    """The site, built."""
    pelican_of(folder, *plugins, **more).run()
    return folder / "output"
