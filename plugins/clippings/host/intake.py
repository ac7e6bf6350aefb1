"""Files to values: each is read once, by workers where it is new, and taken from the store where it is known."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from clippings.host.doors import Articles, Read
from clippings.host.files import text_of
from clippings.host.store import Store, code, digest, packed, unpacked
from clippings.host.workers import shared, slices
from clippings.model.body import Body, LaterBody
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
    texts = [(source, text_of(source.path, source.where)) for source in sources]
    keys = [key_of(source, text.value) if text.value is not None else b"" for source, text in texts]
    failed = {source: text for source, text in texts if text.value is None}
    del texts
    kept = dict(store.values([key for key in keys if key]))
    store.close()
    new = [source for source, key in zip(sources, keys, strict=True) if key and key not in kept]
    for part in shared(read_files, slices(new, workers * 8), workers):
        store.put(row for _, rows in part for row in rows)
        kept.update((key, rows[0][1]) for key, rows in part)
    for source, key in zip(sources, keys, strict=True):
        yield Taken(source, key, failed[source] if source in failed else opened(unpacked(kept.pop(key)), key, store))


def read_files(sources: Sequence[Source]) -> list[tuple[bytes, list[tuple[bytes, bytes]]]]:
    """A worker's part: each file's key, and what the store is to keep of it."""
    done = []
    for source in sources:
        text = text_of(source.path, source.where).value or ""
        key = key_of(source, text)
        done.append((key, rows_of(read(source, text), key)))
    return done


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
