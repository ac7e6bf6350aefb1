"""Names with a page of their own: for direct hits above the articles, and for what else a name is called.

Rows stand under every word of every name, so that a browser loads the few that begin as the reader's word does.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from clippings.model.archive import Archive
from clippings.reading.folding.forms import fold
from clippings.reading.folding.table import THREES, VOWELS
from clippings.search.index import utf16

INDEX = "search names"
"""The name of the index of all shards."""
_WORD = re.compile(f"(?:[^\\W_]|[{VOWELS}{THREES}])+")
_SHARD_ROWS = 60
"""Entries from which a shard ends."""
Entry = tuple[str, str, str, tuple[str, ...]]
"""Name, kind (``person``, ``event`` …), path from the root of the output, and other names."""


@dataclass(frozen=True, slots=True)
class NameShard:
    """Words that follow one another, each with the pages whose names have it."""

    first: str
    """The first word."""
    rows: tuple[tuple[str | Entry, ...], ...]
    """A row a word: ``(word, entry, entry, …)``."""


def in_shards(archive: Archive) -> Mapping[str, tuple[NameShard, ...]]:
    """For `clippings.hooks.Index`, under the empty key: every name in shards, so that few edits make them again."""
    return {"": tuple(shards_of(archive))}


def shards_of(archive: Archive) -> Iterator[NameShard]:
    """Every name in shards, in the order of their words, sorted by `utf16`."""
    words = _by_word(archive)
    kept: list[tuple[str | Entry, ...]] = []
    size = 0
    for word in sorted(words, key=utf16):
        kept.append((word, *words[word]))
        size += len(words[word])
        if size >= _SHARD_ROWS:
            yield NameShard(str(kept[0][0]), tuple(kept))
            kept, size = [], 0
    if kept:
        yield NameShard(str(kept[0][0]), tuple(kept))


def _by_word(archive: Archive) -> Mapping[str, list[Entry]]:
    """Word → what has it in a name."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in _entries(archive):
        for word in dict.fromkeys(word for name in (entry[0], *entry[3]) for word in _words_in(name)):
            found[word].append(entry)
    return found


def _words_in(name: str) -> list[str]:
    """The words of a name, folded and without punctuation: ``U.N. envoy`` is ``un`` and ``envoy``."""
    return _WORD.findall(fold(name).replace(".", ""))


def _entries(archive: Archive) -> Iterator[Entry]:
    """An entry for everything that has a page and a name."""
    return (entry for entry in _named(archive) if entry[1] in archive.site.kinds)


def _named(archive: Archive) -> Iterator[Entry]:
    """An entry for everything that has a name."""
    for entity in archive.entities.values():
        yield entity.name, entity.kind, entity.path, tuple(alias.name for alias in entity.aliases)
    for outlet in archive.outlets.values():
        others = tuple(dict.fromkeys((*outlet.aliases, *(n.name for n in outlet.names if n.name != outlet.name))))
        yield outlet.name, "outlet", f"outlets/{outlet.id}.html", others
    for event in archive.events.values():
        yield event.title, "event", f"events/{event.id}.html", ()
    for question in archive.questions.values():
        yield question.question, "question", f"questions/{question.id}.html", ()
