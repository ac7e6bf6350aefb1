"""The store of a content folder goes when the folder is gone, with the next build of any other; and no other store does."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from clippings.model.problem import ContentErrors
from incremental.archive import archive
from incremental.compare import build

ONE = {"articles/a.md": "---\ntitle: One\n---\nA text.\n"}


def names(cache: Path) -> set[str]:
    """What the cache holds of each content folder, locks apart: of which, and what."""
    return {f"{path.name.partition('-')[0]}{path.suffix}" for path in cache.iterdir() if path.suffix != ".lock"}


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """The cache of two archives, whose content folders are called ``old`` and ``new``."""
    for name in ("old", "new"):
        archive(tmp_path / name, ONE).rename(tmp_path / name / name)
        build(tmp_path / name / name, tmp_path / name / "output", CACHE_PATH=str(tmp_path / "cache"))
    assert names(tmp_path / "cache") == {"old.sqlite", "old.folder", "new.sqlite", "new.folder"}
    return tmp_path / "cache"


def edited(content: Path) -> None:
    (content / "articles/a.md").write_text("---\ntitle: Two\n---\nAnother text.\n", "utf-8")


def broken(content: Path) -> None:
    (content / "articles/a.md").write_text("---\ntitle: [\n---\n", "utf-8")


def unchanged(_: Path) -> None:
    """Nothing has to be done."""


@pytest.mark.parametrize(("gone", "change"), [("removed", unchanged), ("renamed", edited), ("a file", broken)])
def test_a_content_folder_that_is_gone_loses_its_store_at_the_next_build_of_another(
    gone: str, change: Callable[[Path], None], cache: Path, tmp_path: Path
) -> None:
    old, new = tmp_path / "old/old", tmp_path / "new/new"
    shutil.rmtree(old) if gone != "renamed" else old.rename(old.with_name("older"))
    if gone == "a file":
        old.write_text("a file of that name", "utf-8")
    change(new)
    try:
        build(new, tmp_path / "new/output", CACHE_PATH=str(cache))
    except ContentErrors:
        assert change is broken
    assert names(cache) == {"new.sqlite", "new.folder"}


def test_a_content_folder_that_is_there_keeps_its_store(cache: Path, tmp_path: Path) -> None:
    shutil.rmtree(tmp_path / "old/output")
    (cache / "notes.txt").write_text("somebody's", "utf-8")
    edited(tmp_path / "new/new")
    build(tmp_path / "new/new", tmp_path / "new/output", CACHE_PATH=str(cache))
    assert names(cache) == {"old.sqlite", "old.folder", "new.sqlite", "new.folder", "notes.txt.txt"}


def test_what_is_left_of_a_store_goes_with_it(cache: Path, tmp_path: Path) -> None:
    """A build that was broken off may have left SQLite's own files beside it."""
    (store,) = cache.glob("old-*.sqlite")
    for suffix in ("-wal", "-shm"):
        store.with_name(store.name + suffix).write_bytes(b"")
    shutil.rmtree(tmp_path / "old")
    edited(tmp_path / "new/new")
    build(tmp_path / "new/new", tmp_path / "new/output", CACHE_PATH=str(cache))
    assert not list(cache.glob("old*"))
