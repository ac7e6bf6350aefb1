"""The entries of the register that registers of others may have too: people, organisations, places and outlets."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, TypeVar

from clippings.files import text_of
from clippings.model.edtf import Edtf
from clippings.model.entity import FOLDERS, HEADINGS, Entity, Kind
from clippings.model.entity import names_of as names_of_entity
from clippings.model.outlet import Outlet
from clippings.model.outlet import names_of as names_of_outlet
from clippings.model.problem import ContentErrors, Result, errors
from clippings.reading import authorities
from clippings.reconciling.candidate import Scheme

_V = TypeVar("_V")
KINDS: tuple[Kind, ...] = (*HEADINGS, "outlet")
"""The kinds of entries, in the order in which they are told."""


class Entry(NamedTuple):
    """An entry of the register, as it is compared with others."""

    kind: Kind
    """What it is."""
    id: str
    """Its id."""
    name: str
    """The name that pages show."""
    names: tuple[str, ...]
    """All its names, that one first."""
    description: str
    """Who or what it is; empty when not said."""
    held: Mapping[Scheme, str | None]
    """Each register whose ids such an entry may hold → its id there; None when not said."""
    not_same_as: tuple[str, ...] = ()
    """Ids of others that were refused."""
    from_: Edtf | None = None
    """When it was born or began; None when not said."""
    to: Edtf | None = None
    """When it died or ended; None when not said."""
    coordinates: tuple[float, float] | None = None
    """Where a place lies, in degrees; None when not said."""
    domains: tuple[str, ...] = ()
    """An outlet's domains on the web, without ``www.``."""

    def may_be(self, scheme: Scheme, id: str) -> bool:
        """Whether an id of another register may still be its own."""
        return scheme in self.held and not self.held[scheme] and id not in self.not_same_as


def register(content: Path, kind: str | None = None) -> Mapping[str, Entry]:
    """The entries of a content folder, or those of one kind, by their ids. An outlet whose id an organisation has too
    stands under ``outlet/ID``. ContentErrors where an entry cannot be read."""
    every: dict[str, Entry] = {}
    for entry in _entries(content):
        every[f"{entry.kind}/{entry.id}" if entry.id in every else entry.id] = entry
    return {key: entry for key, entry in every.items() if kind in (None, entry.kind)}


def _entries(content: Path) -> Iterator[Entry]:
    for kind in HEADINGS:
        yield from map(_of_entity, _read(content, kind, authorities.entities(kind)).values())
    yield from map(_of_outlet, _read(content, "outlet", authorities.outlets).values())


def _read(content: Path, kind: Kind, reader: Callable[[str, str], Result[dict[str, _V]]]) -> dict[str, _V]:
    path = content / "authority" / f"{FOLDERS[kind]}.yaml"
    read = reader(text_of(path, str(path)).value or "{}" if path.is_file() else "{}", str(path))
    if wrong := errors(read.problems):
        raise ContentErrors(wrong)
    return read.value


def _of_entity(one: Entity) -> Entry:
    held: Mapping[Scheme, str | None] = {
        "wikidata": one.wikidata, "viaf": one.viaf, "isni": one.isni, "geonames": one.geonames,
    }  # fmt: skip
    return Entry(
        one.kind, one.id, one.name, tuple(names_of_entity(one)), one.description or "", held, one.not_same_as,
        one.from_, one.to, one.coordinates,
    )  # fmt: skip


def _of_outlet(one: Outlet) -> Entry:
    domains = tuple(domain.removeprefix("www.") for domain in one.domains)
    names = tuple(names_of_outlet(one))
    held: Mapping[Scheme, str | None] = {"wikidata": one.wikidata}
    return Entry("outlet", one.id, one.name, names, one.description or "", held, one.not_same_as, domains=domains)
