"""What stands in an output folder from the build before, and whether it is still as that build left it."""

import os
from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from clippings.host.aside import Aside
from clippings.host.packing import packed, unpacked
from clippings.host.store import Store
from clippings.model.digest import digest
from clippings.model.problem import Problem

WHOLE = "whole"


class File(NamedTuple):
    """A file as it was written. ``changed`` is its time of change in nanoseconds."""

    path: str
    size: int
    changed: int


@dataclass(frozen=True)
class Whole:
    """A whole build: how many articles and files it has, and what it warned of."""

    articles: int
    files: int
    problems: tuple[Problem, ...]


def file_at(output: Path, path: str) -> File:
    # a Path for each of a hundred thousand files takes longer than the files
    found = os.stat(f"{output}/{path}")  # noqa: PTH116
    return File(path, found.st_size, found.st_mtime_ns)


class Standing:
    """Units of an output folder, with the digest of what each was made from and the files it became.

    ``general`` is a digest of what they all are made from.
    """

    def __init__(self, store: Store, output: Path, general: bytes) -> None:
        self.store, self.output, self.general = store, output, general
        self.units = store.written(output)
        self.touched: Callable[[], set[str]] = cache(self.look)
        self.looking: Aside[set[str]] | None = None

    def look_aside(self) -> None:
        """Begin to look at all files now, in a process of its own."""
        self.store.close()
        self.looking = Aside(self.look)
        self.touched = cache(self.looking.result)

    def end(self) -> None:
        """Have nobody look at the files any more."""
        if self.looking:
            self.looking.stop()

    def look(self) -> set[str]:
        """The units of which a file is not as it was left."""
        return {
            unit
            for unit, (_, value) in self.units.items()
            if unit != WHOLE and not all(map(self.untouched, files_in(value)))
        }

    def files(self, unit: str, own: bytes) -> bytes | None:
        """A unit's files, packed, if it was made from the same and nobody touched them since; None if it must be made.

        A unit without a digest of its own must.
        """
        known, value = self.units.get(unit, (b"", b""))
        if not own or known != digest(self.general, own):
            return None
        return None if unit in self.touched() else value

    def untouched(self, file: File) -> bool:
        try:
            return file_at(self.output, file.path) == file
        except (FileNotFoundError, NotADirectoryError):
            return False

    def note(self, made: Iterable[tuple[str, bytes, bytes]], units: Set[str]) -> None:
        """Remember what was made, each unit with its own digest and its files, and forget units that are no more."""
        rows = ((unit, digest(self.general, own), files) for unit, own, files in made)
        self.store.note_written(self.output, rows, self.units.keys() - units)

    def whole(self, everything: bytes) -> Whole | None:
        """The last build, if it was made from the same and all of it stands."""
        known, value = self.units.get(WHOLE, (b"", b""))
        if known != digest(self.general, everything):
            return None
        whole: Whole = unpacked(value)
        return None if self.touched() else whole

    def note_whole(self, whole: Whole, everything: bytes) -> None:
        self.store.note_written(self.output, [(WHOLE, digest(self.general, everything), packed(whole))], ())


def files_packed(files: Iterable[File]) -> bytes:
    """A unit's files as they are kept: a tenth of what they take as values."""
    return packed([tuple(file) for file in files])


def files_in(value: bytes) -> list[File]:
    return [File(*found) for found in unpacked(value)]
