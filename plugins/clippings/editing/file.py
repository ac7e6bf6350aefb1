"""Files of the content folder changed: read, edited, and written whole, or left as they are."""

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable
from pathlib import Path

from clippings.digest import digest
from clippings.editing.changes import Refused
from clippings.files import write_whole

_UTF_16 = {BOM_UTF16_LE: "utf-16-le", BOM_UTF16_BE: "utf-16-be"}


def digest_of(path: Path) -> str:
    """A digest of what a file holds, in hexadecimal, by which a later change tells whether it is as it was; that of no
    bytes where there is no file."""
    return digest(_bytes(path)).hex()


def edit(path: Path, change: Callable[[str], str], was: str = "") -> bool:
    """Have a file's text be what ``change`` makes of it; that of a file that is not there is empty. False where it is
    that already.

    ``was`` is the file's digest when it was read. Refused, with nothing written, where it has changed since, and where
    ``change`` refuses.
    """
    before = _bytes(path)
    if was and digest(before).hex() != was:
        raise Refused("has been changed by someone else since it was read")
    mark = before[:2] if before[:2] in _UTF_16 else b""
    mode = path.stat().st_mode if path.exists() else None
    written = write_whole(path.resolve(), mark + change(_decoded(before)).encode(_UTF_16.get(mark, "utf-8")))
    if written and mode is not None:
        path.chmod(mode)
    return written


def text_at(path: Path) -> str:
    """A file's text as `edit` has it, with its mark if it is UTF-8 with one; empty where there is no file. Refused
    where it is none."""
    return _decoded(_bytes(path))


def _decoded(raw: bytes) -> str:
    mark = raw[:2] if raw[:2] in _UTF_16 else b""
    try:
        return raw.removeprefix(mark).decode(_UTF_16.get(mark, "utf-8"))
    except UnicodeDecodeError as wrong:
        raise Refused(f"is not text: {wrong}") from wrong


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
