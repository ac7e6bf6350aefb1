"""What an output folder holds from the build before, and which of it has to be made again."""

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from clippings.build.cache import ledger
from clippings.build.cache.inputs import PAGE_KEY, Snapshot
from clippings.build.cache.ledger import NOT_WHOLE, Build, Unit
from clippings.build.cache.reads import Input, numbers
from clippings.build.cache.serialise import deserialised, serialised
from clippings.build.cache.store import Store
from clippings.build.work.background import Background
from clippings.model.archive import NOTHING_WITHHELD, Withheld
from clippings.model.problem import Problem

Numbers = NDArray[Any]
KEYED = "\t"
"""Between the name of a unit and the path of a keyed file that it gives."""


class File(NamedTuple):
    """A file as it was written."""

    path: str
    """From the root of the output, such as ``articles/a.html``."""
    size: int
    """Bytes."""
    changed: int
    """Its time of change in nanoseconds."""


@dataclass(frozen=True)
class Finished:
    """What a whole build came to."""

    articles: int
    """How many articles it has."""
    files: int
    """How many files it wrote or left."""
    problems: tuple[Problem, ...]
    """What it warned of."""
    copied: Mapping[str, bytes]
    """Files that were copied, such as pictures, and the mark of what each is a copy of. The report does not name them:
    it may be handed on."""
    withheld: Withheld = NOTHING_WITHHELD
    """What it left out."""


def file_at(output: Path, path: str) -> File:
    """A file as it is now. FileNotFoundError or NotADirectoryError when it is not there."""
    # a Path for each of a hundred thousand files takes longer than the files
    found = os.stat(f"{output}/{path}")  # noqa: PTH116
    return File(path, found.st_size, found.st_mtime_ns)


def files_packed(files: Iterable[File]) -> bytes:
    """A unit's files as they are kept: a tenth of what they take as values."""
    return serialised([tuple(file) for file in files])


def files_in(value: bytes) -> list[File]:
    """The files of a unit."""
    return [File(*found) for found in deserialised(value)]


class OutputState:
    """The units of an output folder as the last build left them."""

    def __init__(self, store: Store, output: Path) -> None:
        self.store, self.output = store, output.resolve()
        self.units = ledger.units(store, self.output)
        self.build = ledger.last_build(store, self.output)
        self.touched: Callable[[], set[str]] = cache(self._look)
        self.looking: Background[set[str]] | None = None

    def unchanged(self, everything: bytes) -> Finished | None:
        """The last build, if it was made of the same and all its files are as it left them."""
        if self.build is None or self.build.everything != everything or self.touched():
            return None
        finished: Finished = deserialised(self.build.outcome)
        return finished

    @cached_property
    def inputs(self) -> Snapshot:
        """The digest of each thing that the units of the last build read."""
        found: Snapshot = deserialised(self.build.inputs) if self.build else {}
        return found

    @property
    def copied(self) -> Mapping[str, bytes]:
        """The files that were copied in the last build, where that is known, and the mark of what each is a copy of."""
        finished: Finished | None = deserialised(self.build.outcome) if self.build else None
        return finished.copied if finished else {}

    def look_in_background(self) -> None:
        """Begin to look at all files now, in a process of its own."""
        self.store.close()
        self.looking = Background(self._look)
        self.touched = cache(self.looking.result)

    def end(self) -> None:
        """Have nobody look at the files any more."""
        if self.looking:
            self.looking.stop()

    def keyed(self) -> Mapping[str, Sequence[str]]:
        """Unit → the names of the keyed files it gave."""
        found: dict[str, list[str]] = defaultdict(list)
        for name in self.units:
            if KEYED in name:
                found[name.partition(KEYED)[0]].append(name)
        return found

    def standing(self, page_key: bytes) -> set[str]:
        """The units that are whole and as they were left, if pages are made from the same program and settings."""
        if self.inputs.get(PAGE_KEY, {}).get("") != page_key:
            return set()
        return {name for name, unit in self.units.items() if unit.reads != NOT_WHOLE} - self.touched()

    def reading(self, changed: Iterable[Input]) -> set[str]:
        """The units that read any of these."""
        wanted = np.fromiter(numbers(changed), np.uint64)
        return self._units(lambda reads: np.isin(reads, wanted))

    def reading_links(self) -> set[str]:
        """The units that read any links."""
        return self._units(lambda reads: reads & 1)

    def _units(self, chosen: Callable[[Numbers], Numbers]) -> set[str]:
        """The units with a read whose number is chosen."""
        names = list(self.units)
        reads = [self.units[name].reads for name in names]
        every = np.frombuffer(b"".join(reads), np.uint64)
        ends = np.cumsum([len(read) // every.itemsize for read in reads])
        rows = np.flatnonzero(chosen(every))
        return {names[at] for at in np.unique(np.searchsorted(ends, rows, "right")).tolist()}

    def keyed_file(self, name: str, content: bytes) -> Unit | None:
        """A keyed file, if it was made of the same and nobody touched it since."""
        known = self.units.get(name)
        return known if known and known.content == content and name not in self.touched() else None

    def note(self, build: Build, made: Mapping[str, Unit], gone: Iterable[str]) -> None:
        """Remember a whole build."""
        ledger.note_build(self.store, self.output, build, made, gone)

    def _look(self) -> set[str]:
        """The units of which a file is not as it was left, and those that gave such a keyed file."""
        touched = {name for name, unit in self.units.items() if not all(map(self._untouched, files_in(unit.files)))}
        return touched | {name.partition(KEYED)[0] for name in touched}

    def _untouched(self, file: File) -> bool:
        try:
            return file_at(self.output, file.path) == file
        except (FileNotFoundError, NotADirectoryError):
            return False
