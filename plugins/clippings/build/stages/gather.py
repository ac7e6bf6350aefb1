"""What a cluster makes of articles in a row, for a plugin to join: kept by digest, so that nothing is made twice."""

from collections.abc import Callable, Sequence
from typing import Any

from clippings.build.cache.chunks import chunks
from clippings.build.cache.serialise import serialised
from clippings.build.cache.store import Store
from clippings.build.program import code
from clippings.build.work.dask import PART_BYTES, Cluster
from clippings.build.work.progress import Progress
from clippings.build.work.workers import Workers
from clippings.digest import digest
from clippings.hooks import Gather, Hooks, of_kind
from clippings.model.archive import Archive


def gather(archive: Archive, hooks: Hooks, store: Store, workers: Workers) -> dict[str, list[bytes]]:
    """For each Gather hook, where in the store its parts are; empty where there is no cluster."""
    if not workers.executor:
        return {}
    found = {}
    for hook in of_kind(Gather, hooks):
        if hook.wanted(archive) and (cluster := workers.cluster(len(archive.order))):
            found[hook.name] = _parts(archive, hook, store, cluster, workers.progress)
    return found


def _parts(archive: Archive, hook: Gather, store: Store, cluster: Cluster, progress: Progress) -> list[bytes]:
    """Where in the store every part is, in the order of the articles."""
    parts = list(chunks(archive.order, str.encode))
    keys = [digest(code(), hook.name, *ids, *(archive.digests[id] for id in ids)) for ids in parts]
    known = store.known(keys)
    new = [(key, ids) for key, ids in zip(keys, parts, strict=True) if key not in known]
    items = ((key, [hook.item(archive.dossiers[id]) for id in ids]) for key, ids in new)
    done = 0
    for part, made in cluster.by_parts(_make, hook.part, items, lambda _: PART_BYTES):
        store.put(made)
        done += sum(len(articles) for _, articles in part)
        progress("gathering", done, sum(len(ids) for _, ids in new))
    store.use(keys)
    return keys


def _make(
    part: Callable[[Sequence[Any]], Any], sent: Sequence[tuple[bytes, Sequence[Any]]]
) -> list[tuple[bytes, bytes]]:
    """A cluster's worker's part."""
    return [(key, serialised(part(articles))) for key, articles in sent]
