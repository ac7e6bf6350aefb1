"""Files to values: each is read once, by workers where it is new, and taken from the store where it is known."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from time import time_ns
from typing import Any

from clippings.host.cluster import Cluster, Labour
from clippings.host.doors import Articles, Read
from clippings.host.files import text_of
from clippings.host.packing import packed
from clippings.host.progress import Progress
from clippings.host.store import Store
from clippings.host.version import code
from clippings.host.workers import PARTS, by_parts, slices
from clippings.model.body import Body, LaterBody
from clippings.model.digest import digest
from clippings.model.problem import Result
from clippings.reading.articles import Reading

SUFFIXES = (".md", ".markdown")
Rows = list[tuple[bytes, bytes]]
Made = Rows | Result[Any]
JUST_NOW = 50_000_000
"""Nanoseconds within which a file may be written twice at what the system takes for one time."""


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """A file and the door that reads it. ``where`` names it as the editor knows it. No two are the same."""

    door: Read | Articles
    path: Path
    where: str


@dataclass(frozen=True, slots=True)
class Intake:
    """Files that are read: the digest of each one's text, name and program; and those that cannot be opened."""

    keys: Mapping[Source, bytes]
    refused: Mapping[Source, Result[Any]]


def is_article(name: str) -> bool:
    return name.endswith(SUFFIXES)


def key_of(source: Source, text: str) -> bytes:
    return digest(code(), source.door.field, source.where, text)


def read(source: Source, text: str) -> Result[Any]:
    """What the door makes of a file."""
    id = (source.path.stem,) if source.door.each else ()
    result: Result[Any] = source.door.read(text, source.where, *id)
    return result


def intake(sources: Sequence[Source], store: Store, labour: Labour) -> Intake:
    """Every file read by its door, or known from before; their values are in the store.

    A file whose size, number and times are as they were is not opened: its time of change cannot be set by hand.
    """
    seen = store.seen()
    names = {source: f"{code().hex()} {source.door.field} {source.where}" for source in sources}
    marks = {source: mark_of(source.path) for source in sources}
    keys: dict[Source, bytes] = {}
    refused: dict[Source, Result[Any]] = {}
    new = []
    for source, mark in marks.items():
        if (before := seen.get(names[source])) is None:
            new.append(source)
            continue
        known_mark, key = before
        if mark and mark == known_mark:
            keys[source] = key
            continue
        text = text_of(source.path, source.where)
        if text.value is None:
            refused[source] = text
        else:
            keys[source] = key_of(source, text.value)
    known = store.known(keys.values())
    new += [source for source, key in keys.items() if key not in known]
    store.close()
    cluster = labour.cluster(len(new))
    made = read_there(new, cluster, labour.progress) if cluster else read_here(new, labour)
    for part, found in made:
        for source, result in zip(part, found, strict=True):
            if isinstance(result, Result):  # it cannot be read, or no more
                refused[source] = result
                keys.pop(source, None)
            else:  # it may have been changed since
                keys[source] = result[0][0]
        store.put(row for result in found if not isinstance(result, Result) for row in result)
    keys = {source: keys[source] for source in sources if source in keys}
    store.see({names[source]: (marks[source], key) for source, key in keys.items()}, seen)
    return Intake(keys, refused)


def read_here(new: Sequence[Source], labour: Labour) -> Iterator[tuple[Sequence[Source], list[Made]]]:
    return by_parts(read_files, slices(new, labour.workers * PARTS), labour.workers, labour.progress, "reading", len)


def read_there(
    new: Sequence[Source], cluster: Cluster, progress: Progress
) -> Iterator[tuple[Sequence[Source], list[Made]]]:
    """The texts are sent, for the cluster's machines need not have the files."""
    done = 0
    texts = ((source, text_of(source.path, source.where)) for source in new)
    for part, found in cluster.by_parts(read_texts, None, texts, lambda text: len(text[1].value or "")):
        yield [source for source, _ in part], found
        done += len(part)
        progress("reading", done, len(new))


def taken(sources: Sequence[Source], read: Intake, store: Store) -> Iterator[tuple[Source, Result[Any]]]:
    """Every file's value, in the order of ``sources``."""
    found = store.every(read.keys.values(), beside=1)
    fetch = store.value
    for source in sources:
        if source in read.refused:
            yield source, read.refused[source]
        else:
            yield source, opened(next(found), body_key(read.keys[source]), fetch)


def mark_of(path: Path) -> bytes:
    """What changes with every change of a file; empty when it is not there, or so new that it may change unseen."""
    try:
        found = os.stat(path)  # noqa: PTH116 (Path.stat takes twice as long)
    except OSError:
        return b""
    if time_ns() - found.st_ctime_ns < JUST_NOW:
        return b""
    return f"{found.st_size} {found.st_ino} {found.st_mtime_ns} {found.st_ctime_ns}".encode()


def read_files(sources: Sequence[Source]) -> list[Made]:
    """A worker's part: what the store is to keep of each file, its own key first; or why it cannot be read."""
    return [made_of(source, text_of(source.path, source.where)) for source in sources]


def read_texts(_: None, texts: Sequence[tuple[Source, Result[str | None]]]) -> list[Made]:
    """The same where the texts have come from elsewhere."""
    return [made_of(source, text) for source, text in texts]


def made_of(source: Source, text: Result[str | None]) -> Made:
    return text if text.value is None else rows_of(read(source, text.value), key_of(source, text.value))


def rows_of(result: Result[Any], key: bytes) -> Rows:
    """What is kept of a file. An article's text is kept apart: few steps need it."""
    if not isinstance(result.value, Reading):
        return [(key, packed(result))]
    rest = replace(result, value=replace(result.value, body=Body()))
    return [(key, packed(rest)), (body_key(key), packed(result.value.body))]


def opened(result: Result[Any], key: bytes, fetch: Callable[[bytes], Body]) -> Result[Any]:
    """What is kept of a file, an article's text to be fetched by its key."""
    found = result.value
    if not isinstance(found, Reading):
        return result
    return Result(Reading(found.record, LaterBody(fetch, key), found.references), result.problems)


def body_key(key: bytes) -> bytes:
    return key + b"body"
