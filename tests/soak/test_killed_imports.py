"""An import that is killed at any of its writes, and given again, comes to what it would have come to undisturbed.

It is killed at writes that Python's audit events tell (https://docs.python.org/3/library/audit_events.html), in a forked
copy of the test.
"""

import json
import os
import re
import signal
import sys
from collections import Counter
from hashlib import sha256
from pathlib import Path
from random import Random

import pytest

from clippings.importing.journal import journal
from clippings.importing.journal.order import Order
from clippings.importing.run import import_texts
from clippings.importing.sources import streamed
from clippings.model.problem import CommandErrors
from meaning.importing import AUTHORITY
from meaning.machinery import filled
from meaning.made import EXPORTS
from soak.apart import apart
from soak.checked import held
from soak.mixed_folder import warc

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="a copy of the test is killed")
TEXT = "{} without a result\n\nBy {}\n\n4 February 2016\n\nThe envoys left the town in the evening. {}\n"
WRITING = os.O_WRONLY | os.O_RDWR


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Texts by people whom the register does not know, one text twice, an export of several articles, and noise."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "source").mkdir()
    (tmp_path / "source/nexis.txt").write_bytes((EXPORTS / "nexis-en.txt").read_bytes())
    (tmp_path / "source/noise.txt").write_bytes(b"\xff\xfe\xfd\x00\x01")
    for name, title in (("a", "Talks"), ("b", "Strikes"), ("c", "Talks")):
        text = TEXT.format(title, f"Edith {title}low", " ".join(f"{title}-{n} nobody spoke of." for n in range(40)))
        (tmp_path / f"source/{name}.txt").write_text(text, "utf-8")
    return tmp_path / "source"


