"""What is kept comes back as it was kept, and goes when it is of no more use."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from clippings.build.cache.inverted import Inverted, keys_of
from clippings.build.cache.lazy import LazyMapping
from clippings.build.cache.serialise import StoreBroken, serialised
from clippings.build.cache.store import SPARE, Store
from clippings.digest import digest
from clippings.model.dossier import Dossier
from clippings.model.record import Record

KEYS = [digest(str(number)) for number in range(1000)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    return tmp_path


def built(path: Path, keys: Sequence[bytes], whole: bool = True) -> list[str]:
    """One build: it makes what is not known, asks for all, and ends; one that fails does not clean up."""
    store = Store.of(path / "content", path / "cache")
    known = store.known(keys)
    store.put((key, serialised(key.hex())) for key in keys if key not in known)
    found = list(store.every(keys))
    if whole:
        store.finish()
    store.end()
    return found


def parts_kept(path: Path) -> int:
    store = Store.of(path / "content", path / "cache")
    ((kept,),) = store.connection.execute("SELECT count(*) FROM kept")
    ((parts,),) = store.connection.execute("SELECT count(*) FROM chunks")
    ((both,),) = store.connection.execute("SELECT count(*) FROM chunks WHERE key IN (SELECT key FROM kept)")
    store.end()
    assert both == parts < kept
    return int(parts)


def test_values_come_in_the_order_of_their_keys_from_parts_too(path: Path) -> None:
    wanted = [key.hex() for key in KEYS]
    assert built(path, KEYS) == wanted
    assert built(path, KEYS) == wanted
    assert built(path, KEYS[::-1]) == wanted[::-1]
    assert built(path, KEYS[5:]) == wanted[5:]


def test_a_part_is_made_once_and_goes_when_some_builds_did_not_need_it(path: Path) -> None:
    built(path, KEYS)
    parts = parts_kept(path)
    assert 4 <= parts < 30
    built(path, KEYS)
    assert parts_kept(path) == parts
    edited = list(KEYS)
    for build in range(3 * SPARE):
        edited[500] = digest(f"edit {build}")
        built(path, edited)
        assert parts_kept(path) <= parts + SPARE + 1
    for build in range(3 * SPARE):
        edited[500] = digest(f"failing edit {build}")
        built(path, edited, whole=False)
    for _ in range(SPARE + 1):
        built(path, edited)
    assert parts_kept(path) <= parts + 1


@pytest.mark.parametrize("damage", ["DELETE FROM kept WHERE key = ?", "UPDATE kept SET value = x'00' WHERE key = ?"])
def test_a_value_that_is_lost_or_broken_is_told(damage: str, path: Path) -> None:
    store = Store.of(path / "content", path / "cache")
    store.put((key, serialised(1)) for key in KEYS)
    with store.connection:
        store.connection.execute(damage, (KEYS[7],))
    with pytest.raises(StoreBroken):
        list(store.every(KEYS))
    store.end()


def test_a_part_that_is_broken_is_told(path: Path) -> None:
    built(path, KEYS)
    store = Store.of(path / "content", path / "cache")
    with store.connection:
        store.connection.execute("UPDATE kept SET value = substr(value, 1, 9) WHERE key IN (SELECT key FROM chunks)")
    with pytest.raises(StoreBroken):
        list(store.every(KEYS))
    store.end()


@pytest.mark.parametrize(("names", "is_kept_in_parts"), [(5, True), (400, False)])
def test_only_what_the_next_edit_asks_for_too_is_kept_in_parts(names: int, is_kept_in_parts: bool, path: Path) -> None:
    """A build of all pages asks for the articles of hundreds of names at once, and no other build for the same ones."""
    store = Store.of(path / "content", path / "cache")
    asked = [f"name-{number}" for number in range(names)]
    said = {f"a{number}": dict.fromkeys(asked[number % 3 :: 3], number) for number in range(300)}
    store.put((digest(id), serialised(found)) for id, found in said.items())
    dossiers = {id: Dossier(Record(id, id), sayings=LazyMapping(store, digest(id), b"")) for id in said}
    inverted = Inverted("sayings", tuple(said), dossiers.__getitem__, map(keys_of, said.values()))
    inverted.load(asked)
    right = {name: [(id, found[name]) for id, found in said.items() if name in found] for name in asked}
    assert {name: inverted[name] for name in asked} == right
    ((parts,),) = store.connection.execute("SELECT count(*) FROM chunks")
    store.end()
    assert bool(parts) == is_kept_in_parts
