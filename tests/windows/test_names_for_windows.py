"""Names that Windows forbids are told before anything is written, and nothing that is made has one.

The rules are Microsoft's: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
"""

import re
import zipfile
from pathlib import Path, PurePath

import pytest

from clippings.commands import said
from clippings.files import inside
from clippings.folders import folders
from clippings.model.problem import CommandErrors, ContentErrors
from clippings.new.archive import make_archive
from clippings.output.offline import archive_name, pack
from clippings.pelican.run import check
from clippings.windows_names import unfit

ARTICLE = "---\ntitle: A title\n---\nA text.\n"
DEVICES = {"CON", "PRN", "AUX", "NUL"} | {f"{port}{n}" for port in ("COM", "LPT") for n in "0123456789¹²³"}


def forbidden(path: str) -> bool:
    """Whether a path has a name that Windows forbids, by Microsoft's words."""
    names = path.split("/")
    return any(
        re.search(r'[<>:"\\|?*\x00-\x1f]', name)
        or name.endswith((".", " "))
        or name.split(".")[0].strip().upper() in DEVICES
        for name in names
    )


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("images/a.png", None), ("images/console.png", None), ("images/.hidden", None), ("images/com.png", None),
        ("images/com10.png", None), ("images/a con.png", None), ("images/конь.png", None),
        ("images/con", "con"), ("images/CON.png", "CON.png"), ("images/nul.tar.gz", "nul.tar.gz"), ("aux/a.png", "aux"),
        ("images/com1.png", "com1.png"), ("images/LPT9", "LPT9"), ("images/com².png", "com².png"), ("images/nul .txt", "nul .txt"),
        ("images/a:b.png", ":"), ("images/who?.png", "?"), ("images/a*.png", "*"), ("images/a<b.png", "<"), ("images/a>b.png", ">"),
        ('images/a"b.png', '"'), ("images/a|b.png", "|"), ("images/a\\b.png", "\\"), ("images/a\tb.png", "\\t"),
        ("images/trailing.", "."), ("images/trailing ", "' '"), ("images/trailing./a.png", "."), ("trailing /a.png", "' '"),
    ],
)  # fmt: skip
def test_what_windows_cannot_have_is_known(path: str, told: str | None) -> None:
    found = unfit(path)
    assert (found and found[0]) == told
    assert (told is not None) == forbidden(path)


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("articles/con.md", "error content/articles/con.md · file name · “con” · is kept by Windows for a device"),
        ("articles/2016/aux.md", "error content/articles/2016/aux.md · file name · “aux” · is kept by Windows for a device"),
        ("articles/a:b.md", "error content/articles/a:b.md · file name · “a:b” · is not an id"),
        ("articles/trailing .md", "error content/articles/trailing .md · file name · "),
        ("articles/trailing..md", "error content/articles/trailing..md · file name · “trailing.” · is not an id"),
        ("events/nul.md", "error content/events/nul.md · file name · “nul” · is kept by Windows for a device"),
        ("questions/com1.md", "error content/questions/com1.md · file name · “com1” · is kept by Windows for a device"),
        ("pages/prn.md", "error content/pages/prn.md · file name · “prn” · is kept by Windows for a device"),
        ("pages/a?.md", "error content/pages/a?.md · file name · “a?” · is not an id"),
        ("images/con.png", "error content/images/con.png · file name · “con.png” · is kept by Windows for a device"),
        ("images/aux/map.png", "error content/images/aux/map.png · file name · “aux” · is kept by Windows for a device"),
        ("images/a:b.png", "error content/images/a:b.png · file name · “:” · cannot be in a file's name on every system"),
        ("articles/con/a.md", "warning content/articles/con · folder · “con” · is kept by Windows for a device"),
        ("articles/2016: spring/a.md", "warning content/articles/2016: spring · folder · “:” · cannot be in a file's name"),
        ("articles/spring./a.md", "warning content/articles/spring. · folder · “.” · cannot be in a file's name"),
    ],
)  # fmt: skip
def test_it_is_told_of_every_kind_of_file(path: str, wanted: str, tmp_path: Path) -> None:
    content = tmp_path / "content"
    for name in {"articles/one.md", path}:
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        text = ARTICLE.replace("title", "question") if name.startswith("questions") else ARTICLE
        (content / name).write_text(text, "utf-8")
    try:
        problems = check(content).warnings
    except ContentErrors as wrong:
        problems = wrong.problems
    found = [f"{problem.severity} {problem}" for problem in problems]
    assert [message for message in found if message.startswith(wanted)], found
    assert wanted.startswith("error") == any(message.startswith("error") for message in found)


def test_nothing_that_is_made_has_a_forbidden_name(site: Path, tmp_path: Path) -> None:
    paths = [path.relative_to(site).as_posix() for path in site.rglob("*")]
    assert len(paths) > 100
    assert [path for path in paths if forbidden(path)] == []
    capitals = [path.lower() for path in paths]
    assert len(set(capitals)) == len(capitals)
    zipped = zipfile.ZipFile(pack(site, tmp_path, Path("content"))).namelist()
    assert [name for name in zipped if forbidden(name)] == []


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Talking Peace", "talking-peace"), ("Con", "con-archive"), ("AUX?", "aux-archive"), ("Lpt1", "lpt1-archive"),
        ("Console", "console"), ("…", "archive"), ("a" * 300, "a" * 100),
    ],
)  # fmt: skip
def test_the_zip_and_its_folder_can_be_unpacked_there(name: str, wanted: str, tmp_path: Path) -> None:
    (tmp_path / "archive.yaml").write_text(f'name: "{name}"\n', "utf-8")
    assert archive_name(tmp_path) == wanted
    assert not forbidden(archive_name(tmp_path))


@pytest.mark.parametrize("name", ["con", "press: 2016", "trailing."])
def test_no_new_archive_has_such_a_name(name: str, tmp_path: Path) -> None:
    with pytest.raises(CommandErrors, match="give another name"):
        make_archive(tmp_path / name, "A name")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("path", ["C:/Windows/a", "C:a", "a\\..\\..\\b", "..\\b", "\\\\host\\share", "a/../../b"])
def test_no_path_leads_out_of_a_folder_by_drive_or_backslash(path: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="outside"):
        inside(tmp_path, path)


def test_an_archive_on_another_drive_is_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refused(*_: object) -> str:
        raise ValueError("path is on mount 'D:', start on mount 'C:'")  # as ntpath.relpath says it

    (tmp_path / "mine/content").mkdir(parents=True)
    (tmp_path / "mine/content/archive.yaml").touch()
    (tmp_path / "mine/deep").mkdir()
    monkeypatch.chdir(tmp_path / "mine/deep")
    assert PurePath(folders().output) == PurePath("../output")
    monkeypatch.setattr("os.path.relpath", refused)
    assert folders().content == tmp_path / "mine/content"
    assert folders().output.parent.resolve() == tmp_path / "mine"


def test_a_message_names_make_only_where_there_is_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    commands = "serve PORT=8001", "serve --port 8001"
    (tmp_path / "make").write_text("#!/bin/sh\n", "utf-8")
    (tmp_path / "make").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert said(*commands) == "make serve PORT=8001"
    (tmp_path / "make").unlink()
    assert said(*commands) == "clippings serve --port 8001"
    (tmp_path / "make").write_text("#!/bin/sh\n", "utf-8")
    (tmp_path / "make").chmod(0o755)
    monkeypatch.chdir(tmp_path)
    assert said(*commands) == "clippings serve --port 8001"
