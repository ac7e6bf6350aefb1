"""The SQLite file in which a build keeps what it knows: its tables, and how it is opened."""

import sqlite3
from pathlib import Path

FORM = 4
"""Counted up when the tables change; an older file is made anew."""
PATIENCE = 60.0
"""Seconds one build waits for another that is writing."""
PAGES_KIB = 16_384
"""Memory for SQLite's own pages in each process, in KiB."""
SCHEMA = f"""
CREATE TABLE IF NOT EXISTS kept (key BLOB PRIMARY KEY, value BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS chunks (key BLOB PRIMARY KEY, builds INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS seen (name TEXT PRIMARY KEY, mark BLOB, key BLOB) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS remembered (name TEXT PRIMARY KEY, value BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS units (output TEXT, unit TEXT, content BLOB, files BLOB, reads BLOB,
  PRIMARY KEY (output, unit)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS builds (output TEXT PRIMARY KEY, everything BLOB, inputs BLOB, outcome BLOB);
PRAGMA user_version = {FORM};
"""


def connection_to(path: Path) -> sqlite3.Connection:
    """A connection to the store; a file that is broken or of another form is made anew."""
    try:
        connection = _opened(path)
        try:
            if connection.execute("PRAGMA user_version").fetchone()[0] in (0, FORM):
                connection.executescript(SCHEMA)
                return connection
        except sqlite3.Error:
            connection.close()
            raise
        connection.close()
    except sqlite3.DatabaseError as broken:
        if isinstance(broken, sqlite3.OperationalError):
            raise
    remove(path)
    connection = _opened(path)
    connection.executescript(SCHEMA)
    return connection


def remove(path: Path) -> None:
    """Remove a store's file, and those that SQLite keeps beside it."""
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _opened(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=PATIENCE)
    try:
        _set(connection)
    except sqlite3.Error:
        connection.close()  # or Windows would not let the file be removed
        raise
    return connection


def _set(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    # Nothing here is lost for good: what a power cut breaks is found broken, and made anew.
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute(f"PRAGMA cache_size = -{PAGES_KIB}")
    connection.execute("PRAGMA wal_autocheckpoint = 8000")  # pages of 4 KiB; rows come in no order
