"""What an import left open, decided by an editor: the value and its ground in the article's file, and nothing else."""

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from clippings.cli import main
from clippings.importing.run import import_texts
from meaning.importing import AUTHORITY
from meaning.machinery import filled

TEXT = "Talks end without a result\n\nBy John Doe\n\n04/05/2016\n\nThe envoys left the town in the evening.\n"
ID = "talks-end-without-a-result"


@pytest.fixture
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An article whose date may be read in two ways, and of which nobody knows the outlet."""
    monkeypatch.chdir(tmp_path)
    filled(tmp_path / "content", AUTHORITY)
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    import_texts(tmp_path / "a.txt", tmp_path / "content", None)
    return tmp_path / f"content/articles/{ID}.md"


def head(article: Path) -> dict[str, object]:
    found: dict[str, object] = yaml.load(article.read_text("utf-8").split("---\n")[1], Loader=yaml.BaseLoader)
    return found


def test_what_is_open_is_listed_with_its_readings_and_where_they_come_from(
    article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["review", "--list"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert f"{ID} · outlet · empty · is not known" in told
    at = next(n for n, line in enumerate(told) if line.startswith(f"{ID} · date · empty · "))
    assert told[at + 1].startswith("  1  2016-05-04 · printed “04/05/2016”")
    assert told[at + 2].startswith("  2  2016-04-05 · printed “04/05/2016”")
    assert told[-1] == "2 questions open."


@pytest.mark.parametrize("said", ["an editor has looked", "[printed]", "{date: printed}"])
def test_evidence_that_is_no_mapping_leaves_the_questions_open(
    said: str, article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A check tells of it; whoever is asked meanwhile is asked as where there is none."""
    kept = [line for line in article.read_text("utf-8").split("---\n")[1].splitlines() if line.startswith("title:")]
    article.write_text("\n".join(["---", *kept, f"evidence: {said}", "---", "The envoys left.", ""]), "utf-8")
    before = article.read_bytes()
    capsys.readouterr()
    assert main(["review", "--list"]) == 0
    told = capsys.readouterr().out
    assert f"{ID} · date · empty · " in told
    assert f"{ID} · outlet · empty · " in told
    code = main(["review", ID, "date", "--value", "2016-05", "--because", "the bound volume of May"])
    told = capsys.readouterr().err
    assert code in (1, 2)
    assert told.startswith("error: ")
    assert article.read_bytes() == before


