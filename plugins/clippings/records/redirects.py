"""Pages at the addresses that articles had before: each leads to where its article stands now."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from clippings.model.archive import Archive
from clippings.model.page import Output, Page
from clippings.model.problem import Problem
from clippings.reading.old_addresses import file_of
from clippings.view.card import Card

INDEX = "redirects"
"""The name of `redirects` among the indexes."""


@dataclass(frozen=True, slots=True)
class MovedView:
    """What stands at an article's old address."""

    article: Card
    """The article."""


def redirects(archive: Archive) -> Mapping[str, str]:
    """For `clippings.hooks.Index`: the file at each old address → the article's id."""
    return {
        file_of(old): id for id, dossier in archive.dossiers.items() for old in dossier.record.redirects
    }  # fmt: skip


def redirects_of(archive: Archive) -> Iterable[str]:
    """The files at old addresses, from the root of the output."""
    return archive.indexes[INDEX]


def moved_page(path: str, archive: Archive) -> Iterator[Output]:
    """The page at an old address."""
    yield Page(path, "moved.html", MovedView(archive.cards[archive.indexes[INDEX][path]]))


def taken(archive: Archive) -> Iterator[Problem]:
    """A problem for every old address at which another page stands, or would be in the way: another article, or the old
    address of one. Two that differ by their letters' case are one, as they are on most disks."""
    pages = {dossier.path: id for id, dossier in archive.dossiers.items()}
    pages |= {f"{id}.html": f"page {id}" for id in archive.pages}
    standing = {path.casefold(): owner for path, owner in pages.items()}
    found = [
        (file_of(old), old, dossier.record) for dossier in archive.dossiers.values() for old in dossier.record.redirects
    ]
    inside = {folder: record.id for path, _, record in found for folder in _folders(path)}
    for path, old, record in found:
        key = path.casefold()
        owner = next((standing[one] for one in (key, *_folders(path)) if one in standing), inside.get(key))
        if owner:
            whose = "this article itself" if owner == record.id else owner
            yield Problem(
                record.where, record.lines.get("redirects", 0), "redirects", old,
                f"is the address of {whose}", "give it to one article only, or leave it out",
            )  # fmt: skip
        standing.setdefault(key, record.id)


def _folders(path: str) -> list[str]:
    """The folders that a file lies in: ``2016`` and ``2016/talks`` of ``2016/talks/index.html``."""
    parts = path.casefold().split("/")
    return ["/".join(parts[:end]) for end in range(1, len(parts))]
