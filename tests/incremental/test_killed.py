"""A build that is killed: before its last step the output is as it was, after it as it ought to be, and in any case the
next command makes it right.

The build is a process of its own that kills itself at one of its writes, which Python's audit events tell
(https://docs.python.org/3/library/audit_events.html).
"""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from clippings.pelican.run import check
from conftest import PROJECT
from incremental.archive import archive, longer
from incremental.compare import build

PROGRAM = """
import os, signal, sys
from pathlib import Path

content, output, place, kind, number = sys.argv[1:]
left = int(number)
WRITING = os.O_WRONLY | os.O_RDWR

def watch(event, of):
    global left
    if event == "open":
        what, paths = "write", of[:1] if isinstance(of[2], int) and of[2] & WRITING else ()
    else:
        what, paths = {"os.rename": "move", "os.remove": "remove", "os.mkdir": "make folder"}.get(event, ""), of[:1]
    if what and any(isinstance(path, (str, bytes, os.PathLike)) and place in os.fsdecode(path) for path in paths):
        print(what, flush=True)
        if what == kind:
            if not left:
                os.kill(os.getpid(), signal.SIGKILL)
            left -= 1

sys.addaudithook(watch)
from clippings.pelican.run import build
build(Path(content), Path(output), JOBS=1)
"""


def built_apart(content: Path, output: Path, kind: str = "", number: int = 0) -> "subprocess.CompletedProcess[str]":
    """A build in a process of its own, killed before its write of a kind after so many; told is every write."""
    return subprocess.run(
        [sys.executable, "-c", PROGRAM, str(content), str(output), str(output.parent / "."), kind, str(number)],
        cwd=PROJECT,
        env={
            **os.environ,
            "PYTHONPATH": str(PROJECT / "plugins"),
            "CLIPPINGS_CACHE": cache_of(content),
            "PYTHONHASHSEED": "0",  # sets are written in one order: how many folders are tried depends on which is first
        },
        capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an archive, ``output`` as it was built, and the content edited since: a page is new, many are
    changed, and one is gone."""
    folder = tmp_path_factory.mktemp("killed")
    content = archive(folder)
    archive(folder, {"articles/gone.md": "---\ntitle: Gone\n---\nWords.\n"})
    build(content, folder / "output")
    (content / "articles/gone.md").rename(content / "articles/new.md")
    (content / "images").mkdir(exist_ok=True)
    (content / "images/new.png").write_bytes(b"not really a picture")
    longer(content)
    return folder


def copy_of(folder: Path, into: Path) -> tuple[Path, Path]:
    """A copy of the content and the output, with their times."""
    for name in ("content", "output"):
        shutil.copytree(folder / name, into / name)
    return into / "content", into / "output"


def cache_of(content: Path) -> str:
    return str(content.parent / "cache")


def whole(output: Path) -> dict[str, bytes]:
    """Every file below a folder but the report, which tells of seconds."""
    files = (path for path in output.rglob("*") if path.is_file() and path.name != "report.json")
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in files}


def writes(told: str) -> Sequence[str]:
    return told.split("\n")[:-1]


def test_a_kill_at_any_kind_of_write_leaves_the_old_site_or_what_the_next_command_mends(
    edited: Path, tmp_path: Path
) -> None:
    before = whole(edited / "output")
    content, output = copy_of(edited, tmp_path / "whole")
    done = built_apart(content, output)
    assert done.returncode == 0, done.stderr
    after = whole(output)
    assert {"articles/new.html", "images/new.png"} <= after.keys() - before.keys()
    assert "articles/gone.html" in before.keys() - after.keys()
    told = writes(done.stdout)
    assert set(told) == {"write", "move", "remove", "make folder"}
    last_step = told.index("move")  # the first thing that is moved is the journal
    for kind in sorted(set(told)):
        count = told.count(kind)
        middle = {count // 2} if kind in ("write", "move") else set()
        for number in sorted({0, *middle, count - 1}):
            content, output = copy_of(edited, tmp_path / f"{kind} {number}")
            killed = built_apart(content, output, kind, number)
            assert killed.returncode == -signal.SIGKILL, killed.stderr
            if len(writes(killed.stdout)) <= last_step + 1:
                assert whole(output) == before, f"{kind} {number}"
            if number:
                check(content, output)  # takes a last step that was begun to its end
                assert whole(output) in (before, after), f"{kind} {number}"
            build(content, output, CACHE_PATH=cache_of(content))
            assert whole(output) == after, f"{kind} {number}"
            assert not (output.parent / ".output.next").exists()


def test_output_and_cache_may_lie_on_different_disks(edited: Path, tmp_path: Path) -> None:
    other = (
        Path("/dev/shm") if Path("/dev/shm").is_dir() else tmp_path
    )  # where the machine has a second that all may use
    content, _ = copy_of(edited, tmp_path)
    output = Path(shutil.copytree(edited / "output", other / f"clippings-{os.getpid()}", dirs_exist_ok=True))
    try:
        linked = tmp_path / "elsewhere"
        linked.symlink_to(output)
        build(content, linked)
        assert whole(linked) == whole(build(content, tmp_path / "here").output)
    finally:
        shutil.rmtree(output)