def test_a_choice_is_written_with_its_ground_and_all_else_stays(
    article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = article.read_text("utf-8").replace("\nevidence:", "\n# the paper was asked, and knows nothing\nevidence:")
    article.write_text(before, "utf-8")
    assert main(["review", ID, "date", "--choose", "2", "--because", "the fifth was a Tuesday"]) == 0
    found = head(article)
    assert found["date"] == "2016-04-05"
    evidence = found["evidence"]["date"]  # type: ignore[index]
    assert (evidence["how"], evidence["quote"]) == ("printed", "04/05/2016")
    assert evidence["because"].endswith("the fifth was a Tuesday")
    assert [one["value"] for one in evidence["candidates"]] == ["2016-05-04", "2016-04-05"]
    assert "rule" not in evidence
    lines = article.read_text("utf-8").splitlines()
    assert not [line for line in before.splitlines() if line not in lines and not line.startswith("    how:")]
    capsys.readouterr()
    main(["review", "--list"])
    assert " · date · " not in capsys.readouterr().out


def test_a_value_of_the_editors_own_needs_its_ground(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", ID, "date", "--value", "2016-05"]) == 2
    assert "needs its ground" in capsys.readouterr().err
    assert main(["review", ID, "date", "--value", "2016-05", "--because", "the bound volume of May"]) == 0
    assert head(article)["date"] == "2016-05"
    assert head(article)["evidence"]["date"]["because"] == "the bound volume of May"  # type: ignore[index]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["date", "--choose", "3"], "is the number of no reading"),
        (["date", "--value", "May 4th", "--because", "I know"], "is not a date"),
        (["outlet", "--value", "nobody", "--because", "I know"], "is no outlet of this archive"),
        (["title", "--choose", "1"], "is not open there"),
    ],
)
def test_what_is_none_is_refused_and_nothing_is_written(
    words: list[str], told: str, article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = article.read_bytes()
    assert main(["review", ID, *words]) in (1, 2)
    assert told in capsys.readouterr().err
    assert article.read_bytes() == before


def test_an_outlet_is_chosen_by_its_name(article: Path) -> None:
    outlets = yaml.safe_load(AUTHORITY["authority/outlets.yaml"])
    id = next(iter(outlets))
    assert (
        main(["review", ID, "outlet", "--value", outlets[id]["name"], "--because", "the masthead of the cutting"]) == 0
    )
    assert head(article)["outlet"] == id


def test_an_author_whom_the_register_does_not_know_becomes_an_entry_there(article: Path) -> None:
    text = article.read_text("utf-8")
    text = text.replace(
        "evidence:\n",
        "evidence:\n  authors:\n    how: extracted\n    candidates:\n    - value: Edith Marlow\n      how: printed\n      quote: EM\n",
        1,
    )
    text = "".join(line for line in text.splitlines(True) if not line.startswith(("authors:", "- john-doe")))
    start = text.index("  authors:\n", text.index("  authors:\n") + 5) if text.count("  authors:\n") > 1 else -1
    if start > 0:  # the evidence of the author whom the import found
        end = start + len("  authors:\n")
        while text[end:].startswith("    "):
            end = text.index("\n", end) + 1
        text = text[:start] + text[end:]
    article.write_text(text, "utf-8")
    assert main(["review", ID, "authors", "--choose", "1"]) == 0
    assert head(article)["authors"] == ["edith-marlow"]
    people = yaml.safe_load((article.parents[1] / "authority/people.yaml").read_text("utf-8"))
    assert people["edith-marlow"] == {"name": "Edith Marlow", "state": "extracted"}


def test_a_file_that_changed_meanwhile_is_not_written(article: Path) -> None:
    from clippings.model.problem import CommandErrors
    from clippings.review.deciding import decide
    from clippings.review.open_questions import questions_in

    question = next(one for one in questions_in(article, {}) if one.field == "date")
    article.write_text(article.read_text("utf-8") + "\nAn editor’s words.\n", "utf-8")
    before = article.read_bytes()
    with pytest.raises(CommandErrors, match="has been changed since it was read"):
        decide(question, question.readings[0], "because", article.parents[1])
    assert article.read_bytes() == before


@pytest.fixture
def answers(article: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """What is told where someone on a terminal gives these answers."""

    def told(*lines: str) -> str:
        stream = io.StringIO("".join(f"{line}\n" for line in lines))
        monkeypatch.setattr(stream, "isatty", lambda: True)
        monkeypatch.setattr(sys, "stdin", stream)
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
        capsys.readouterr()
        assert main(["review"]) == 0
        return capsys.readouterr().out

    return told


def test_a_value_that_stands_nowhere_is_asked_for_its_ground_again(article: Path, answers: Callable[..., str]) -> None:
    told = answers("", "=2016-05", "", "=2016-05", "the bound volume of May", "q")
    assert told.count("How do you know? ") == 2
    assert "A value that stands nowhere in the article needs its ground." in told
    found = head(article)
    assert (found["date"], found["evidence"]["date"]["because"]) == ("2016-05", "the bound volume of May")  # type: ignore[index]


def test_on_a_terminal_it_is_walked_through_stopped_and_gone_on_with(
    article: Path, answers: Callable[..., str]
) -> None:
    told = answers("", "7", "=4 May", "a guess", "2", "the weekday", "q")
    assert "1 of 2\n" in told
    assert "There is no 7 here." in told
    assert "is not a date" in told
    assert "1 of 2 questions decided" in told
    assert head(article)["date"] == "2016-04-05"
    told = answers("q")
    assert "1 of 1\n" in told
    assert " · outlet · " in told
    assert "0 of 1 question decided" in told
