"""Files to values: each is read once, by workers where it is new, and taken from the store where it is known."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from clippings.host.doors import Articles, Read
from clippings.host.files import text_of
from clippings.host.store import Store, code, packed
from clippings.host.workers import shared, slices
from clippings.model.body import Body, LaterBody
from clippings.model.digest import digest
from clippings.model.problem import Result
from clippings.reading.articles import Reading

SUFFIXES = (".md", ".markdown")


@dataclass(frozen=True, slots=True)
class Source:
    """A file and the door that reads it. ``where`` names it as the editor knows it."""

    door: Read | Articles
    path: Path
    where: str


@dataclass(frozen=True, slots=True)
class Taken:
    """A file's value, under the digest of its text, its name and the program; empty when it cannot be opened."""

    source: Source
    key: bytes
    result: Result[Any]


def key_of(source: Source, text: str) -> bytes:
    return digest(code(), source.door.field, source.where, text)


def read(source: Source, text: str) -> Result[Any]:
    """What the door makes of a file."""
    id = (source.path.stem,) if source.door.each else ()
    result: Result[Any] = source.door.read(text, source.where, *id)
    return result


def taken(sources: Sequence[Source], store: Store, workers: int) -> Iterator[Taken]:
    """Every file's value, in the order of ``sources``."""
    keys: dict[Source, bytes] = {}
    refused: dict[Source, Result[Any]] = {}
    for source in sources:
        text = text_of(source.path, source.where)
        if text.value is None:
            refused[source] = text
        else:
            keys[source] = key_of(source, text.value)
    known = store.known(keys.values())
    new = [source for source, key in keys.items() if key not in known]
    store.close()
    for rows in shared(read_files, slices(new, workers * 8), workers):
        store.put(rows)
    found = store.each(keys.values())
    for source in sources:
        if source in refused:
            yield Taken(source, b"", refused[source])
        else:
            yield Taken(source, keys[source], opened(next(found), keys[source], store))


def read_files(sources: Sequence[Source]) -> list[tuple[bytes, bytes]]:
    """A worker's part: what the store is to keep of some files."""
    rows = []
    for source in sources:
        text = text_of(source.path, source.where)
        if text.value is not None:
            rows += rows_of(read(source, text.value), key_of(source, text.value))
    return rows


def rows_of(result: Result[Any], key: bytes) -> list[tuple[bytes, bytes]]:
    """What is kept of a file. An article's text is kept apart: few steps need it."""
    if not isinstance(result.value, Reading):
        return [(key, packed(result))]
    rest = replace(result, value=replace(result.value, body=Body()))
    return [(key, packed(rest)), (body_key(key), packed(result.value.body))]


def opened(result: Result[Any], key: bytes, store: Store) -> Result[Any]:
    if not isinstance(result.value, Reading):
        return result
    store.use([body_key(key)])
    return replace(result, value=replace(result.value, body=LaterBody(partial(store.value, body_key(key)))))


def body_key(key: bytes) -> bytes:
    return digest(key, "body")
