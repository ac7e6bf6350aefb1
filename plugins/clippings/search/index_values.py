"""The index as it is kept: its documents, and references to its shards."""

from array import array
from collections.abc import Mapping
from dataclasses import dataclass

from clippings.model.pickling import PickledByArguments


@dataclass(frozen=True, slots=True)
class Document(PickledByArguments):
    """A document of the index."""

    id: str
    """The article's id."""
    made_from: bytes
    """The digest of all that its terms come from."""
    placed: bool
    """Whether its body's terms have positions."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A shard that is kept in the store under its key."""

    first: str
    """Its first term."""
    digest: str
    """What `Shard.digest` is."""
    key: bytes
    """What `Shard.key` is."""


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

    @property
    def unplaced(self) -> list[int]:
        """The numbers of the documents that have no positions in the body, ascending."""
        return [number for number, document in enumerate(self.documents) if not document.placed]
