"""Builds that would be in one another's way take turns: of one content folder, and into one output folder."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO

from clippings.host.version import lasting

if sys.platform != "win32":
    import fcntl


@contextmanager
def in_turn(cache: Path, *folders: Path) -> Iterator[None]:
    """Wait until no other build works with one of ``folders``. A cache that cannot be written to is nobody else's."""
    names = sorted(f"{lasting(folder.resolve())}.lock" for folder in folders)
    with ExitStack() as held:
        for name in names:
            try:
                cache.mkdir(parents=True, exist_ok=True)
                lock = held.enter_context((cache / name).open("w"))
            except OSError:
                continue
            wait_for(lock)
        yield


def wait_for(lock: IO[str]) -> None:
    """Wait for a lock; on Windows, which has no such locks, builds must not be started at the same time."""
    if sys.platform == "win32":
        return
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        print("Another build is at work here; this one follows it.", file=sys.stderr, flush=True)
        fcntl.flock(lock, fcntl.LOCK_EX)
