"""Files that are copied into the output, looked at beforehand: what cannot be copied is told first."""

import os
import re
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path

from clippings.build.sources import where
from clippings.files import shown_name
from clippings.model.problem import Problem
from clippings.reading.schema.scalars import DEVICES

_NO_NAME = re.compile(r'[\x00-\x1f<>:"|?*\\\ud800-\udfff]|[. ](?=/|$)')
"""What no name of a file may have on Windows, where a zip is opened too
(https://learn.microsoft.com/windows/win32/fileio/naming-a-file), and what is not UTF-8."""


def refused_copies(copied: Mapping[str, Path], content: Path) -> Iterator[Problem]:
    """Why files cannot be copied; ``copied`` has for each path in the output the file."""
    others: dict[str, str] = {}
    for path, source in sorted(copied.items()):
        name = where(source, content)
        if problem := _unreadable(source):
            yield Problem(name, 0, "file", shown_name(source.name), *problem)
        elif unfit := _NO_NAME.search(path):
            said = shown_name(unfit[0]).strip() or repr(unfit[0])
            yield Problem(name, 0, "file name", said, "cannot be in a file's name on every system", "rename the file")
        elif device := next((part for part in path.split("/") if part.partition(".")[0].lower() in DEVICES), ""):
            why = "is kept by Windows for a device, so that no file can have this name"
            yield Problem(name, 0, "file name", device, why, "rename the file")
        elif (other := others.setdefault(path.casefold(), path)) != path:
            why = f"is the same name as {other} where capitals do not count, as on macOS and Windows"
            yield Problem(name, 0, "file name", path, why, "rename one of the two files", "warning")


def _unreadable(source: Path) -> tuple[str, str] | None:
    """Why a file cannot be copied and what to try; None where it can."""
    try:
        mode = source.stat().st_mode
    except OSError as error:
        return f"cannot be opened: {error.strerror}", "check where the link leads, or remove it"
    if not stat.S_ISREG(mode):
        return "is a pipe or a device, not a file", "remove it from this folder"
    if not os.access(source, os.R_OK):
        return "cannot be opened: Permission denied", "check the file's permissions"
    return None


def circles(folder: Path) -> Iterator[Path]:
    """Links in a folder, at any depth, that lead back to a folder in which they lie."""
    yield from _circles(folder, frozenset())


def _circles(folder: Path, above: frozenset[str]) -> Iterator[Path]:
    if not folder.is_dir():
        return
    inside = above | {str(folder.resolve())}
    with os.scandir(folder) as found:
        folders = sorted(entry.path for entry in found if os.path.isdir(entry.path))  # noqa: PTH112 (a circle is none)
    for path in map(Path, folders):
        if path.is_symlink() and str(path.resolve()) in inside:
            yield path
        else:
            yield from _circles(path, inside)
