"""What earlier builds did: which files they read, and for each output folder which units they made of what."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from clippings.build.cache.store import Store
from clippings.files import shown_name

NOT_WHOLE = b"\xff" * 8
"""Stands for what a unit read of which the theme cannot show all: it is made again, and told of, in every build."""


class Unit(NamedTuple):
    """A unit of an output folder as it was made: the outputs of one id of a kind of page, or one keyed file of them."""

    content: bytes
    """The digest of what a keyed file is made from (`clippings.model.page.DataFile.made_from`); else empty."""
    files: bytes
    """The files it became, serialised."""
    reads: bytes
    """What it read of the archive (`clippings.build.cache.reads.numbers`), eight bytes each."""


class Build(NamedTuple):
    """The last whole build into an output folder."""

    everything: bytes
    """A digest of everything it was made from."""
    inputs: bytes
    """The digest of each thing that was read, serialised."""
    outcome: bytes
    """What it came to, serialised."""


def seen(store: Store) -> dict[str, tuple[bytes, bytes]]:
    """File → its mark when it was last opened, and the key of what stood in it."""
    return {name: (mark, key) for name, mark, key in store.connection.execute("SELECT name, mark, key FROM seen")}


def see(store: Store, files: Mapping[str, tuple[bytes, bytes]], before: Mapping[str, tuple[bytes, bytes]]) -> None:
    """Note all files there are; what was noted of others ``before`` is forgotten."""
    with store.connection as connection:
        new = ((name, *found) for name, found in files.items() if before.get(name) != found)
        connection.executemany("INSERT OR REPLACE INTO seen VALUES (?, ?, ?)", new)
        connection.executemany("DELETE FROM seen WHERE name = ?", ((name,) for name in before.keys() - files.keys()))


def units(store: Store, output: Path) -> dict[str, Unit]:
    """The units of an output folder by their names."""
    rows = store.connection.execute("SELECT unit, content, files, reads FROM units WHERE output = ?", (_name(output),))
    return {unit: Unit(*found) for unit, *found in rows}


def last_build(store: Store, output: Path) -> Build | None:
    """The last whole build into an output folder; None where it is not known."""
    found = store.connection.execute(
        "SELECT everything, inputs, outcome FROM builds WHERE output = ?", (_name(output),)
    ).fetchone()
    return Build(*found) if found else None


def note_build(store: Store, output: Path, build: Build, made: Mapping[str, Unit], gone: Iterable[str]) -> None:
    """Note a whole build: the units it made, and those that are no more; all of it, or nothing."""
    place = _name(output)
    rows = ((place, unit, *one) for unit, one in made.items())
    with store.connection as connection:
        connection.executemany("INSERT OR REPLACE INTO units VALUES (?, ?, ?, ?, ?)", rows)
        connection.executemany("DELETE FROM units WHERE output = ? AND unit = ?", ((place, unit) for unit in gone))
        connection.execute("INSERT OR REPLACE INTO builds VALUES (?, ?, ?, ?)", (place, *build))


def _name(output: Path) -> str:
    """The folder's name as the database can have it: a byte that is not UTF-8 is written ``\\xff``."""
    return shown_name(str(output))