@pytest.fixture
def in_batches(source: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same with a web archive of five pages, which is read two pages at a time, as one of gigabytes is."""
    monkeypatch.setattr(streamed, "_LONG", 1)
    monkeypatch.setattr(streamed, "_BATCH", 2)
    for path in source.iterdir():
        if path.name != "a.txt":
            path.unlink()
    (source / "crawl.warc.gz").write_bytes(warc(Random(1), 1, 5))
    return source


PLAIN = "Nobody {0} the envoys of {0} when the {0} came back over the hills, and all {0} were silent until the evening."
BOTH = " ".join(PLAIN.format(word) for word in ("met", "asked", "saw", "paid", "fed", "led"))


def library(*tags: str) -> str:
    """Two records that are related, one of which has a note."""
    record = {"itemType": "newspaperArticle", "itemKey": "AAAA1111", "title": "A ferry sinks", "tags": tags}
    record |= {"notes": [{"note": "<p>Ask the harbour.</p>"}], "relations": {"dc:relation": ["BBBB2222"]}}
    other = {"itemType": "newspaperArticle", "itemKey": "BBBB2222", "title": "The mayor wins", "abstractNote": BOTH}
    return json.dumps({"items": [record | {"abstractNote": "All were saved, the harbour master said."}, other]})


@pytest.fixture
def again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """A folder with a library and a note, and the same later: with another tag, another text, and links."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    monkeypatch.chdir(tmp_path)
    first, later = tmp_path / "first", tmp_path / "later"
    for folder, text, lib in ((first, BOTH, library("ships")), (later, f"{BOTH} See [[Ferry]].", library("harbours"))):
        folder.mkdir()
        (folder / "library.json").write_text(lib, "utf-8")
        head = "---\ntitle: Talks end\nurl: https://gazette.example/talks\nmood: good\n---\n"
        (folder / "talks.md").write_text(f"{head}{text}\n", "utf-8")
    (later / "Ferry.md").write_text(
        "---\ntitle: Ferries\nweather: fair\n---\nSee [[talks]], [[Ferry]], [[Sun]].\n", "utf-8"
    )
    (later / "near.md").write_text(f"---\ntitle: Talks elsewhere\n---\n{BOTH} Once. See [[Ferry]].\n", "utf-8")
    return first, later


def begun(into: Path) -> Path:
    """A content folder that has outlets and people, and the report of an import before."""
    filled(into, AUTHORITY)
    (into / "import-report.json").write_text('{"inputs": [], "counts": {}}', "utf-8")
    return into


def at_writes(source: Path, into: Path, log: Path, last: int = -1) -> int:
    """Import in a copy of this process, which kills itself at its write of this number; each is told in ``log``."""

    def work() -> None:
        to, seen = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 0

        def watch(event: str, of: tuple[object, ...]) -> None:
            nonlocal seen
            opens = event == "open" and isinstance(of[2], int) and of[2] & WRITING
            kind = "write" if opens else {"os.rename": "move", "os.remove": "remove", "os.mkdir": "folder"}.get(event)
            if kind and str(into) in str(of[0]):
                if seen == last:
                    os.kill(os.getpid(), signal.SIGKILL)
                os.write(to, f"{kind}\n".encode())
                seen += 1

        sys.addaudithook(watch)
        import_texts(source, into, None)

    return apart(work)


def moments(told: list[str]) -> list[int]:
    """At which writes it is killed: the first, one in the middle and the last of each kind; all where EVERY is set."""
    of_kind = [[at for at, one in enumerate(told) if one == kind] for kind in set(told)]
    some = {at for places in of_kind for at in (places[0], places[len(places) // 2], places[-1])}
    return list(range(len(told))) if "EVERY" in os.environ else sorted(some)


def test_an_import_killed_at_any_write_comes_to_the_same_end(source: Path, tmp_path: Path) -> None:
    log = tmp_path / "log.txt"
    assert at_writes(source, begun(tmp_path / "whole"), log) == 0
    told = log.read_text().splitlines()
    assert set(told) == {"write", "move", "remove", "folder"}
    whole = held(tmp_path / "whole")
    counts = json.loads(whole["import-report.json"])["counts"]
    assert (counts["failed"], counts["duplicate"], counts["imported"]) == (
        1,
        1,
        len([n for n in whole if n.startswith("articles/")]),
    )
    assert not [name for name in whole if name.startswith(".import")]
    assert b"Edith Talkslow" in whole["authority/people.yaml"]
    for last in moments(told):
        into = begun(tmp_path / f"{last}")
        assert at_writes(source, into, log, last) == -signal.SIGKILL, last
        left = held(into)
        assert [name for name in left if re.match(r"articles/[^.]", name) and left[name] != whole.get(name)] == [], last
        if (into / ".import/journal.jsonl").exists() or last < len(told) - 3:
            import_texts(source, into, None)
        end = {name: content for name, content in held(into).items() if not name.startswith(".import/")}
        assert Counter(end.keys()) == Counter(whole.keys()), last
        assert {name for name in end if end[name] != whole[name]} == set(), last


def test_what_is_brought_up_to_date_and_linked_comes_to_the_same_end(again: tuple[Path, Path], tmp_path: Path) -> None:
    first, later = again

    def filled_before(name: str) -> Path:
        into = begun(tmp_path / name)
        assert import_texts(first, into, None) == 0
        return into

    log = tmp_path / "log.txt"
    assert at_writes(later, filled_before("whole"), log) == 0
    told, whole = log.read_text().splitlines(), held(tmp_path / "whole")
    rows = {row["source"]: row for row in json.loads(whole["import-report.json"])["inputs"]}
    assert {source: row["status"] for source, row in rows.items()} == {
        "Ferry.md": "imported",
        "library.json#1": "updated",
        "library.json#2": "duplicate",
        "near.md": "near-duplicate",
        "talks.md": "version",
    }
    assert [problem["why"] for problem in rows["Ferry.md"]["problems"] if problem["where"] == "text"] == [
        "has links to other notes (1) that no file of this import is: Sun"
    ]
    assert f"See [Ferry](article/{rows['Ferry.md']['id']})" in whole[rows["talks.md"]["path"]].decode()
    assert b"weather" in whole["import.yaml"]
    assert (
        f"article/{rows['library.json#2']['id']}".encode()
        in whole[f"private/annotations/{rows['library.json#1']['id']}.yaml"]
    )
    for row in rows.values():
        if "written" in row:
            assert sha256(whole[row["path"]]).hexdigest() == row["written"]
    for last in moments(told):
        into = filled_before(f"{last}")
        assert at_writes(later, into, log, last) == -signal.SIGKILL, last
        if (into / ".import/journal.jsonl").exists() or last < len(told) - 3:
            import_texts(later, into, None)
        end = {name: content for name, content in held(into).items() if not name.startswith(".import/")}
        assert {name for name in end.keys() | whole.keys() if end.get(name) != whole.get(name)} == set(), last


def test_a_long_web_archive_is_read_in_batches_and_gone_on_with(in_batches: Path, tmp_path: Path) -> None:
    log = tmp_path / "log.txt"
    assert at_writes(in_batches, begun(tmp_path / "whole"), log) == 0
    whole, told = held(tmp_path / "whole"), log.read_text().splitlines()
    rows = json.loads(whole["import-report.json"])["inputs"]
    assert [row["source"] for row in rows] == ["a.txt", *(f"crawl.warc.gz#{n}" for n in range(1, 6))]
    assert {row["status"] for row in rows} == {"imported"}
    kept = [json.loads(line) for line in whole["private/originals/provenance.jsonl"].splitlines()]
    assert [(row["source"], len(row["articles"])) for row in kept] == [("a.txt", 1), ("crawl.warc.gz", 5)]
    for last in (len(told) // 2, len(told) * 3 // 4):
        into = begun(tmp_path / f"{last}")
        assert at_writes(in_batches, into, log, last) == -signal.SIGKILL
        import_texts(in_batches, into, None)
        assert held(into) == whole


def test_another_import_brings_one_that_was_stopped_to_its_end(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    into = begun(tmp_path / "into")
    other = tmp_path / "other.txt"
    other.write_text("A ferry sinks\n\nAll were saved, the harbour master said at noon.\n", "utf-8")
    log = tmp_path / "log.txt"
    at_writes(source, begun(tmp_path / "whole"), log)
    middle = len(log.read_text().splitlines()) // 2
    assert at_writes(source, into, log, middle) == -signal.SIGKILL
    made = {path.stem for path in into.glob("articles/*.md")}
    capsys.readouterr()
    assert import_texts(other, into, None) == 0
    told = capsys.readouterr()
    assert "An import of " in told.err
    assert [name for name in ("a.txt", "nexis.txt", "noise.txt", *made) if name in told.out + told.err] == []
    assert not (into / ".import").exists()
    first = json.loads((into / "import-reports/2.json").read_text("utf-8"))["inputs"]
    assert made <= {row["id"] for row in first if row["status"] == "imported"}
    assert [row["source"] for row in json.loads((into / "import-report.json").read_text("utf-8"))["inputs"]] == [
        "other.txt"
    ]


def test_a_file_that_changes_after_a_kill_is_read_again(source: Path, tmp_path: Path) -> None:
    """What was made of it stays, and what it says now is an article, too."""
    into, log = begun(tmp_path / "into"), tmp_path / "log.txt"
    at_writes(source, begun(tmp_path / "whole"), log)
    assert at_writes(source, into, log, len(log.read_text().splitlines()) * 3 // 4) == -signal.SIGKILL
    (talks,) = into.glob("articles/2016-02-04-talks-without*.md")
    before = talks.read_bytes()
    words = " ".join(f"flood-{n} everybody saw." for n in range(40))
    (source / "a.txt").write_text(TEXT.format("Floods", "Edith Marlow", words), "utf-8")
    import_texts(source, into, None)
    assert talks.read_bytes() == before
    (floods,) = into.glob("articles/*floods*.md")
    assert "everybody saw" in floods.read_text("utf-8")


def test_another_import_meanwhile_is_told_of_the_one_that_fills_the_folder(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    into = begun(tmp_path / "into")
    monkeypatch.setattr(journal, "_PATIENCE", 0)
    before = held(into)
    held_by_another = journal.Journal(into, Order("", "", "", "", "", "", ""))
    held_by_another.hold()
    with pytest.raises(CommandErrors, match="is being filled by another import"):
        import_texts(source, into, None)
    assert {name: text for name, text in held(into).items() if not name.startswith(".import/")} == before
    held_by_another.remove()
    import_texts(source, into, None)
    assert list(into.glob("articles/*talks*.md"))


def test_what_was_amended_at_the_end_is_known_to_be_no_editors(tmp_path: Path) -> None:
    """An import that is gone on with may meet an article again that it has linked meanwhile."""
    row = {"source": "a.txt", "id": "a", "status": "imported", "written": "1" * 64}
    made = journal.Journal(tmp_path, Order("", "", "", "", "", "", ""))
    made.begin()
    made.add(journal.Step("a.txt", "mark", [row], {}, [], {}, {}))
    made.add(journal.Step("", "", [], {}, [], {}, {}, amended={"a.txt": {"written": "2" * 64}}))
    assert made.so_far({}).written == {"1" * 64, "2" * 64}
    made.remove()


def test_what_an_editor_changes_after_a_kill_stays(source: Path, tmp_path: Path) -> None:
    into, log = begun(tmp_path / "into"), tmp_path / "log.txt"
    at_writes(source, begun(tmp_path / "whole"), log)
    last = len(log.read_text().splitlines()) - 1
    assert at_writes(source, into, log, last) == -signal.SIGKILL
    path = next(iter(sorted(into.glob("articles/*.md"))))
    path.write_text(path.read_text("utf-8") + "\nAn editor’s words.\n", "utf-8")
    import_texts(source, into, None)
    assert path.read_text("utf-8").endswith("An editor’s words.\n")
