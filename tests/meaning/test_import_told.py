"""What an import tells at its end of what was there already, and of an archive that it begins."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from clippings.importing import consent
from clippings.importing.consent import may_begin, may_grow, may_take, tell_of_beginning
from clippings.importing.journal.rows import FIELDS
from clippings.importing.reports import begin_again, every_report, write_report
from clippings.importing.telling import Telling, differing, left_out, table, total


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ({"imported": 2, "near-duplicate": 1}, "3 of 3 files imported; 1 of these almost the same as another."),
        ({"version": 1, "updated": 2, "duplicate": 3}, "No new article: 1 kept as another version of an article, 2 brought up to date, 3 there already."),
        ({"duplicate": 3}, "Nothing was imported: 3 there already."),
        ({"imported": 1, "edited": 1}, "1 of 2 files imported; 1 left alone, because an editor has changed them."),
        ({"imported": 1}, "1 of 1 file imported."),
        ({"imported": 1_200, "skipped": 34, "failed": 1}, "1,200 of 1,235 files imported; 34 of a type that is not read, 1 could not be read."),
        ({}, "Nothing was imported: there is no file in this folder."),
    ],
)  # fmt: skip
def test_what_an_import_came_to(counts: dict[str, int], said: str) -> None:
    assert total(counts) == said


def test_what_an_import_would_come_to_has_not_happened() -> None:
    assert total({"imported": 1}, "articles", "would be imported") == "1 of 1 article would be imported."
    assert total({"duplicate": 3}, "files", "would be imported") == "Nothing would be imported: 3 there already."
    assert total({"version": 1}, "files", "would be imported").startswith("No new article: 1 kept")


def row(status: str, source: str = "a.txt", **more: Any) -> dict[str, Any]:
    """A row of the report of an import."""
    id = source.partition(".")[0] if status not in ("failed", "skipped") else None
    doubt = {"where": "file", "why": "is no text", "try": "save it as one"}
    fields = {name: {"value": None} for name in FIELDS} | more.pop("fields", {})
    return {
        "source": source, "status": status, "id": id, "path": id and f"articles/{id}.md", "fields": fields, "cut": [],
        "joined": [], "problems": [doubt] if status == "failed" else [],
    } | more  # fmt: skip


def said_of(rows: list[dict[str, Any]], capsys: pytest.CaptureFixture[str], is_dry: bool = False) -> list[str]:
    """The lines that an import tells of such rows, without what comes next."""
    telling = Telling()
    for one in rows:
        telling.add(one)
    telling.tell(Path("content"), "", is_dry)
    return [line.rstrip() for line in capsys.readouterr().out.splitlines()][:-1]


def numbered(status: str, count: int, ending: str = ".txt") -> list[dict[str, Any]]:
    return [row(status, f"{status[0]}{number}{ending}") for number in range(count)]


def test_each_of_ten_files_is_told_and_of_eleven_a_table_says_how_many_came_to_what(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = said_of([*numbered("imported", 9), *numbered("failed", 1)], capsys)
    assert told[0] == "failed         f0.txt → –"
    assert told[1] == "  look: file · is no text · save it as one"
    assert told[2:11] == [f"imported       i{number}.txt → i{number}" for number in range(9)]
    assert told[11] == "9 of 10 files imported; 1 could not be read."
    told = said_of([*numbered("imported", 10), *numbered("failed", 1)], capsys)
    assert told[12:15] == [
        "failed          1  could not be read",
        "imported       10  nothing doubtful",
        "10 of 11 files imported; 1 could not be read.",
    ]


def test_of_more_than_fifty_files_the_first_twenty_that_deserve_a_look_are_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    fifty = said_of([*numbered("imported", 29), *numbered("failed", 21)], capsys)
    assert sum(line.startswith(("failed         f", "imported       i")) for line in fifty) == 50
    told = said_of([*numbered("imported", 30), *numbered("failed", 21)], capsys)
    assert told[0:40:2] == [f"failed         f{number}.txt → –" for number in range(20)]
    assert told[40:] == [
        "  and 1 more failed",
        "failed         21  could not be read",
        "imported       30  nothing doubtful",
        "30 of 51 files imported; 21 could not be read.",
        "open: outlet of 30, date of 30, language of 30",
    ]
    assert "more" not in " ".join(said_of([*numbered("imported", 31), *numbered("failed", 20)], capsys))


def test_more_than_ten_files_of_types_that_are_not_read_are_counted_by_type(
    capsys: pytest.CaptureFixture[str],
) -> None:
    ten = said_of([*numbered("skipped", 9, ".JPG"), *numbered("skipped", 1, "")], capsys)
    assert ten[:10] == [*(f"skipped        s{number}.JPG → –" for number in range(9)), "skipped        s0 → –"]
    told = said_of([*numbered("skipped", 9, ".JPG"), *numbered("skipped", 2, "")], capsys)
    assert told[0] == "skipped        11 files of types that are not read: 9 .jpg, 2 without an ending"
    many = [one for kind in range(9) for one in numbered("skipped", 10 - kind, f".k{kind}")]
    assert said_of(many, capsys)[0].endswith(": " + ", ".join(f"{10 - kind} .k{kind}" for kind in range(8)) + ", …")


def test_rows_are_of_files_of_articles_or_of_both(capsys: pytest.CaptureFixture[str]) -> None:
    parts = [row("imported", "export.xml#1"), row("imported", "export.xml#2")]
    assert said_of(parts, capsys, is_dry=True)[-2] == "2 of 2 articles would be imported."
    assert said_of([*parts, row("imported")], capsys)[-2] == "3 of 3 articles and files imported."


def test_what_an_import_changed_and_what_it_doubts_is_told_of_each(capsys: pytest.CaptureFixture[str]) -> None:
    doubt = {"where": "date", "why": "can be read in two ways", "try": "write the date yourself"}
    date = {"value": None, "candidates": [{"value": "2016-05-04"}, {"value": "2016-04-05"}]}
    found = {"title": {"value": "A"}, "date": date, "printed_outlet": {"value": "The Herald"}}
    told = said_of(
        [
            row("imported", problems=[doubt], fields=found, cut=["Share this"], joined=["a ⏎ b"]),
            row("version", "b.txt", path="versions/b/2.md", difference=["title: {-One-}", "two", "three"], cut=["x"]),
        ],
        capsys,
    )
    assert told == [
        "imported       a.txt → a (title, printed_outlet)",
        "  look: date · can be read in two ways · write the date yourself",
        "  left out: 1 line: “Share this”; joined: 1 torn sentence · import-report.json has all of it",
        "version        b.txt → versions/b/2.md",
        "  changed: title: {-One-}; two; and 1 more in import-report.json",
        "1 of 2 files imported; 1 kept as another version of an article.",
        "open: date of 1 (1 with two readings or more), language of 1",
    ]


def test_the_first_two_lines_that_differ_are_told() -> None:
    assert differing(["one"]) == "one"
    assert differing(["one", "two"]) == "one; two"
    assert differing(["one", "two", "three"]) == "one; two; and 1 more in import-report.json"
    assert differing(["x" * 101, "y" * 100]) == f"{'x' * 99}…; {'y' * 100}"


@pytest.mark.parametrize(
    ("cut", "joined", "said"),
    [
        ([], [], ""),
        (["a"], [], "left out: 1 line: “a” · import-report.json has all of it"),
        (["a", "b"], [], "left out: 2 lines: “a” and “b” · import-report.json has all of it"),
        (["a", "b", "c"], ["d", "e"], "left out: 3 lines, such as “a” and “b”; joined: 2 torn sentences · import-report.json has all of it"),
        ([], ["d"], "joined: 1 torn sentence · import-report.json has all of it"),
        (["x" * 41], [], f"left out: 1 line: “{'x' * 39}…” · import-report.json has all of it"),
    ],
)  # fmt: skip
def test_what_an_article_has_not_of_its_text(cut: list[str], joined: list[str], said: str) -> None:
    assert left_out(cut, joined) == said


def test_a_table_has_the_worst_first_and_its_numbers_below_each_other() -> None:
    kinds = {"imported": 1_200, "failed": 3, "odd": 20, "duplicate": 0}
    assert list(table(kinds)) == [
        "failed             3  could not be read",
        "imported       1,200  nothing doubtful",
        "odd               20",
    ]


def test_reports_are_numbered_beyond_those_that_are_there_and_the_newest_comes_first(tmp_path: Path) -> None:
    making = tmp_path / "making"
    making.mkdir()
    (tmp_path / "import-reports").mkdir()
    for name in ("2.json", "11.json", "notes.json"):
        (tmp_path / "import-reports" / name).write_text("{}")
    rows = [{"source": "a.txt", "status": "imported", "cut": ["é\nb"]}, {"source": "b.txt", "status": "failed"}]
    for written in ([], rows):
        begin_again(making)
        write_report(tmp_path, written, making)
    counts = {"failed": 1, "imported": 1}
    as_json = json.dumps({"inputs": rows, "counts": counts}, ensure_ascii=False, indent=1)
    assert (tmp_path / "import-report.json").read_text("utf-8") == f"{as_json}\n"
    assert json.loads((tmp_path / "import-reports/12.json").read_text("utf-8")) == {"inputs": [], "counts": {}}
    names = [path.name for path in every_report(tmp_path)]
    assert names == ["import-report.json", "12.json", "11.json", "2.json"]


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
        (1, 50, True, "no", "1 file to import, and 50 files of other types, which are not read. Import it?", False),
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


def test_the_command_that_says_where_texts_are_to_go_has_the_outlet_that_was_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "one/content/articles").mkdir(parents=True)
    (tmp_path / "one/content/articles/a.md").touch()
    assert not may_grow(Path("one/content"), Path("my texts"), "gazette")
    assert capsys.readouterr().err.splitlines() == [
        "one/content/ has 1 article already. Nothing was imported. Say where the texts are to go:",
        "  clippings import 'my texts' --into one/content --outlet gazette",
        "  or into an archive of their own: clippings new archive new-archive, then clippings import 'my texts' --into new-archive",
    ]
    assert not may_grow(Path("one/content"), Path("texts"))
    assert "  clippings import texts --into one/content\n" in capsys.readouterr().err
