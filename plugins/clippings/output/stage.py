"""What a build makes, kept beside the output until all of it is there, and moved into it in one short last step.

A build that is broken off before that step leaves the output as it was. One that is broken off within it leaves a
journal, by which the next command takes the step to its end. (Such a journal is a redo log: Gray, Reuter, "Transaction
Processing", 1993, chapter 10.)
"""

import json
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from errno import EISDIR, ENOTDIR
from pathlib import Path
from tempfile import mkdtemp

from clippings.files import holds, inside, move, place_inside, write_whole

_JOURNAL = "journal.json"
"""It stands in a stage when everything is made: the folder of new files, the folders in it that are whole, and what
leaves the output."""


class Stage:
    """The files of one build on their way into its output folder."""

    def __init__(self, output: Path) -> None:
        self.output = output.resolve()
        self.folder = _beside(self.output)
        self.files = self.folder
        """The files that are new or changed, at their paths in the output; there from `begin` on."""
        self.is_first = False
        """Whether there was no output when this build began: then no file needs to be looked for there."""

    def begin(self) -> None:
        """Make room for a build's files. What an earlier build did not bring to its end is forgotten, or if it had come
        to its last step, brought to it."""
        self.recover()
        self.folder.mkdir(parents=True, exist_ok=True)  # Windows keeps what a program has open
        self.is_first = not self.output.exists()
        # of its own name: a worker of a build that was killed may still write for a moment
        self.files = Path(mkdtemp(prefix="files-", dir=self.folder))

    def put(self, path: str, content: bytes) -> bool:
        """Have ``content`` be the output's file ``path``; False when it is already. OSError where it cannot be written,
        with the file's name."""
        if not self.is_first and holds(place_inside(self.output, path), content):
            return False
        file = place_inside(self.files, path)
        try:
            try:
                _write(file, content)
            except FileNotFoundError:  # it is the first in its folder
                Path(file).parent.mkdir(parents=True, exist_ok=True)
                _write(file, content)
        except OSError as wrong:
            wrong.filename = str(self.output / path)  # the editor knows nothing of stages
            raise
        return True

    def copy(self, path: str, source: Path) -> None:
        """Have the output's file ``path`` be a copy of another."""
        file = inside(self.files, path)
        file.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(source, file)

    def has_copy(self, path: str, source: Path) -> bool:
        """Whether the output's file ``path`` has the size of another and was changed at the same time."""
        try:
            one, other = inside(self.output, path).stat(), source.stat()
        except (FileNotFoundError, NotADirectoryError):
            return False
        return (one.st_size, one.st_mtime_ns) == (other.st_size, other.st_mtime_ns)

    def finish(self, gone: Iterable[str]) -> None:
        """Take the last step: remove files of the output that are ``gone``, and move all new ones to their places.

        OSError, with the output as it was, where something stands in the way of one.
        """
        leaving = sorted(gone)
        _look_ahead(self.files, self.output, {self.output / path for path in leaving})
        whole = _completed(self.files, self.output, set(leaving))
        journal = {"files": self.files.name, "whole": whole, "gone": leaving}
        write_whole(self.folder / _JOURNAL, json.dumps(journal).encode())
        self.recover()

    def recover(self) -> None:
        """Take a last step that was begun to its end; remove what a build left that did not come to it."""
        if (self.folder / _JOURNAL).exists():
            journal = json.loads((self.folder / _JOURNAL).read_text("utf-8"))
            files = inside(self.folder, journal["files"])
            for number, path in enumerate(journal["whole"]):
                _exchange(files / path, self.output / path, self.folder / f"old-{number}")
            for path in journal["gone"]:
                inside(self.output, path).unlink(missing_ok=True)
            _move(files, self.output)
            for folder in {inside(self.output, path).parent for path in journal["gone"]}:
                _remove_empty(folder, self.output)
            (self.folder / _JOURNAL).unlink()
        shutil.rmtree(self.folder, ignore_errors=True)  # it may not be there, or be written to by a killed build


