"""Where a system cannot fork, or has no locks of Unix, one process does the work, and what it makes is the same."""

import multiprocessing
import os
import subprocess
import sys
from pathlib import Path

import pytest

from clippings.build.work.background import Background
from clippings.build.work.processes import processors, shared
from conftest import PROJECT

LACKING = """
import os, signal, sys
for name in os.environ["LACKS"].split():
    for module in os, signal:
        if hasattr(module, name):
            delattr(module, name)
            break
    else:
        sys.modules[name] = None  # to import it is an ImportError, as where it is not there
from clippings.cli import command
command()
"""
SYSTEMS = {
    "Windows": "fork forkpty getuid geteuid getgid sched_getaffinity mkfifo fcntl pwd grp resource termios SIGKILL SIGHUP",
    "no shared memory": "_posixshmem _multiprocessing",
}
"""What systems lack, by which they are simulated."""


def run(folder: Path, lacks: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """The console program in a folder, without what a system lacks."""
    return subprocess.run(
        [sys.executable, "-c", LACKING, *arguments], cwd=folder, capture_output=True, text=True, encoding="utf-8",
        check=False, env={**os.environ, "LACKS": lacks, "PYTHONPATH": str(PROJECT / "plugins"),
                          "CLIPPINGS_CACHE": str(folder / f"cache{len(lacks)}")},
    )  # fmt: skip


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an archive of so many articles that they would be shared out."""
    folder = tmp_path_factory.mktemp("large")
    (folder / "content/articles").mkdir(parents=True)
    for number in range(101):
        text = f"---\ntitle: Text {number}\ndate: 2016-02-03\n---\nThe envoy left “Geneva” on day {number}.\n"
        (folder / f"content/articles/t{number}.md").write_text(text, "utf-8")
    return folder


def pages(output: Path) -> dict[str, bytes]:
    files = (path for path in output.rglob("*") if path.is_file() and path.name != "report.json")
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in files}


@pytest.mark.parametrize("system", SYSTEMS)
def test_a_large_archive_is_built_and_built_again(system: str, large: Path) -> None:
    name = system.replace(" ", "-")
    first = run(large, SYSTEMS[system], "build", "--output", name, "--jobs", "2")
    assert (first.returncode, first.stderr) == (0, "")
    assert "101 articles" in first.stdout
    usual = run(large, "", "build", "--output", "usual", "--jobs", "2")
    assert usual.returncode == 0
    assert pages(large / name) == pages(large / "usual")
    again = run(large, SYSTEMS[system], "build", "--output", name)
    assert (again.returncode, again.stderr) == (0, "")
    assert "as they were" in again.stdout


def test_no_more_than_one_process_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "fork")
    assert processors(None) == processors(8) == 1
    assert Background(os.getpid).result() == os.getpid()


@pytest.mark.parametrize("allowed", [0, 1, 2])
def test_where_there_may_be_no_more_processes_the_work_is_done_here(
    allowed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = allowed
    fork = os.fork

    def refused() -> int:
        nonlocal left
        left -= 1
        if left < 0:
            raise BlockingIOError(11, "Resource temporarily unavailable")
        return fork()

    monkeypatch.setattr(os, "fork", refused)
    here = os.getpid()
    assert list(shared(lambda number: (number * 2, os.getpid()), range(5), 3)) == [(n * 2, here) for n in range(5)]
    assert multiprocessing.active_children() == []


def test_the_lock_of_a_killed_build_holds_nobody_up(large: Path) -> None:
    program = """
import os, sys
sys.modules["fcntl"] = None
from pathlib import Path
from clippings.build.cache.lock import locked
with locked(Path("locks"), Path("content")):
    print("held", flush=True)
    if sys.argv[1:]:
        os._exit(9)
"""
    for ending in (["killed"], []):
        done = subprocess.run(
            [sys.executable, "-c", program, *ending], cwd=large, capture_output=True, text=True, check=False, timeout=60,
            env={**os.environ, "PYTHONPATH": str(PROJECT / "plugins")},
        )  # fmt: skip
        assert done.stdout == "held\n"
    assert done.stderr == ""
