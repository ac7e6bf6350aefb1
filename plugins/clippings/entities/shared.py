"""Names that several people, organisations, places and outlets share, with nothing to tell which of them is meant."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from clippings.entities.left_open import LeftOpen, left_open
from clippings.model.archive import Archive
from clippings.model.entity import FOLDERS, names_of
from clippings.model.problem import Problem
from clippings.reading.names.forms import form_of
from clippings.reading.names.spellings.districts import alone
from clippings.reading.slips.places import in_words


class _Named(NamedTuple):
    """One name of an entry."""

    file: str
    id: str
    path: tuple[str | int, ...]
    name: str
    told_apart: bool
    is_confirmed: bool = True
    is_district: bool = False


def shared_names(archive: Archive) -> Iterator[Problem]:
    """A warning for each name that several entries have, where none says which words stand near it, or where texts have
    it and nothing tells whom they mean: how often that is, and where.

    A name that stands twice in one entry is none.
    """
    bearers: dict[str, list[_Named]] = defaultdict(list)
    for named in _names(archive):
        bearers[named.name.casefold()].append(named)
    still_open = left_open(archive)
    for first, *others in (found for found in bearers.values() if len(found) > 1):
        others = [other for other in others if (other.file, other.id) != (first.file, first.id)]
        uses = still_open.get(form_of(first.name)) if others else None
        if uses or any(not _are_told_apart(other, first) for other in others):
            yield _told([first, *others], uses)


def _are_told_apart(one: _Named, other: _Named) -> bool:
    """Whether `clippings.reading.names.disambiguation` knows which of two bearers is meant: by the words near it; the
    one whom an editor confirmed; the outlet, where an organisation has the same name; the town, where a district has.
    """
    files = {one.file, other.file}
    return (
        one.told_apart or other.told_apart or one.is_confirmed != other.is_confirmed
        or (files == {FOLDERS["place"]} and one.is_district != other.is_district)
        or files == {FOLDERS["organisation"], "outlets"}
    )  # fmt: skip


def _names(archive: Archive) -> Iterator[_Named]:
    for entity in archive.entities.values():
        file, apart = FOLDERS[entity.kind], bool(entity.context.near or entity.context.not_near)
        confirmed = entity.state != "extracted"
        districts = alone(*names_of(entity)) if entity.kind == "place" and entity.aliases else ()
        yield _Named(file, entity.id, ("name",), entity.name, apart, confirmed)
        for number, alias in enumerate(entity.aliases):
            is_district = bool(districts) and form_of(alias.name) in districts
            yield _Named(file, entity.id, ("aliases", number), alias.name, apart, confirmed, is_district)
    for outlet in archive.outlets.values():
        yield _Named("outlets", outlet.id, ("name",), outlet.name, False)
        for number, other in enumerate(outlet.aliases):
            yield _Named("outlets", outlet.id, ("aliases", number), other, False)


def _told(bearers: Sequence[_Named], uses: LeftOpen | None) -> Problem:
    *before, named = bearers
    others = list(dict.fromkeys(one.id for one in before if (one.file, one.id) != (named.file, named.id)))
    listed = " and of ".join((", ".join(others[:-1]), others[-1])) if others[1:] else others[0]
    neither = "none of them" if others[1:] else "neither"
    why, right = (
        f"is a name of {listed} too, so that a text that has it is linked to {neither} where nothing tells which",
        "",
    )
    if uses:
        why = f"is a name of {listed} too, and nothing tells which is meant, {uses.words}"
        right = f"; or say it in an article: mentions: {{{named.name}: {named.id}}}"
    one = "all but one" if others[1:] else "one"
    return Problem(
        f"authority/{named.file}.yaml", 0, in_words(named.path, named.id), named.name, why,
        f"take it from {one} of them, or tell them apart: context: {{near: […]}}{right}",
        "warning", path=(named.id, *named.path), shown=uses.places if uses else (),
    )  # fmt: skip
