"""``clippings import -``: what another program writes, known by its first bytes."""

import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from clippings.importing.sources.standard_input import received
from conftest import PROJECT
from meaning.case_table import CASES
from meaning.importing import report
from meaning.office import WRITERS

EXPORTS = CASES / "exports"
FILES = (
    "columns.pdf", "europresse.html", "factiva-fr.html", "newsletter.eml", "alerts.mbox", "feed.xml", "atom.xml",
    "toml.md", "2016-02-04-hugo.md", "nexis-en.txt",
)  # fmt: skip


def ending_of(raw: bytes) -> str:
    with received(io.BytesIO(raw)) as path:
        assert path.read_bytes() == raw
        return path.name.removeprefix("standard-input")


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_known_without_its_name(name: str) -> None:
    assert ending_of((EXPORTS / name).read_bytes()) == Path(name).suffix


@pytest.mark.parametrize("kind", ["docx", "odt", "epub", "rtf"])
def test_a_document_is_known_without_its_name(kind: str) -> None:
    assert ending_of(WRITERS[kind](["<text:p>A line.</text:p>" if kind == "odt" else "A line."])) == f".{kind}"


@pytest.mark.parametrize(
    ("raw", "ending"),
    [
        (b"TY  - NEWS\r\n", ".ris"), (b"@article{a, title = {A}}", ".bib"), (b'[{"id": 1}]', ".json"),
        (b'{"@context": {}}', ".json"), (b"WARC/1.1\r\n", ".warc"), (b"\x1f\x8b\x08\x00", ".warc.gz"),
        (b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n", ".mhtml"),
        (b"\xef\xbb\xbf<!-- saved from url=(0026)https://post.example/ -->\n<html>", ".html"),
        (b"{ a text in braces }", ".txt"), (b"From the town, a letter of 2016\n\nWords.", ".txt"), (b"", ".txt"),
    ],
)  # fmt: skip
def test_bytes_are_known_by_how_they_begin(raw: bytes, ending: str) -> None:
    assert ending_of(raw) == ending


def test_a_zip_of_pages_is_one() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as zipped:
        zipped.writestr("a.html", "<html>")
    assert ending_of(packed.getvalue()) == ".zip"


def test_a_pipe_is_imported(tmp_path: Path) -> None:
    given = (PROJECT / "docs/tour/talks.html").read_bytes()
    command = [sys.executable, "-m", "clippings", "import", "-", "--into", str(tmp_path / "into")]
    done = subprocess.run(command, input=given, cwd=PROJECT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    (row,) = report(tmp_path / "into")["inputs"]
    (kept,) = (tmp_path / "into/private/originals/provenance.jsonl").read_text("utf-8").splitlines()
    assert (json.loads(kept)["from"], json.loads(kept)["source"]) == ("-", "standard-input.html")
    assert (row["source"], row["id"]) == ("standard-input.html", "talks-end-without-a-result")
