"""Pages and zips that were made to do harm, or are broken: read safely or refused, and told, and the rest goes on."""

import os
import signal
import stat
import subprocess
import sys
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from time import process_time

import pytest

from clippings.importing.pages.page import Page, read
from clippings.importing.pages.text.frame import outside
from clippings.importing.pages.text.told import untold
from clippings.importing.pages.text.torn import joined
from conftest import PROJECT
from meaning.importing import AUTHORITY, imported, report
from meaning.machinery import filled
from meaning.test_saved_pages import paragraphs, saved_page, statuses

GOOD = saved_page("Talks end")


@pytest.fixture
def into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return filled(tmp_path / "into", AUTHORITY)


def why(into: Path) -> dict[str, str]:
    """What is told of each input that was not imported."""
    return {row["source"]: row["problems"][0]["why"] for row in report(into)["inputs"] if row["status"] == "failed"}


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "lollollol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/hostname">]>'
)


@pytest.mark.parametrize(
    "html",
    [
        pytest.param(f"{BOMB}{saved_page('Talks end', '<p>What &c; and &d; are, nobody knows.</p>')}", id="entities"),
        pytest.param(GOOD.replace("evening", "even\0ing"), id="U+0000, at which parsers stop"),
        pytest.param(GOOD.replace("<article>", f"<article {' '.join(f'a{n}=1' for n in range(20_000))}>"), id="attributes"),
        pytest.param(GOOD.replace("<head>", f"<head><script type='application/ld+json'>{'[' * 50_000}</script>"), id="deep JSON"),
        pytest.param(GOOD.replace("<head>", '<head><script type="application/ld+json">{"@type": "Article", "author": {"@id": "#a"}, "@id": "#a"}</script>'), id="JSON that refers to itself"),
        pytest.param(GOOD.replace("</article>", f"<p>{'1.' * 20_000}</p><p class='author'>{'by ' * 20_000}</p></article>"), id="lines without end"),
        pytest.param(GOOD[:-40], id="cut off"),
        pytest.param(GOOD.replace("<p>", f"<p><img src='data:image/png;base64,{'A' * 300_000}'>"), id="pictures inside it"),
    ],
)  # fmt: skip
def test_is_read_all_the_same(html: str, into: Path) -> None:
    code, rows = imported(into, {"a.html": html})
    assert code == 0, rows["a.html"].row["problems"]
    assert rows["a.html"].row["fields"]["title"]["value"] == "Talks end"
    assert "left the town in the evening" in rows["a.html"].body
    assert "lol" not in rows["a.html"].body


MANY = 12_000
TEXT = [f"The envoys of town {n} left in the evening and said nothing of what had been agreed there." for n in range(9)]
TORN = [f"The mayor {n} thanked both sides for having come, and hoped they would come again." for n in range(MANY)]


@pytest.mark.parametrize(
    ("rule", "lines", "blocks", "data"),
    [
        pytest.param(outside, TEXT + ["x"] * MANY, TEXT + ["x"] * MANY, "", id="equal lines outside the frame"),
        pytest.param(joined, TORN, ["The mayor", *(line[:-9] for line in TORN)], "", id="lines that begin alike"),
        pytest.param(untold, TEXT, TORN, "y" * 4_000_000, id="a text in the data that is longer than any"),
    ],
)
def test_takes_no_longer_for_each_line_where_there_are_many(
    rule: Callable[[list[list[str]], Page], object], lines: list[str], blocks: list[str], data: str
) -> None:
    """Compared each with each, they would take minutes."""
    said = f'<script type="application/ld+json">{{"@type": "Article", "articleBody": "{data}"}}</script>'
    inside, beside = ("".join(f"<p>{line}</p>" for line in part) for part in (lines[:9], lines[9:]))
    html = f"<html><head>{said}</head><body><div class='a'>{inside}</div><div class='b'>{beside}</div></body></html>"
    page = read(html.encode(), "a.html")
    begun = process_time()
    rule([[block] for block in blocks], page)
    assert process_time() - begun < 4


@pytest.mark.parametrize(
    ("page", "told"),
    [
        (b"", "has nothing in it"), (b"<!-- only a comment -->", "has nothing in it"), (b"\x00\xff" * 5000, "is other data, and no page"),
        (f"<body>{'<div>' * 30_000}{paragraphs()}".encode(), "has no text of an article"),
        (b"<html><body><nav><a href='/'>Start</a></nav></body></html>", "has no text of an article"),
    ],
)  # fmt: skip
def test_is_refused(page: bytes, told: str, into: Path) -> None:
    code, rows = imported(into, {"a.html": page, "b.html": GOOD})
    assert (code, statuses(rows)) == (1, {"a.html": "failed", "b.html": "imported"})
    assert why(into)["a.html"] == told


def test_a_page_that_is_too_long_is_not_opened(into: Path) -> None:
    source = into.parent / "source"
    source.mkdir()
    with (source / "a.html").open("wb") as file:
        file.truncate(200_000_000)  # takes no room on the disk
    _, rows = imported(into, {"b.html": GOOD})
    assert statuses(rows) == {"a.html": "failed", "b.html": "imported"}
    assert why(into)["a.html"] == "is longer than any page (200 MB; the limit is 64 MB)"


