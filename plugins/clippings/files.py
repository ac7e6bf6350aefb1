"""Text from disk and text to disk: bounded, decoded or refused with a reason, written whole or not at all."""

import fnmatch
import os
import re
import stat
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from time import sleep

from clippings.model.problem import Problem, Result

MOST_BYTES = 2_000_000
"""The length from which on a file is refused as too long, in bytes."""
_IN_USE = (5, 32, 33)
"""What Windows says of a file that another program has open: access denied, sharing violation, lock violation
(https://learn.microsoft.com/windows/win32/debug/system-error-codes--0-499-)."""
_PAUSES = (0.02, 0.05, 0.1, 0.2, 0.4, 0.8, 1.6)
"""Seconds between the times that such a file is tried."""

PASSED_OVER = (
    ".*", "*~", "~$*", "#*#", "*.tmp", "*.bak", "*.orig", "*.rej", "*.sw[a-p]", "*.part", "*.crdownload", "*.lnk",
    "*.sync-conflict-*", "*conflicted copy*", "*.icloud", "Thumbs.db", "ehthumbs.db", "desktop.ini", "Icon\r",
    "__MACOSX", "$RECYCLE.BIN", "System Volume Information", "lost+found", "@eaDir",
)  # fmt: skip
"""Names of files and folders that are never read: hidden ones, and what editors' programs, systems and the like leave
beside a file, such as ``.notes.md.swp``, ``~$notes.docx`` and ``.git``. Patterns as of `fnmatch`, in any case."""
_PASSED_OVER = re.compile("|".join(fnmatch.translate(pattern) for pattern in PASSED_OVER), re.IGNORECASE)


_PLAIN = re.compile(r"[a-z0-9_-]+\.(?:md|yaml|html|json)")
"""Names that are none of these: those of an archive's own files, which are seen at once, however many there are."""


def is_passed_over(name: str) -> bool:
    """Whether a file or folder of this name is never read."""
    return _PLAIN.fullmatch(name) is None and _PASSED_OVER.match(name) is not None


