"""What is kept from build to build: only what an edit touches is read and examined again, and what is broken is made anew."""

import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from clippings.build.cache.store import Store
from clippings.build.program import program
from clippings.build.sources import Source
from clippings.build.stages.examine import Examination, Examined
from clippings.build.stages.read import _read_files, read_all, taken
from clippings.build.work.workers import Workers
from clippings.hooks import Articles
from clippings.model.dossier import Dossier
from clippings.reading.articles import read
from incremental.archive import PEOPLE, archive
from incremental.compare import build, files_in


def test_a_file_is_known_by_what_was_read_of_it(tmp_path: Path) -> None:
    content = archive(tmp_path, {"articles/a1.md": "---\ntitle: Second\n---\nText.\n"})
    source = Source(Articles(read), content / "articles/a1.md", "content/articles/a1.md")
    gone = Source(Articles(read), content / "articles/gone.md", "content/articles/gone.md")
    store = Store.of(content, tmp_path / "cache")
    key = program(())
    found = read_all([source, gone], key, store, Workers(1))
    (_, result, _), (_, missing, _) = taken([source, gone], found, store)
    assert result.value.record.title == "Second"
    assert missing.value is None
    rows, refused = _read_files(key, [source, gone])
    assert isinstance(rows, list)
    assert found.keys[source] == rows[0][0]
    assert refused == missing


def test_a_changed_name_has_only_those_articles_examined_that_it_can_touch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = archive(tmp_path)
    envoy = "---\ntitle: One\n---\nThe new envoy, Ivo O'Gray, came to the court.\n"
    archive(
        tmp_path, {"articles/envoy.md": envoy, "articles/by.md": "---\ntitle: Two\nauthors: [kerry]\n---\nNobody.\n"}
    )
    seen: list[str] = []
    original = Examination.__call__

    def noted(self: Examination, dossier: Dossier, settled: Mapping[str, Any]) -> Examined:
        seen.append(dossier.id)
        return original(self, dossier, settled)

    monkeypatch.setattr(Examination, "__call__", noted)

    def examined() -> set[str]:
        seen.clear()
        build(content, tmp_path / "output", JOBS=1)
        return set(seen)

    assert examined() == {"a", "b", "c", "d", "envoy", "by"}
    for entry, found in (
        ("gray: {name: Ivo O’Gray}", {"envoy"}),
        ("gray: {name: Ivo O'Gray, description: An envoy.}", {"envoy"}),
        ("", set()),  # what was examined with the same entries before is known
    ):
        archive(tmp_path, {"authority/people.yaml": PEOPLE + entry})
        assert examined() == found, entry
    archive(tmp_path, {"authority/people.yaml": PEOPLE.replace("John Kerry", "John F. Kerry")})
    assert examined() == {"a", "b", "by"}
    archive(tmp_path, {"authority/labels.yaml": "local: {definition: Of one place.}\n"})
    assert examined() == {"a", "b", "c", "d", "envoy", "by"}


def test_a_cache_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where a folder should be", "utf-8")
    told = build(archive(tmp_path), tmp_path / "output", CACHE_PATH=str(tmp_path / "cache")).warnings
    assert [said for said in map(str, told) if "cannot be written to" in said]


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("broken", ["no database", "cut", "values cut", "rows lost", "units cut"])
def test_a_store_that_is_broken_is_made_anew(broken: str, jobs: int, tmp_path: Path) -> None:
    content, cache = archive(tmp_path), str(tmp_path / "cache")
    wanted = files_in(build(content, tmp_path / "output", CACHE_PATH=cache).output)
    (store,) = (tmp_path / "cache").glob("*.sqlite")
    if broken in ("no database", "cut"):
        whole = store.read_bytes()
        store.write_bytes(b"nothing" * 9999 if broken == "no database" else whole[:8192] + bytes(len(whole) - 8192))
    else:
        change = {
            "values cut": "UPDATE kept SET value = substr(value, 1, 9) WHERE rowid % 2",
            "rows lost": "DELETE FROM kept WHERE rowid % 2",
            "units cut": "UPDATE units SET files = substr(files, 1, 3)",
        }[broken]
        with sqlite3.connect(store) as connection:
            connection.execute(change)
        connection.close()
        (tmp_path / "output/index.html").unlink()
    assert files_in(build(content, tmp_path / "output", CACHE_PATH=cache, JOBS=jobs).output) == wanted
    assert len(list((tmp_path / "cache").glob("*.sqlite*"))) == 1


def test_a_store_that_is_a_folder_is_left_alone_and_told(tmp_path: Path) -> None:
    content = archive(tmp_path)
    wanted = files_in(build(content, tmp_path / "output", CACHE_PATH=str(tmp_path / "cache")).output)
    (store,) = (tmp_path / "cache").glob("*.sqlite")
    store.unlink()
    store.mkdir()
    done = build(content, tmp_path / "output", CACHE_PATH=str(tmp_path / "cache"))
    assert files_in(done.output) == wanted
    assert any("cannot be written to" in str(warning) for warning in done.warnings)
