"""What a cluster makes of articles in a row, for a plugin to join: kept by digest, so that nothing is made twice."""

from collections.abc import Callable, Sequence
from typing import Any

from clippings.host.cluster import PART_BYTES, Cluster
from clippings.host.doors import Gather
from clippings.host.packing import packed
from clippings.host.parts import parts_of
from clippings.host.progress import Progress
from clippings.host.store import Store
from clippings.host.version import code
from clippings.model.digest import digest
from clippings.model.dossier import Archive


def gathered(archive: Archive, door: Gather, store: Store, cluster: Cluster, progress: Progress) -> list[bytes]:
    """Where in the store every part is, in the order of the articles."""
    parts = list(parts_of(archive.order, str.encode))
    keys = [digest(code(), door.name, *ids, *(archive.digests[id] for id in ids)) for ids in parts]
    known = store.known(keys)
    new = [(key, ids) for key, ids in zip(keys, parts, strict=True) if key not in known]
    items = ((key, [door.item(archive.dossiers[id]) for id in ids]) for key, ids in new)
    done = 0
    for part, made in cluster.by_parts(made_of_sent, door.part, items, lambda _: PART_BYTES):
        store.put(made)
        done += sum(len(articles) for _, articles in part)
        progress("gathering", done, sum(len(ids) for _, ids in new))
    store.use(keys)
    return keys


def made_of_sent(
    part: Callable[[Sequence[Any]], Any], sent: Sequence[tuple[bytes, Sequence[Any]]]
) -> list[tuple[bytes, bytes]]:
    """A cluster's worker's part."""
    return [(key, packed(part(articles))) for key, articles in sent]
