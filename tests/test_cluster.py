"""The same archive, byte for byte, when a cluster reads and examines it; even one that loses a worker on the way."""

import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from clippings.build.work import dask as cluster
from clippings.model.problem import ContentErrors
from clippings.pelican.run import build
from conftest import PROJECT
from incremental.compare import files_in
from incremental.editor import Editor
from incremental.fields import form_of

ARTICLES = 120


@dataclass
class Machines:
    """A scheduler and its workers, each a process of its own."""

    folder: Path
    address: str = ""
    running: list["subprocess.Popen[str]"] = field(default_factory=list)

    def start(self, *command: str, path: str = "plugins") -> str:
        """Start one, and give the address it tells."""
        environment = {**os.environ, "PYTHONPATH": path, "DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT": "5s"}
        started = subprocess.Popen(
            [sys.executable, "-m", "distributed.cli." + command[0], *command[1:]], cwd=PROJECT, env=environment,
            stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        self.running.append(started)
        assert started.stderr
        for line in started.stderr:
            if found := re.search(r"(?:Scheduler at:|Start worker at:)\s+(tcp://\S+)", line):
                threading.Thread(target=started.stderr.read, daemon=True).start()
                return found[1]
        raise AssertionError(f"{command[0]} did not start")

    def worker(self, path: str = "plugins") -> str:
        more = ("--no-nanny", "--nthreads", "1", "--no-dashboard", "--local-directory", str(self.folder))
        return self.start("dask_worker", self.address, "--host", "127.0.0.1", *more, path=path)


@pytest.fixture
def machines(tmp_path: Path) -> Iterator[Machines]:
    found = Machines(tmp_path / "dask")
    found.address = found.start("dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard")
    yield found
    for process in reversed(found.running):
        process.kill()
        process.wait()


@pytest.fixture
def content(tmp_path: Path) -> Path:
    editor = Editor(tmp_path, 20)
    for number in range(ARTICLES):
        id = f"c{number:03}"
        editor.content.texts[f"articles/{id}.md"] = editor.paragraphs()
        editor.content.data[f"articles/{id}.md"] = {"title": f"Number {number}", "date": "2016-02-03"}
        if number % 9 == 0:
            editor.content.data[f"annotations/{id}.yaml"] = editor.forms["annotations"].filled(form_of("annotations"))
    editor.content.save()
    return editor.content.folder


def test_a_cluster_that_loses_a_worker_gives_the_same_bytes(
    machines: Machines, content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    machines.worker()
    machines.worker()
    monkeypatch.setattr(cluster, "PART_BYTES", 2000)
    monkeypatch.setattr("clippings.build.cache.chunks.MOST", 50)
    original, parts = cluster.Cluster.by_parts, []

    def losing(self: cluster.Cluster, function: Callable[..., object], *given: object) -> Iterator[object]:
        for part in original(self, function, *given):  # type: ignore[arg-type]
            parts.append(function.__name__)
            if len(parts) == 10:
                machines.running[-1].send_signal(signal.SIGKILL)
            yield part

    monkeypatch.setattr(cluster.Cluster, "by_parts", losing)
    for hosted in ("", "https://archive.example"):
        here, there = tmp_path / f"here{hosted[:5]}", tmp_path / f"there{hosted[:5]}"
        build(content, there, hosted, EXECUTOR=f"dask:{machines.address}", CACHE_PATH=str(tmp_path / "cache-there"))
        build(content, here, hosted, CACHE_PATH=str(tmp_path / "cache-here"))
        assert files_in(there) == files_in(here)
    assert len(parts) > 30
    assert set(parts) == {"_read_texts", "_examine_sent", "_make"}
    assert machines.running[-1].wait() == -signal.SIGKILL


def test_workers_with_another_program_are_refused(machines: Machines, content: Path, tmp_path: Path) -> None:
    other = tmp_path / "other/clippings"
    other.parent.mkdir()
    subprocess.run(["cp", "-r", str(PROJECT / "plugins/clippings"), str(other)], check=True)
    (other / "digest.py").write_text((other / "digest.py").read_text("utf-8") + "\n", "utf-8")
    machines.worker()
    address = machines.worker(path=str(other.parent))
    with pytest.raises(ContentErrors) as wrong:
        build(content, tmp_path / "output", EXECUTOR=f"dask:{machines.address}")
    assert f"another version of Clippings, Python or a package: {address}" in str(wrong.value)
    assert not (tmp_path / "output/index.html").exists()


@pytest.mark.parametrize(
    ("setting", "why"),
    [("ray:tcp://127.0.0.1:1", "is no executor Clippings knows"), ("dask:tcp://127.0.0.1:1", "does not answer")],
)
def test_a_cluster_that_is_not_there_is_told(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, setting: str, why: str
) -> None:
    monkeypatch.setattr(cluster, "PATIENCE", 1)
    with pytest.raises(ContentErrors, match=rf"pelicanconf\.py · EXECUTOR.*{why}"):
        build(content, tmp_path / "output", EXECUTOR=setting)
    monkeypatch.setenv("CLIPPINGS_EXECUTOR", setting)
    with pytest.raises(ContentErrors, match=rf"the environment · CLIPPINGS_EXECUTOR.*{why}"):
        build(content, tmp_path / "output")


def test_a_cluster_without_workers_is_told(machines: Machines, content: Path, tmp_path: Path) -> None:
    with pytest.raises(ContentErrors, match="has no workers"):
        build(content, tmp_path / "output", EXECUTOR=f"dask:{machines.address}")
