"""What editors are told of their slips, by tests/cases/slips.yaml."""

from collections.abc import Callable
from pathlib import PurePosixPath
from typing import Any

import pytest

from clippings.model.problem import Problem, Result, Severity, errors
from clippings.reading import annotations, articles, authorities, events, identity, verdicts
from meaning.case_table import Case, cases, fits

BY_NAME: dict[str, Callable[[str, str], Result[Any]]] = {
    "outlets": authorities.outlets,
    "labels": authorities.labels,
    "people": authorities.entities("person"),
    "organisations": authorities.entities("organisation"),
    "places": authorities.entities("place"),
    "archive": identity.read,
    "lexicon": authorities.lexicon,
    "stories": lambda text, where: verdicts.stories(text, where, ""),
    "quotations": lambda text, where: verdicts.utterances(text, where, ""),
}
BY_FOLDER: dict[str, Callable[[str, str, str], Result[Any]]] = {
    "articles": articles.read,
    "annotations": annotations.read_for,
    "events": events.event,
    "questions": events.question,
    "pages": events.page,
}


def told(file: str, text: str) -> list[str]:
    """What an editor is told of a file of the content folder, in the order in which it is found."""
    path = PurePosixPath(file)
    if reader := BY_FOLDER.get(path.parts[0]):
        return [str(problem) for problem in reader(text, file, path.stem).problems]
    return [str(problem) for problem in BY_NAME[path.stem](text, file).problems]


def check(wanted: list[str], never: list[str], found: list[str]) -> None:
    assert len(found) == len(wanted), found
    assert [message for pattern, message in zip(wanted, found, strict=True) if not fits(pattern, message)] == []
    assert [words for words in never if words in " ".join(found)] == []


@pytest.mark.parametrize("case", cases("slips", "lines", ["told"], ["never"], called="line"))
def test_a_slip_in_a_line(case: Case) -> None:
    found = told("articles/a.md", f"---\ntitle: A title\n{case['line']}\n---\nA text.\n")
    wanted = [] if case["told"] == "nothing" else [f"articles/a.md:3 · {case['told']}"]
    check(wanted, case.get("never", []), found)


@pytest.mark.parametrize("case", cases("slips", "files", ["file", "text", "told"], ["never"]))
def test_a_slip_in_a_file(case: Case) -> None:
    check(case["told"], case.get("never", []), told(case["file"], case["text"]))


def problem(where: str, line: int, severity: Severity = "error", said: str = "x") -> Problem:
    return Problem(where, line, "field", said, "why", "try", severity)


def test_only_errors_stop_a_build_in_the_order_of_their_files_and_lines() -> None:
    found = [problem("b", 1), problem("a", 10), problem("a", 1, "warning"), problem("a", 9)]
    assert errors(found) == (problem("a", 9), problem("a", 10), problem("b", 1))


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("x" * 80, f"“{'x' * 80}”"), ("x" * 81, f"“{'x' * 79}…”"), ("one\n  two\tthree", "“one two three”"),
    ],
)  # fmt: skip
def test_what_was_said_is_told_in_one_line_of_eighty_characters(said: str, shown: str) -> None:
    assert str(problem("a", 2, said=said)) == f"a:2 · field · {shown} · why · try"
    assert str(problem("a", 0, said=said)) == f"a · field · {shown} · why · try"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("a" * 80, f"“{'a' * 80}”"), ("a" * 81, f"“{'a' * 79}…”"), ("a line\n  and another", "“a line and another”"),
    ],
)  # fmt: skip
def test_a_message_has_eighty_characters_at_most_of_what_was_said(said: str, told: str) -> None:
    problem = Problem("articles/a.md", 3, "title", said, "is no title", "write one")
    assert str(problem) == f"articles/a.md:3 · title · {told} · is no title · write one"


@pytest.mark.parametrize(
    ("line", "begins"),
    [
        (f"date: {'2018/' * 5000}", "date · “2018/2018/"),
        (f"{'k' * 50_000}: 1", "kkkkkk"),
        (f"outlet: {'a b' * 5000}", "outlet · “a ba b"),
    ],
)
def test_a_value_that_is_far_too_long_makes_no_message_that_is(line: str, begins: str) -> None:
    """It may be the name of a field, and stand in the reason and in what to try, too."""
    (found,) = told("articles/a.md", f"---\ntitle: A\n{line}\n---\nA text.\n")
    assert found.startswith(f"articles/a.md:3 · {begins}")
    assert found.count(" · ") == 4
    assert len(found) < 1000


@pytest.mark.parametrize(("characters", "is_told"), [(1000, False), (1001, True)])
@pytest.mark.parametrize("line", ["byline: {}", "printed_outlet: {}", "keywords: [a, {}]"])
def test_a_value_as_long_as_a_text_where_a_few_words_belong_is_told(line: str, characters: int, is_told: bool) -> None:
    found = told("articles/a.md", f"---\ntitle: A\n{line.format('a' * characters)}\n---\nA text.\n")
    field = line.partition(":")[0]
    why = "has 1,001 characters, all of which pages show · shorten it; what belongs to the text stands below the second ---"
    assert found == ([f"articles/a.md:3 · {field} · “{'a' * 79}…” · {why}"] if is_told else [])


def test_a_message_of_what_is_missing_says_so_at_once() -> None:
    """“nothing said” in its middle was read as if the editor had said it."""
    problem = Problem("articles/a.md", 3, "title", "", "is required and is not there", "add title: …")
    assert str(problem) == "articles/a.md:3 · title · is required and is not there · add title: …"


@pytest.mark.parametrize("wrong", ["date: yesterday", "status: publishd", "rights: {publish: maybe}", "title: 'open"])
def test_an_article_with_a_mistake_is_a_draft_until_it_is_mended(wrong: str) -> None:
    """It is read for the mistakes beside it, and may never reach readers as something that it does not say it is."""
    found = articles.read(f"---\ntitle: A title\nstatus: published\n{wrong}\n---\nA text.\n", "articles/a.md", "a")
    assert found.value is not None
    assert found.value.record.status == "draft"
    assert errors(found.problems)


def test_a_note_with_a_mistake_is_private_until_it_is_mended() -> None:
    text = "- {id: n1, kind: context, body: x, visibility: privat}\n- {id: n2, kind: remark, body: x, visibility: public}\n"
    notes = annotations.read_for(text, "annotations/a.yaml", "a").value
    assert [note.visibility for note in notes] == ["private", "private"]
