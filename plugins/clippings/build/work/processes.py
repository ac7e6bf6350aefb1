"""Work shared out to forked copies of this process, through a `concurrent.futures` executor.

A fork has the whole archive in memory without a copy being sent; only results travel. Where a system cannot fork, or
has no more processes, everything runs here: the results are the same.
"""

import gc
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import ExitStack
from dataclasses import dataclass
from time import sleep
from typing import Any, TypeVar

from clippings.build.work.progress import Progress

_PARTS = 16
"""Parts of work for each worker: enough that progress can be told."""
_MOST = 500
"""Articles of a part, at most: a worker ends after so many parts (`_OF_A_COPY`), for it copies what it reads."""
_LAST = 4
"""In how many a worker's last part is cut, so that none waits long for another."""
_OF_A_COPY = 20
"""How many items a worker does before a new one takes its place. Whatever a forked copy reads is copied for it, because
Python counts each reference in the value itself; a worker that goes through a large archive would in the end hold all
of it."""
T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True)
class Work:
    """What forked workers find in their memory; only numbers and results travel."""

    function: Callable[[Any], Any]
    """What is done with each item."""
    items: Sequence[Any]
    """What it is done with."""


work: Work | None = None


def may_fork() -> bool:
    """Whether this system makes forked copies of a process. Windows does not, nor do browsers and phones."""
    return hasattr(os, "fork") and "fork" in multiprocessing.get_all_start_methods()


def processors(asked: int | None) -> int:
    """How many workers: what was asked for (JOBS), else one a processor that this process may use; one that may not
    fork."""
    if not may_fork():
        return 1
    if asked:
        return max(1, asked)
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def shared(function: Callable[[T], R], items: Sequence[T], workers: int) -> Iterator[R]:
    """What ``function`` makes of every item, in their order, in ``workers`` processes where that is more than one."""
    global work
    if workers == 1 or len(items) < 2:
        yield from map(function, items)
        return
    work = Work(function, items)
    gc.freeze()  # or the workers' collector would touch, and so copy, all the memory they share
    try:
        for some in slices(range(len(items)), -(-len(items) // (workers * _OF_A_COPY))):
            with ExitStack() as ending:
                pool = _forked(min(workers, len(some)), ending)
                yield from pool.map(call, some) if pool else map(call, some)
    finally:
        gc.unfreeze()
        work = None


def _forked(workers: int, ending: ExitStack) -> Executor | None:
    """Workers that end with ``ending``; None where there may be no more processes, or none that can be spoken with
    (without shared memory, as in some containers, or semaphores, as on Android)."""
    before = set(multiprocessing.active_children())
    try:
        from concurrent.futures import ProcessPoolExecutor  # not every Python has it

        pool = ProcessPoolExecutor(workers, multiprocessing.get_context("fork"), begin, (os.getpid(),))
        pool.submit(os.getpid)  # with the first that is asked for, all are forked
    except (OSError, ImportError, NotImplementedError):
        for worker in set(multiprocessing.active_children()) - before:
            worker.kill()
            worker.join()
        return None
    return ending.enter_context(pool)


def by_parts(
    function: Callable[[T], R],
    parts: Sequence[T],
    workers: int,
    progress: Progress,
    doing: str,
    size: Callable[[T], int],
) -> Iterator[tuple[T, R]]:
    """Each part with what ``function`` made of it, in their order; how far it is is told by the parts' sizes."""
    total = sum(map(size, parts))
    done = 0
    for part, made in zip(parts, shared(function, parts, workers), strict=True):
        yield part, made
        done += size(part)
        progress(doing, done, total)


def begin(parent: int) -> None:
    """A worker leaves interrupts to its parent, and does not outlive it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=end_with, args=(parent,), daemon=True).start()


def end_with(parent: int) -> None:
    """End this process as soon as its parent has ended."""
    while os.getppid() == parent:
        sleep(0.5)
    os._exit(1)


def call(number: int) -> Any:
    """Do the work's item of this number."""
    if work is None:
        raise RuntimeError("a worker was started before its work was set")
    return work.function(work.items[number])


def shares(items: Sequence[T], workers: int) -> list[Sequence[T]]:
    """``items``, articles all of them, in stretches for so many workers."""
    found = slices(items, max(workers * _PARTS, -(-len(items) // _MOST)))
    return [*found[:-workers], *(part for last in found[-workers:] for part in slices(last, _LAST))]


def slices(items: Sequence[T], count: int) -> list[Sequence[T]]:
    """``items`` in at most ``count`` stretches of like length."""
    size = max(1, -(-len(items) // max(1, count)))
    return [items[start : start + size] for start in range(0, len(items), size)]
