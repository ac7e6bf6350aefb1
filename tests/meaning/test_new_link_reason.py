"""CONTRIBUTING's recipe “Add a link reason”, followed to the letter: its example is put into the program and built."""

import json
import re
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from clippings.links import reasons
from clippings.pelican.run import build
from conftest import PROJECT

TITLES = {"first": "Talks end", "second": "TALKS END", "third": "Bread in winter"}
KIND = "same-title"
Told = dict[str, list[tuple[str, float, list[tuple[str, str]]]]]


def example() -> list[str]:
    """The recipe's pieces of code: what goes above `REASONS`, and what goes into it."""
    _, _, recipe = (PROJECT / "CONTRIBUTING.md").read_text("utf-8").partition("### Add a link reason\n")
    return [dedent(code) for code in re.findall(r" *```python\n(.*?) *```\n", recipe.partition("\n### ")[0], re.DOTALL)]


@pytest.fixture
def declared(monkeypatch: pytest.MonkeyPatch) -> None:
    """The example in its place: functions beside those of other reasons, one line more in the list."""
    functions, line = example()
    module: dict[str, Any] = dict(vars(reasons))
    exec(functions, module)
    added = eval(f"({line})", module)
    monkeypatch.setattr(reasons, "REASONS", (*reasons.REASONS, *added))


def write(content: Path, id: str, title: str) -> None:
    (content / "articles").mkdir(parents=True, exist_ok=True)
    (content / f"articles/{id}.md").write_text(f"---\ntitle: {title}\n---\nThe {id} of three.\n", "utf-8")


def told(output: Path) -> Told:
    """Article → what it is linked with, how strongly, and why, as the data beside the pages say."""
    return {
        id: [
            (link["to"], link["weight"], [(reason["kind"], reason["because"]) for reason in link["reasons"]])
            for link in json.loads((output / f"data/articles/{id}.json").read_text("utf-8"))["links"]
        ]
        for id in TITLES
    }


def same_title(to: str, title: str) -> tuple[str, float, list[tuple[str, str]]]:
    return to, 1.0, [(KIND, f"the other article has the same title: “{title}”")]


@pytest.mark.usefixtures("declared")
def test_an_example_from_contributing_links_articles_and_lets_them_go(tmp_path: Path) -> None:
    content, output = tmp_path / "content", tmp_path / "output"
    for id, title in TITLES.items():
        write(content, id, title)
    build(content, output)
    assert told(output) == {
        "first": [same_title("second", "TALKS END")],
        "second": [same_title("first", "Talks end")],
        "third": [],
    }
    assert "the other article has the same title: “TALKS END”" in (output / "articles/first.html").read_text("utf-8")

    write(content, "second", "Talks go on")
    build(content, output)
    assert told(output) == {"first": [], "second": [], "third": []}
    for id in TITLES:
        assert "has the same title" not in (output / f"articles/{id}.html").read_text("utf-8")

    write(content, "third", "talks end")
    build(content, output)
    assert told(output) == {
        "first": [same_title("third", "talks end")],
        "second": [],
        "third": [same_title("first", "Talks end")],
    }


def test_without_the_example_there_is_no_such_link(tmp_path: Path) -> None:
    for id, title in TITLES.items():
        write(tmp_path / "content", id, title)
    assert told(build(tmp_path / "content", tmp_path / "output").output) == {id: [] for id in TITLES}
