"""Drafts of many inputs, made on several processors, in the order of the inputs and in bounded memory."""

import gc
import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice

from clippings.importing import language
from clippings.importing.draft import Context
from clippings.importing.sources.inputs import Input
from clippings.importing.sources.opened import opened
from clippings.importing.sources.part import Parts
from clippings.importing.sources.streamed import batches, is_long
from clippings.importing.sources.unreadable import OfAnotherType, Unreadable
from clippings.model.problem import shortened

_WORTH = 24
"""Pages from which on starting other processes is worth its time."""
_LONGEST = 300
"""Seconds for which one input is waited for: an export of four hundred articles takes ten."""
_AHEAD = 8
"""Inputs that each process may be ahead of the one that writes."""
_RENEWED = 300
"""Inputs after which the processes are new ones: what libraries remember of pages would grow without end."""
_A_PAGE = b"<h1>Talks end</h1><p>4 February 2016</p><p>Both sides left the town, and named no day for other talks.</p>"
"""So little text that every library is asked for more."""
_WAY = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
Outcome = Parts | Unreadable


def outcomes(
    ones: Iterable[Input],
    context: Context,
    jobs: int | None = None,
    opening: Callable[[Input], bool] = lambda _: False,
    done: Callable[[Input], int] = lambda _: 0,
) -> Iterator[tuple[Input, Outcome | None]]:
    """Every input with its drafts, or with why it has none; None for one of a kind that is not read. Long web archives
    are read last, in batches, but for as many of their articles as are ``done``.

    Where this process reads them itself, ``opening`` is called before each, and says whether that one has made a
    process fail already: it is read in one of its own.
    """
    long: list[Input] = []
    waiting = _short(ones, long)
    first = list(islice(waiting, _WORTH))
    jobs = jobs or os.cpu_count() or 1
    if len(first) < _WORTH or jobs == 1:
        for one in (*first, *waiting):
            yield one, _alone(one, context) if opening(one) else outcome(one, context)
    else:
        _load(first)
        every = chain(first, waiting)
        while some := list(islice(every, _RENEWED)):
            yield from _in_processes(iter(some), context, jobs)
    yield from ((one, batch) for one in long for batch in batches(one, context, done(one)))


def _short(ones: Iterable[Input], long: list[Input]) -> Iterator[Input]:
    """The inputs but long ones, which are put aside."""
    for one in ones:
        if is_long(one):
            long.append(one)
        else:
            yield one


def _load(first: Sequence[Input]) -> None:
    """Load here what every process needs, so that it is loaded once, and is in memory once, where they are forked. Of
    pages a small one is read: the libraries load much at the first only."""
    if _WAY != "fork":
        return
    language.load()
    if any(one.kind == "page" for one in first):
        from clippings.importing.pages.drafted import drafted

        drafted(_A_PAGE, "page.html", Context())
    gc.freeze()  # the processes need not look for garbage in what was there before them


def outcome(one: Input, context: Context) -> Outcome | None:
    """What becomes of one input."""
    if one.refused:
        return Unreadable(one.refused, "put what it leads to in its place, or import that")
    if not one.kind:
        return None
    try:
        return _opened(one, context)
    except OfAnotherType:
        return None
    except Unreadable as wrong:
        return type(wrong)(
            *wrong.args
        )  # without what it comes from, which may not be fit to be sent to another process


def _opened(one: Input, context: Context) -> Parts:
    try:
        return opened(one, context)
    except (OfAnotherType, Unreadable):
        raise
    except Exception as wrong:  # whatever it is, it must not stop a thousand others
        why = f"makes the reader fail: {type(wrong).__name__}: {shortened(str(wrong))}"
        raise Unreadable(why, "save it again, or as plain text") from wrong


def _in_processes(ones: Iterator[Input], context: Context, jobs: int) -> Iterator[tuple[Input, Outcome | None]]:
    """Where a page makes a process fail, those that were under way are read again, each in a process of its own, and
    only that one is told to have failed."""
    pool = _pool(jobs, context)
    under_way: deque[tuple[Input, Future[Outcome | None]]] = deque()
    try:
        while True:
            for one in islice(ones, jobs * _AHEAD - len(under_way)):
                under_way.append((one, pool.submit(_in_worker, one)))
            if not under_way:
                return
            one, future = under_way.popleft()
            try:
                yield one, future.result(_LONGEST)
            except TimeoutError:
                _end(pool)
                yield one, _takes_too_long()
                pool = _pool(jobs, context)
                under_way = deque((other, pool.submit(_in_worker, other)) for other, _ in under_way)
            except BrokenProcessPool:
                yield from ((lost, _alone(lost, context)) for lost in (one, *(lost for lost, _ in under_way)))
                under_way.clear()
                pool = _pool(jobs, context)
    finally:  # waited for, since a command ends at once (`cli.command`), and would leave them behind
        pool.shutdown(cancel_futures=True)


def _alone(one: Input, context: Context) -> Outcome | None:
    with _pool(1, context) as pool:
        try:
            return pool.submit(_in_worker, one).result(_LONGEST)
        except TimeoutError:
            _end(pool)
            return _takes_too_long()
        except BrokenProcessPool:
            return Unreadable("makes the reader of such files fail", "save it again, or as plain text")


def _takes_too_long() -> Unreadable:
    return Unreadable(f"takes longer than {_LONGEST} seconds to read", "save it as plain text, or import it in parts")


def _end(pool: ProcessPoolExecutor) -> None:
    """End the processes of a pool, of which one is not to be waited for."""
    for process in list(pool._processes.values()):
        process.kill()


def _pool(jobs: int, context: Context) -> ProcessPoolExecutor:
    """Processes that know the context. They are forked where that can be done, which takes no time."""
    return ProcessPoolExecutor(jobs, multiprocessing.get_context(_WAY), _begin, (context,))


_context = Context()


def _begin(context: Context) -> None:
    global _context
    _context = context
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A process that waits for work from one that was killed would wait for ever."""
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)


def _in_worker(one: Input) -> Outcome | None:
    return outcome(one, _context)
