"""Files from disk and to disk, those that are handed on, and the files for a host: a rule at a time."""

import os
import stat
import zipfile
from fnmatch import fnmatch
from pathlib import Path
from types import SimpleNamespace
from typing import cast
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clippings.build.stages.copies import circles, refused_copies
from clippings.files import (
    PASSED_OVER,
    files_below,
    hidden_below,
    holds,
    inside,
    is_passed_over,
    mark_of,
    shown_name,
    text_of,
    write_whole,
)
from clippings.model.archive import Archive, Site
from clippings.model.dossier import Dossier
from clippings.model.entity import Entity
from clippings.model.record import DateClaim, Record, Withdrawal
from clippings.output.hosting import hosting
from clippings.output.offline import archive_name, pack
from clippings.reading.edtf import parse

MARKDOWN = ".md"


def filled(folder: Path, *paths: str) -> Path:
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(path)
    return folder


@pytest.mark.parametrize(
    ("name", "passed_over"),
    [
        (".git", True), (".#a.md", True), ("._a.md", True), ("a.md~", True), ("#a.md#", True), ("~$notes.docx", True), ("a.md.swp", True),
        ("a.md.swa", True), ("THUMBS.DB", True), ("a.tmp", True), ("a (conflicted copy).md", True), ("Icon\r", True), ("__MACOSX", True),
        ("a.md", False), ("a.b.md", False), ("swap.md", False), ("#1.md", False), ("icon", False), ("a.swz", False), ("~a.md", False),
    ],
)  # fmt: skip
def test_which_files_are_never_read(name: str, passed_over: bool) -> None:
    assert is_passed_over(name) is passed_over


def test_files_of_a_folder_at_any_depth_and_where_others_are_hidden(tmp_path: Path) -> None:
    filled(
        tmp_path, "a.md", "b.txt", "c.md~", "x/y/d.md", ".trash/e.md", ".trash/more/f.md", "x/.git/g.txt", "x/.old/h/.md", "x/.old/i.md.bak"
    )  # fmt: skip

    def wanted(name: str) -> bool:
        return name.endswith(MARKDOWN)

    assert sorted(path.relative_to(tmp_path).as_posix() for path in files_below(tmp_path, wanted)) == [
        "a.md",
        "x/y/d.md",
    ]
    assert [path.relative_to(tmp_path).as_posix() for path in hidden_below(tmp_path, wanted)] == [".trash"]


def test_a_name_that_is_no_text_can_be_printed() -> None:
    assert shown_name("Łódź.md") == "Łódź.md"
    assert shown_name(os.fsdecode(b"a\xff.md")) == "a\\xff.md"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("é\n".encode(), "é\n"), (b"\xef\xbb\xbfa", "a"), ("é".encode("utf-16"), "é"),
        (b"\xfe\xff" + "é".encode("utf-16-be"), "é"), (b"", ""), (b"a" * 2_000_000, "a" * 2_000_000),
    ],
    ids=["utf-8", "with a mark", "utf-16", "utf-16, the other way", "empty", "two megabytes"],
)  # fmt: skip
def test_text_of_a_file(raw: bytes, text: str, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(raw)
    found = text_of(tmp_path / "a.md", "a.md")
    assert (found.value, found.problems) == (text, ())


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"one\ntwo\n\xff", "a.md:3 · file · “byte 0xff” · is not UTF-8 text · save it as UTF-8; a picture or PDF does not belong here"),
        (b"\xef\xbb\xbfone\ncaf\xe9\n", "a.md:2 · file · “café” · is not in UTF-8: its byte 0xe9 is é in Windows-1252, an older "
         "encoding · open it in your editor, save it once more, and choose UTF-8 as its encoding"),
        (b"one\n\x00\n\x00", "a.md:2 · file · “byte 0x00” · is a binary file, not text · remove it from this folder"),
        (b"a" * 2_000_001, "a.md · file · “2.0 MB” · is longer than any article (the limit is 2 MB) · "
         "split it, or keep the full text outside content/ and a précis here"),
        (None, "a.md · file · cannot be opened: No such file or directory · check the file and its permissions"),
    ],
    ids=["not UTF-8", "in an older encoding, behind a mark", "binary", "too long", "not there"],
)  # fmt: skip
def test_why_a_file_cannot_be_read(raw: bytes | None, said: str, tmp_path: Path) -> None:
    if raw is not None:
        (tmp_path / "a.md").write_bytes(raw)
    found = text_of(tmp_path / "a.md", "a.md")
    assert found.value is None
    assert [str(problem) for problem in found.problems] == [said]


