"""The index in pieces. The format is docs/search.md's; theme/static/js/search/index.js reads it."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from clippings.search.fields import BOOSTS

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
SHARD_BYTES = 48_000
Postings = dict[str, list[tuple[int, int]]]


def encoded(number: int) -> str:
    """A whole number from 0 in base 32, least digit first; every digit but the last has bit 5 set."""
    out = ""
    while number > 31:
        out += DIGITS[32 | number & 31]
        number >>= 5
    return out + DIGITS[number]


SMALL = [encoded(n) for n in range(4096)]


def numbers(values: Iterable[int]) -> str:
    return "".join(SMALL[n] if n < 4096 else encoded(n) for n in values)


def posting(found: Sequence[tuple[int, int]]) -> str:
    """Documents and frequencies: twice the step to the next document, odd when a frequency above one follows."""
    out: list[int] = []
    last = -1
    for document, frequency in found:
        step = document - last - 1
        last = document
        if frequency == 1:
            out.append(step * 2)
        else:
            out += (step * 2 + 1, frequency)
    return numbers(out)


@dataclass(frozen=True, slots=True)
class Shard:
    """A stretch of the dictionary: its first term, and terms and postings in turn."""

    first: str
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """A whole index. ``lengths[field]`` has each document's count of terms."""

    documents: int
    lengths: Mapping[str, Sequence[int]]
    shards: tuple[Shard, ...]
    terms: tuple[str, ...]


def index_of(documents: Sequence[Mapping[str, Mapping[str, int]]]) -> Index:
    """The index of documents given as field → term → frequency, in their order."""
    inverted: dict[str, Postings] = defaultdict(dict)
    lengths: dict[str, list[int]] = {field: [] for field in BOOSTS}
    for number, fields in enumerate(documents):
        for field in BOOSTS:
            counts = fields.get(field, {})
            lengths[field].append(sum(counts.values()))
            for term, frequency in counts.items():
                inverted[term].setdefault(field, []).append((number, frequency))
    ordered = sorted(inverted, key=utf16)
    return Index(len(documents), lengths, tuple(shards(ordered, inverted)), tuple(ordered))


def utf16(term: str) -> bytes:
    """Sorts as JavaScript compares strings, by UTF-16 units."""
    return term.encode("utf-16-be", "surrogatepass")


def shards(terms: Sequence[str], inverted: Mapping[str, Postings]) -> Iterator[Shard]:
    entries: list[str] = []
    size = 0
    for term in terms:
        row = " ".join(posting(inverted[term].get(field, ())) for field in BOOSTS)
        if entries and size + len(term) + len(row) > SHARD_BYTES:
            yield Shard(entries[0], tuple(entries))
            entries, size = [], 0
        entries += (term, row)
        size += len(term) + len(row) + 6
    if entries:
        yield Shard(entries[0], tuple(entries))


def manifest(index: Index, group_size: int) -> dict[str, Any]:
    """What every query needs: fields, lengths, where each shard begins. ``build`` names the build."""
    fields = [
        {
            "name": field,
            "boost": boost,
            "total": sum(index.lengths[field]),
            "lengths": numbers(index.lengths[field]),
        }
        for field, boost in BOOSTS.items()
    ]
    found = {
        "documents": index.documents,
        "fields": fields,
        "shards": [shard.first for shard in index.shards],
        "group": group_size,
    }
    text = json.dumps([found, [shard.entries for shard in index.shards]])
    return {"build": hashlib.sha256(text.encode()).hexdigest()[:12], **found}


def script(name: str, value: Any) -> str:
    """A piece as a classic script: the one form a page opened from a folder may load.

    U+2028 and U+2029 end a line in old JavaScript, and < could end a script element; none is left as it is.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    text = text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"clippings.receive({json.dumps(name)},{text});\n"
