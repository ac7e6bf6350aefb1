"""The index, kept from one build to the next: only the terms of changed articles are worked out anew."""

from array import array
from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from clippings.model.archive import Archive
from clippings.model.dossier import Dossier
from clippings.model.memory import Forgotten
from clippings.search.fields import BOOSTS, is_shown
from clippings.search.index import Cutting, Row, Shard, index_of, merged, utf16
from clippings.search.index_values import Document, KeptIndex, Reference
from clippings.search.patching import Entry, patched
from clippings.search.positions import positions_of
from clippings.search.segments import Indexed, Segment

_MOST_CHANGED = 200
"""Changed articles above which it is quicker to make the index anew."""
_NOTHING = b" " * (len(BOOSTS) - 1)
"""The postings of a term that no document has."""
_FIELDS = tuple(BOOSTS)
"""The fields, in the order of the index."""
_Changes = dict[str, list[tuple[int, Entry]]]
"""Term → the number of a field, and the term's new entry for a document in it."""


def documents_of(archive: Archive) -> tuple[Document, ...]:
    """The archive's articles as documents, in their order."""
    return tuple(Document(d.id, archive.digests.get(d.id, b""), is_shown(d)) for d in archive.dossiers.values())


def index_for(documents: tuple[Document, ...], archive: Archive) -> KeptIndex:
    """The index of the archive's articles, kept from build to build: patched where few articles have changed, else made
    anew."""
    before: KeptIndex | None = archive.memory.recall("index")
    index = _updated(before, documents, archive) if before else None
    index = index or _made(documents, archive)
    archive.memory.remember("index", index)
    if before:
        archive.memory.forget(_name_of(key) for key in _keys(before.shards) - _keys(index.shards))
    return index


def _keys(shards: Iterable[Reference]) -> set[bytes]:
    """The keys of shards."""
    return {shard.key for shard in shards}


def _name_of(key: bytes) -> str:
    """The name under which a shard is kept."""
    return f"shard {key.hex()}"


def shard_at(reference: Reference, archive: Archive) -> Shard:
    """A kept shard. `Forgotten` where the store does not have it."""
    found: Shard | None = archive.memory.recall(_name_of(reference.key))
    if found is None:
        raise Forgotten(f"the shard from {reference.first} on")
    return found


def _made(documents: Sequence[Document], archive: Archive) -> KeptIndex:
    """The whole index, made anew, from the segments of a cluster where there are any."""
    parts: Iterable[Segment] | None = archive.memory.parts("index")
    index = merged(parts) if parts else index_of(map(indexed, archive.dossiers.values()))
    lengths = {field: array("l", lengths) for field, lengths in index.lengths.items()}
    return KeptIndex(tuple(documents), lengths, index.terms, tuple(_kept(index.shards(), archive)))


def _kept(shards: Iterable[Shard | Reference], archive: Archive) -> Iterator[Reference]:
    """References to shards. Those that are new are kept first."""
    for shard in shards:
        if isinstance(shard, Reference):
            yield shard
        else:
            archive.memory.remember(_name_of(shard.key), shard)
            yield Reference(shard.first, shard.digest, shard.key)


def indexed(dossier: Dossier) -> Indexed:
    """An article as it is indexed: its rows of slots, and whether its body gets positions."""
    return dict(dossier.terms), is_shown(dossier)


def is_new(documents: tuple[Document, ...], archive: Archive) -> bool:
    """Whether the index of these documents must be made anew, because it is the first, its documents are others,
    or many have changed."""
    before: KeptIndex | None = archive.memory.recall("index")
    return before is None or not _alike(before, documents)


def _alike(before: KeptIndex, documents: tuple[Document, ...]) -> bool:
    """Whether the documents and their order are those of the last index, and the terms of only a few may have
    changed."""
    same_order = [(d.id, d.placed) for d in before.documents] == [(d.id, d.placed) for d in documents]
    return same_order and bool(before.shards) and len(_changed(before, documents)) <= _MOST_CHANGED


def _changed(before: KeptIndex, documents: tuple[Document, ...]) -> list[int]:
    """The numbers of the documents whose terms may have changed."""
    return [n for n, (a, b) in enumerate(zip(before.documents, documents, strict=False)) if a != b]


def _updated(before: KeptIndex, documents: tuple[Document, ...], archive: Archive) -> KeptIndex | None:
    """The last index with the terms of a few articles as they are now. None where it must be made anew."""
    if not _alike(before, documents):
        return None
    changes: _Changes = defaultdict(list)
    lengths = {field: array("l", found) for field, found in before.lengths.items()}
    for number in _changed(before, documents):
        old = archive.memory.facet(before.documents[number].made_from, "terms")
        if old is None:
            return None
        new = archive.dossiers[documents[number].id].terms
        for field_number, field in enumerate(_FIELDS):
            positions = positions_of(new[field])
            lengths[field][number] = sum(map(len, positions.values()))
            for term, entry in _differences(positions_of(old[field]), positions, number):
                changes[term].append((field_number, entry))
    shards = tuple(_kept(_patched_shards(before.shards, changes, set(before.unplaced), archive), archive))
    if not shards:
        return None
    return KeptIndex(documents, lengths, _dictionary(before.terms, changes, shards, archive), shards)


def _differences(
    old: Mapping[str, list[int]], new: Mapping[str, list[int]], document: int
) -> Iterator[tuple[str, Entry]]:
    """Every term whose positions in a document have changed, with its new entry."""
    for term in sorted(old.keys() | new.keys()):
        if old.get(term) != new.get(term):
            yield term, Entry(document, new.get(term, ()))


def _patched_shards(
    shards: Sequence[Reference], changes: _Changes, unplaced: Set[int], archive: Archive
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


def _by_shard(shards: Sequence[Reference], changes: _Changes) -> dict[int, _Changes]:
    """Number of a shard → the changes of the terms that it holds, or will hold."""
    firsts = [utf16(shard.first) for shard in shards]
    found: dict[int, _Changes] = defaultdict(dict)
    for term, entries in changes.items():
        found[max(0, bisect_right(firsts, utf16(term)) - 1)][term] = entries
    return found


def _rows_of(shard: Shard) -> list[Row]:
    """The rows of a shard."""
    return list(zip(shard.terms, shard.rows, shard.positions, strict=True))


def _changed_rows(rows: list[Row], changes: _Changes, unplaced: Set[int]) -> Iterator[Row]:
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
        hidden = unplaced if _FIELDS[number] == "body" else frozenset[int]()
        postings[number], positions[number] = patched(postings[number], positions[number], entry, hidden)
    return term, b" ".join(postings), b" ".join(positions)


def _dictionary(
    terms: tuple[str, ...], changes: _Changes, shards: Sequence[Reference], archive: Archive
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
