"""A built archive as one zip, to unpack and read by double click."""

import re
import zipfile
from html import escape
from operator import attrgetter
from pathlib import Path

from clippings.files import move
from clippings.reading.folding.latin import in_latin
from clippings.reading.identity import read as read_identity
from clippings.windows_names import is_device

EPOCH = (1980, 1, 1, 0, 0, 0)
"""One fixed time for every file, so that the same archive gives the same zip."""
_LONGEST = 100
"""Characters: Windows' paths have 260, and the folder stands in another, and has pages."""


START = "START-HERE.html"
"""What readers see first beside the folder of the archive."""
START_PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{words}: start here</title>
<h1>{words}</h1>
<p><a href="{name}/index.html">Open the archive</a>. It needs no connection, and no program but this browser.</p>
<p>Does the link lead nowhere? Then the zip is not unpacked yet. Close this page, unpack the whole zip (on most
machines: click it with the right button, then “Extract all”), and open this page again, or the file
<code>{name}/index.html</code>.</p>
</html>
"""


def pack(output: Path, into: Path, content: Path) -> Path:
    """``<into>/<archive>-offline.zip`` of everything under ``output``, in a folder; beside it, what to open."""
    name = archive_name(content)
    into.mkdir(parents=True, exist_ok=True)
    path = into / f"{name}-offline.zip"
    part = path.with_suffix(".part")
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(_entry(START), START_PAGE.format(name=name, words=escape(_words(content))))
        for file in sorted((p for p in output.rglob("*") if p.is_file()), key=attrgetter("parts")):
            packed.writestr(_entry(f"{name}/{file.relative_to(output).as_posix()}"), file.read_bytes())
    move(part, path)
    return path


def _entry(name: str) -> zipfile.ZipInfo:
    """A file of the zip that everybody may read."""
    entry = zipfile.ZipInfo(name, EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry


def archive_name(content: Path) -> str:
    """The archive's name as that of a file and a folder, on Windows too."""
    name = re.sub(r"[^a-z0-9]+", "-", in_latin(_words(content)).lower())[:_LONGEST].strip("-") or "archive"
    return f"{name}-archive" if is_device(name) else name


def _words(content: Path) -> str:
    """The archive's name."""
    identity = content / "archive.yaml"
    words = read_identity(identity.read_text("utf-8"), "archive.yaml").value.get("name") if identity.exists() else None
    return words or "archive"
