"""What is worked out by a copy of this process is what this one would have found."""

import os
import signal
from pathlib import Path
from time import monotonic, sleep

import pytest

from clippings.build.work.background import Background


def test_what_is_found_aside_comes_back() -> None:
    here = os.getpid()
    found = Background(lambda: (os.getpid(), {"articles a1"})).result()
    assert found[0] != here
    assert found[1] == {"articles a1"}


def test_a_result_may_be_larger_than_a_pipe() -> None:
    assert len(Background(lambda: b"x" * 1_000_000).result()) == 1_000_000


def test_what_cannot_be_found_aside_is_found_here() -> None:
    here = os.getpid()
    assert Background(lambda: os.getpid() if os.getpid() == here else os._exit(1)).result() == here


def test_a_result_that_is_cut_off_is_found_here(tmp_path: Path) -> None:
    here, began = os.getpid(), tmp_path / "began"

    def work() -> bytes:
        began.touch()
        return (b"here" if os.getpid() == here else b"there") * 100_000

    background = Background(work)
    wait_for(began)
    sleep(0.1)  # it waits for somebody to read
    os.kill(background.child, signal.SIGKILL)
    assert background.result()[:4] == b"here"


def test_an_error_comes_up_here() -> None:
    background = Background(lambda: 1 // 0)
    with pytest.raises(ZeroDivisionError):
        background.result()
    background.stop()


def test_what_no_copy_could_be_made_for_is_found_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused() -> int:
        raise BlockingIOError

    before = len(os.listdir("/dev/fd"))  # noqa: PTH208
    monkeypatch.setattr(os, "fork", refused)
    background = Background(os.getpid)
    assert background.result() == background.result() == os.getpid()
    background.stop()
    assert len(os.listdir("/dev/fd")) == before  # noqa: PTH208


def test_it_works_where_nobody_is_told_of_a_childs_end() -> None:
    before = signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    try:
        assert Background(lambda: 7).result() == 7
        stopped = Background(lambda: 7)
        sleep(0.2)
        stopped.stop()
    finally:
        signal.signal(signal.SIGCHLD, before)


def test_an_interrupt_is_left_to_the_parent(tmp_path: Path) -> None:
    began = tmp_path / "began"

    def work() -> int:
        began.touch()
        sleep(0.2)
        return os.getpid()

    background = Background(work)
    wait_for(began)
    os.kill(background.child, signal.SIGINT)
    assert background.result() != os.getpid()


def test_one_that_nobody_needs_is_ended() -> None:
    background = Background(lambda: sleep(600))
    child = background.child
    background.stop()
    background.stop()
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)


def wait_for(path: Path) -> None:
    until = monotonic() + 20
    while not path.exists():
        assert monotonic() < until
        sleep(0.01)
