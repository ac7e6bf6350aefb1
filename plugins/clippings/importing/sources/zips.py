"""Zips, read as if whoever made them meant harm: nothing is unpacked to disk, and no more is read than is allowed."""

import stat
import zipfile
import zlib
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import IO

from clippings.files import is_passed_over
from clippings.importing.sources.unreadable import Unreadable

_MOST_MEMBERS = 100_000
_MOST_TIMES = 200
"""How many times as long as packed a member may be, once it is longer than `_FROM`."""
_FROM = 5_000_000


def names(path: Path) -> tuple[str, ...]:
    """The paths of the files in a zip, in their order, each once, without those that systems leave. `Unreadable` where
    it is no zip."""
    infos = _opened(path, path.stat().st_mtime_ns).infolist()
    if len(infos) > _MOST_MEMBERS:
        raise Unreadable(f"has {len(infos):,} files; the limit is {_MOST_MEMBERS:,}", "unpack it and import the folder")
    files = (info.filename for info in infos if not info.is_dir())
    return tuple(dict.fromkeys(name for name in files if not any(map(is_passed_over, _named(name)))))


def read(path: Path, name: str, most: int) -> bytes:
    """The bytes of a file in a zip, of which there may be ``most``. `Unreadable` says why they are not read."""
    opened, info = _checked(path, name)
    _refuse_longer(info, min(most, max(_FROM, info.compress_size * _MOST_TIMES)))
    try:
        with opened.open(info) as packed:
            raw = packed.read(most + 1)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, ValueError) as wrong:
        raise Unreadable(f"is damaged: {wrong}", "make the zip again") from None
    if len(raw) > most:
        raise Unreadable("is longer than the zip says", "look whether it is a page; unpack it by hand then")
    return raw


def size(path: Path, name: str) -> int:
    """How many bytes a file in a zip has, by what the zip says."""
    return _checked(path, name)[1].file_size


def stream(path: Path, name: str) -> IO[bytes]:
    """The bytes of a file in a zip, of any length, as a stream. `Unreadable` says why they are not read."""
    opened, info = _checked(path, name)
    _refuse_longer(info, max(_FROM, info.compress_size * _MOST_TIMES))
    try:
        return opened.open(info)
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as wrong:
        raise Unreadable(f"is damaged: {wrong}", "make the zip again") from None


def _refuse_longer(info: zipfile.ZipInfo, most: int) -> None:
    if info.file_size > most:
        raise Unreadable(
            f"unpacks to {info.file_size / 1e6:,.0f} MB", "look whether it is a page; unpack it by hand then"
        )


def _checked(path: Path, name: str) -> tuple[zipfile.ZipFile, zipfile.ZipInfo]:
    """A zip and what it says of a file in it."""
    opened = _opened(path, path.stat().st_mtime_ns)
    info = opened.getinfo(name)
    if _leads_out(info.orig_filename):
        raise Unreadable("its name leads out of the zip", "make the zip again from the folder that holds the files")
    if stat.S_ISLNK(info.external_attr >> 16):
        raise Unreadable("is a link, not a file", "put the file itself into the zip")
    if info.flag_bits & 1:
        raise Unreadable("is locked with a password", "unpack it and import the folder")
    return opened, info


@lru_cache(maxsize=1)
def _opened(path: Path, changed: int) -> zipfile.ZipFile:
    """A zip, opened once for all its files; ``changed`` is its time, so that another of its name is opened anew."""
    try:
        return zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, NotImplementedError, ValueError) as wrong:
        raise Unreadable(
            f"cannot be opened as a zip: {wrong}", "make it again, or unpack it and import the folder"
        ) from None


def _leads_out(name: str) -> bool:
    """Whether a name would lead to a place outside a folder into which the zip were unpacked."""
    parts = _parts(name)
    return not parts or name.startswith(("/", "\\")) or ".." in parts or ":" in parts[0] or "\0" in name


def _named(name: str) -> tuple[str, ...]:
    """The parts of a path that name something: not ``..``."""
    return tuple(part for part in _parts(name) if part.strip("."))


def _parts(name: str) -> tuple[str, ...]:
    """The folders and the file of a path, which some programs write with ``\\``."""
    return PurePosixPath(name.replace("\\", "/")).parts
