"""A built archive as one zip, to unpack and read by double click."""

import re
import zipfile
from html import escape
from operator import attrgetter
from pathlib import Path

from clippings.files import move
from clippings.model.archive import direction
from clippings.reading.folding.latin import in_latin
from clippings.reading.identity import read as read_identity
from clippings.windows_names import is_device
from clippings.wording.catalogues import ENGLISH, interface_of
from clippings.wording.messages import gettext, speaking

EPOCH = (1980, 1, 1, 0, 0, 0)
"""One fixed time for every file, so that the same archive gives the same zip."""
_LONGEST = 100
"""Characters: Windows' paths have 260, and the folder stands in another, and has pages."""


START = "START-HERE.html"
"""What readers see first beside the folder of the archive."""
_START_PAGE = """<!doctype html>
<html lang="{language}" dir="{direction}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<h1>{words}</h1>
<p>{open}</p>
<p>{unpack}</p>
</html>
"""


def start_page(name: str, words: str, language: str) -> str:
    """What stands beside the folder ``name`` of an archive that is called ``words``."""
    index, title = f"{name}/index.html", escape(words)
    with speaking(language):
        return _START_PAGE.format(
            language=language,
            direction=direction(language),
            words=title,
            title=gettext("%(name)s: start here", name=title),
            open=gettext(
                '<a href="%(address)s">Open the archive</a>. It needs no connection, and no program but this browser.',
                address=index,
            ),
            unpack=gettext(
                "Does the link lead nowhere? Then the zip is not unpacked yet. Close this page, unpack the whole zip "
                "(on most machines: click it with the right button, then “Extract all”), and open this page again, or "
                "the file <code>%(file)s</code>.",
                file=index,
            ),
        )


def pack(output: Path, into: Path, content: Path) -> Path:
    """``<into>/<archive>-offline.zip`` of everything under ``output``, in a folder; beside it, what to open."""
    name, language = archive_name(content), interface_of(_said(content, "language", ENGLISH))
    into.mkdir(parents=True, exist_ok=True)
    path = into / f"{name}-offline.zip"
    part = path.with_suffix(".part")
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(_entry(START), start_page(name, _said(content, "name", "archive"), language))
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
    name = (
        re.sub(r"[^a-z0-9]+", "-", in_latin(_said(content, "name", "archive")).lower())[:_LONGEST].strip("-")
        or "archive"
    )
    return f"{name}-archive" if is_device(name) else name


def _said(content: Path, field: str, empty: str) -> str:
    """What archive.yaml says of the archive, or what stands for that where it says nothing."""
    identity = content / "archive.yaml"
    found = read_identity(identity.read_text("utf-8"), "archive.yaml").value.get(field) if identity.exists() else None
    return found or empty
