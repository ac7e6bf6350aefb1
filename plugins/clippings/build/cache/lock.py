"""Builds that would be in one another's way follow one another: of one content folder, or into one output folder."""

import sys
import warnings
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from clippings.build.program import lasting_name

with warnings.catch_warnings():  # it warns where neither Windows' locks nor Unix's are, and does without them
    warnings.simplefilter("ignore")
    from filelock import FileLock, Timeout


@contextmanager
def locked(cache: Path, *folders: Path) -> Iterator[None]:
    """Wait until no other build works with one of ``folders``. A cache that cannot be written to is nobody else's."""
    names = sorted(f"{lasting_name(folder.resolve())}.lock" for folder in folders)
    with ExitStack() as held:
        for name in names:
            try:
                cache.mkdir(parents=True, exist_ok=True)
                held.callback(_acquired(cache / name).release)
            except OSError:
                continue
        yield


def _acquired(path: Path) -> FileLock:
    """A lock that is held; whoever has to wait for it is told."""
    lock = FileLock(path)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        print("Another build is at work here; this one follows it.", file=sys.stderr, flush=True)
        lock.acquire()
    return lock
