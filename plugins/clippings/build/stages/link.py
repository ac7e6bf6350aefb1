"""Links between articles: kept from build to build, and found again for the articles that a change can affect."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from clippings.build.cache.lazy import LazyLinks, facets, links_key
from clippings.build.cache.serialise import serialised
from clippings.build.cache.store import Store
from clippings.build.stages.relate import Indexes
from clippings.build.work.processes import PARTS, by_parts, slices
from clippings.build.work.workers import Workers
from clippings.digest import digest
from clippings.hooks import Hooks, LinkIndex, Linking, of_kind
from clippings.hooks import Link as LinkHook
from clippings.model.archive import Archive
from clippings.model.link import Link, Linked

FEW = 100
"""Changed articles up to which links are found by the way, beside other work."""
_NAME = "links"
_Row = tuple[str, Linked, bytes]


@dataclass(frozen=True, slots=True)
class _Before:
    """The links as they were last found."""

    general: bytes
    """A digest of everything but articles, events and questions."""
    inputs: Any
    """What the links take from events and questions (`clippings.hooks.Link`)."""
    digests: Mapping[str, bytes]
    """What each article was made from."""
    linked: Mapping[str, Linked]


def link(archive: Archive, hooks: Hooks, store: Store, workers: Workers) -> Archive:
    """The archive with every article's links."""
    linked: Mapping[str, Linked] = {}
    for hook in of_kind(LinkHook, hooks):
        linked = _linked(archive, hook, store, workers)
    return replace(archive, linked=linked, links=LazyLinks(store, linked))


def with_links(archive: Archive, found: Archive, hooks: Hooks) -> Archive:
    """An archive with the links that were found in another, and with the indexes made from them."""
    archive = replace(archive, linked=found.linked, links=found.links)
    indexes = Indexes(of_kind(LinkIndex, hooks), archive)
    indexes.archive = replace(archive, link_indexes=indexes)  # one may ask for another
    return indexes.archive


def few_changed(archive: Archive, hooks: Hooks) -> bool:
    """Whether links must be found again, and for those articles only that a `FEW` changed ones can affect."""
    before = _last(archive)
    return before is not None and any(
        before.inputs == hook.inputs(archive) and 0 < len(_changed(archive, before)) <= FEW
        for hook in of_kind(LinkHook, hooks)
    )


def _linked(archive: Archive, hook: LinkHook, store: Store, workers: Workers) -> Mapping[str, Linked]:
    before = _last(archive)
    if before and _lost(before, store):
        before = None
    linked = dict(before.linked) if before else {}
    inputs = hook.inputs(archive)
    if before is None or (before.digests, before.inputs) != (archive.digests, inputs):
        every = facets(getattr(dossier, hook.facet) for dossier in archive.dossiers.values())
        linking = hook.linking(archive, every, inputs)
        ids = _outdated(archive, before, hook, linking)
        find = linking.linker(ids)
        store.close()
        count = workers.count(len(ids))
        parts = slices(ids, count * PARTS)

        def make(part: Sequence[str]) -> list[_Row]:
            return _rows_of(find(part), hook)

        for _, rows in by_parts(make, parts, count, workers.progress, "linking", len):
            store.put((links_key(made), value) for _, made, value in rows)
            linked.update((id, made) for id, made, _ in rows)
        names = {id: id for id in archive.order}  # or each would bring its own
        linked = {id: linked[id]._replace(to=tuple(map(names.__getitem__, linked[id].to))) for id in names}
        archive.memory.remember(_NAME, _Before(archive.general, inputs, dict(archive.digests), linked))
    store.use([links_key(found) for found in linked.values()])
    return linked


def _last(archive: Archive) -> _Before | None:
    """The links of the last build, if it had the same articles in the same order, and the authorities were the same."""
    before: _Before | None = archive.memory.recall(_NAME)
    same = before and before.general == archive.general and tuple(before.digests) == tuple(archive.digests)
    return before if same else None


def _changed(archive: Archive, before: _Before) -> set[str]:
    return {id for id, made_from in archive.digests.items() if before.digests[id] != made_from}


def _lost(before: _Before, store: Store) -> bool:
    keys = set(map(links_key, before.linked.values()))
    return len(store.known(keys)) < len(keys)


def _outdated(archive: Archive, before: _Before | None, hook: LinkHook, linking: Linking) -> list[str]:
    """The articles whose links must be found again, in their order: all of them where the last ones' are not known."""
    if before is None:
        return list(archive.order)
    known = {id: archive.memory.facet(before.digests[id], hook.facet) for id in _changed(archive, before)}
    if None in known.values():
        return list(archive.order)
    affected = linking.affected(known, before.inputs)
    return [id for id in archive.order if id in affected]


def _rows_of(found: Iterator[tuple[str, Sequence[Link]]], hook: LinkHook) -> list[_Row]:
    """What is kept of some articles' links."""
    return [(id, _told(links, hook), serialised(tuple(links))) for id, links in found]


def _told(links: Sequence[Link], hook: LinkHook) -> Linked:
    """What some links lead to, a digest of that and of all their reasons, and how alike the articles are."""
    said = (
        part
        for link in links
        for part in (link.to, "", *(str(part) for why in link.reasons for part in (why.kind, why.weight, why.because)))
    )
    copied, likeness = tuple(map(hook.copied, links)), tuple(map(hook.likeness, links))
    quoted = tuple(tuple(why.quotations for why in link.reasons if why.quotations) for link in links)
    passages = tuple(tuple(one for why in link.reasons for one in why.passages) for link in links)
    return Linked(tuple(link.to for link in links), digest(*said), quoted, copied, likeness, passages)
