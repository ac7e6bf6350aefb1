"""All that a built archive holds, as plain lower-case text: file by file, with what JSON, HTML and XML escape undone."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from html import unescape
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class File:
    """One file of an output. ``path`` is relative to the output, ``text`` lower case."""

    path: str
    text: str

    def matches(self, patterns: Iterable[str]) -> bool:
        return any(fnmatch(self.path, pattern) for pattern in patterns)


def files_of(output: Path) -> tuple[File, ...]:
    """Every file of an output, whatever it is, in order of its path."""
    found = sorted(path for path in output.rglob("*") if path.is_file())
    return tuple(File(path.relative_to(output).as_posix(), text_of(path).lower()) for path in found)


def text_of(path: Path) -> str:
    """A file as it is, and once more with its escapes undone."""
    raw = path.read_bytes().decode("utf-8", "replace")
    if path.suffix in (".json", ".jsonld"):
        return "\n".join((raw, *strings(json.loads(raw))))
    if path.suffix == ".js" and raw.startswith("clippings.receive("):
        return "\n".join((raw, *strings(chunk(raw))))
    return f"{raw}\n{unescape(raw)}" if path.suffix in (".html", ".xml") else raw


def chunk(raw: str) -> Any:
    """The value of a chunk of the search index: ``clippings.receive("name", value);``. None where it is a program."""
    try:
        return json.loads(f"[{raw.strip().removeprefix('clippings.receive(').removesuffix(');')}]")[1]
    except json.JSONDecodeError:
        return None


def strings(value: Any) -> Iterator[str]:
    """Every string in a JSON value, keys too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def placed_terms(output: Path) -> frozenset[str]:
    """The terms of the search index whose places in some text are kept, so that their order is known.

    docs/search.md: ``positions-<n>.js`` has the digest of ``terms-<n>.js``, then a row for each of its terms.
    """
    found: set[str] = set()
    for shard in (output / "search").glob("terms-*.js"):
        terms = chunk(shard.read_text("utf-8"))[1::2]
        rows = chunk(shard.with_name(shard.name.replace("terms", "positions")).read_text("utf-8"))[1:]
        found.update(term for term, row in zip(terms, rows, strict=True) if row.strip())
    return frozenset(found)