def _beside(output: Path) -> Path:
    """The folder of a stage: beside the output or, where no folder can be made there or files cannot be moved from
    there (it is another disk), in the output."""
    inner = output / ".next"
    try:
        same = not output.exists() or output.stat().st_dev == output.parent.stat().st_dev
    except OSError:
        return inner
    beside = output.with_name(f".{output.name}.next")
    return beside if same and (beside.exists() or os.access(_nearest(output.parent), os.W_OK)) else inner


def _nearest(folder: Path) -> Path:
    """The folder, or the one above it that exists."""
    return next(place for place in (folder, *folder.parents) if place.exists())


def _write(file: str, content: bytes) -> None:
    # pathlib takes twice as long, for each of forty thousand files
    with open(file, "wb") as opened:  # noqa: PTH123
        opened.write(content)


def _entries(folder: Path) -> Iterator["os.DirEntry[str]"]:
    """What is in a folder; nothing where there is none."""
    if folder.is_dir():
        with os.scandir(folder) as found:
            yield from found


def _look_ahead(files: Path, into: Path, leaving: set[Path]) -> None:
    """OSError where a folder would have to take a file's place, or a file a folder's."""
    if into.exists() and not into.is_dir() and into not in leaving:
        raise NotADirectoryError(ENOTDIR, os.strerror(ENOTDIR), str(into))
    for entry in _entries(files):
        place = into / entry.name
        if entry.is_dir():
            if place.exists():
                _look_ahead(files / entry.name, place, leaving)
        elif place.is_dir():
            raise IsADirectoryError(EISDIR, os.strerror(EISDIR), str(place))


def _completed(files: Path, output: Path, leaving: set[str]) -> list[str]:
    """The paths of new folders, made whole by links to what stays of the output's: to exchange a folder takes less time
    than to move most of its files. A folder is whole with all folders in it, or not at all; where the disk has no
    links, none is."""
    whole: list[str] = []
    for place, _, names in os.walk(files, topdown=False):
        path = Path(place).relative_to(files).as_posix()
        old = output / path
        found = list(_entries(old))
        kept = [entry for entry in found if f"{path}/{entry.name}" not in whole]
        if path == "." or old.is_symlink() or not all(entry.is_file(follow_symlinks=False) for entry in kept):
            continue
        kept = [entry for entry in kept if entry.name not in set(names) and f"{path}/{entry.name}" not in leaving]
        if found and len(kept) <= len(names):
            try:
                for entry in kept:
                    os.link(entry.path, Path(place, entry.name))
            except OSError:  # some of the links are there: moving them over their own files changes nothing
                return whole
            whole = [inner for inner in whole if not inner.startswith(f"{path}/")] + [path]
    return whole


def _remove_empty(folder: Path, output: Path) -> None:
    """Remove a folder that has nothing in it any more, and those above it in the output of which that is then true."""
    while folder != output and not any(_entries(folder)):
        # it is not there, or is a link; and Windows keeps what a program has open
        with suppress(FileNotFoundError, NotADirectoryError, PermissionError):
            folder.rmdir()
        folder = folder.parent


def _exchange(new: Path, place: Path, old: Path) -> None:
    """Put the folder ``new`` in its place, and what stood there in that of ``old``; or do what is left of that.

    Where Windows does not let go of a folder, since a program has a file of it open, the folder's files will be moved
    one by one: `_move` comes to the same.
    """
    with suppress(PermissionError):
        if new.is_dir():
            if place.is_dir():
                place.rename(old)
            new.rename(place)


def _move(files: Path, into: Path) -> None:
    """Move all files to their places below ``into``: a folder that is new there as a whole."""
    into.mkdir(parents=True, exist_ok=True)
    for entry in _entries(files):
        place = into / entry.name
        if entry.is_dir() and place.is_dir():
            _move(files / entry.name, place)
        else:
            try:
                move(entry.path, place)
            except PermissionError:
                if not (place.exists() and place.samefile(entry.path)):  # a link to what stands there
                    raise
