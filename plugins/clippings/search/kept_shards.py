"""Shards of the index, kept from build to build and patched where terms of a few documents change."""

from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from clippings.model.archive import Archive
from clippings.model.memory import Forgotten
from clippings.search.fields import BOOSTS
from clippings.search.index import Cutting, Row, Shard, utf16
from clippings.search.patching import Entry, patched

_NOTHING = b" " * (len(BOOSTS) - 1)
"""The postings of a term that no document has."""
FIELDS = tuple(BOOSTS)
"""The fields, in the order of the index."""
Changes = dict[str, list[tuple[int, Entry]]]
"""Term → the number of a field, and the term's new entry for a document in it."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A shard that is kept in the store under its key."""

    first: str
    """Its first term."""
    digest: str
    """What `Shard.digest` is."""
    key: bytes
    """What `Shard.key` is."""


def keep(shards: Iterable[Shard | Reference], archive: Archive) -> Iterator[Reference]:
    """References to shards. Those that are new are kept first."""
    for shard in shards:
        if isinstance(shard, Reference):
            yield shard
        else:
            archive.memory.remember(_name_of(shard.key), shard)
            yield Reference(shard.first, shard.digest, shard.key)


def shard_at(reference: Reference, archive: Archive) -> Shard:
    """A kept shard. `Forgotten` where the store does not have it."""
    found: Shard | None = archive.memory.recall(_name_of(reference.key))
    if found is None:
        raise Forgotten(f"the shard from {reference.first} on")
    return found


def forget(references: Iterable[Reference], archive: Archive) -> None:
    """Remove shards from the memory."""
    archive.memory.forget(_name_of(reference.key) for reference in references)


def patched_shards(
    shards: Sequence[Reference], changes: Changes, unplaced: Set[int], archive: Archive
) -> Iterator[Shard | Reference]:
    """The shards with changed rows; from where one changes, they are cut anew until an old cut holds again."""
    todo = _by_shard(shards, changes)
    firsts = {number - 1 for number, terms in todo.items() if shards[number].first in terms}
    cutting = Cutting()
    for number, reference in enumerate(shards):
        open_again = number in todo or number in firsts
        if not open_again and not cutting.rows:
            yield reference
            continue
        rows = _rows_of(shard_at(reference, archive))
        if not open_again and cutting.ends_before(rows[0]):
            yield from cutting.rest()
            yield reference
            continue
        for row in _changed_rows(rows, todo.get(number, {}), unplaced):
            yield from cutting.add(row)
    yield from cutting.rest()


def dictionary(
    terms: tuple[str, ...], changes: Changes, shards: Sequence[Reference], archive: Archive
) -> tuple[str, ...]:
    """All terms after the changes."""
    todo = _by_shard(shards, changes)
    stand = {term for number in todo for term in shard_at(shards[number], archive).terms}
    known = set(terms)
    gone = {term for term in changes if term in known and term not in stand}
    come = [term for term in changes if term not in known and term in stand]
    if not gone and not come:
        return terms
    found = [term for term in terms if term not in gone]
    for term in come:
        insort(found, term, key=utf16)
    return tuple(found)


def _by_shard(shards: Sequence[Reference], changes: Changes) -> dict[int, Changes]:
    """Number of a shard → the changes of the terms that it holds, or will hold."""
    firsts = [utf16(shard.first) for shard in shards]
    found: dict[int, Changes] = defaultdict(dict)
    for term, entries in changes.items():
        found[max(0, bisect_right(firsts, utf16(term)) - 1)][term] = entries
    return found


def _rows_of(shard: Shard) -> list[Row]:
    """The rows of a shard."""
    return list(zip(shard.terms, shard.rows, shard.positions, strict=True))


def _changed_rows(rows: list[Row], changes: Changes, unplaced: Set[int]) -> Iterator[Row]:
    """The rows of a shard after the changes, without terms that no document has any more."""
    known = {row[0]: row for row in rows}
    for term, entries in changes.items():
        known[term] = _changed_row(known.get(term, (term, _NOTHING, _NOTHING)), entries, unplaced)
    new = sorted(changes.keys() - {row[0] for row in rows}, key=utf16)
    order = [row[0] for row in rows]
    for term in new:
        insort(order, term, key=utf16)
    yield from (known[term] for term in order if known[term][1] != _NOTHING)


def _changed_row(row: Row, entries: Sequence[tuple[int, Entry]], unplaced: Set[int]) -> Row:
    """A row with the entries of some documents changed."""
    term, postings, positions = row[0], row[1].split(b" "), row[2].split(b" ")
    for number, entry in entries:
        hidden = unplaced if FIELDS[number] == "body" else frozenset[int]()
        postings[number], positions[number] = patched(postings[number], positions[number], entry, hidden)
    return term, b" ".join(postings), b" ".join(positions)


def _name_of(key: bytes) -> str:
    """The name under which a shard is kept."""
    return f"shard {key.hex()}"
