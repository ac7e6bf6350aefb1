"""What was worked out before, by the digest of everything it depends on: one SQLite file a content folder.

It may be deleted at any time; the next build makes it anew. It lies in CACHE_PATH, beside the settings: not in the
output, for it knows drafts and withheld texts, and not beside the content, for it is trusted as the program is.
"""

import os
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from clippings.build.cache.chunks import chunks
from clippings.build.cache.database import connection_to, remove
from clippings.build.cache.serialise import StoreBroken, deserialised, serialised
from clippings.build.program import code, lasting_name
from clippings.digest import DIGEST, digest

AT_ONCE = 500
"""Keys asked for in one query; SQLite allows 999 in any build of it."""
FOLDER = ".folder"
"""The ending of the file beside a store that names its content folder."""
SPARE = 4
"""How many times what a build needs may be kept, and after how many builds that did not need it a part goes: local and
hosted builds in turn need different things."""


class Needs(NamedTuple):
    """What a part of a build needed of the store."""

    used: bytes
    """The digests with which keys begin that it asked for, one after another."""
    uses: int
    """How many keys it asked for."""
    chunks: list[bytes]
    """The keys of chunks that it asked for."""


class Store:
    """Values under keys. A forked process that asks gets a connection of its own."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.process = 0
        self.open_connection: sqlite3.Connection | None = None
        self.temporary: TemporaryDirectory[str] | None = None
        self.used = bytearray()
        self.uses = 0
        self.chunks: list[bytes] = []

    @classmethod
    def of(cls, content: Path, folder: Path) -> "Store":
        """The store of a content folder; where ``folder`` cannot be used, one that lasts for this build."""
        whole = content.resolve()
        store = cls(folder / f"{whole.name}-{lasting_name(whole)}.sqlite")
        try:
            folder.mkdir(parents=True, exist_ok=True)
            store.path.with_suffix(FOLDER).write_text(str(whole), "utf-8", "surrogatepass")
            store.connection.execute("DELETE FROM kept WHERE key = x''")  # whether it can be written to
            store.connection.commit()
        except (OSError, sqlite3.OperationalError):
            store.close()
            store.temporary = TemporaryDirectory(prefix="clippings-")
            store.path = Path(store.temporary.name) / "store.sqlite"
        except sqlite3.DatabaseError:
            store.discard()
        return store

    @property
    def connection(self) -> sqlite3.Connection:
        """This process's connection, opened when it is first asked for."""
        if self.open_connection is None or self.process != os.getpid():
            self.process = os.getpid()
            self.open_connection = connection_to(self.path)
        return self.open_connection

    def close(self) -> None:
        """Before a fork: SQLite's connections must not be carried across one."""
        if self.open_connection is not None and self.process == os.getpid():
            self.open_connection.close()
        self.open_connection = None

    def end(self) -> None:
        """After a build; a store for that build alone is removed, and so are those of content folders that are gone."""
        self.close()
        if self.temporary:
            self.temporary.cleanup()
        else:
            _forget_folders(self.path.parent)

    def discard(self) -> None:
        """Forget everything."""
        self.close()
        remove(self.path)

    def value(self, key: bytes) -> Any:
        """The value kept under ``key``; StoreBroken when there is none."""
        row = self.connection.execute("SELECT value FROM kept WHERE key = ?", (key,)).fetchone()
        if row is None:
            raise StoreBroken(f"{self.path} has lost an entry")
        return deserialised(row[0])

    def known(self, keys: Iterable[bytes]) -> set[bytes]:
        """Those of ``keys`` under which something is kept."""
        return {found for some in batched(keys) for (found,) in self.ask("SELECT key FROM kept WHERE key IN", some)}

    def known_in_row(self, keys: Iterable[bytes]) -> set[bytes]:
        """The same of keys that every build asks for with `every`: a chunk that is kept tells of all in it."""
        some = {digest(*part): part for part in chunks(keys, bytes)}
        whole = self.known(some)
        rest = [key for name, part in some.items() if name not in whole for key in part]
        return {key for name in whole for key in some[name]} | self.known(rest)

    def each(self, keys: Iterable[bytes], beside: int = 0) -> Iterator[Any]:
        """The value under each of ``keys``, in their order, a few at a time in memory. StoreBroken when one is lost.

        ``beside`` each, so many others that begin alike are of use, too.
        """
        for some in batched(keys):
            self.use(some)
            self.uses += beside * len(some)
            found = dict(self.ask("SELECT key, value FROM kept WHERE key IN", some))
            if len(found) < len(set(some)):
                raise StoreBroken(f"{self.path} has lost an entry")
            yield from (deserialised(found[key]) for key in some)

    def every(self, keys: Iterable[bytes], beside: int = 0) -> Iterator[Any]:
        """The same of keys that every build asks for, in a third of the time: many values are kept once more in one.

        Where one changes, the others beside it are as they were (`chunks`).
        """
        for some in chunks(keys, bytes):
            key = digest(*some)
            row = self.connection.execute("SELECT value FROM kept WHERE key = ?", (key,)).fetchone()
            if row is None:
                values = list(self.each(some, beside))
                self.put([(key, serialised(values))])
                with self.connection:
                    self.connection.execute("INSERT OR REPLACE INTO chunks VALUES (?, 0)", (key,))
            else:
                values = deserialised(row[0])
                self.use([*some, key])
                self.uses += beside * len(some)
            self.chunks.append(key)
            yield from values

    def ask(self, question: str, keys: Sequence[bytes]) -> Iterator[Any]:
        """The rows that a query gives for some keys; it ends in ``IN``."""
        yield from self.connection.execute(f"{question} ({','.join('?' * len(keys))})", keys)

    def put(self, rows: Iterable[tuple[bytes, bytes]]) -> None:
        """Keep values, serialised, under their keys."""
        rows = list(rows)
        self.use([key for key, _ in rows])
        with self.connection:
            self.connection.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?)", rows)

    def use(self, keys: Collection[bytes]) -> None:
        """Note that this build needs what is kept under ``keys``; one is noted of those that belong together, for
        these begin with one and the same digest."""
        self.uses += len(keys)
        self.used += b"".join({key[:DIGEST] for key in keys})

    def mark(self) -> tuple[int, int, int]:
        """How much was needed so far, for `needs_since`."""
        return len(self.used), self.uses, len(self.chunks)

    def needs_since(self, mark: tuple[int, int, int]) -> Needs:
        """What was needed since, for a copy of this process to tell the one it is of."""
        return Needs(bytes(self.used[mark[0] :]), self.uses - mark[1], self.chunks[mark[2] :])

    def need(self, needs: Needs) -> None:
        """Note what a copy of this process needed."""
        self.used += needs.used
        self.uses += needs.uses
        self.chunks += needs.chunks

    def finish(self) -> None:
        """Drop what is no longer of use.

        That is what this build did not need, once it is most of all; chunks that a few builds did not need, for every
        edit makes some anew; outputs that are no more; what another version remembered.
        """
        outputs = self.connection.execute("SELECT output FROM builds").fetchall()
        with self.connection:
            gone = [output for output in outputs if not Path(output[0]).exists()]
            self.connection.executemany("DELETE FROM units WHERE output = ?", gone)
            self.connection.executemany("DELETE FROM builds WHERE output = ?", gone)
            self.connection.execute("DELETE FROM remembered WHERE name NOT LIKE ?", (f"{code().hex()} %",))
            self.connection.execute("UPDATE chunks SET builds = builds + 1")
            self.connection.executemany("INSERT OR REPLACE INTO chunks VALUES (?, 0)", ((key,) for key in self.chunks))
            self.connection.execute(f"DELETE FROM kept WHERE key IN (SELECT key FROM chunks WHERE builds > {SPARE})")
            self.connection.execute(f"DELETE FROM chunks WHERE builds > {SPARE}")
        ((kept,),) = self.connection.execute("SELECT count(*) FROM kept")
        if kept <= SPARE * self.uses:
            return
        with self.connection:
            self.connection.execute("CREATE TEMP TABLE used (key BLOB PRIMARY KEY)")
            used = {bytes(self.used[at : at + DIGEST]) for at in range(0, len(self.used), DIGEST)}
            self.connection.executemany("INSERT INTO used VALUES (?)", ((key,) for key in used))
            self.connection.execute(f"DELETE FROM kept WHERE substr(key, 1, {DIGEST}) NOT IN (SELECT key FROM used)")
            self.connection.execute("DROP TABLE used")


def batched(keys: Iterable[bytes]) -> Iterator[list[bytes]]:
    """Keys in lists of `AT_ONCE` at most."""
    left = iter(keys)
    while some := list(islice(left, AT_ONCE)):
        yield some


def _forget_folders(cache: Path) -> None:
    """Remove the stores of content folders that are no more."""
    for named in cache.glob(f"*{FOLDER}"):
        with suppress(FileNotFoundError, PermissionError):  # another build may be at it too, or (Windows) work with it
            if not Path(named.read_text("utf-8", "surrogatepass")).is_dir():
                remove(named.with_suffix(".sqlite"))
                named.unlink()
