"""What a pipe or console cannot show is written in plain signs: no command ends in a traceback for a ``·``."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import PROJECT

TEXT = "---\ntitle: Slip\nlanguage: Русский\n---\nWords.\n"


def run(folder: Path, encoding: str, *arguments: str) -> "subprocess.CompletedProcess[bytes]":
    """The console program, writing into pipes of an encoding."""
    return subprocess.run(
        [sys.executable, "-m", "clippings", *arguments], cwd=folder, capture_output=True, check=False,
        env={**os.environ, "PYTHONPATH": str(PROJECT / "plugins"), "PYTHONIOENCODING": encoding,
             "CLIPPINGS_CACHE": str(folder / ".cache")},
    )  # fmt: skip


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    (tmp_path / "content/articles").mkdir(parents=True)
    (tmp_path / "content/articles/one.md").write_text("---\ntitle: Один\n---\nA text.\n", "utf-8")
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts/лист.txt").write_text("Talks “end” in Łódź\n\nThe envoy left.\n", "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("encoding", "dot", "arrow"),
    [("utf-8", "·", "→"), ("ascii", "-", "->")],
)
def test_every_command_says_what_it_did(encoding: str, dot: str, arrow: str, archive: Path) -> None:
    asked = {
        "--help": "clippings build",
        "build": f"index.html {dot} Press archive {dot} 1 article {dot} ",
        "publish https://archive.example": f"index.html {dot} Press archive {dot} 1 article {dot} ",
        "check": f"1 article, no errors {dot} ",
        "offline": f"-offline.zip {dot} Press archive {dot} 1 article {dot} ",
        "import texts --into new": f" {arrow} ",
        "new archive another": "another/ is an archive of its own: Another",
    }
    for command, wanted in asked.items():
        done = run(archive, encoding, *command.split())
        assert done.returncode == 0, (command, done.stderr)
        assert wanted in done.stdout.decode(encoding), command
        assert b"Traceback" not in done.stderr


def test_letters_that_a_pipe_has_not_are_given_by_their_numbers(archive: Path) -> None:
    (archive / "content/articles/one.md").write_text(TEXT, "utf-8")
    for encoding, said, dot in (("utf-8", "“Русский”", "·"), ("cp1252", "“\\u0420\\u0443\\u0441\\u0441\\u043a\\u0438\\u0439”", "·"),
                                ("ascii", '"\\u0420\\u0443\\u0441\\u0441\\u043a\\u0438\\u0439"', "-")):  # fmt: skip
        told = run(archive, encoding, "check")
        assert told.returncode == 1
        assert f"one.md:3 {dot} language {dot} {said} {dot} " in told.stderr.decode(encoding)


def test_the_slip_in_a_command_is_told_in_plain_signs(archive: Path) -> None:
    told = run(archive, "ascii", "publish", "archive.example")
    assert told.returncode == 2
    assert (
        told.stderr
        == b'"archive.example" does not begin with https://. Try: clippings publish https://archive.example'
        + os.linesep.encode()
    )


def test_a_first_page_comes_whole_through_a_pipe_of_another_encoding(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from clippings.preview.first_page import Meanwhile

    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    monkeypatch.setenv("PYTHONPATH", str(PROJECT / "plugins"))
    monkeypatch.chdir(archive)
    page, status = Meanwhile(Path("content"), Path("theme")).page("/articles/one.html")
    assert status == 200
    assert "Один" in page
    assert "A text." in page
