"""The index kept from one build to the next: only what changed articles say is worked out anew."""

from array import array
from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from clippings.model.archive import Archive
from clippings.model.dossier import Dossier
from clippings.model.memory import Forgotten
from clippings.model.pickling import PickledByArguments
from clippings.search.fields import BOOSTS, is_shown
from clippings.search.index import Cutting, Row, Shard, index_of, merged, utf16
from clippings.search.patching import Entry, patched
from clippings.search.places import places_of
from clippings.search.segments import Indexed, Segment

_MOST_CHANGED = 200
"""Changed articles from which it is quicker to make the index anew."""
_NOTHING = b" " * (len(BOOSTS) - 1)
"""The postings of a term that no document has."""
_FIELDS = tuple(BOOSTS)
_Changes = dict[str, list[tuple[int, Entry]]]
"""Term → the number of a field, and the term's new entry for a document in it."""


@dataclass(frozen=True, slots=True)
class Document(PickledByArguments):
    """``made_from`` is the digest of all that its words come from."""

    id: str
    made_from: bytes
    placed: bool


@dataclass(frozen=True, slots=True)
class Reference:
    """A shard that is kept under its key."""

    first: str
    digest: str
    key: bytes


@dataclass(frozen=True)
class KeptIndex:
    """An index whose shards are kept. ``lengths[field]`` counts each document's terms."""

    documents: tuple[Document, ...]
    lengths: Mapping[str, "array[int]"]
    terms: tuple[str, ...]
    shards: tuple[Reference, ...]

    @property
    def unplaced(self) -> list[int]:
        return [number for number, document in enumerate(self.documents) if not document.placed]


def documents_of(archive: Archive) -> tuple[Document, ...]:
    """The archive's articles in their order."""
    return tuple(Document(d.id, archive.digests.get(d.id, b""), is_shown(d)) for d in archive.dossiers.values())


def index_for(documents: tuple[Document, ...], archive: Archive) -> KeptIndex:
    """The index of the archive's articles, kept in its memory; patched from the last one where few have changed."""
    before: KeptIndex | None = archive.memory.recall("index")
    index = _updated(before, documents, archive) if before else None
    index = index or _made(documents, archive)
    archive.memory.remember("index", index)
    if before:
        archive.memory.forget(_name_of(key) for key in _keys(before.shards) - _keys(index.shards))
    return index


def _keys(shards: Iterable[Reference]) -> set[bytes]:
    return {shard.key for shard in shards}


def _name_of(key: bytes) -> str:
    return f"shard {key.hex()}"


def shard_at(reference: Reference, archive: Archive) -> Shard:
    found: Shard | None = archive.memory.recall(_name_of(reference.key))
    if found is None:
        raise Forgotten(f"the shard from {reference.first} on")
    return found


def _made(documents: Sequence[Document], archive: Archive) -> KeptIndex:
    """The whole index made anew."""
    parts: Iterable[Segment] | None = archive.memory.parts("index")
    index = merged(parts) if parts else index_of(map(indexed, archive.dossiers.values()))
    lengths = {field: array("l", lengths) for field, lengths in index.lengths.items()}
    return KeptIndex(tuple(documents), lengths, index.terms, tuple(_kept(index.shards(), archive)))


def _kept(shards: Iterable[Shard | Reference], archive: Archive) -> Iterator[Reference]:
    """References to shards, those that are new remembered first."""
    for shard in shards:
        if isinstance(shard, Reference):
            yield shard
        else:
            archive.memory.remember(_name_of(shard.key), shard)
            yield Reference(shard.first, shard.digest, shard.key)


def indexed(dossier: Dossier) -> Indexed:
    return dict(dossier.terms), is_shown(dossier)


def is_new(documents: tuple[Document, ...], archive: Archive) -> bool:
    """Whether the index must be made anew."""
    before: KeptIndex | None = archive.memory.recall("index")
    return before is None or not _alike(before, documents)


def _alike(before: KeptIndex, documents: tuple[Document, ...]) -> bool:
    """Whether only a few documents' words may be others."""
    same_order = [(d.id, d.placed) for d in before.documents] == [(d.id, d.placed) for d in documents]
    return same_order and bool(before.shards) and len(_changed(before, documents)) <= _MOST_CHANGED


def _changed(before: KeptIndex, documents: tuple[Document, ...]) -> list[int]:
    return [n for n, (a, b) in enumerate(zip(before.documents, documents, strict=False)) if a != b]


def _updated(before: KeptIndex, documents: tuple[Document, ...], archive: Archive) -> KeptIndex | None:
    """The index with a few articles' words as they are now; None where it has to be made anew."""
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
            places = places_of(new[field])
            lengths[field][number] = sum(map(len, places.values()))
            for term, entry in _differences(places_of(old[field]), places, number):
                changes[term].append((field_number, entry))
    shards = tuple(_kept(_patched_shards(before.shards, changes, set(before.unplaced), archive), archive))
    if not shards:
        return None
    return KeptIndex(documents, lengths, _dictionary(before.terms, changes, shards, archive), shards)


def _differences(
    old: Mapping[str, list[int]], new: Mapping[str, list[int]], document: int
) -> Iterator[tuple[str, Entry]]:
    """Every term whose places in a document have changed."""
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
    """The changes by the number of the shard that holds, or will hold, their terms."""
    firsts = [utf16(shard.first) for shard in shards]
    found: dict[int, _Changes] = defaultdict(dict)
    for term, entries in changes.items():
        found[max(0, bisect_right(firsts, utf16(term)) - 1)][term] = entries
    return found


def _rows_of(shard: Shard) -> list[Row]:
    return list(zip(shard.terms, shard.rows, shard.positions, strict=True))


def _changed_rows(rows: list[Row], changes: _Changes, unplaced: Set[int]) -> Iterator[Row]:
    """A shard's rows with changes made; terms that no document has any more are left out."""
    known = {row[0]: row for row in rows}
    for term, entries in changes.items():
        known[term] = _changed_row(known.get(term, (term, _NOTHING, _NOTHING)), entries, unplaced)
    new = sorted(changes.keys() - {row[0] for row in rows}, key=utf16)
    order = [row[0] for row in rows]
    for term in new:
        insort(order, term, key=utf16)
    yield from (known[term] for term in order if known[term][1] != _NOTHING)


def _changed_row(row: Row, entries: Sequence[tuple[int, Entry]], unplaced: Set[int]) -> Row:
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
