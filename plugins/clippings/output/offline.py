"""A built archive as one zip, to unpack and read by double click."""

import re
import zipfile
from operator import attrgetter
from pathlib import Path

from clippings.files import move
from clippings.reading.identity import read as read_identity
from clippings.windows_names import is_device

EPOCH = (1980, 1, 1, 0, 0, 0)
"""One fixed time for every file, so that the same archive gives the same zip."""
_LONGEST = 100
"""Characters: Windows' paths have 260, and the folder stands in another, and has pages."""


def pack(output: Path, into: Path, content: Path) -> Path:
    """``<into>/<archive>-offline.zip`` of everything under ``output``."""
    name = archive_name(content)
    into.mkdir(parents=True, exist_ok=True)
    path = into / f"{name}-offline.zip"
    part = path.with_suffix(".part")
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as packed:
        for file in sorted((p for p in output.rglob("*") if p.is_file()), key=attrgetter("parts")):
            entry = zipfile.ZipInfo(f"{name}/{file.relative_to(output).as_posix()}", EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, file.read_bytes())
    move(part, path)
    return path


def archive_name(content: Path) -> str:
    """The archive's name as that of a file and a folder, on Windows too."""
    identity = content / "archive.yaml"
    words = read_identity(identity.read_text("utf-8"), "archive.yaml").value.get("name") if identity.exists() else None
    name = re.sub(r"[^a-z0-9]+", "-", (words or "archive").lower())[:_LONGEST].strip("-") or "archive"
    return f"{name}-archive" if is_device(name) else name
