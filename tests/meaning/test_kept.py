"""What is kept from build to build is right, or is made anew: files read again when they changed, damage noticed."""

import os
import shutil
import sqlite3
from pathlib import Path
from time import sleep

import pytest

from clippings.digest import digest
from conftest import PROJECT
from meaning.machinery import article_data, build, filled

FILES = {
    "articles/a.md": "---\ntitle: Talks end\nauthors: [jane-roe]\nevents: [talks]\n---\nThe envoys left the town.\n",
    "articles/b.md": "---\ntitle: Talks begin\nevents: [talks]\n---\nThe guests came to the town.\n",
    "annotations/a.yaml": "- {id: n1, kind: context, on: {exact: The envoys}, body: There were three envoys.}\n",
    "authority/people.yaml": "jane-roe: {name: Jane Roe}\n",
    "authority/outlets.yaml": "gazette: {name: The Gazette}\n",
    "events/talks.md": "---\ntitle: The talks\n---\nThree envoys met.\n",
    "archive.yaml": "name: Three envoys\n",
    "pages/about.md": "---\ntitle: About\n---\nAbout three envoys.\n",
}
SETTLED = 0.1
"""Seconds after which a file cannot have been changed twice at what the system takes for one time."""


def changed_unseen(path: Path, old: str, new: str, replaced: bool) -> None:
    """Change a file so that its size and the time of its last change are as they were.

    It is written over, or ``replaced`` by another file. Only its number or the time at which it was put there tells.
    """
    before = path.stat()
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    assert len(old) == len(new)
    beside = path.with_name("beside")
    target = beside if replaced else path
    target.write_text(text.replace(old, new), "utf-8")
    os.utime(target, ns=(before.st_atime_ns, before.st_mtime_ns))
    if replaced:
        beside.replace(path)
    after = path.stat()
    assert (after.st_size, after.st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    sleep(SETTLED)


@pytest.mark.parametrize(
    ("file", "old", "new", "shown", "replaced"),
    [
        ("articles/a.md", "left", "fled", "articles/a.html", False),
        ("articles/a.md", "Talks end", "Talks now", "articles/index.html", True),
        ("annotations/a.yaml", "There were", "There are ", "articles/a.html", False),
        ("authority/people.yaml", "Roe}", "Doe}", "people/jane-roe.html", True),
        ("authority/outlets.yaml", "Gazette", "Chimera", "outlets/gazette.html", False),
        ("events/talks.md", "met", "sat", "events/talks.html", True),
        ("archive.yaml", "Three", "Seven", "index.html", False),
        ("pages/about.md", "three", "seven", "about.html", True),
    ],
)
def test_a_file_that_changed_is_read_again_though_its_size_and_time_did_not(
    file: str, old: str, new: str, shown: str, replaced: bool, tmp_path: Path
) -> None:
    content = filled(tmp_path / "content", FILES)
    sleep(SETTLED)
    settings = {"CACHE_PATH": str(tmp_path / "cache"), "JOBS": 1}
    page = build(content, tmp_path / "output", **settings).output / shown
    assert new.strip("}") not in page.read_text("utf-8")
    changed_unseen(content / file, old, new, replaced)
    build(content, tmp_path / "output", **settings)
    assert new.strip("}") in page.read_text("utf-8")


@pytest.mark.parametrize("replaced", [False, True], ids=["written over", "replaced"])
def test_a_style_sheet_that_changed_is_copied_again_though_its_size_and_time_did_not(
    replaced: bool, tmp_path: Path
) -> None:
    content = filled(tmp_path / "content", FILES)
    theme = Path(shutil.copytree(PROJECT / "theme", tmp_path / "theme"))
    (theme / "static/css/own.css").write_text("p { color: black }\n", "utf-8")
    sleep(SETTLED)
    settings = {"CACHE_PATH": str(tmp_path / "cache"), "THEME": str(theme)}
    copy = build(content, tmp_path / "output", **settings).output / "theme/css/own.css"
    assert copy.read_text("utf-8") == "p { color: black }\n"
    changed_unseen(theme / "static/css/own.css", "black", "white", replaced)
    build(content, tmp_path / "output", **settings)
    assert copy.read_text("utf-8") == "p { color: white }\n"


def test_folders_that_look_the_same_each_have_their_own(tmp_path: Path) -> None:
    """Two content folders of one name, with files of one name, size and time, and one folder for what is kept."""
    texts = {"one": "envoys", "two": "guests"}
    settings = {"CACHE_PATH": str(tmp_path / "cache")}
    for _ in range(2):
        for name, who in texts.items():
            article = FILES["articles/a.md"].replace("envoys", who)
            content = filled(
                tmp_path / name / "content", FILES | {"articles/a.md": article, "annotations/a.yaml": "[]"}
            )
            for path in content.rglob("*"):
                os.utime(path, (1_000_000_000, 1_000_000_000))
            sleep(SETTLED)
            output = build(content, tmp_path / name / "output", **settings).output
            assert article_data(output, "a")["paragraphs"] == [f"The {who} left the town."]


def test_what_was_kept_of_a_folder_that_is_gone_goes(tmp_path: Path) -> None:
    settings = {"CACHE_PATH": str(tmp_path / "cache")}
    build(
        filled(tmp_path / "one", FILES | {"pages/a.md": "---\ntitle: A\n---\nUNIQUEWORD\n"}),
        tmp_path / "out",
        **settings,
    )
    shutil.rmtree(tmp_path / "one")
    build(filled(tmp_path / "two", FILES), tmp_path / "out", **settings)
    assert [p for p in (tmp_path / "cache").rglob("*") if p.is_file() and b"UNIQUEWORD" in p.read_bytes()] == []


def damaged(folder: Path, old: bytes, new: bytes) -> int:
    """How many kept values had ``old`` in them; now they have ``new``, which is as long."""
    count = 0
    for path in folder.rglob("*.sqlite"):
        with sqlite3.connect(path) as store:
            for (table,) in store.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
                for column in [row[1] for row in store.execute(f"PRAGMA table_info({table})") if row[2] == "BLOB"]:
                    rows = store.execute(
                        f"SELECT DISTINCT {column} FROM {table} WHERE instr({column}, ?)", (old,)
                    ).fetchall()
                    for (value,) in rows:
                        count += 1
                        store.execute(
                            f"UPDATE {table} SET {column} = ? WHERE {column} = ?", (value.replace(old, new), value)
                        )
        store.close()
    return count


@pytest.mark.parametrize("words", ["The envoys left", "Talks end", "three envoys"])
def test_damage_to_what_is_kept_is_noticed_and_mended(words: str, tmp_path: Path) -> None:
    content = filled(tmp_path / "content", FILES)
    settings = {"CACHE_PATH": str(tmp_path / "cache")}
    build(content, tmp_path / "output", **settings)
    assert damaged(tmp_path / "cache", words.encode(), words.upper().encode())
    output = build(content, tmp_path / "other", **settings).output
    assert article_data(output, "a")["paragraphs"] == ["The envoys left the town."]
    assert article_data(output, "a")["annotations"][0]["body"] == "There were three envoys."
    assert article_data(output, "a")["title"] == "Talks end"
    for page in output.rglob("*.html"):
        assert words.upper() not in page.read_text("utf-8"), page


# Digests


DIFFERENT: list[tuple[str | bytes, ...]] = [
    (), ("",), ("", ""), ("ab",), ("a", "b"), ("b", "a"), ("ab", ""), ("", "ab"), ("a", "", "b"), (b"ab",), (b"a", b"b"),
    ("a", b"b"), ("a\0b",), ("a\nb",), ("a,b",), ("ab" * 1000,), ("ab" * 1000, ""), ("é",), ("e\u0301",), ("😀",),
]  # fmt: skip


def test_a_digest_tells_parts_apart_by_what_they_are_their_number_and_their_order() -> None:
    found = {digest(*parts) for parts in DIFFERENT}
    assert len(found) == len(DIFFERENT)
    assert {len(one) for one in found} == {16}


def test_a_digest_is_the_same_of_the_same_however_it_came_to_be() -> None:
    """Equal texts that are one value in memory, or several."""
    one, other = "envoys of peace", "".join(["envoys", " of ", "peace"])
    assert one is not other
    assert digest(one, one) == digest(one, other) == digest(other, other)
    assert digest("envoys", "envoys") == digest("".join(["env", "oys"]), "".join(["envo", "ys"]))
