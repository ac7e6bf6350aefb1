"""Files that are copied into the output, looked at beforehand: what cannot be copied is told first."""

import os
import re
import stat
from collections.abc import Iterable, Iterator, Mapping, Set
from pathlib import Path

from clippings.build.sources import where
from clippings.files import shown_name
from clippings.model.problem import Problem
from clippings.model.reference import FOLDER_OF
from clippings.reading.schema.scalars import OWN_PAGES
from clippings.windows_names import unfit

_OF_PAGES = (*FOLDER_OF.values(), *"annotations compare copies labels quotations stories versions words".split())
"""The folders in which plugins put pages."""
_OF_DATA = ("articles", "copies", "quotations", "schemas", "stories", "words")
"""The folders of data/ in which they put files."""
_MADE = re.compile(
    rf"(?:{'|'.join(OWN_PAGES)})\.html|(?:{'|'.join(_OF_PAGES)})/.+\.html|data/(?:(?:{'|'.join(_OF_DATA)})/[^/]+|"
    r"(?:archive|outlets|report|search-documents|words)\.json|articles\.csv|citations\.(?:bib|ris|csl\.json))|"
    r"search/[^/]+\.js|sitemap\.xml|feed\.xml|_headers|robots\.txt",
    re.IGNORECASE,
)
"""Paths that a build writes, or may after the next edit."""


def refused_copies(copied: Mapping[str, Path], content: Path, prose: Set[str] | None = None) -> Iterator[Problem]:
    """Why files cannot be copied; ``copied`` has for each path in the output the file, ``prose`` the ids of pages, and
    is None where Pelican writes the pages."""
    others: dict[str, str] = {}
    for path, source in sorted(copied.items()):
        name = where(source, content)
        if problem := _unreadable(source):
            yield Problem(name, 0, "file", shown_name(source.name), *problem)
        elif why_not := unfit(path):
            yield Problem(name, 0, "file name", *why_not, "rename the file")
        elif prose is not None and (_MADE.fullmatch(path) or path.lower() in {f"{id}.html" for id in prose}):
            why = "would be written over what the archive writes itself"
            yield Problem(name, 0, "file", path, why, "rename the file, or leave it out of pelicanconf.py")
        elif (other := others.setdefault(path.casefold(), path)) != path:
            why = f"is the same name as {other} where capitals do not count, as on macOS and Windows"
            yield Problem(name, 0, "file name", path, why, "rename one of the two files", "warning")


def refused_folders(wheres: Iterable[str]) -> Iterator[Problem]:
    """Folders of files that are read, and could not be brought to Windows; ``wheres`` are the files' names as editors
    know them, such as ``content/articles/2016/a.md``. What a file itself may be called follows from its id."""
    for folder in sorted({name.rpartition("/")[0] for name in wheres}):
        if why_not := unfit(folder.partition("/")[2]):
            yield Problem(folder, 0, "folder", *why_not, "rename the folder", "warning")


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
