"""The files that articles were made of: kept byte for byte, hashed again when asked, and never in what is handed on."""

import hashlib
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from clippings import __version__
from clippings.cli import main
from clippings.importing.run import import_texts
from clippings.output.offline import pack
from clippings.pelican.run import build
from conftest import PROJECT
from meaning import office
from meaning.importing import AUTHORITY, report
from meaning.machinery import filled

TEXT = "Talks end without a result\n\nBy John Doe\n\n4 February 2016\n\nThe envoys left the town in the evening. {}\n"
SECRET = "No reader may see that the harbour master wept."


@pytest.fixture
def into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A content folder into which texts were imported: one in an older encoding, one in a zip, a table with a file, and
    what cannot be read."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")  # 2027-01-15 08:00:00 in UTC
    monkeypatch.chdir(tmp_path)
    into, source = filled(tmp_path / "content", AUTHORITY), tmp_path / "source"
    source.mkdir()
    (source / "a.txt").write_bytes(TEXT.format("“Nobody” spoke – of the café. " * 9).encode("cp1252"))
    (source / "in.zip").write_bytes(office.zipped({"x/b.txt": f"Strikes begin\n\n{SECRET} They said so at noon.\n"}))
    (source / "list.csv").write_text("title,file\nA ferry sinks,ferry.html\n", "utf-8")
    (source / "ferry.html").write_text(
        f"<html><body><article><h1>A ferry sinks</h1><p>{'All were saved, he said. ' * 30}</p></article></body></html>",
        "utf-8",
    )
    (source / "noise.txt").write_bytes(b"\x00\xff")
    import_texts(source, into, None)
    return into


def register(into: Path) -> dict[str, dict[str, Any]]:
    """Source → its row in the register."""
    lines = (into / "private/originals/provenance.jsonl").read_text("utf-8").splitlines()
    return {row["source"]: row for row in map(json.loads, lines)}


def verify(into: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    capsys.readouterr()
    code = main(["verify", "--content", str(into)])
    told = capsys.readouterr()
    return code, told.out, told.err


def test_the_bytes_are_kept_as_they_were_with_time_tool_and_source(into: Path) -> None:
    source = into.parent / "source"
    with zipfile.ZipFile(source / "in.zip") as packed:
        inside = packed.read("x/b.txt")
    kept = {"a.txt": (source / "a.txt").read_bytes(), "in.zip!/x/b.txt": inside, "list.csv": (source / "list.csv").read_bytes(),
            "list.csv ferry.html": (source / "ferry.html").read_bytes(), "ferry.html": (source / "ferry.html").read_bytes()}  # fmt: skip
    rows, ids = register(into), {row["source"]: row["id"] for row in report(into)["inputs"]}
    assert rows.keys() <= kept.keys()
    assert {"a.txt", "in.zip!/x/b.txt"} <= rows.keys()
    assert "noise.txt" not in rows
    for name, row in rows.items():
        digest = hashlib.sha256(kept[name]).hexdigest()
        assert (into / "private/originals" / row["file"]).read_bytes() == kept[name]
        assert (row["sha256"], row["bytes"], row["file"]) == (digest, len(kept[name]), f"data/{digest[:2]}/{digest}")
        assert (row["imported"], row["tool"]) == ("2027-01-15T08:00:00Z", f"clippings {__version__}")
        assert row["from"].endswith("source")
    assert rows["a.txt"]["articles"] == [ids["a.txt"]]


def test_a_record_of_a_library_has_the_library_and_its_file_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "source").mkdir()
    (tmp_path / "source/list.csv").write_text("title,file\nA ferry sinks,files/1/ferry.txt\n", "utf-8")
    (tmp_path / "source/files/1").mkdir(parents=True)
    (tmp_path / "source/files/1/ferry.txt").write_text("A ferry sinks\n\nAll were saved, he said at noon.\n", "utf-8")
    import_texts(tmp_path / "source", tmp_path / "content", None)
    assert set(register(tmp_path / "content")) == {"list.csv", "list.csv files/1/ferry.txt"}


def test_the_folder_is_a_bag_that_other_programs_check(into: Path) -> None:
    """RFC 8493: the declaration, data/ below it, and a line for each file: the digest and the path."""
    folder = into / "private/originals"
    assert (folder / "bagit.txt").read_text("utf-8") == "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
    said = dict(line.split("  ")[::-1] for line in (folder / "manifest-sha256.txt").read_text("utf-8").splitlines())
    files = [path for path in (folder / "data").rglob("*") if path.is_file()]
    assert said == {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files
    }


def test_what_is_as_it_was_is_said_to_be_unchanged_since_import(into: Path, capsys: pytest.CaptureFixture[str]) -> None:
    count = len(list((into / "private/originals/data").rglob("*/*")))
    code, told, wrong = verify(into, capsys)
    assert (code, wrong) == (0, "")
    assert told.startswith(f"{count} originals (")
    assert told.endswith(" MB) are unchanged since import.\n")


