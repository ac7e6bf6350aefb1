"""An import that was stopped, found by its journal."""

import json
from collections import deque
from pathlib import Path

from clippings.importing.journal.journal import FOLDER, PROCESSES, Journal
from clippings.importing.journal.order import Order

_FILLED = ("", "articles/", "authority/", "private/annotations/", "private/originals/", "versions/*/")
"""Folders into which an import writes."""


def is_stopped(into: Path, source: Path) -> bool:
    """Whether an import of ``source`` that fills a folder has not come to its end."""
    try:
        with (into / FOLDER / "journal.jsonl").open(encoding="utf-8") as lines:
            return bool(json.loads(next(lines))["source"] == str(source.resolve()))
    except (FileNotFoundError, StopIteration, ValueError):
        return False


def left_behind(into: Path) -> Journal | None:
    """The journal of an import that did not come to its end; None where there is none. What was half written when it
    ended is taken away, and the last step is done."""
    journal = Journal(into, Order("", "", "", "", "", "", ""))
    if not journal.path.exists():
        return None
    journal.hold()
    _sweep(into)
    whole = _whole_lines(journal.path)
    if not whole:
        journal.remove()
        return None
    with journal.path.open(encoding="utf-8") as lines:
        journal.order = Order(**json.loads(next(lines)))
    for last in deque(journal.steps(), maxlen=1):
        journal.follow(last)
    return journal


def _sweep(into: Path) -> None:
    """Take away the files that the import was writing when it was stopped (`write_whole`)."""
    for process in (into / FOLDER / PROCESSES).read_text("utf-8").split():
        for place in _FILLED:
            for part in into.glob(f"{place}.*{process}.part"):
                part.unlink()


def _whole_lines(path: Path) -> int:
    """How many lines a journal has, once one that is not whole is cut off."""
    count, end = 0, 0
    with path.open("rb") as lines:
        for line in lines:
            if line.endswith(b"\n"):
                count, end = count + 1, end + len(line)
    if end < path.stat().st_size:
        with path.open("r+b") as lines:
            lines.truncate(end)
    return count
