"""Work shared out to forked copies of this process, through a `concurrent.futures` executor.

A fork has the whole archive in memory without a copy being sent; only results travel. Where a system cannot fork,
everything runs here: the results are the same.
"""

import gc
import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

work: Callable[[Any], Any] | None = None


def processors(asked: int | None) -> int:
    """How many workers: what was asked for (JOBS), else one.

    More than one is the user's choice: two gave about the same time as one for half as much work again, as measured on
    two processors.
    """
    return max(1, asked or 1) if "fork" in multiprocessing.get_all_start_methods() else 1


def shared(function: Callable[[T], R], items: Sequence[T], workers: int) -> Iterator[R]:
    """``function`` of every item, in their order; in ``workers`` processes when that is more than one."""
    global work
    if workers == 1 or len(items) < 2:
        yield from map(function, items)
        return
    work = function  # forked workers find it here; a closure need not be pickled
    gc.freeze()  # or the workers' collector would touch, and so copy, all the memory they share
    try:
        context = multiprocessing.get_context("fork")
        with ProcessPoolExecutor(min(workers, len(items)), mp_context=context) as pool:
            yield from pool.map(call, items)
    finally:
        gc.unfreeze()
        work = None


def call(item: Any) -> Any:
    if work is None:
        raise RuntimeError("a worker was started before its work was set")
    return work(item)


def slices(items: Sequence[T], count: int) -> list[Sequence[T]]:
    """``items`` in at most ``count`` stretches of like length."""
    size = max(1, -(-len(items) // max(1, count)))
    return [items[start : start + size] for start in range(0, len(items), size)]
