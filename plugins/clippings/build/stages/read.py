"""Files to values: each is read once, by workers where it is new, and taken from the store where it is known."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from time import time_ns
from typing import Any

from clippings.build.cache.inputs import Known, digests_of, known_of
from clippings.build.cache.ledger import see, seen
from clippings.build.cache.serialise import serialised
from clippings.build.cache.store import Store
from clippings.build.sources import Source
from clippings.build.work.dask import Cluster
from clippings.build.work.processes import by_parts, shares
from clippings.build.work.progress import Progress
from clippings.build.work.workers import Workers
from clippings.digest import digest
from clippings.files import mark_of, text_of
from clippings.model.body import Body, LazyBody
from clippings.model.problem import Result
from clippings.reading.articles import Reading

Rows = list[tuple[bytes, bytes]]
Made = Rows | Result[Any]
JUST_NOW = 50_000_000
"""Nanoseconds within which a file may be written twice at what the system takes for one time."""


@dataclass(frozen=True, slots=True)
class Files:
    """Files that are read; what they hold is in the store."""

    keys: Mapping[Source, bytes]
    """A digest of each file's text, its name, and the program."""
    refused: Mapping[Source, Result[Any]]
    """Why a file cannot be opened."""


def _key_of(source: Source, text: str, program: bytes) -> bytes:
    return digest(program, source.hook.field, source.where, text)


def read(source: Source, text: str) -> Result[Any]:
    """What the hook makes of a file."""
    id = (source.id,) if source.hook.each else ()
    result: Result[Any] = source.hook.read(text, source.where, *id)
    return result


def read_all(sources: Sequence[Source], program: bytes, store: Store, workers: Workers) -> Files:
    """Every file read by its hook, or known from before; their values are in the store.

    A file whose size, number and times are as they were is not opened: its time of change cannot be set by hand.
    """
    before = seen(store)
    names = {source: f"{program.hex()} {source.hook.field} {source.where}" for source in sources}
    marks = {source: _mark_of(source.path) for source in sources}
    keys: dict[Source, bytes] = {}
    refused: dict[Source, Result[Any]] = {}
    new = []
    for source, mark in marks.items():
        if (known_file := before.get(names[source])) is None:
            new.append(source)
            continue
        known_mark, key = known_file
        if mark and mark == known_mark:
            keys[source] = key
            continue
        text = text_of(source.path, source.where)
        if text.value is None:
            refused[source] = text
        else:
            keys[source] = _key_of(source, text.value, program)
    known = store.known_in_row(keys.values())
    new += [source for source, key in keys.items() if key not in known]
    store.close()
    cluster = workers.cluster(len(new))
    made = _read_there(new, program, cluster, workers.progress) if cluster else _read_here(new, program, workers)
    for part, found in made:
        for source, result in zip(part, found, strict=True):
            if isinstance(result, Result):  # it cannot be read, or no more
                refused[source] = result
                keys.pop(source, None)
            else:  # it may have been changed since
                keys[source] = result[0][0]
        store.put(row for result in found if not isinstance(result, Result) for row in result)
    keys = {source: keys[source] for source in sources if source in keys}
    see(store, {names[source]: (marks[source], key) for source, key in keys.items()}, before)
    return Files(keys, refused)


def _read_here(
    new: Sequence[Source], program: bytes, workers: Workers
) -> Iterator[tuple[Sequence[Source], list[Made]]]:
    count = workers.count(len(new))
    return by_parts(partial(_read_files, program), shares(new, count), count, workers.progress, "reading", len)


def _read_there(
    new: Sequence[Source], program: bytes, cluster: Cluster, progress: Progress
) -> Iterator[tuple[Sequence[Source], list[Made]]]:
    """The texts are sent, for the cluster's machines need not have the files."""
    done = 0
    texts = ((source, text_of(source.path, source.where)) for source in new)
    for part, found in cluster.by_parts(_read_texts, program, texts, lambda text: len(text[1].value or "")):
        yield [source for source, _ in part], found
        done += len(part)
        progress("reading", done, len(new))


def taken(sources: Sequence[Source], read: Files, store: Store) -> Iterator[tuple[Source, Result[Any], Known]]:
    """Every file's value, in the order of ``sources``, and the digests of what it holds where they are kept."""
    found = store.every(read.keys.values(), beside=1)
    fetch = store.value
    for source in sources:
        if source in read.refused:
            yield source, read.refused[source], {}
        else:
            result, digests = next(found)
            yield source, _opened(result, _body_key(read.keys[source]), fetch), known_of(result.value, digests)


def _mark_of(path: Path) -> bytes:
    """What changes with every change of a file; empty when it is not there, or so new that it may change unseen."""
    try:
        found = os.stat(path)  # noqa: PTH116 (Path.stat takes twice as long)
    except OSError:
        return b""
    now = time_ns()
    if now - found.st_ctime_ns < JUST_NOW or 0 <= now - found.st_mtime_ns < JUST_NOW:  # Windows' is that of its making
        return b""
    return mark_of(found)


def _read_files(program: bytes, sources: Sequence[Source]) -> list[Made]:
    """A worker's part: what the store is to keep of each file, its own key first; or why it cannot be read."""
    return [_made_of(source, text_of(source.path, source.where), program) for source in sources]


def _read_texts(program: bytes, texts: Sequence[tuple[Source, Result[str | None]]]) -> list[Made]:
    """The same where the texts have come from elsewhere."""
    return [_made_of(source, text, program) for source, text in texts]


def _made_of(source: Source, text: Result[str | None], program: bytes) -> Made:
    return text if text.value is None else _rows_of(read(source, text.value), _key_of(source, text.value, program))


def _rows_of(result: Result[Any], key: bytes) -> Rows:
    """What is kept of a file: what it holds, with the digests of that, for every build asks for those of entries and
    notes. An article's text is kept apart: few steps need it."""
    if not isinstance(result.value, Reading):
        return [(key, serialised((result, digests_of(result.value))))]
    rest = replace(result, value=replace(result.value, body=Body()))
    return [(key, serialised((rest, b""))), (_body_key(key), serialised(result.value.body))]


def _opened(result: Result[Any], key: bytes, fetch: Callable[[bytes], Body]) -> Result[Any]:
    """What is kept of a file, an article's text to be fetched by its key."""
    found = result.value
    if not isinstance(found, Reading):
        return result
    return Result(replace(found, body=LazyBody(fetch, key)), result.problems)


def _body_key(key: bytes) -> bytes:
    return key + b"body"
