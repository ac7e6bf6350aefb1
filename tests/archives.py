"""Small archives for tests: written from mappings, built by the real program, and read again.

A mapping stands for a content folder: folder → file's stem → what the file holds. ``body`` is the text below the front
matter. `tests/cases/*.yaml` have such mappings under ``content``::

    articles:
      one: {title: Talks open, date: 2016-02-03, events: [talks], body: They met.}
    events:
      talks: {title: The talks}
    authority:
      people: {doe: {name: Jane Doe}}

is articles/one.md, events/talks.md and authority/people.yaml. This is the one place where tests of meaning call the build.
"""

import json
from collections.abc import Mapping
from contextlib import chdir
from pathlib import Path
from typing import Any

import yaml
from bs4 import BeautifulSoup

from clippings.model.problem import ContentErrors
from clippings.pelican.run import build

PROJECT = Path(__file__).resolve().parents[1]
CASES = PROJECT / "tests/cases"
MARKDOWN = ("articles", "events", "questions", "pages")
"""Folders of files with front matter; all others hold YAML."""
REMOVED = "removed"
"""In a change, what stands under this word's key is taken away: a field, an entry of a list of authorities, a file."""


class Archive:
    """A content folder and what is built from it, in a folder of its own such as pytest's ``tmp_path``."""

    def __init__(self, folder: Path, content: Mapping[str, Any] | None = None) -> None:
        self.content, self.output = folder / "content", folder / "output"
        self.holds: dict[str, Any] = {}
        self.texts: dict[str, str] = {}
        (self.content / "articles").mkdir(parents=True)
        if content:
            self.change(content)

    def change(self, change: Mapping[str, Any]) -> None:
        """Lay a mapping over what the folder holds: fields that it does not name stay. Write the files that differ."""
        self.holds = changed(self.holds, change)
        texts = files_of(self.holds)
        for name in self.texts.keys() - texts.keys():
            (self.content / name).unlink()
        for name, text in texts.items():
            if self.texts.get(name) != text:
                path = self.content / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, "utf-8")
        self.texts = texts

    def build(self, hosted: str = "", **settings: Any) -> None:
        """Build on top of the last build, if there was one, as from the project's folder."""
        with chdir(PROJECT):
            build(self.content, self.output, hosted, **settings)

    def refused(self, **settings: Any) -> list[str]:
        """Build, and give the errors for which it is refused, one a line; none where it was built."""
        try:
            self.build(**settings)
        except ContentErrors as wrong:
            return str(wrong).splitlines()
        return []

    @property
    def articles(self) -> list[str]:
        """The ids of all articles written."""
        return list(self.holds["articles"])

    def text(self, path: str) -> str:
        """A file of the output."""
        return (self.output / path).read_text("utf-8")

    def json(self, path: str) -> Any:
        return json.loads(self.text(path))

    def article(self, id: str) -> Any:
        """The data beside an article's page."""
        return self.json(f"data/articles/{id}.json")

    def page(self, path: str) -> Any:
        """A page's BeautifulSoup. What a test looks for is there or fails it, so its type is left open."""
        return BeautifulSoup(self.text(path), "lxml")

    def search_chunk(self, name: str) -> Any:
        """What a file of the search index hands to the page: ``ids`` is a list of articles, ``document-0`` the first."""
        return json.loads(self.text(f"search/{name}.js").removeprefix(f'clippings.receive("{name}",').rstrip(");\n"))


def table(name: str) -> Any:
    """A table of tests/cases. Every value is read as text, as the program reads what editors write."""
    return yaml.load((CASES / f"{name}.yaml").read_text("utf-8"), yaml.CBaseLoader)


def changed(old: Any, new: Any) -> Any:
    """``old`` with ``new`` laid over it: mappings field by field, anything else in its place."""
    if not isinstance(old, Mapping) or not isinstance(new, Mapping):
        return new
    laid = {key: changed(old.get(key, {}), value) for key, value in new.items() if value != REMOVED}
    return {key: value for key, value in {**old, **laid}.items() if new.get(key) != REMOVED}


def files_of(content: Mapping[str, Any]) -> dict[str, str]:
    """Each file's text, by its path in the content folder."""
    texts = {}
    for folder, files in content.items():
        if folder == "archive":
            texts["archive.yaml"] = in_yaml(files)
        elif folder in MARKDOWN:
            texts |= {f"{folder}/{stem}.md": markdown(held) for stem, held in files.items()}
        else:
            texts |= {f"{folder}/{stem}.yaml": in_yaml(held) for stem, held in files.items()}
    return texts


def markdown(fields: Mapping[str, Any]) -> str:
    head = {name: value for name, value in fields.items() if name != "body"}
    return f"---\n{in_yaml(head)}---\n{fields.get('body', '')}\n"


def in_yaml(value: Any) -> str:
    return str(yaml.dump(value, Dumper=WithoutAliases, allow_unicode=True, sort_keys=False, width=10_000))


class WithoutAliases(yaml.CSafeDumper):
    """Editors' files may have no anchors."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def plain(element: Any) -> str:
    """The words of a part of a page, one space between them."""
    return " ".join(element.get_text().split())


def linked_id(card: Any) -> str:
    """The id of the article that a card's title leads to."""
    return str(card.select_one("h3 a")["href"]).rpartition("/")[2].removesuffix(".html")
