"""Text from disk and text to disk: bounded, decoded or refused with a reason, written whole or not at all."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from clippings.model.problem import Problem, Result

_MOST_BYTES = 2_000_000
"""The length from which on a file is refused as too long, in bytes."""


def files_below(folder: Path, wanted: Callable[[str], bool]) -> Iterator[Path]:
    """Every file in a folder, at any depth, whose name is wanted. `Path.rglob` takes several times as long."""
    for place, _, names in os.walk(folder):
        yield from (Path(place, name) for name in names if wanted(name))


def mark_of(found: os.stat_result) -> bytes:
    """What tells of a file, unopened, whether it is as it was: its size, its number and its times."""
    return f"{found.st_size} {found.st_ino} {found.st_mtime_ns} {found.st_ctime_ns}".encode()


def text_of(path: Path, where: str) -> Result[str | None]:
    """A file's text, or None with the reason why it cannot be read. ``where`` is the file's name in that problem."""
    try:
        size = path.stat().st_size
        if size > _MOST_BYTES:
            return _refused(where, 0, f"{size / 1e6:.1f} MB", "is longer than any article (the limit is 2 MB)",
                           "split it, or keep the full text outside content/ and a précis here")  # fmt: skip
        raw = path.read_bytes()
    except OSError as error:
        return _refused(where, 0, "", f"cannot be opened: {error.strerror}", "check the file and its permissions")
    try:
        text = raw.decode("utf-16" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return _refused(where, line, f"byte {raw[error.start]:#04x}", "is not UTF-8 text",
                       "save it as UTF-8; a picture or PDF does not belong here")  # fmt: skip
    if "\x00" in text:
        line = text[: text.index("\x00")].count("\n") + 1
        return _refused(where, line, "byte 0x00", "is a binary file, not text", "remove it from this folder")
    return Result(text)


def _refused(where: str, line: int, said: str, why: str, try_: str) -> Result[str | None]:
    """No text, and the reason as a problem."""
    return Result(None, (Problem(where, line, "file", said, why, try_),))


def write_whole(path: Path, content: bytes) -> bool:
    """Write ``content`` to ``path`` in one step; False when the file holds just that already.

    Until the file is whole it stands beside ``path``. OSError where it cannot be written, with the file's name.
    """
    if holds(path, content):
        return False
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(content)
        part.replace(path)
    except BaseException as wrong:
        part.unlink(missing_ok=True)
        if isinstance(wrong, OSError) and not wrong.filename:  # a full disk does not say what it had no room for
            wrong.filename = str(path)
        raise
    return True


def holds(path: Path, content: bytes) -> bool:
    """Whether there is a file that holds just this content."""
    try:
        return os.stat(path).st_size == len(content) and path.read_bytes() == content  # noqa: PTH116
    except FileNotFoundError:
        return False


def inside(root: Path, relative: str) -> Path:
    """The path ``root / relative``. ValueError when it would lead out of the root."""
    parts = relative.split("/")
    if not parts[0] or ".." in parts or "\\" in relative or ":" in relative:
        raise ValueError(f"{relative} leads outside {root}")
    return root.joinpath(*parts)