@pytest.mark.parametrize("name", ["st_size", "st_ino", "st_mtime_ns", "st_ctime_ns"])
def test_a_file_is_another_where_its_size_number_or_a_time_is(name: str) -> None:
    as_it_was = {"st_size": 1, "st_ino": 2, "st_mtime_ns": 3, "st_ctime_ns": 4}
    marks = {mark_of(cast(os.stat_result, SimpleNamespace(**found))) for found in (as_it_was, as_it_was | {name: 9})}
    assert len(marks) == 2


def test_a_pipe_and_a_folder_are_no_texts(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    (pipe,) = text_of(tmp_path / "pipe.md", "pipe.md").problems
    assert str(pipe) == "pipe.md · file · “pipe.md” · is a pipe or a device, not a file · remove it from this folder"
    (folder,) = text_of(tmp_path, "folder.md").problems
    assert str(folder) == "folder.md · file · is a folder, where a file belongs · rename it, or move it out of here"


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "new" / "deeper" / "a.txt"
    assert not holds(path, b"")
    assert write_whole(path, b"one")
    before = path.stat()
    assert not write_whole(path, b"one")
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert write_whole(path, b"two")
    assert (path.read_bytes(), list(path.parent.iterdir())) == (b"two", [path])
    (tmp_path / "taken").write_text("")
    with pytest.raises(OSError, match="taken"):
        write_whole(tmp_path / "taken" / "b.txt", b"one")
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "folder.txt" / "c").write_text("")
    with pytest.raises(OSError, match=r"folder\.txt"):
        write_whole(tmp_path / "folder.txt", b"one")
    assert not list(tmp_path.glob(".*.part"))


@pytest.mark.parametrize("path", ["../a", "/a", "a/../../b", "a\\b", "c:a", ""])
def test_a_path_that_leads_out_of_the_output_is_refused(path: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="leads outside"):
        inside(tmp_path, path)
    assert inside(tmp_path, "a/b..c") == tmp_path / "a" / "b..c"


# What is copied


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("images/a.png", None), ("images/con.png", "“con.png” · is kept by Windows"), ("Nul/a.png", "“Nul” · is kept by Windows"),
        ("images/a?.png", "“?” · cannot be in a file's name"), ("images/a.", "“.” · cannot be in"), ("images /a.png", "“' '” · cannot be in"),
        ("images/a.b c.png", None), ("images/\x01", "cannot be in a file's name on every system"),
    ],
)  # fmt: skip
def test_names_that_not_every_system_allows(path: str, said: str | None, tmp_path: Path) -> None:
    filled(tmp_path, "a.png")
    found = [str(problem) for problem in refused_copies({path: tmp_path / "a.png"}, tmp_path)]
    assert len(found) == (said is not None)
    assert all(said is not None and said in message for message in found)


def test_two_names_that_differ_in_capitals_are_told_and_what_cannot_be_opened(tmp_path: Path) -> None:
    filled(tmp_path, "a.png")
    os.mkfifo(tmp_path / "pipe.png")
    (tmp_path / "gone.png").symlink_to("nowhere")
    copied = {"a.png": "a.png", "A.png": "a.png", "pipe.png": "pipe.png", "gone.png": "gone.png"}
    found = {
        problem.why: problem.severity
        for problem in refused_copies({to: tmp_path / name for to, name in copied.items()}, tmp_path)
    }
    assert found == {
        "is the same name as A.png where capitals do not count, as on macOS and Windows": "warning",
        "is a pipe or a device, not a file": "error",
        "cannot be opened: No such file or directory": "error",
    }


