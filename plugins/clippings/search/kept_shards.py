"""Shards of the index, kept from build to build in the archive's memory, each under its key."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from clippings.model.archive import Archive
from clippings.model.memory import Forgotten
from clippings.search.index import Shard


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


def _name_of(key: bytes) -> str:
    """The name under which a shard is kept."""
    return f"shard {key.hex()}"
