"""What an import tells at its end of what was there already, and of an archive that it begins."""

from io import StringIO
from pathlib import Path

import pytest

from clippings.importing import consent
from clippings.importing.consent import may_begin, may_grow, may_take, tell_of_beginning
from clippings.importing.telling import total


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ({"imported": 2, "near-duplicate": 1}, "3 of 3 files imported; 1 of these almost the same as another."),
        ({"version": 1, "updated": 2, "duplicate": 3}, "No new article: 1 kept as another version of an article, 2 brought up to date, 3 there already."),
        ({"duplicate": 3}, "Nothing was imported: 3 there already."),
        ({"imported": 1, "edited": 1}, "1 of 2 files imported; 1 left alone, because an editor has changed them."),
    ],
)  # fmt: skip
def test_what_an_import_came_to(counts: dict[str, int], said: str) -> None:
    assert total(counts) == said


@pytest.mark.parametrize(
    ("beside", "said"),
    [
        ("neues-archiv", "Did you mean neues-archiv? Else, if another was meant, delete"),
        ("recipes", "If another was meant, delete"),
    ],
)
def test_an_archive_beside_it_that_is_called_nearly_so_is_named(
    beside: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("neuarchiv", beside):
        (tmp_path / name / "articles").mkdir(parents=True)
    tell_of_beginning(tmp_path / "neuarchiv", True)
    assert f"\n{said} {tmp_path / 'neuarchiv'}/ and go into" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("texts", "others", "on_terminal", "answer", "question", "taken"),
    [
        (50, 0, True, "", "", True),
        (51, 0, True, "yes", "51 files to import. Import the 51?", True),
        (51, 0, True, "", "51 files to import. Import the 51?", False),
        (50, 1, True, "j", "50 files to import, and 1 file of another type, which is not read. Import the 50?", True),
        (1, 50, True, "no", "1 files to import, and 50 files of other types, which are not read. Import the 1?", False),
        (0, 51, True, "", "", True),
        (51, 0, False, "", "", True),
    ],
)
def test_an_editor_on_a_terminal_is_asked_before_more_than_fifty_files_are_taken(
    texts: int, others: int, on_terminal: bool, answer: str, question: str, taken: bool,
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    files = [Path(f"in/{n}.txt") for n in range(texts)] + [Path(f"in/{n}.jpg") for n in range(others)]
    monkeypatch.setattr(consent, "_has_terminal", lambda: on_terminal)
    monkeypatch.setattr("sys.stdin", StringIO(f"{answer}\n"))
    assert may_take(Path("in"), files) is taken
    told = capsys.readouterr().err
    assert told.startswith(f"in/ has {question} [y/N] ") if question else not told
    assert ("Nothing was imported." in told) is not taken


@pytest.mark.parametrize(
    ("there", "on_terminal", "answer", "asked", "may"),
    [
        ("content/archive.yaml", True, "", False, True),
        ("content/authority/people.yaml", True, "", False, True),
        ("other/archive.yaml", False, "", False, True),
        ("other/archive.yaml", True, "Ja", True, True),
        ("other/archive.yaml", True, "", True, False),
        ("content/notes.txt", True, "perhaps", True, False),
    ],
)
def test_an_editor_on_a_terminal_is_asked_before_an_archive_is_begun(
    there: str, on_terminal: bool, answer: str, asked: bool, may: bool,
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    (tmp_path / there).parent.mkdir(parents=True)
    (tmp_path / there).touch()
    monkeypatch.setattr(consent, "_has_terminal", lambda: on_terminal)
    monkeypatch.setattr("sys.stdin", StringIO(f"{answer}\n"))
    assert may_begin(tmp_path / "content") is may
    told = capsys.readouterr().err
    question = f"There is no archive in {tmp_path / 'content'}/. Shall one be begun there? [y/N] "
    assert told.startswith(question) if asked else not told
    assert ("Nothing was imported. clippings new archive my-archive" in told) is not may


@pytest.mark.parametrize(
    ("articles", "on_terminal", "answer", "said", "may"),
    [
        (0, True, "", "", True),
        (0, False, "", "", True),
        (1, True, "y", "has 1 article already. Shall these texts be added to them? [y/N]", True),
        (2, True, "n", "has 2 articles already. Nothing was imported. Say where the texts are to go", False),
        (2, False, "y", "has 2 articles already. Nothing was imported. Say where the texts are to go", False),
    ],
)
def test_texts_go_into_an_archive_that_has_articles_only_where_its_editor_says_so(
    articles: int, on_terminal: bool, answer: str, said: str, may: bool,
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    (tmp_path / "articles").mkdir()
    for number in range(articles):
        (tmp_path / f"articles/{number}.md").touch()
    monkeypatch.setattr(consent, "_has_terminal", lambda: on_terminal)
    monkeypatch.setattr("sys.stdin", StringIO(f"{answer}\n"))
    assert may_grow(tmp_path, Path("in")) is may
    told = capsys.readouterr().err
    assert f"{tmp_path}/ {said}" in told if said else not told