@pytest.mark.parametrize(
    ("path", "kept"),
    [
        ("index.html", True), ("Search.html", True), ("about.html", True), ("articles/a.html", True), ("people/A.HTML", True),
        ("articles/year/2016.html", True), ("data/articles/a.json", True), ("data/articles.csv", True), ("search/terms-3.js", True),
        ("feed.xml", True), ("_headers", True), ("annotations/index.html", True),
        ("stories/index.html", True), ("copies/a.html", True), ("quotations/a.2.html", True), ("compare/a--b.html", True),
        ("versions/a/1.html", True), ("words/migration/refugee.html", True), ("labels/left.html", True),
        ("articles/keyword/peace.html", True), ("data/outlets.json", True), ("data/words.json", True),
        ("data/quotations/a.json", True), ("data/own/a.json", False), ("words/own.csv", False),
        ("google1234.html", False), ("CNAME", False), ("images/index.html", False), ("data/own.csv", False), ("articles/a.pdf", False),
    ],
)  # fmt: skip
def test_a_copy_in_the_place_of_what_a_build_writes_is_refused_beforehand(
    path: str, kept: bool, tmp_path: Path
) -> None:
    filled(tmp_path, "a.png")
    found = list(refused_copies({path: tmp_path / "a.png"}, tmp_path, {"about"}))
    assert [(problem.why, problem.severity) for problem in found] == [
        ("would be written over what the archive writes itself", "error")
    ] * kept


def test_links_that_lead_in_a_circle(tmp_path: Path) -> None:
    filled(tmp_path, "images/a/b.png", "other/c.png")
    (tmp_path / "images/a/up").symlink_to(tmp_path / "images")
    (tmp_path / "images/beside").symlink_to(tmp_path / "other")
    (tmp_path / "images/same").symlink_to(tmp_path / "images/a/b.png")
    found = sorted(path.relative_to(tmp_path).as_posix() for path in circles(tmp_path / "images"))
    assert found == ["images/a/up"]
    assert list(circles(tmp_path / "none")) == []


# The zip


@pytest.mark.parametrize(
    ("identity", "name"),
    [
        (None, "archive"),
        ("name: The Talks of 2016!\n", "the-talks-of-2016"),
        ("subtitle: x\n", "archive"),
        ("name: 和谈\n", "he-tan"),
        ("name: Große Übersicht\n", "grosse-uebersicht"),
        ("name: U\u0308bersicht\n", "uebersicht"),
    ],
)
def test_the_name_of_the_zip(identity: str | None, name: str, tmp_path: Path) -> None:
    if identity:
        (tmp_path / "archive.yaml").write_text(identity, "utf-8")
    assert archive_name(tmp_path) == name


def test_a_file_that_cannot_be_written_is_named_and_not_its_part(tmp_path: Path) -> None:
    """The part beside it has a longer name, which Linux refuses from 256 bytes on (limits.h(0p), NAME_MAX)."""
    path = tmp_path / ("b" * 250)
    with pytest.raises(OSError, match="too long") as refused:
        write_whole(path, b"x")
    assert refused.value.filename == str(path)


def test_the_zip_has_every_file_in_order_and_is_the_same_every_time(tmp_path: Path) -> None:
    output = filled(tmp_path / "output", "index.html", "data/b.json", "a.html")
    path = pack(output, tmp_path / "out" / "zips", tmp_path)
    assert [one.name for one in path.parent.iterdir()] == ["archive-offline.zip"]
    with zipfile.ZipFile(path) as packed:
        entries = packed.infolist()
        inside = ["archive/a.html", "archive/data/b.json", "archive/index.html"]
        assert [entry.filename for entry in entries] == ["START-HERE.html", *inside]
        assert packed.read("archive/data/b.json") == b"data/b.json"
        for entry in entries:
            assert (entry.date_time, entry.compress_type) == ((1980, 1, 1, 0, 0, 0), zipfile.ZIP_DEFLATED)
            assert stat.S_IMODE(entry.external_attr >> 16) == 0o644
    first = path.read_bytes()
    os.utime(output / "a.html", (1, 1))
    assert pack(output, tmp_path / "out" / "zips", tmp_path).read_bytes() == first