def test_a_mail_of_mails_of_mails(into: Path) -> None:
    parts = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(2000))
    code, _ = imported(into, {"a.mhtml": parts + b"Content-Type: text/html\r\n\r\n<p>x</p>"})
    assert code == 1
    assert why(into) == {"a.mhtml": "is too deeply nested"}


def zipped(members: dict[str, bytes], links: tuple[str, ...] = ()) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            if name in links:
                info.external_attr = (stat.S_IFLNK | 0o777) << 16
            file.writestr(info, content)
    return made.getvalue()


def test_a_zip(into: Path) -> None:
    text, page = b"Talks begin\n\nThe envoys came to the town in the morning.\n", saved_page("Talks end").encode()
    members = {
        "a/b.html": page,
        "a/b_files/x.png": b"",
        "c.txt": text,
        "d.xls": b"\xd0\xcf",
        "__MACOSX/._b.html": b"",
        "a/e.zip": b"PK",
    }
    code, rows = imported(into, {"x/z.zip": zipped(members)})
    assert code == 1
    assert statuses(rows) == {
        "x/z.zip!/a/b.html": "imported", "x/z.zip!/c.txt": "imported", "x/z.zip!/d.xls": "skipped", "x/z.zip!/a/e.zip": "failed",
    }  # fmt: skip
    assert rows["x/z.zip!/a/b.html"].row["companions"] == 1
    assert why(into) == {"x/z.zip!/a/e.zip": "is a zip inside a zip"}


def test_a_zip_that_was_made_to_do_harm(into: Path) -> None:
    page = GOOD.encode()
    out = "its name leads out of the zip"
    members = {
        "../up.html": page, "/root.html": page, "C:/disk.html": page, "a/../../b.html": page, "link.html": b"/etc/passwd",
        "bomb.html": b" " * 30_000_000, "ok.html": page,
    }  # fmt: skip
    before = set(into.parent.parent.rglob("*.html"))
    code, rows = imported(
        into, {"z.zip": zipped(members, ("link.html",)), "y.zip": b"PK\x03\x04 no zip", "a.html": GOOD}
    )
    assert code == 1
    assert why(into) == {
        "y.zip": "cannot be opened as a zip: File is not a zip file", "z.zip!/../up.html": out, "z.zip!//root.html": out,
        "z.zip!/C:/disk.html": out, "z.zip!/a/../../b.html": out, "z.zip!/link.html": "is a link, not a file",
        "z.zip!/bomb.html": "unpacks to 30 MB",
    }  # fmt: skip
    assert statuses(rows)["z.zip!/ok.html"] in ("imported", "duplicate")
    assert set(into.parent.parent.rglob("*.html")) - before == {into.parent / "source/a.html"}


def test_many_pages_on_several_processors_become_what_one_makes_of_them(into: Path) -> None:
    files: dict[str, str | bytes] = {
        f"{number:02}.html": saved_page(
            f"Talks of day {number}", f"<p>{' '.join(f'w{number}x{n}' for n in range(300))}.</p>"
        )
        for number in range(40)
    }
    code, rows = imported(into, {**files, "07.html": b"", "30.xls": b"\xd0\xcf"})
    assert code == 1
    assert list(rows) == sorted(rows)
    assert statuses(rows) == dict.fromkeys(files, "imported") | {"07.html": "failed", "30.xls": "skipped"}
    assert [rows[name].row["fields"]["title"]["value"] for name in files if name != "07.html"] == [
        f"Talks of day {number}" for number in range(40) if number != 7
    ]


@pytest.mark.parametrize("run", range(4))  # of two runs, one left processes behind
def test_no_process_is_left_behind_by_an_import_of_many_pages(run: int, tmp_path: Path) -> None:
    """Whoever reads what an import tells through a pipe would wait for them for ever."""
    pages = tmp_path / "pages"
    pages.mkdir()
    for number in range(30):
        (pages / f"{number}.html").write_text("x", "utf-8")
    command = [sys.executable, "-m", "clippings", "import", "pages", "--into", "into", "--yes"]
    with (tmp_path / "told").open("wb") as told:
        importing = subprocess.Popen(
            command, cwd=tmp_path, stdin=subprocess.DEVNULL, stdout=told, stderr=told, start_new_session=True,
            env=os.environ | {"PYTHONPATH": str(PROJECT / "plugins")},
        )  # fmt: skip
        assert importing.wait(timeout=60) == 1, "none of them is a page"
    left = [path for path in Path("/proc").glob("[0-9]*/stat") if session_of(path) == importing.pid]
    for path in left:
        os.kill(int(path.parent.name), signal.SIGKILL)
    assert left == []


def session_of(stat: Path) -> int:
    """The session of a process, from its ``/proc/PID/stat`` (proc(5)); 0 where it has ended meanwhile."""
    try:
        fields = stat.read_text("utf-8").rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return 0 if fields[0] in "ZX" else int(fields[3])
