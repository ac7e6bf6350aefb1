"""The journal of an import: a line for each input, written before its articles are.

Where an import is killed, the lines say which inputs are done; the articles of the last line may lack, and are written
from it. A line that is not whole was the last, and nothing of it had been written.
"""

import json
import os
import shutil
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, MutableMapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from clippings.editing.file import digest_of
from clippings.files import mark_of, write_whole
from clippings.importing.journal.order import Order
from clippings.importing.journal.rows import NEW, NOTHING_MADE
from clippings.importing.reports import begin_again
from clippings.importing.sources.inputs import Input
from clippings.model.problem import CommandErrors, Problem

if TYPE_CHECKING:
    from filelock import BaseFileLock

FOLDER = ".import"
"""Where the journal is while an import goes on, in the content folder: a hidden folder, which nothing else reads."""

PROCESSES = "processes"
"""The file in it that has the number of each process that worked at the import."""
_PATIENCE = 10
"""Seconds for which another import is waited for: one that was killed holds the folder until its processes end."""


class Step(NamedTuple):
    """What became of one input."""

    input: str
    """Its name in the report."""
    mark: str
    """What tells whether the file is as it was."""
    rows: list[dict[str, Any]]
    """Its rows of the report."""
    used: Mapping[str, Mapping[str, Any]]
    """Authority file → the entries that its articles need there."""
    originals: list[dict[str, Any]]
    """Its rows of the register of originals."""
    writes: Mapping[str, str]
    """Path in the content folder → the text that it gets."""
    was: Mapping[str, str]
    """Path → the digest of what stood there, as `digest_of` has it."""
    is_last: bool = True
    """Whether nothing more follows of the input."""
    said: Mapping[str, Mapping[str, Any]] = {}
    """Source of a row → what its article says of others (`together.said`)."""
    met: Sequence[Sequence[Any]] = ()
    """The names of other programs' fields that stood in it (`mapping.file.Met`)."""
    amended: Mapping[str, Mapping[str, Any]] = {}
    """Source of a row of another step → what else is in that row since."""


class SoFar(NamedTuple):
    """What an import that goes on has to know."""

    marks: Mapping[str, str]
    """The name of an input that is done → what tells whether the file is as it was."""
    made: Sequence[str]
    """The ids of its articles, in the order in which they were made."""
    parts: Mapping[tuple[str, str], int]
    """The name and mark of an input → how many of its articles are done, where more follow."""
    written: Collection[str]
    """The digests of all files that it wrote, by which it is seen that no editor has changed them."""


class Journal:
    """The journal of one import. It is made with the first step, and gone when the import has come to its end."""

    def __init__(self, into: Path, order: Order) -> None:
        self.into = into
        self.order = order
        self.folder = into / FOLDER
        self.path = self.folder / "journal.jsonl"
        self.amended: dict[str, Mapping[str, Any]] = {}
        """Source of a row → what the end of the import has to say of it."""
        self._lock: BaseFileLock | None = None

    def steps(self) -> Iterator[Step]:
        """Every step so far, read from the disk one by one."""
        if self.path.exists():
            with self.path.open(encoding="utf-8") as lines:
                next(lines)
                yield from (Step(**json.loads(line)) for line in lines)

    def rows(self) -> Iterator[dict[str, Any]]:
        """Every row of the report, with what the end of the import has to say of it."""
        for row in (row for step in self.steps() for row in step.rows):
            more = self.amended.get(row["source"], {})
            yield {**row, **more, "problems": [*row["problems"], *more.get("problems", ())]}

    def made_of(self, one: Input) -> list[str]:
        """The ids of the articles that were made of an input before."""
        rows = (row for step in self.steps() if step.input == one.shown for row in step.rows)
        return list(dict.fromkeys(row["id"] for row in rows if row["id"] and row["status"] not in NOTHING_MADE))

    def begin(self) -> None:
        """Write the first line, before anything else is written."""
        if not self.path.exists():
            self.hold()
            write_whole(self.path, _line(self.order._asdict()))

    def so_far(self, used: Mapping[str, MutableMapping[str, Any]]) -> SoFar:
        """What is done; the entries that its articles need are put among those that are ``used``."""
        marks: dict[str, str] = {}
        made: list[str] = []
        written: set[str] = set()
        parts = Counter[tuple[str, str]]()
        for step in self.steps():
            if step.is_last and step.input:
                marks[step.input] = step.mark
            parts[step.input, step.mark] += len(step.rows)
            made += [row["id"] for row in step.rows if row["status"] in NEW]
            written |= {row["written"] for row in (*step.rows, *step.amended.values()) if "written" in row}
            for file, entries in step.used.items():
                used[file].update(entries)
        return SoFar(marks, made, parts, written)

    def opening(self, one: Input) -> bool:
        """Note that an input is opened now. True where it was also the one being opened when the import was stopped: it
        may be the reason."""
        path = self.folder / "opening"
        was = path.read_text("utf-8") if path.exists() else ""
        path.write_text(one.shown, "utf-8")
        return was == one.shown

    def add(self, step: Step) -> None:
        """Put a step into the journal, then do what it says."""
        begin_again(self.folder)
        with self.path.open("ab") as lines:
            lines.write(_line(step._asdict()))
        self.follow(step)

    def follow(self, step: Step) -> None:
        """Write the files of a step, except those that stand there already or that somebody has changed since."""
        for name, text in step.writes.items():
            if digest_of(self.into / name) == step.was[name]:
                write_whole(self.into / name, text.encode())

    def hold(self) -> None:
        """Have no other import fill the same folder meanwhile. CommandErrors where one does already."""
        from filelock import FileLock, Timeout

        self.folder.mkdir(parents=True, exist_ok=True)
        self._lock = FileLock(self.folder / "lock")
        try:
            self._lock.acquire(timeout=_PATIENCE)
        except Timeout:
            why = "is being filled by another import"
            raise CommandErrors(
                [Problem(str(self.into), 0, "", "", why, "wait until that has come to its end")]
            ) from None
        with (self.folder / PROCESSES).open("a", encoding="utf-8") as processes:
            processes.write(f"{os.getpid()}\n")

    def remove(self) -> None:
        """Remove the journal: from then on the import counts as complete."""
        self.path.unlink(missing_ok=True)
        shutil.rmtree(self.folder, ignore_errors=True)
        if self._lock:
            self._lock.release()


def mark(one: Input) -> str:
    """What tells whether an input is as it was, unopened; empty where the system does not say."""
    try:
        return mark_of(one.path.stat()).decode()
    except OSError:
        return ""


def _line(value: Mapping[str, Any]) -> bytes:
    return json.dumps(value).encode() + b"\n"