# For a host

SITE = "https://archive.example"
ATOM = "{http://www.w3.org/2005/Atom}"


def hosted(*dossiers: Dossier, **tables: object) -> dict[str, str]:
    archive = Archive(Site("Talks", url=SITE), {one.id: one for one in dossiers}, **tables)  # type: ignore[arg-type]
    paths = [
        "index.html",
        "404.html",
        "search.html",
        "compare.html",
        "data/a.json",
        "articles/a&b.html",
        "articles/gone.html",
    ]
    return {file.path: file.text for file in hosting(archive, paths)}  # type: ignore[union-attr]


def test_the_sitemap_has_pages_and_no_tools() -> None:
    gone = Withdrawal(parse("2021"), "it was invented")
    files = hosted(withdrawn={"gone": gone})
    root = ElementTree.fromstring(files["sitemap.xml"].encode())
    assert [one.text for one in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")] == [
        f"{SITE}/index.html", f"{SITE}/articles/a&b.html",
    ]  # fmt: skip
    assert files["robots.txt"] == f"User-agent: *\nAllow: /\nSitemap: {SITE}/sitemap.xml\n"


def dated(id: str, date: str, **rest: object) -> Dossier:
    return Dossier(Record(id, id.title(), date=DateClaim(parse(date)), **rest))  # type: ignore[arg-type]


def test_the_feed_has_the_latest_fifty_dated_articles() -> None:
    many = [dated(f"a{number:02}", f"2016-01-{number % 28 + 1:02}") for number in range(60)]
    feed = ElementTree.fromstring(
        hosted(*many, dated("none", "XXXX-11-14"), Dossier(Record("undated", "U")))["feed.xml"].encode()
    )
    ids = [
        entry.findtext(f"{ATOM}id", "").removeprefix(f"{SITE}/articles/").removesuffix(".html")
        for entry in feed.iter(f"{ATOM}entry")
    ]
    latest = sorted(many, key=lambda one: (one.record.date.edtf.latest, one.id), reverse=True)  # type: ignore[union-attr]
    assert ids == [one.id for one in latest[:50]]


def test_an_entry_is_dated_by_its_last_day_and_has_authors() -> None:
    people = {"roe": Entity("roe", "person", "Jane Roe")}
    files = hosted(
        dated("a", "2016-02", language="fr", authors=("roe",)), dated("b", "2015", printed_outlet="Leaflet"), dated("c", "2014"), entities=people
    )  # fmt: skip
    entries = list(ElementTree.fromstring(files["feed.xml"].encode()).iter(f"{ATOM}entry"))
    said = [
        (entry.findtext(f"{ATOM}updated"), entry.get("{http://www.w3.org/XML/1998/namespace}lang"),
         [name.text for name in entry.iterfind(f"{ATOM}author/{ATOM}name")])
        for entry in entries
    ]  # fmt: skip
    assert said == [
        ("2016-02-29T00:00:00+00:00", "fr", ["Jane Roe"]), ("2015-12-31T00:00:00+00:00", None, ["Leaflet"]),
        ("2014-12-31T00:00:00+00:00", None, ["Talks"]),
    ]  # fmt: skip
    assert [entry.find(f"{ATOM}summary") for entry in entries] == [None] * 3  # of texts that have none


def test_a_feed_without_entries_is_the_same_every_day() -> None:
    feed = ElementTree.fromstring(hosted()["feed.xml"].encode())
    assert feed.findtext(f"{ATOM}updated") == "1970-01-01T00:00:00+00:00"


@given(st.text("abz09_-"), st.sampled_from(["md", "yaml", "html", "json"]))
def test_no_plain_name_is_passed_over(stem: str, ending: str) -> None:
    """The quick look at a name agrees with the list that docs/content.md gives."""
    name = f"{stem}.{ending}"
    assert is_passed_over(name) == any(fnmatch(name, pattern) for pattern in PASSED_OVER)
