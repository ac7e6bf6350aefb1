"""Marks over a text, by tests/cases/marks.yaml."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from bs4 import BeautifulSoup, Tag

from clippings.model.body import Paragraph, Span
from clippings.reading.markup import from_markdown
from clippings.reading.standoff import Mark, body_html, paragraph_html
from meaning.case_table import Case, cases
from meaning.machinery import built


def place_of(mark: dict[str, str], text: str) -> tuple[int, int]:
    """Where a mark of the table stands: over words that stand once, or before them."""
    words = mark.get("over", mark.get("before", ""))
    assert words == "" or text.count(words) == 1, f"“{words}” must stand once in the text"
    start = text.index(words)
    return start, start + len(mark.get("over", ""))


def span_of(mark: dict[str, str], text: str) -> Span:
    tag = mark["tag"]
    return Span(*place_of(mark, text), f"<{tag}>", "" if "before" in mark else f"</{tag}>")


def mark_of(mark: dict[str, str], text: str) -> Mark:
    tag = mark["tag"]
    opened = f'<{tag} id="{mark["id"]}">' if "id" in mark else f"<{tag}>"
    return Mark(*place_of(mark, text), opened, f"</{tag}>", f"<{tag}>" if "id" in mark else "", mark.get("tail", ""))


@pytest.mark.parametrize("case", cases("marks", "woven", ["text", "html"], ["own", "marks"]))
def test_marks_are_split_and_never_crossed(case: Case) -> None:
    text = case["text"]
    paragraph = Paragraph(text, tuple(span_of(mark, text) for mark in case.get("own", ())))
    assert paragraph_html(paragraph, [mark_of(mark, text) for mark in case.get("marks", ())]) == case["html"]


def test_marks_are_laid_over_the_paragraph_that_they_name() -> None:
    body = from_markdown("One.\n\n- two\n- three\n\nFour.\n")
    marks = {number: (Mark(0, 2, f"<b{number}>", "</b>"),) for number in range(4)}
    assert re.sub(r"\s", "", body_html(body, marks)) == (
        "<p><b0>On</b>e.</p><ul><li><b1>tw</b>o</li><li><b2>th</b>ree</li></ul><p><b3>Fo</b>ur.</p>"
    )


SHOWN = cases("marks", "shown", ["text", "page"], ["names", "notes"])


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output of an archive in which every case is an article."""
    files, names = {}, set()
    for number, case in enumerate(one.values[0] for one in SHOWN):
        names.update(case.get("names", ()))
        files[f"articles/case-{number}.md"] = f"---\ntitle: A\n---\n{case['text']}\n"
        notes = [
            {"id": id, "kind": "context", "body": "Noted."} | ({"on": on} if on else {})
            for id, on in case.get("notes", {}).items()
        ]
        files[f"annotations/case-{number}.yaml"] = yaml.safe_dump(notes, sort_keys=False)
    people = {name.lower().replace(" ", "-"): {"name": name} for name in sorted(names)}
    return built(tmp_path_factory.mktemp("marks"), files | {"authority/people.yaml": yaml.safe_dump(people)})


def shown(node: Any) -> str:
    """An element of a page as the table has it."""
    if not isinstance(node, Tag):
        return str(node)
    inside = "".join(map(shown, node.children))
    if node.name == "mark":
        return f"{{{str(node['id']).removeprefix('passage-')} {inside}}}" if "id" in node.attrs else f"{{{inside}}}"
    if node.name == "sup":
        return f"({inside} no link)" if inside.isdigit() else inside
    if node.name == "a" and "pn" in node.get("class", ()):
        return ""  # the paragraph's number
    if node.name == "a" and "mention" in node.get("class", ()):
        return f"[{inside}]"
    if node.name == "a":
        return f"({inside})" if str(node["href"]).startswith("#note-") else f"<{inside}>"
    return inside


@pytest.mark.parametrize("case", SHOWN)
def test_a_page_shows_names_and_passages(case: Case, archive: Path) -> None:
    number = [one.values[0] for one in SHOWN].index(case)
    html = (archive / f"articles/case-{number}.html").read_text("utf-8")
    soup = BeautifulSoup(html, "html.parser")
    assert "\n\n".join(map(shown, soup.find_all(id=re.compile(r"p-\d+")))) == case["page"].strip()
    ids = re.findall(r'\bid="([^"]*)"', html)
    assert sorted(ids) == sorted(set(ids))
    assert not soup.select("a a")
