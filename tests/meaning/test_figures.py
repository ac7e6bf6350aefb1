"""Figures of texts, and where accounts of one event differ in them, by tests/cases/figures.yaml."""

import os
from pathlib import Path
from typing import Any

import pytest

from archives import PROJECT, Archive, plain
from clippings.reading.figures.found import figures
from meaning.case_table import Case, Passage, cases, marked, unmarked
from program import clippings


@pytest.mark.parametrize("case", cases("figures", "read", ["text"], ["language"]))
def test_figures_of_a_text(case: Case) -> None:
    text, _ = unmarked(case["text"])
    found = []
    for one in figures([text], case.get("language", "en")):
        start = text.index(one.printed, max(0, one.start - 20))
        found.append(
            Passage(start, start + len(one.printed), one.printed, f"{one.what}, {one.least}-{one.most}")
        )  # fmt: skip
    assert marked(text, found) == case["text"]


def test_a_figure_stands_in_one_paragraph() -> None:
    found = figures(["Prices rose by 200", "People left the hall.", "Über ½ mile, 300 people marched."], "en")
    assert [(one.printed, one.paragraph, one.start) for one in found] == [("300 people marched", 2, 13)]


def accounts(one: str, other: str, **more: Any) -> dict[str, Any]:
    """An event of which two outlets tell."""
    head = {"events": ["ferry"], **more}
    return {
        "articles": {
            "one": {"title": "One", "outlet": "gazette", "date": "2016-02-03", "body": one, **head},
            "other": {"title": "Other", "outlet": "herald", "date": "2016-02-04", "body": other, **head},
        },
        "events": {"ferry": {"title": "The ferry"}},
        "authority": {"outlets": {id: {"name": id.title()} for id in ("gazette", "herald")}},
    }


def rows(archive: Archive, section: str) -> list[list[str]]:
    found = archive.page("events/ferry.html").select(f"section.{section} .figures > li")
    return [[plain(said) for said in row.select("dd")] for row in found]


@pytest.mark.parametrize("case", cases("figures", "told", ["one", "other"], ["differ", "agree"]))
def test_figures_of_two_accounts(case: Case, tmp_path: Path) -> None:
    archive = Archive(tmp_path, accounts(case["one"], case["other"]))
    archive.build()
    assert rows(archive, "differ") == case.get("differ", [])
    assert rows(archive, "agree") == case.get("agree", [])


def test_an_editors_summary_and_a_withheld_text_say_no_figure(tmp_path: Path) -> None:
    texts = (
        "More than 200 demonstrators marched to the harbour.",
        "Thousands of demonstrators marched to the harbour.",
    )
    archive = Archive(tmp_path, accounts(*texts, text="precis"))
    archive.build()
    assert rows(archive, "differ") == []
    archive.change(accounts(*texts, text="full"))
    archive.build("https://archive.example")
    assert len(rows(archive, "differ")) == 1
    archive.change({"articles": {"other": {"rights": {"publish": "false"}}}})
    archive.build("https://archive.example")
    assert rows(archive, "differ") == []
    assert "Thousands" not in archive.text("events/ferry.html")


def test_a_question_tells_in_which_figures_its_articles_differ(tmp_path: Path) -> None:
    texts = (
        "More than 200 demonstrators marched to the harbour. Some 40 boats lay at the old quay.",
        "Thousands of demonstrators marched to the harbour. Some 40 boats lay at the old quay.",
    )
    archive = Archive(tmp_path, accounts(*texts))
    positions = [{"article": id, "paragraph": 1, "answer": id} for id in ("one", "other", "one")]
    archive.change({"questions": {"how-many": {"question": "How many marched?", "positions": positions}}})
    archive.build()
    page = archive.page("questions/how-many.html")
    cells = page.select("section.differ dd a")
    assert [plain(one) for one in cells] == [
        "More than 200 demonstrators marched",
        "Thousands of demonstrators marched",
    ]
    assert [one["href"] for one in cells] == ["../articles/one.html#p-1", "../articles/other.html#p-1"]
    assert [plain(one) for one in page.select("section.agree dd")] == ["Some 40 boats lay", "Some 40 boats lay"]
    archive.change({"questions": {"how-many": {"positions": positions[:1]}}})
    archive.build()
    assert not archive.page("questions/how-many.html").select(".differ, .agree")


def test_check_tells_editors_what_may_be_a_question_and_no_page_does(tmp_path: Path) -> None:
    texts = (
        "More than 200 demonstrators marched to the harbour.",
        "Thousands of demonstrators marched to the harbour.",
    )
    archive = Archive(tmp_path, accounts(*texts))
    line = (
        "may be a question: event/ferry: “More than 200 demonstrators marched” (one), "
        "“Thousands of demonstrators marched” (other)"
    )
    assert line in checked(archive)
    archive.change({"questions": {"who": {"question": "How many marched?", "events": ["ferry"]}}})
    assert "may be a question" not in checked(archive)


def checked(archive: Archive) -> str:
    """What ``clippings check`` prints."""
    done = clippings(PROJECT, "check", "--content", str(archive.content), **os.environ)
    assert done.returncode == 0, done.stderr
    return done.stdout
