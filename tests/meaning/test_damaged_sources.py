"""A folder of every kind of source, some of them damaged or meaning harm: what can be read is in, and what cannot is named."""

import zipfile
from pathlib import Path

import pytest

from clippings.importing.draft import Context
from clippings.importing.run import import_texts
from clippings.importing.sources.inputs import Input
from clippings.importing.sources.parallel import outcome
from clippings.importing.sources.unreadable import Unreadable
from meaning import office
from meaning.importing import AUTHORITY, report
from meaning.machinery import filled
from meaning.made import EXPORTS

TEXT = "The envoys of the two sides left the town in the evening and said nothing of it. Number {n} of the texts."
ENTITIES = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
ROWS = (
    ("good.docx", lambda: office.docx(["# The first of the talks", TEXT.format(n="one")]), "imported", ""),
    ("good.pdf", lambda: office.pdf(["The second of all the talks", "Nobody had thought that the talks would take as long as they did, for little was left to talk about."]), "imported", ""),
    ("good.eml", lambda: (EXPORTS / "newsletter.eml").read_bytes(), "imported", ""),
    ("cut.docx", lambda: office.docx(["# Talks", TEXT])[:400], "failed", "is damaged, or of another type than its name says: …"),
    ("no-document.docx", lambda: office.zipped({"a.txt": "x"}), "failed", "…"),
    ("entities.docx", lambda: office.docx(["# Talks", TEXT], ENTITIES), "failed", "declares entities of its own, as files do that mean harm"),
    ("entities.odt", lambda: office.odt("<text:p>Talks</text:p>", ENTITIES), "failed", "declares entities of its own, as files do that mean harm"),
    ("entities.xml", lambda: f"<?xml version='1.0'?>{ENTITIES}<rss><channel><item><title>&b;</title></item></channel></rss>".encode(), "failed", "declares entities of its own, as files do that mean harm"),
    ("bomb.docx", lambda: office.zipped({"word/document.xml": "a" * 30_000_000}), "failed", "has a file that unpacks to two hundred times its size"),
    ("bomb.epub", lambda: office.zipped({f"{n}.xhtml": "a" * 40_000_000 for n in range(4)}), "failed", "unpacks to more than 128 MB"),
    ("deep.odt", lambda: office.odt("<text:list><text:list-item>" * 2000 + "<text:p>x</text:p>" + "</text:list-item></text:list>" * 2000), "failed", "…"),
    ("out.epub", lambda: office.epub({"../../../etc/passwd": "<html><body><p>x</p></body></html>"}), "failed", "has no text of an article: passwd …"),
    ("scan.pdf", lambda: office.pdf([]), "failed", "is a scan of 1 page without a text layer"),
    ("cut.pdf", lambda: (EXPORTS / "columns.pdf").read_bytes()[:9000], "failed", "is damaged: …"),
    ("renamed.pdf", lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "failed", "is damaged, or of another type than its name says: it does not begin as a PDF"),
    ("old.doc", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000), "failed", "is an old Word document or something else, and no RTF"),
    ("empty.rtf", lambda: b"", "failed", "has nothing in it"),
    ("nested.rtf", lambda: b"{\\rtf1 " + b"{" * 20_000 + b"}" * 20_000, "failed", "…"),
    ("noise.eml", lambda: bytes(range(256)) * 20, "failed", "has no head of a mail, so it is none, or is damaged"),
    ("data.xml", lambda: b"<data><a/></data>", "skipped", "files of type .xml are not read yet"),
    ("cut.rss", lambda: (EXPORTS / "feed.xml").read_bytes()[:700], "failed", "is no well-formed XML: …"),
    ("anchors.md", lambda: b"---\na: &a [x, x]\nb: [*a, *a]\n---\nText\n", "failed", "its front matter repeats itself by anchors, which are not read"),
    ("broken.md", lambda: b"---\ntitle: [a\n---\nText\n", "failed", "its front matter is no YAML: line …"),
    ("article.md", lambda: b"---\ntitle: A\noutlet: gazette\nevidence: {title: {how: printed}}\n---\nText\n", "failed", "is an article of an archive already, …"),
    ("picture.jpg", lambda: b"\xff\xd8\xff", "skipped", "files of type .jpg are not read yet"),
)  # fmt: skip


@pytest.fixture
def into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A content folder that knows the outlets and people of imports.yaml, and no other beside it."""
    monkeypatch.chdir(tmp_path)
    return filled(tmp_path / "into", AUTHORITY)


def test_what_can_be_read_is_in_and_what_cannot_is_named(into: Path, tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    for name, made, _, _ in ROWS:
        (source / name).write_bytes(made())
    with zipfile.ZipFile(source / "some.zip", "w") as packed:
        packed.writestr("../out.docx", office.docx(["# Out", TEXT]))
        packed.writestr(
            "in/a.docx", office.docx(["# The third of the talks", "The mayor hoped for the spring, and waited."])
        )
    assert import_texts(source, into, None) == 1
    rows = {row["source"]: row for row in report(into)["inputs"]}
    found = {name: (row["status"], row["problems"][0]["why"] if row["problems"] else "") for name, row in rows.items()}
    wanted = {name: (status, why) for name, _, status, why in ROWS}
    wanted |= {
        "some.zip!/../out.docx": ("failed", "its name leads out of the zip"),
        "some.zip!/in/a.docx": ("imported", ""),
    }
    assert found.keys() == wanted.keys()
    for name, (status, why) in wanted.items():
        assert found[name][0] == status, (name, found[name])
        begin = why.partition("…")[0]
        assert status == "imported" or found[name][1].startswith(begin), (name, found[name])
        assert "makes the reader fail" not in found[name][1], (name, found[name])
        assert status != "failed" or rows[name]["problems"][0]["try"], name
    assert not (tmp_path / "out.docx").exists()


def test_a_document_of_two_hundred_megabytes_is_told(into: Path, tmp_path: Path) -> None:
    with (tmp_path / "large.pdf").open("wb") as large:
        large.write(b"%PDF-1.4\n")
        large.truncate(200_000_000)
    assert import_texts(tmp_path / "large.pdf", into, None) == 1
    assert report(into)["inputs"][0]["problems"][0]["why"].startswith("is longer than any page (200 MB")


def test_what_a_reader_failed_of_is_told_in_words_alone(tmp_path: Path) -> None:
    """An error of lxml cannot be sent from one process to another; where tblib is loaded, errors are sent with those
    that they come from."""
    (tmp_path / "a.docx").write_bytes(office.zipped({"a.txt": "x"}))
    found = outcome(Input("a.docx", tmp_path / "a.docx"), Context())
    assert isinstance(found, Unreadable)
    assert found.why.startswith("is damaged, or no Word document")
    assert (found.__cause__, found.__context__) == (None, None)
