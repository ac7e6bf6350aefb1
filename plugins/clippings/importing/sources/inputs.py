"""One thing to import: its name as the report has it, and how its bytes are read; or why they are not."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from clippings.files import shown_name
from clippings.importing.sources import zips
from clippings.importing.sources.companions import divided
from clippings.importing.sources.kinds import Kind, kind_of
from clippings.importing.sources.unreadable import Unreadable

MOST_BYTES = 64_000_000
"""The length from which on a page is refused, in bytes: one with its pictures inside it seldom has half of it."""


@dataclass(frozen=True, slots=True)
class Input:
    """One file, or one member of a zip."""

    shown: str
    """Its name in the report: ``folder/a.html``, ``a.zip!/folder/a.html``."""
    path: Path
    """The file, or the zip."""
    member: str | None = None
    """Its path in the zip; None for a file."""
    companions: int = 0
    """How many files lie in the folder that a browser saved with it."""
    refused: str = ""
    """Why it is not opened at all; empty where it is."""

    @property
    def name(self) -> str:
        """Its own name, without folders."""
        return self.path.name if self.member is None else PurePosixPath(self.member).name

    @property
    def kind(self) -> Kind | None:
        """What it is; None for what an import does not read. A zip is one that could not be opened, or lies in one."""
        return kind_of(self.name)

    def open(self) -> IO[bytes]:
        """A stream of its bytes, for what may be longer than the memory. `Unreadable` where it cannot be had."""
        try:
            return self.path.open("rb") if self.member is None else zips.stream(self.path, self.member)
        except OSError as error:
            raise Unreadable(f"cannot be opened: {error.strerror}", "check the file and its permissions") from None

    def size(self) -> int:
        """How many bytes it has, by what the system or the zip says. OSError or `Unreadable` where neither does."""
        return self.path.stat().st_size if self.member is None else zips.size(self.path, self.member)

    def read(self) -> bytes:
        """Its bytes. `Unreadable` where they cannot be had, or are too many."""
        return _bytes_of(self.path) if self.member is None else zips.read(self.path, self.member, MOST_BYTES)


def inputs(files: Sequence[Path], source: Path) -> Iterator[Input]:
    """Every input in files of a folder, or in one file; those of zips are named one by one."""
    named = {shown_name(path.relative_to(source).as_posix() if source.is_dir() else path.name): path for path in files}
    own, companions = divided(tuple(named), lambda shown: _has_files(Input(shown, named[shown])))
    for shown in own:
        if kind_of(named[shown]) == "zip" and not _refused(named[shown], source):
            yield from _members(named[shown], shown)
        else:
            yield Input(shown, named[shown], None, companions[shown], _refused(named[shown], source))


def _refused(path: Path, source: Path) -> str:
    """Why a link in a folder is not followed: whoever made the folder could have it show any file of this machine."""
    if path == source or not path.is_symlink():
        return ""
    if path.is_dir():
        return "is a link to a folder, which is not followed"
    if not path.exists():
        return "is a link that leads nowhere"
    inside = Path(os.path.realpath(path)).is_relative_to(source.resolve())  # which a link to itself does not stop
    return "" if inside else "is a link that leads out of this folder, which is not followed"


def _members(path: Path, shown: str) -> Iterator[Input]:
    """What is in a zip; the zip itself where it cannot be opened, so that the reason is told."""
    try:
        own, companions = divided(zips.names(path), lambda name: _has_files(Input(name, path, name)))
    except Unreadable:
        yield Input(shown, path)
        return
    for name in own:
        if path.suffix.lower() == ".wacz" and kind_of(name) != "capture":
            continue  # its tables of contents and logs
        yield Input(f"{shown}!/{shown_name(name)}", path, name, companions[name])


def _has_files(library: Input) -> bool:
    """Whether a library of records names files of its own, as Zotero writes them: ``files/12/page.html``."""
    try:
        return b"files/" in library.read()
    except Unreadable:
        return False  # told where it is read


def _bytes_of(path: Path) -> bytes:
    """The bytes of a file that is not too long. Pipes and devices are not waited for."""
    try:
        if not path.is_file():
            raise Unreadable("is a pipe or a device, not a file", "remove it from this folder")
        if (size := path.stat().st_size) > MOST_BYTES:
            why = f"is longer than any page ({size / 1e6:,.0f} MB; the limit is {MOST_BYTES / 1e6:.0f} MB)"
            raise Unreadable(why, "save it without its pictures")
        return path.read_bytes()
    except OSError as error:
        raise Unreadable(f"cannot be opened: {error.strerror}", "check the file and its permissions") from None