_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What breaks a line, turns its direction, or commands a terminal."""


def printable(text: str) -> str:
    """A text in one line, with what would break or turn it written as ``\\n``, ``\\x1b``."""
    return _UNPRINTABLE.sub(lambda sign: sign[0].encode("unicode_escape").decode(), text)


def shown_name(name: str) -> str:
    """The name of a file, or its path, as it can be printed: a byte that is not UTF-8 is written ``\\xff``."""
    if name.isascii():
        return name if name.isprintable() else printable(name)
    return printable(os.fsencode(name).decode("utf-8", "backslashreplace"))


def files_below(folder: Path, wanted: Callable[[str], bool]) -> Iterator[Path]:
    """Every file in a folder, at any depth, whose name is wanted. `Path.rglob` takes several times as long.

    Hidden folders and files, and companions of other programs' files (`PASSED_OVER`), are as if they were not there.
    """
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not is_passed_over(name)]
        yield from (Path(place, name) for name in names if wanted(name) and not is_passed_over(name))


def linked_folders(folder: Path) -> Iterator[Path]:
    """The links to folders in a folder, at any depth, which `files_below` does not follow."""
    for place, folders, _ in os.walk(folder):
        folders[:] = [name for name in folders if not is_passed_over(name)]
        yield from (path for name in folders if (path := Path(place, name)).is_symlink())


def hidden_below(folder: Path, wanted: Callable[[str], bool]) -> Iterator[Path]:
    """The hidden folders in a folder that hold a file whose name is wanted."""
    for place, folders, _ in os.walk(folder):
        hidden = [name for name in folders if is_passed_over(name)]
        folders[:] = [name for name in folders if name not in hidden]
        for path in (Path(place, name) for name in hidden):
            if any(wanted(name) and not is_passed_over(name) for _, _, names in os.walk(path) for name in names):
                yield path


def mark_of(found: os.stat_result) -> bytes:
    """What tells of a file, unopened, whether it is as it was: its size, its number and its times."""
    return f"{found.st_size} {found.st_ino} {found.st_mtime_ns} {found.st_ctime_ns}".encode()


_OF_NO_TEXT = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]")
"""A byte that no encoding of letters has in a text."""


def text_of(path: Path, where: str) -> Result[str | None]:
    """A file's text, or None with the reason why it cannot be read. ``where`` is the file's name in that problem."""
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            why = "is a folder, where a file belongs"
            return _refused(where, 0, "", why, "rename it, or move it out of here")
        if not stat.S_ISREG(found.st_mode):  # a pipe would be waited for, for ever
            return _refused(where, 0, path.name, "is a pipe or a device, not a file", "remove it from this folder")
        size = found.st_size
        if size > MOST_BYTES:
            return _too_long(where, size)
        return text_in(path.read_bytes(), where)
    except OSError as error:
        return _refused(where, 0, "", f"cannot be opened: {error.strerror}", "check the file and its permissions")


def text_in(raw: bytes, where: str) -> Result[str | None]:
    """The text that bytes are, or None with the reason why they are none, as `text_of` has it."""
    if len(raw) > MOST_BYTES:
        return _too_long(where, len(raw))
    try:
        text = raw.decode("utf-16" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig")
    except UnicodeDecodeError as error:
        return _in_another_encoding(error.object, error.start, where)  # which has no byte order mark
    if "\x00" in text:
        line = text[: text.index("\x00")].count("\n") + 1
        return _refused(where, line, "byte 0x00", "is a binary file, not text", "remove it from this folder")
    return Result(text)


def _in_another_encoding(raw: bytes, at: int, where: str) -> Result[str | None]:
    """What a file is whose byte at a place is not UTF-8: a text in an older encoding, or no text."""
    begins, byte = raw[:at].count(b"\n"), raw[at]
    line = raw.split(b"\n")[begins].strip().decode("cp1252", "replace")
    letter = raw[at : at + 1].decode("cp1252", "replace")
    is_text = byte < 0xFE and not _OF_NO_TEXT.search(raw)  # with the last two bytes begin files that are no text
    if is_text and letter.isalpha() and line.isprintable():
        why = f"is not in UTF-8: its byte {byte:#04x} is {letter} in Windows-1252, an older encoding"
        try_ = "open it in your editor, save it once more, and choose UTF-8 as its encoding"
        return _refused(where, begins + 1, line, why, try_)
    try_ = "save it as UTF-8; a picture or PDF does not belong here"
    return _refused(where, begins + 1, f"byte {byte:#04x}", "is not UTF-8 text", try_)


def _too_long(where: str, size: int) -> Result[str | None]:
    return _refused(where, 0, f"{size / 1e6:.1f} MB", "is longer than any article (the limit is 2 MB)",
                   "split it, or keep the full text outside content/ and a précis here")  # fmt: skip


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
        move(part, path)
    except BaseException as wrong:
        with suppress(OSError):  # where the part could not be made, it cannot be removed: the first reason is told
            part.unlink(missing_ok=True)
        # a full disk names nothing, others name the part
        if isinstance(wrong, OSError) and wrong.filename in (None, str(part)):
            wrong.filename = str(path)
        raise
    return True


def move(file: str | Path, place: str | Path) -> None:
    """Move a file or folder to its place, over a file that stands there.

    Windows refuses it while another program has one of the two open, as one that looks for viruses or fills a search
    index has for a moment: it is tried again for some seconds.
    """
    for pause in _PAUSES:
        try:
            os.replace(file, place)  # noqa: PTH105 (for each of forty thousand files)
        except PermissionError as wrong:
            if not in_use(wrong):
                raise
            sleep(pause)
        else:
            return
    os.replace(file, place)  # noqa: PTH105


def in_use(wrong: OSError) -> bool:
    """Whether Windows refused something since another program has the file open."""
    return getattr(wrong, "winerror", None) in _IN_USE


def holds(path: Path | str, content: bytes) -> bool:
    """Whether there is a file that holds just this content."""
    try:
        return os.stat(path).st_size == len(content) and Path(path).read_bytes() == content  # noqa: PTH116
    except FileNotFoundError:
        return False


def inside(root: Path, relative: str) -> Path:
    """The path ``root / relative``. ValueError when it would lead out of the root."""
    return Path(place_inside(root, relative))


def place_inside(root: Path, relative: str) -> str:
    """The same as a string, in a fifth of the time."""
    parts = relative.split("/")
    if not parts[0] or ".." in parts or "\\" in relative or ":" in relative:
        raise ValueError(f"{relative} leads outside {root}")
    return f"{root}/{relative}"
