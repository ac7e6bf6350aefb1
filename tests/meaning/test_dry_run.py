"""An import that is only tried: it tells what would be made, and writes nothing at all."""

from pathlib import Path

import pytest

from clippings.cli import main
from meaning.importing import AUTHORITY
from meaning.machinery import filled

TEXT = "Talks end without a result\n\nBy Edith Marlow\n\n4 February 2016\n\nThe envoys left the town in the evening.\n"


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "source").mkdir()
    (tmp_path / "source/a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "source/b.txt").write_bytes(b"\x00\xff")
    return tmp_path / "source"


def everything(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {
        str(path): (path.stat().st_mtime_ns, path.read_bytes() if path.is_file() else b"")
        for path in [folder, *folder.rglob("*")]
    }


@pytest.mark.parametrize("is_begun", [True, False])
def test_nothing_is_written_and_what_would_be_is_told(
    is_begun: bool, source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    into = tmp_path / "content"
    if is_begun:
        filled(into, AUTHORITY | {"articles/old.md": "---\ntitle: Old\n---\nWords.\n"})
    before = everything(tmp_path)
    assert main(["import", str(source), "--dry-run"]) == 1
    told = capsys.readouterr()
    assert everything(tmp_path) == before
    lines = [" ".join(line.split()) for line in told.out.splitlines()]
    assert any(line.startswith("imported a.txt → 2016-02-04-talks-end-without-a-result (title") for line in lines)
    assert any(line.startswith("failed b.txt") for line in lines)
    assert "1 of 2 files would be imported; 1 could not be read." in lines
    assert lines[-1] == "Nothing was written. Without --dry-run it is done."
    assert "begun" not in told.err


def test_what_is_told_is_what_an_import_then_makes(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["import", str(source), "--dry-run"])
    tried = [line for line in capsys.readouterr().out.splitlines() if " → " in line]
    main(["import", str(source)])
    assert [line for line in capsys.readouterr().out.splitlines() if " → " in line] == tried
    assert {" ".join(line.split()).partition(" (")[0] for line in tried} == {
        "imported a.txt → 2016-02-04-talks-end-without-a-result", "failed b.txt → –",
    }  # fmt: skip
