"""Links between articles: kept from build to build, and found anew for those that a change can reach."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, overload

from clippings.host.doors import Connect, Linking
from clippings.host.examination import in_turn
from clippings.host.packing import packed
from clippings.host.progress import Progress
from clippings.host.store import Store
from clippings.host.workers import PARTS, by_parts, slices
from clippings.model.digest import digest
from clippings.model.dossier import Archive, evolved
from clippings.model.link import Link, Linked

NAME = "links"
FEW = 100
Row = tuple[str, Linked, bytes]


@dataclass(frozen=True, slots=True)
class Before:
    """What each article was made from and linked with when links were last found.

    ``inputs`` is what the links take from events and questions; ``general`` is a digest of all else.
    """

    general: bytes
    inputs: Any
    digests: Mapping[str, bytes]
    linked: Mapping[str, Linked]


class LaterLinks(Sequence[Link]):
    """Links that are fetched when they are asked for; how many there are is known."""

    __slots__ = ("linked", "store")
    __hash__ = object.__hash__
    __eq__ = object.__eq__

    def __init__(self, store: Store, linked: Linked) -> None:
        self.store, self.linked = store, linked

    def __len__(self) -> int:
        return len(self.linked.to)

    @overload
    def __getitem__(self, at: int) -> Link: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Link]: ...
    def __getitem__(self, at: int | slice) -> Link | Sequence[Link]:
        return fetched(self)[at]


@lru_cache(maxsize=64)
def fetched(later: LaterLinks) -> tuple[Link, ...]:
    found: tuple[Link, ...] = later.store.value(key_of(later.linked))
    return found


def key_of(linked: Linked) -> bytes:
    return linked.why + NAME.encode()


def connected(
    archive: Archive, door: Connect, store: Store, workers: Callable[[int], int], progress: Progress
) -> Archive:
    """The archive with every article's links; ``workers`` says how many processes so many articles are worth."""
    before = last(archive)
    if before and lost(before, store):
        before = None
    linked = dict(before.linked) if before else {}
    inputs = door.inputs(archive)
    if before is None or (before.digests, before.inputs) != (archive.digests, inputs):
        facets = in_turn(getattr(dossier, door.facet) for dossier in archive.dossiers.values())
        linking = door.linking(archive, facets, inputs)
        ids = outdated(archive, before, door, linking)
        find = linking.linker(ids)
        store.close()
        hands = workers(len(ids))
        parts = slices(ids, hands * PARTS)
        for _, rows in by_parts(lambda part: rows_of(find(part)), parts, hands, progress, "linking", len):
            store.put((key_of(made), value) for _, made, value in rows)
            linked.update((id, made) for id, made, _ in rows)
        names = {id: id for id in archive.order}  # or each would bring its own
        linked = {id: Linked(tuple(map(names.__getitem__, to)), why) for id in names for to, why in [linked[id]]}
        archive.memory.remember(NAME, Before(archive.general, inputs, dict(archive.digests), linked))
    store.use([key_of(found) for found in linked.values()])
    dossiers = {
        id: evolved(dossier, {"links": LaterLinks(store, linked[id])}) for id, dossier in archive.dossiers.items()
    }
    return replace(archive, dossiers=dossiers, linked=linked)


def last(archive: Archive) -> Before | None:
    """The links of the last build, if it had the same articles in the same order, and authorities were the same."""
    before: Before | None = archive.memory.recall(NAME)
    same = before and before.general == archive.general and tuple(before.digests) == tuple(archive.digests)
    return before if same else None


def few_changed(archive: Archive, door: Connect) -> bool:
    """Whether links must be found anew, for those at most that a `FEW` articles reach."""
    before = last(archive)
    return before is not None and before.inputs == door.inputs(archive) and 0 < len(changed(archive, before)) <= FEW


def changed(archive: Archive, before: Before) -> set[str]:
    return {id for id, made_from in archive.digests.items() if before.digests[id] != made_from}


def lost(before: Before, store: Store) -> bool:
    keys = set(map(key_of, before.linked.values()))
    return len(store.known(keys)) < len(keys)


def outdated(archive: Archive, before: Before | None, door: Connect, linking: Linking) -> list[str]:
    """The articles whose links must be found anew, in their order: all of them where the last ones' are not known."""
    if before is None:
        return list(archive.order)
    facets = {id: archive.memory.facet(before.digests[id], door.facet) for id in changed(archive, before)}
    if None in facets.values():
        return list(archive.order)
    affected = linking.affected(facets, before.inputs)
    return [id for id in archive.order if id in affected]


def rows_of(found: Iterator[tuple[str, Sequence[Link]]]) -> list[Row]:
    """What is kept of some articles' links."""
    return [(id, linked(links), packed(tuple(links))) for id, links in found]


def linked(links: Sequence[Link]) -> Linked:
    """What some links lead to, and a digest of that and of all their reasons."""
    said = (
        part
        for link in links
        for part in (link.to, "", *(str(part) for why in link.reasons for part in (why.kind, why.weight, why.because)))
    )
    return Linked(tuple(link.to for link in links), digest(*said))
