"""Links between articles: kept from build to build, and found again for the articles that a change can affect."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from clippings.build.cache.lazy import LazyLinks, facets, links_key
from clippings.build.cache.serialise import serialised
from clippings.build.cache.store import Needs, Store
from clippings.build.stages.relate import Indexes
from clippings.build.work.background import Background
from clippings.build.work.processes import by_parts, shares
from clippings.build.work.workers import Workers
from clippings.digest import digest
from clippings.hooks import Hooks, LinkIndex, Linking, of_kind
from clippings.hooks import Link as LinkHook
from clippings.model.archive import Archive
from clippings.model.link import Link, Linked

FEW = 100
"""Changed articles up to which links are found by a copy of this process, beside other work."""
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


class Links(NamedTuple):
    """The links of an archive, found or being found."""

    meanwhile: bool
    """Whether a copy of this process finds the links of a few articles, so that there is a processor for other work."""
    archive: Callable[[], Archive]
    """Gives the archive with every article's links, once they are found."""


class _Again(NamedTuple):
    """What came of finding links by a copy of this process."""

    linked: Mapping[str, Linked]
    needs: Needs


@contextmanager
def finding_links(archive: Archive, hooks: Hooks, store: Store, workers: Workers) -> Iterator[Links]:
    """The links of an archive: found meanwhile by a copy of this process, where that can be done for a few articles
    only, or all are to be found; else when they are asked for."""
    before = _last(archive)
    few = before is not None and _few_changed(archive, hooks, before)
    if workers.count(len(archive.order)) == 1 or (before and not few):
        yield Links(False, lambda: link(archive, hooks, store, workers))
        return
    known = before.linked if before else {}

    def find() -> _Again:
        mark = store.mark()
        linked = _linked_by(archive, before, hooks, store, workers)
        again = {id: found for id, found in linked.items() if found is not known.get(id)}
        return _Again(again, store.needs_since(mark))

    def found() -> Archive:
        again = copy.result()
        store.need(again.needs)
        linked = {**known, **again.linked}
        return _with(archive, store, {id: linked[id] for id in archive.order})

    store.close()
    copy = Background(find)
    try:
        yield Links(few, found)
    finally:
        copy.stop()


def link(archive: Archive, hooks: Hooks, store: Store, workers: Workers) -> Archive:
    """The archive with every article's links."""
    return _with(archive, store, _linked_by(archive, _last(archive), hooks, store, workers))


def with_links(archive: Archive, found: Archive, hooks: Hooks) -> Archive:
    """An archive with the links that were found in another, and with the indexes made from them."""
    archive = replace(archive, linked=found.linked, links=found.links)
    indexes = Indexes(of_kind(LinkIndex, hooks), archive)
    indexes.archive = replace(archive, link_indexes=indexes)  # one may ask for another
    return indexes.archive


def _with(archive: Archive, store: Store, linked: Mapping[str, Linked]) -> Archive:
    return replace(archive, linked=linked, links=LazyLinks(store, linked))


def _few_changed(archive: Archive, hooks: Hooks, before: _Before) -> bool:
    """Whether links must be found again, and for those articles only that a `FEW` changed ones can affect."""
    return 0 < len(_changed(archive, before)) <= FEW and any(
        before.inputs == hook.inputs(archive) for hook in of_kind(LinkHook, hooks)
    )


def _linked_by(
    archive: Archive, before: _Before | None, hooks: Hooks, store: Store, workers: Workers
) -> Mapping[str, Linked]:
    """The links by the hook that finds any."""
    linked: Mapping[str, Linked] = {}
    for hook in of_kind(LinkHook, hooks):
        linked = _linked(archive, before, hook, store, workers)
    return linked


def _linked(
    archive: Archive, before: _Before | None, hook: LinkHook, store: Store, workers: Workers
) -> Mapping[str, Linked]:
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
        parts = shares(ids, count)

        def make(part: Sequence[str]) -> list[_Row]:
            return _rows_of(find(part), hook)

        names = {id: id for id in (*linked, *archive.order)}  # or each would bring its own
        for _, rows in by_parts(make, parts, count, workers.progress, "linking", len):
            store.put((links_key(made), value) for _, made, value in rows)
            linked |= {id: made._replace(to=tuple(map(names.__getitem__, made.to))) for id, made, _ in rows}
        linked = {id: linked[id] for id in archive.order}
        archive.memory.remember(_NAME, _Before(archive.general, inputs, dict(archive.digests), linked))
    store.use([links_key(found) for found in linked.values()])
    return linked


def _last(archive: Archive) -> _Before | None:
    """The links of the last build, if the archive has all its articles in their order, and maybe others, and the
    authorities were the same."""
    before: _Before | None = archive.memory.recall(_NAME)
    if before is None or before.general != archive.general:
        return None
    still = [id for id in archive.digests if id in before.digests]
    return before if still == list(before.digests) else None


def _changed(archive: Archive, before: _Before) -> set[str]:
    return {id for id, made_from in archive.digests.items() if before.digests.get(id) != made_from}


def _lost(before: _Before, store: Store) -> bool:
    keys = set(map(links_key, before.linked.values()))
    return len(store.known(keys)) < len(keys)


def _outdated(archive: Archive, before: _Before | None, hook: LinkHook, linking: Linking) -> list[str]:
    """The articles whose links must be found again, in their order: all of them where the last ones' are not known."""
    if before is None:
        return list(archive.order)
    changed = _changed(archive, before)
    known = {id: archive.memory.facet(old, hook.facet) if (old := before.digests.get(id)) else None for id in changed}
    if any(known[id] is None for id in changed & before.digests.keys()):
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
    passages = tuple(tuple(one.places for why in link.reasons for one in why.passages) for link in links)
    return Linked(tuple(link.to for link in links), digest(*said), quoted, copied, likeness, passages)
