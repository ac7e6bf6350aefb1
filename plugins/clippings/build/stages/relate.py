"""Facets that need the whole archive, its order, its cards and its indexes."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from clippings.build.cache.inverted import Inverted, Keys
from clippings.build.cache.kept_indexes import KeptIndexes
from clippings.hooks import Examine, Finish, Hooks, Index, LinkIndex, Relate, Settle, of_kind
from clippings.model.archive import Archive
from clippings.model.dossier import Dossier, evolved
from clippings.model.problem import Problem
from clippings.view.card import Card, make_card


@dataclass(frozen=True, slots=True)
class Related:
    """The archive with the facets that were found in the whole of it."""

    archive: Archive
    """The archive with these facets."""
    facets: Mapping[str, Mapping[str, Any]]
    """Article id → those facets."""
    problems: tuple[Problem, ...]
    """What was wrong between files."""


def settle(archive: Archive, hooks: Hooks) -> Mapping[str, Mapping[str, Any]]:
    """What the archive decides in articles: article id → those of its facets in which it does."""
    settled: dict[str, Mapping[str, Any]] = {}
    for hook in of_kind(Settle, hooks):
        for id, facets in hook.settle(archive).items():
            settled[id] = {**settled.get(id, {}), **facets}
    return settled


def relate(archive: Archive, hooks: Hooks) -> Related:
    """Every Relate hook in turn; each sees what those before it found."""
    problems: list[Problem] = []
    facets: dict[str, dict[str, Any]] = {}
    for hook in of_kind(Relate, hooks):
        result = hook.relate(archive)
        problems += result.problems
        dossiers = dict(archive.dossiers)
        for id, found in result.value.items():
            dossiers[id] = evolved(dossiers[id], found)
            facets.setdefault(id, {}).update(found)
        archive = replace(archive, dossiers=dossiers)
    return Related(archive, facets, tuple(problems))


def in_order(archive: Archive, hooks: Hooks, keys: Mapping[str, Mapping[str, Keys]]) -> Archive:
    """The archive as pages need it: articles numbered in their order, with cards, indexes and inverted facets.

    ``keys`` has, for each article's id, the keys of its inverted facets.
    """
    order = tuple(archive.dossiers)
    archive = replace(archive, order=order, numbers={id: number for number, id in enumerate(order)}, cards={})
    archive = replace(archive, cards=_Cards(archive))
    facets = [hook.facet for hook in of_kind(Examine, hooks) if hook.inverted]
    inverted = {
        facet: Inverted(facet, order, archive.dossiers.__getitem__, (keys[id].get(facet, Keys()) for id in order))
        for facet in facets
    }
    archive = replace(archive, inverted=inverted, links=Unlinked(), finish=finisher(hooks))
    unlinked = {hook.name: Unlinked() for hook in of_kind(LinkIndex, hooks)}
    return replace(archive, link_indexes=unlinked, indexes=Indexes(of_kind(Index, hooks), archive))


def finisher(hooks: Hooks) -> Callable[[Dossier, Archive], Dossier]:
    """What adds the facets that are made when a dossier is shown."""
    finishing = of_kind(Finish, hooks)

    def finish(dossier: Dossier, archive: Archive) -> Dossier:
        facets = {hook.facet: hook.finish(dossier, archive) for hook in finishing}
        return evolved(dossier, facets | {"links": archive.links.get(dossier.id, ())})

    return finish


class NotLinkedYet(LookupError):
    """Somebody asked for links before they are found."""


class Unlinked(Mapping[str, Any]):
    """The links of an archive before they are found."""

    def _refuse(self, *_: object) -> Any:
        raise NotLinkedYet("links are not found yet")

    __getitem__ = __iter__ = __len__ = __contains__ = _refuse


class _Cards(Mapping[str, Card]):
    """The cards of an archive, each made when somebody asks for it first."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.made: dict[str, Card] = {}

    def __getitem__(self, id: str) -> Card:
        if id not in self.made:
            self.made[id] = make_card(self.archive.dossiers[id], self.archive)
        return self.made[id]

    def __contains__(self, id: object) -> bool:
        return id in self.archive.dossiers

    def __iter__(self) -> Iterator[str]:
        return iter(self.archive.dossiers)

    def __len__(self) -> int:
        return len(self.archive.dossiers)


class Indexes(Mapping[str, Mapping[str, Any]]):
    """The plugins' indexes of an archive, each made when somebody asks for it first."""

    def __init__(self, hooks: Sequence[Index | LinkIndex], archive: Archive) -> None:
        self.hooks = {hook.name: hook for hook in hooks}
        self.archive = archive
        self.made: dict[str, Mapping[str, Any]] = {}
        self.kept: KeptIndexes | None = None

    def __getitem__(self, name: str) -> Mapping[str, Any]:
        if name not in self.made:
            if name not in self.hooks:
                raise KeyError(f"there is no index “{name}”: no plugin of this build gives an Index hook of that name")
            hook = self.hooks[name]
            found = self.kept.index(name, hook.make) if self.kept else hook.make(self.archive)
            self.made[name] = dict(found)  # one that grows when asked would grow here
        return self.made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.hooks)

    def __len__(self) -> int:
        return len(self.hooks)


def keep_indexes(archive: Archive, kept: KeptIndexes) -> None:
    """Make here, once, those indexes that are not as they were kept, or every process would make its own."""
    if isinstance(archive.indexes, Indexes):
        archive.indexes.kept = kept
    for name in archive.indexes:
        if not kept.is_known(name):
            archive.indexes[name]
