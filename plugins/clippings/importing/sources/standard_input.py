"""Standard input as a file to import: ``curl … | clippings import -``. What it is, its first bytes say."""

import re
import shutil
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO

_BEGINS = "clippings-standard-input-"
"""How the name of the folder begins in which it lies meanwhile."""
_FIRST = 4_096
"""Bytes that are looked at."""
_BEGINNINGS: tuple[tuple[str, re.Pattern[bytes]], ...] = tuple(
    (ending, re.compile(pattern, re.IGNORECASE))
    for ending, pattern in (
        (".pdf", rb"%PDF-"),
        (".rtf", rb"\{\\rtf"),
        (".warc", rb"WARC/\d"),
        (".warc.gz", rb"\x1f\x8b"),
        (".mbox", rb"From \S+@?\S* .*\d{4}\r?\n[\w-]+:"),
        (".mhtml", rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?Content-Type:\s*multipart/related"),
        (".eml", rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:MIME-Version|Received|Message-ID):"),
        (".rdf", rb"\s*(?:<\?xml[^>]*>\s*)?<rdf:RDF[^>]*zotero"),
        (".xml", rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:rss|feed|rdf:RDF)\b"),
        (".fodt", rb"\s*(?:<\?xml[^>]*>\s*)?<office:document\b"),
        (".html", rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|meta|title|article)\b"),
        (".ris", rb"\s*TY  - "),
        (".bib", rb"\s*@\w+\s*\{"),
        (".json", rb"\s*[\[{]\s*[\[{\"]"),
        (".md", rb"(?:---|\+\+\+)\s*\n"),
    )
)
"""An ending → how files begin that have it; a text otherwise."""
_IN_A_ZIP = {"word/document.xml": ".docx", "content.xml": ".odt", "META-INF/container.xml": ".epub"}


@contextmanager
def received(stream: IO[bytes]) -> Iterator[Path]:
    """A file with what a stream gives, named by what it is: ``standard-input.html``. It is gone in the end."""
    with TemporaryDirectory(prefix=_BEGINS) as folder:
        path = Path(folder, "standard-input")
        with path.open("wb") as file:
            shutil.copyfileobj(stream, file)
        yield path.rename(path.with_name(f"{path.name}{_ending(path)}"))


def given(source: Path) -> str:
    """What an import was given, as its command says it: a path, or ``-``."""
    return "-" if source.parent.name.startswith(_BEGINS) else source.as_posix()


def _ending(path: Path) -> str:
    with path.open("rb") as file:
        first = file.read(_FIRST).removeprefix(b"\xef\xbb\xbf")
    if first.startswith(b"PK\x03\x04"):
        return _of_zip(path)
    return next((ending for ending, begins in _BEGINNINGS if begins.match(first)), ".txt")


def _of_zip(path: Path) -> str:
    try:
        names = set(zipfile.ZipFile(path).namelist())
    except (zipfile.BadZipFile, OSError, ValueError):
        return ".zip"  # whose reader says what is wrong with it
    if any(name.startswith("archive/") and name.endswith((".warc", ".warc.gz")) for name in names):
        return ".wacz"
    return next((ending for name, ending in _IN_A_ZIP.items() if name in names), ".zip")