def test_importing_again_changes_nothing_of_it(into: Path) -> None:
    before = {path: path.read_bytes() for path in (into / "private").rglob("*") if path.is_file()}
    import_texts(into.parent / "source", into, None)
    assert {path: path.read_bytes() for path in (into / "private").rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    "how",
    [
        "changed",
        "one byte more",
        "missing",
        "a link",
        "extra",
        "not in the manifest",
        "a line changed",
        "not in the register",
    ],
)
def test_what_is_not_as_it_was_is_named(how: str, into: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder, row = into / "private/originals", register(into)["a.txt"]
    path, manifest = folder / row["file"], folder / "manifest-sha256.txt"
    raw, lines = path.read_bytes(), manifest.read_text("utf-8")
    if how == "changed":
        path.write_bytes(raw.replace(b"envoys", b"guests"))
    elif how == "one byte more":
        path.write_bytes(raw + b" ")
    elif how == "missing":
        path.unlink()
    elif how == "a link":
        path.rename(into.parent / "elsewhere")
        path.symlink_to(into.parent / "elsewhere")
    elif how == "extra":
        (folder / "data/more").write_text("more", "utf-8")
    elif how == "not in the manifest":
        manifest.write_text("".join(line for line in lines.splitlines(True) if row["file"] not in line), "utf-8")
    elif how == "a line changed":
        manifest.write_text(lines.replace(f"{row['sha256']}  ", f"{'0' * 64}  "), "utf-8")
    else:
        (folder / "provenance.jsonl").write_text("", "utf-8")
    code, told, wrong = verify(into, capsys)
    named = {"extra": "data/more", "a line changed": "manifest-sha256.txt:"}.get(how, row["file"])
    assert code == 1
    assert named in wrong
    says = {"changed": "has been changed", "one byte more": "has been changed", "missing": "is missing", "a link": "is missing", "extra": "is not in the manifest", "not in the manifest": "is not in the manifest", "a line changed": "is no line", "not in the register": "does not say where"}  # fmt: skip
    assert says[how] in wrong
    assert "to look at" in told
    if how in ("changed", "missing"):
        assert "a.txt, imported 2027-01-15T08:00:00Z, from which 2016-02-04-talks-end" in wrong


def test_an_archive_without_originals_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "content").mkdir()
    code, told, _ = verify(tmp_path / "content", capsys)
    assert (code, "holds no originals" in told) == (0, True)


@pytest.mark.parametrize("way", ["hosted", "own eyes", "zip", "zip with all that is private"])
def test_no_original_reaches_what_is_handed_on(way: str, into: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An imported text is not cleared: its words are in no hosted build, and its file in no build at all."""
    monkeypatch.chdir(PROJECT)
    output = into.parent / "output"
    digests = {path.name for path in (into / "private/originals/data").rglob("*/*")}
    if way == "hosted":
        build(into, output, "https://archive.example")
    else:
        build(into, output, SHARED=way == "zip")
    found = {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}
    if way.startswith("zip"):
        with zipfile.ZipFile(pack(output, into.parent / "dist", into)) as packed:
            found = {name: packed.read(name) for name in packed.namelist()}
    assert "index.html" in " ".join(found)
    assert not [name for name in found if "originals" in name or any(digest in name for digest in digests)]
    assert not [name for name, raw in found.items() if b"provenance.jsonl" in raw or b"private/originals" in raw]
    if way in ("hosted", "zip"):
        assert not [name for name, raw in found.items() if b"harbour master wept" in raw]


def test_an_original_is_told_with_where_it_came_from_first(into: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same file, given later by another name and for another article, has a row of its own."""
    folder, row = into / "private/originals", register(into)["a.txt"]
    with (folder / "provenance.jsonl").open("a", encoding="utf-8") as rows:
        rows.write(json.dumps(row | {"source": "later.txt", "articles": ["later"]}) + "\n")
    (folder / row["file"]).unlink()
    _, _, wrong = verify(into, capsys)
    assert "a.txt, imported 2027-01-15T08:00:00Z" in wrong
    assert "later.txt" not in wrong


def test_a_line_of_the_register_that_is_no_text_hides_no_other(into: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = into / "private/originals/provenance.jsonl"
    path.write_bytes(b"\xff\xfe" + path.read_bytes())
    code, _, wrong = verify(into, capsys)
    assert code == 1
    assert wrong.count("does not say where it comes from") == 1


def test_where_nothing_could_be_read_there_is_no_bag(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """RFC 8493: a bag has its payload and a manifest of it; a declaration alone is none."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "source").mkdir()
    (tmp_path / "source/noise.txt").write_bytes(b"\x00\xff")
    assert import_texts(tmp_path / "source", tmp_path / "content", None) == 1
    assert not [path for path in (tmp_path / "content").rglob("*") if path.name == "bagit.txt"]
    code, told, _ = verify(tmp_path / "content", capsys)
    assert (code, "holds no originals" in told) == (0, True)


def test_what_comes_again_to_an_edited_article_is_entered_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    into, page = filled(tmp_path / "content", AUTHORITY), tmp_path / "talks.md"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    words = "The envoys left the town in the evening, and nobody said a word to those who had waited in the rain."
    page.write_text(f"---\ntitle: Talks end\nurl: https://gazette.example/talks\n---\n{words}\n", "utf-8")
    import_texts(page, into, None)
    (article,) = into.glob("articles/*.md")
    article.write_text(article.read_text("utf-8").replace("Talks end", "The talks end"), "utf-8")
    page.write_text(page.read_text("utf-8").replace("Talks end", "Talks collapse"), "utf-8")
    for hour in range(3):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(1800000000 + 3600 * hour))
        import_texts(page, into, None)
        (row,) = report(into)["inputs"]
        assert row["status"] == "edited"
    lines = (into / "private/originals/provenance.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["articles"] for line in lines] == [[article.stem], [article.stem]]
