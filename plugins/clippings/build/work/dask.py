"""Work on machines that share nothing with this one: a Dask cluster that is there already (EXECUTOR).

It is asked through the interface of `concurrent.futures`. Dask gives the parts of a worker that is lost to another.
"""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from typing import Any, TypeVar

from clippings.build.program import code
from clippings.model.problem import Problem

WORTH_SENDING = 100
"""Articles from which it is worth sending them away."""
AHEAD = 3
"""Parts under way for each worker: enough that none waits, and few enough to fit in this machine's memory."""
PART_BYTES = 1_000_000
"""Characters of text sent at a time; what comes back is some five times as much."""
PATIENCE = 15
"""Seconds to wait for the scheduler."""
KIND = "dask:"
VARIABLE = "CLIPPINGS_EXECUTOR"
T = TypeVar("T")
R = TypeVar("R")


class Refused(Exception):
    """The cluster cannot be used; ``problem`` says why."""

    def __init__(self, said: str, why: str, try_: str) -> None:
        # pelicanconf.py takes it from the environment where it is set there
        said_there = os.environ.get(VARIABLE) == said
        place = ("the environment", 0, VARIABLE) if said_there else ("pelicanconf.py", 0, "EXECUTOR")
        self.problem = Problem(*place, said, why, try_)
        super().__init__(str(self.problem))


class Cluster:
    """An executor whose workers have this very program.

    ``share`` sends a value to all of them once; ``close`` lets them go.
    """

    def __init__(
        self, executor: Executor, workers: int, share: Callable[[Any], Any], close: Callable[[], None]
    ) -> None:
        self.executor, self.workers, self.share, self.close = executor, workers, share, close

    def by_parts(
        self, function: Callable[[Any, list[T]], R], common: Any, items: Iterable[T], size: Callable[[T], int]
    ) -> Iterator[tuple[list[T], R]]:
        """Parts of ``items`` in order, each with ``function(common, part)``; items are taken as they are needed."""
        shared = self.share(common)
        waiting: deque[tuple[list[T], Future[R]]] = deque()
        for part in parts(items, size):
            waiting.append((part, self.executor.submit(function, shared, part)))
            if len(waiting) >= AHEAD * self.workers:
                part, made = waiting.popleft()
                yield part, made.result()
        while waiting:
            part, made = waiting.popleft()
            yield part, made.result()


def parts(items: Iterable[T], size: Callable[[T], int]) -> Iterator[list[T]]:
    """Stretches of items of about PART_BYTES each."""
    part: list[T] = []
    held = 0
    for item in items:
        part.append(item)
        held += size(item)
        if held >= PART_BYTES:
            yield part
            part, held = [], 0
    if part:
        yield part


def cluster_at(setting: str) -> Cluster | None:
    """The cluster that EXECUTOR names (``dask:tcp://scheduler:8786``); none where it names none.

    Raises Refused when there is no such cluster, or one of its workers has another program.
    """
    if not setting:
        return None
    if not setting.startswith(KIND):
        raise Refused(setting, "is no executor Clippings knows", "write dask:tcp://<scheduler>:8786, or nothing")
    try:
        from distributed import Client  # optional, and slow to load
    except ImportError as missing:
        raise Refused(
            setting, f"needs a package that is not here ({missing.name})", "install clippings[cluster]"
        ) from missing
    try:
        client: Any = Client(setting.removeprefix(KIND), timeout=PATIENCE, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as silent:
        raise Refused(
            setting, f"does not answer: {silent}", "start `dask scheduler`, and check the address"
        ) from silent
    programs: dict[str, bytes] = client.run(code)
    others = sorted(worker for worker, program in programs.items() if program != code())
    if others or not programs:
        client.close()
    if not programs:
        raise Refused(setting, "has no workers", "start `dask worker <scheduler>` on at least one machine")
    if others:
        raise Refused(
            setting,
            f"has workers with another version of Clippings, Python or a package: {', '.join(others)}",
            "install the same requirements on every worker",
        )

    def share(value: Any) -> Any:
        return client.scatter(value, broadcast=True, hash=False)

    return Cluster(client.get_executor(), len(programs), share, client.close)
