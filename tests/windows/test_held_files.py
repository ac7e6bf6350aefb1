"""Windows neither moves nor removes a file that a program has open, nor a folder that holds one. It says so as
PermissionError with ``winerror`` 5 or 32, which is simulated here for `os`."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from clippings.build.cache.database import connection_to
from clippings.build.cache.store import Store
from clippings.files import move, write_whole
from clippings.model.problem import ContentErrors
from incremental.archive import archive, longer
from incremental.compare import build, files_in, from_nothing

SHARING_VIOLATION, ACCESS_DENIED = 32, 5


class Held:
    """Files that other programs have open, each for so many tries."""

    def __init__(self) -> None:
        self.tries: dict[int, int] = {}
        """The file's number → how often it is refused yet."""

    def open(self, path: Path, tries: int = 1_000_000) -> None:
        self.tries[path.stat().st_ino] = tries

    def refuse(self, path: Any) -> None:
        """Refuse to touch a file that is open, or a folder that holds one."""
        below = Path(path).rglob("*") if Path(path).is_dir() else ()
        for one in (Path(path), *below):
            number = one.stat().st_ino if one.exists() else 0
            if self.tries.get(number, 0) > 0:
                self.tries[number] -= 1
                wrong = PermissionError(13, "The process cannot access the file", str(path))
                wrong.winerror = SHARING_VIOLATION if one.is_file() and one == Path(path) else ACCESS_DENIED
                raise wrong


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[Held]:
    """What is open is refused by whatever moves or removes files."""
    found = Held()

    def refusing(act: Callable[..., None]) -> Callable[..., None]:
        def refused(*paths: Any, **more: Any) -> None:
            for path in paths:
                found.refuse(path)
            act(*paths, **more)

        return refused

    with monkeypatch.context() as patch:
        for name in ("rename", "replace", "unlink", "remove"):
            patch.setattr(os, name, refusing(getattr(os, name)))
        yield found


def test_a_file_that_is_open_for_a_moment_is_waited_for(held: Held, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("old", "utf-8")
    held.open(path, tries=3)
    assert write_whole(path, b"new")
    assert path.read_bytes() == b"new"


def test_what_the_system_refuses_for_good_is_not_tried_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    tries: list[str] = []

    def refused(*_: object) -> None:
        tries.append("refused")
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "replace", refused)
    with pytest.raises(PermissionError):
        move(tmp_path / "a", tmp_path / "b")
    assert tries == ["refused"]


@pytest.mark.parametrize(("changes", "tries"), [(False, 1_000_000), (True, 2)])
def test_a_page_that_is_looked_at_is_no_hindrance(changes: bool, tries: int, held: Held, tmp_path: Path) -> None:
    """Of ``articles/`` most pages change, so that it would be exchanged as a folder; in one of them, which stays as it
    is or changes, a page is open all the time or for a moment."""
    archive(tmp_path)
    content = archive(tmp_path, {f"articles/{id}.md": f"---\ntitle: {id}\n---\nWords.\n" for id in "efgh"})
    output = tmp_path / "output"
    (content / "articles/gone.md").write_text("---\ntitle: Gone\n---\nWords.\n", "utf-8")
    build(content, output)
    before = files_in(output)
    (content / "articles/gone.md").unlink()
    for id in "dfgh":
        (content / f"articles/{id}.md").write_text(f"---\ntitle: {id}\n---\nOther words.\n", "utf-8")
    wanted = from_nothing(content, tmp_path).files
    pages = [path for path in wanted if path.startswith("articles/") and (wanted[path] != before[path]) == changes]
    held.open(output / pages[0], tries)
    build(content, output)
    held.tries.clear()
    assert files_in(output) == wanted
    assert not (output / "articles/gone.html").exists()


def test_a_page_that_stays_open_is_told_and_the_next_command_goes_on(
    held: Held, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = archive(tmp_path)
    output = tmp_path / "output"
    build(content, output)
    longer(content, "a")
    held.open(output / "articles/a.html")
    monkeypatch.setattr("clippings.files._PAUSES", (0.01,))
    with pytest.raises(
        ContentErrors,
        match=r"articles/a\.html · output · .* · cannot be written: The process cannot .* close the program",
    ):
        build(content, output)
    held.tries.clear()
    build(content, output)
    assert files_in(output) == from_nothing(content, tmp_path).files


def test_a_broken_store_is_closed_before_it_is_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    unlink = os.unlink

    def refused_while_open(path: Any, **more: Any) -> None:
        mine = {os.path.realpath(f"/proc/self/fd/{number}") for number in os.listdir("/proc/self/fd")}  # noqa: PTH208
        if os.path.realpath(path) in mine:
            raise PermissionError(13, "The process cannot access the file", str(path))
        unlink(path, **more)

    path = tmp_path / "store.sqlite"
    monkeypatch.setattr(os, "unlink", refused_while_open)
    for broken in (b"no database at all" * 100, b"SQLite format 3\0" + b"\xff" * 5000):
        path.write_bytes(broken)
        connection = connection_to(path)
        assert connection.execute("SELECT count(*) FROM kept").fetchone() == (0,)
        connection.close()
    other = sqlite3.connect(path)
    other.execute("PRAGMA user_version = 99")
    other.close()
    connection_to(path).close()


def test_another_archives_store_that_is_open_stays(held: Held, tmp_path: Path) -> None:
    for name in ("gone", "here"):
        (tmp_path / name).mkdir()
        Store.of(tmp_path / name, tmp_path / "cache").end()
    (store,) = (tmp_path / "cache").glob("gone-*.sqlite")
    (tmp_path / "gone").rmdir()
    held.open(store)
    Store.of(tmp_path / "here", tmp_path / "cache").end()
    assert store.exists()
    held.tries.clear()
    Store.of(tmp_path / "here", tmp_path / "cache").end()
    assert not store.exists()
