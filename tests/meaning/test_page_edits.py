"""After an edit, pages and files say what they should: built on top of the last build, compared with tests/cases."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from archives import PROJECT, Archive, table


def holds(archive: Archive, step: dict[str, Any]) -> None:
    """The site shows what a step of a table says, and nothing of what it says is not shown."""
    said = step.get("change", "at first")
    for path, words in step.get("shows", {}).items():
        assert words in " ".join(archive.text(path).split()), f"{path} lacks “{words}” after {said}"
    for path, words in step.get("hides", {}).items():
        assert words not in archive.text(path), f"{path} has “{words}” after {said}"


@pytest.mark.parametrize("case", table("page_edits"), ids=lambda case: str(case["case"]))
def test_pages_after_each_edit(case: dict[str, Any], tmp_path: Path) -> None:
    archive = Archive(tmp_path, case["content"])
    for step in (case, *case["edits"]):
        archive.change(step.get("change", {}))
        archive.build("https://archive.example" if "hosted" in case else "")
        holds(archive, step)


@pytest.mark.parametrize(
    ("template", "before", "page"),
    [
        ("article.html", "<h1>", "articles/one.html"),
        ("base.html", "</body>", "articles/one.html"),
        ("macros/cutting.html", '<div class="strip">', "articles/one.html"),
        ("index.html", "<h1>", "index.html"),
        ("outlet.html", "<h1>", "outlets/gazette.html"),
        ("404.html", "<h1>", "404.html"),
    ],
)
def test_a_page_after_an_edit_to_its_template(template: str, before: str, page: str, tmp_path: Path) -> None:
    theme = tmp_path / "theme"
    shutil.copytree(PROJECT / "theme", theme)
    register = {"outlets": {"gazette": {"name": "Gazette"}}}
    archive = Archive(tmp_path, {"articles": {"one": {"title": "One", "outlet": "gazette"}}, "authority": register})
    shipped = (theme / "templates" / template).read_text("utf-8")
    for words in ("", "Seen once", "Seen twice"):
        (theme / "templates" / template).write_text(shipped.replace(before, words + before), "utf-8")
        archive.build(THEME=str(theme))
        seen = [said for said in ("Seen once", "Seen twice") if said in archive.text(page)]
        assert seen == [words] * bool(words)
