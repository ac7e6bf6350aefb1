"""The index, kept from one build to the next: only the terms of changed articles are worked out anew."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from clippings.model.archive import Archive
from clippings.model.dossier import Dossier
from clippings.model.pickling import PickledByArguments
from clippings.search.fields import SPELLINGS, is_shown
from clippings.search.index import index_of, merged
from clippings.search.kept_shards import FIELDS, Changes, Reference, dictionary, forget, keep, patched_shards
from clippings.search.patching import Entry
from clippings.search.positions import positions_of
from clippings.search.segments import Indexed, Segment

_MOST_CHANGED = 200
"""Changed articles above which it is quicker to make the index anew."""


@dataclass(frozen=True, slots=True)
class Document(PickledByArguments):
    """A document of the index."""

    id: str
    """The article's id."""
    made_from: bytes
    """The digest of all that its terms come from."""
    placed: bool
    """Whether its body's terms have positions."""


@dataclass(frozen=True)
class KeptIndex:
    """An index whose shards are kept in the store."""

    documents: tuple[Document, ...]
    """The documents, in the order of the archive."""
    lengths: Mapping[str, "array[int]"]
    """Field → how many terms each document has in it."""
    terms: tuple[str, ...]
    """Every term, sorted by `utf16`."""
    shards: tuple[Reference, ...]
    """The shards, in the order of their terms."""
    spellings: Counter[str]
    """Spelling with its terms → how many documents have it."""

    @property
    def unplaced(self) -> list[int]:
        """The numbers of the documents that have no positions in the body, ascending."""
        return [number for number, document in enumerate(self.documents) if not document.placed]


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
        current = {shard.key for shard in index.shards}
        forget((shard for shard in before.shards if shard.key not in current), archive)
    return index


def _made(documents: Sequence[Document], archive: Archive) -> KeptIndex:
    """The whole index, made anew, from the segments of a cluster where there are any."""
    parts: Iterable[Segment] | None = archive.memory.parts("index")
    index = merged(parts) if parts else index_of(map(indexed, archive.dossiers.values()))
    lengths = {field: array("l", lengths) for field, lengths in index.lengths.items()}
    return KeptIndex(tuple(documents), lengths, index.terms, tuple(keep(index.shards(), archive)), index.spellings)


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
    changes: Changes = defaultdict(list)
    lengths = {field: array("l", found) for field, found in before.lengths.items()}
    spellings = before.spellings.copy()
    for number in _changed(before, documents):
        old = archive.memory.facet(before.documents[number].made_from, "terms")
        if old is None:
            return None
        new = archive.dossiers[documents[number].id].terms
        spellings.update(new[SPELLINGS].splitlines())
        spellings.subtract(old[SPELLINGS].splitlines())
        for field_number, field in enumerate(FIELDS):
            positions = positions_of(new[field])
            lengths[field][number] = sum(map(len, positions.values()))
            for term, entry in _differences(positions_of(old[field]), positions, number):
                changes[term].append((field_number, entry))
    shards = tuple(keep(patched_shards(before.shards, changes, set(before.unplaced), archive), archive))
    if not shards:
        return None
    return KeptIndex(documents, lengths, dictionary(before.terms, changes, shards, archive), shards, +spellings)


def _differences(
    old: Mapping[str, list[int]], new: Mapping[str, list[int]], document: int
) -> Iterator[tuple[str, Entry]]:
    """Every term whose positions in a document have changed, with its new entry."""
    for term in sorted(old.keys() | new.keys()):
        if old.get(term) != new.get(term):
            yield term, Entry(document, new.get(term, ()))
