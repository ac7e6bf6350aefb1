"""The menu leads to no list that is empty, and follows when one is filled."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from clippings.pelican.run import build

FIRST = ["Articles", "Timeline"]
ENTRIES = {
    "Questions": ("questions/who.md", "---\nquestion: Who ended them?\n---\n"),
    "Outlets": ("authority/outlets.yaml", "the-gazette: {name: The Gazette}\n"),
    "People & places": ("authority/places.yaml", "lowtown: {name: Lowtown}\n"),
    "Annotations": ("annotations/talks-end.yaml", "- {id: n1, kind: context, body: A note.}\n"),
}
Menu = Callable[[], list[str]]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An archive of one article."""
    (tmp_path / "content/articles").mkdir(parents=True)
    article = "---\ntitle: Talks end\nlanguage: en\n---\nThe envoys left.\n"
    (tmp_path / "content/articles/talks-end.md").write_text(article, "utf-8")
    return tmp_path


def menus(archive: Path) -> set[tuple[str, ...]]:
    """Every menu that a page of the built archive has."""
    build(archive / "content", archive / "output")
    return {
        tuple(re.findall(r"<a [^>]*>([^<]+)</a>", nav[1].replace("&amp;", "&")))
        for page in (archive / "output").rglob("*.html")
        for nav in re.finditer(r'<nav aria-label="Main">(.*?)</nav>', page.read_text("utf-8"), re.DOTALL)
    }


def test_every_page_leads_to_what_there_is(archive: Path) -> None:
    """Before there is anything, after each first entry, and when one is gone again."""
    assert menus(archive) == {tuple(FIRST)}
    assert (archive / "output/questions/index.html").exists()
    there: list[str] = []
    for name, (file, text) in ENTRIES.items():
        (archive / "content" / file).parent.mkdir(exist_ok=True)
        (archive / "content" / file).write_text(text, "utf-8")
        there.append(name)
        assert menus(archive) == {(*FIRST, *there)}
    (archive / "content" / ENTRIES["Questions"][0]).unlink()
    assert menus(archive) == {(*FIRST, *there[1:])}


def test_a_second_entry_has_no_other_page_made_again(archive: Path) -> None:
    (archive / "content/questions").mkdir()
    (archive / "content/questions/who.md").write_text(ENTRIES["Questions"][1], "utf-8")
    build(archive / "content", archive / "output")
    (archive / "content/questions/why.md").write_text("---\nquestion: Why?\n---\n", "utf-8")
    about = archive / "output/outlets/index.html"
    before = about.stat().st_mtime_ns
    done = build(archive / "content", archive / "output")
    assert done.reused > done.files / 2
    assert about.stat().st_mtime_ns == before


def test_what_readers_may_not_see_leads_nowhere(archive: Path) -> None:
    (archive / "content/private/annotations").mkdir(parents=True)
    note = "- {id: n1, kind: context, body: Mine., visibility: private}\n"
    (archive / "content/private/annotations/talks-end.yaml").write_text(note, "utf-8")
    assert menus(archive) == {(*FIRST, "Annotations")}
    build(archive / "content", archive / "hosted", "https://archive.example")
    assert ">Annotations</a>" not in (archive / "hosted/index.html").read_text("utf-8").partition("</nav>")[0]
