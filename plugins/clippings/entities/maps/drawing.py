"""Places on a map: those of the archive on its list of places, and each on its own page with what is around it."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from clippings.entities.maps.labels import Label, labelled
from clippings.entities.maps.window import Place, way, window_on
from clippings.model.archive import Archive
from clippings.model.entity import Entity
from clippings.view.counted import articles
from clippings.view.names import Named
from clippings.view.order import by_name
from clippings.wording.messages import N_, gettext
from clippings.wording.numbers import number

BESIDE = "places beside"
"""The name of the index."""
_MOST, _MOST_LACKING, _MOST_BESIDE, _MOST_RANKED = 100, 12, 8, 1000
"""Places on the map of all, names of those without coordinates, places around one, and places that can be these."""
_LARGEST, _SMALLEST, _RING = 6.0, 2.0, 4.0
"""Radiuses of dots, and how far the ring is from the dot of the place that a page is about."""
_AWAY = (
    N_("%(km)s km to the north"), N_("%(km)s km to the northeast"), N_("%(km)s km to the east"),
    N_("%(km)s km to the southeast"), N_("%(km)s km to the south"), N_("%(km)s km to the southwest"),
    N_("%(km)s km to the west"), N_("%(km)s km to the northwest"),
)  # fmt: skip
_SIDES = (N_("%(degrees)s° N"), N_("%(degrees)s° S")), (N_("%(degrees)s° E"), N_("%(degrees)s° W"))


@dataclass(frozen=True, slots=True)
class Dot:
    """A place on a map."""

    place: Named
    """The place; its detail says how many articles name it, or how far away it is."""
    x: float
    """Where it stands, from the left."""
    y: float
    """Where it stands, from the top."""
    r: float
    """How large its dot is."""
    label: Label | None = None
    """Its name as drawn; None where there is no room for it."""
    latitude: str = ""
    """How far north or south of the equator it lies, in words."""
    longitude: str = ""
    """How far east or west of Greenwich it lies, in words."""
    is_here: bool = False
    """Whether it is the one that the page is about."""


@dataclass(frozen=True, slots=True)
class MapView:
    """A map; without dots where no place has coordinates."""

    dots: tuple[Dot, ...] = ()
    """Its places, those that most articles name first."""
    starts: tuple[float, ...] = ()
    """Where pictures of the world begin under it, from the left."""
    top: float = 0.0
    """Where they begin, from the top."""
    width: float = 0.0
    """How wide each is."""
    height: float = 0.0
    """How high each is."""
    count: int = 0
    """How many places have coordinates."""
    lacking: tuple[Named, ...] = ()
    """Places that have none, by name, up to twelve."""
    lacking_count: int = 0
    """How many have none."""


NO_MAP = MapView()
"""The map of a place without coordinates."""


def beside(archive: Archive) -> Mapping[str, tuple[str, ...]]:
    """For `clippings.hooks.Index`: place → of others on its map the eight that most articles name, nearest first."""
    named = Counter(id for dossier in archive.dossiers.values() for id in dossier.named.of("place"))
    ranked = _ranked(archive, lambda id: named[id])
    if len(ranked) < 2:
        return {}
    import numpy as np  # where no place has others on its map, nothing of it is needed

    others = np.array([entity.coordinates for entity in ranked[:_MOST_RANKED]])
    found = {}
    for at, entity in enumerate(ranked):
        window = window_on([_of(entity)])
        north, east = window.north - others[:, 0], (others[:, 1] - window.west) % 360
        (inside,) = np.nonzero((north >= 0) & (north <= window.down) & (east <= window.across))
        some = [ranked[n] for n in inside[: _MOST_BESIDE + 1] if n != at][:_MOST_BESIDE]
        found[entity.id] = _nearest_first(entity, some)
    return found


def _nearest_first(here: Entity, others: Iterable[Entity]) -> tuple[str, ...]:
    """The ids of places by how far away they are. What articles name more moves none of them."""
    return tuple(other.id for other in sorted(others, key=lambda other: (way(_of(here), _of(other)), other.id)))


def archive_map(archive: Archive) -> MapView:
    """The places that most articles name, on a map that has them all."""
    counts = archive.indexes["counts"]
    ranked = _ranked(archive, lambda id: counts[id][1])
    lacking = sorted(
        (e for e in archive.entities.values() if e.kind == "place" and not e.coordinates), key=lambda e: by_name(e.name)
    )
    named = tuple(Named(entity.name, entity.path) for entity in lacking[:_MOST_LACKING])
    if not ranked:
        return MapView(lacking=named, lacking_count=len(lacking))
    shown = ranked[:_MOST]
    most = max(1, counts[shown[0].id][1])
    details = (articles(counts[entity.id][1]) for entity in shown)
    sizes = (_SMALLEST + (_LARGEST - _SMALLEST) * sqrt(counts[entity.id][1] / most) for entity in shown)
    return _map(shown, details, sizes, count=len(ranked), lacking=named, lacking_count=len(lacking))


def surroundings(entity: Entity, archive: Archive) -> MapView:
    """A place on a map with what is around it; none where it has no coordinates."""
    if entity.kind != "place" or not entity.coordinates:
        return NO_MAP
    ids = archive.indexes[BESIDE].get(entity.id, ())
    others = [other for other in map(archive.entities.get, ids) if other and other.coordinates]
    details = ["", *(_away(entity.coordinates, _of(other)) for other in others)]
    sizes = [_LARGEST, *(_SMALLEST + 1 for _ in others)]
    return _map([entity, *others], details, sizes, here=entity, count=1 + len(others))


def _map(
    shown: Sequence[Entity], details: Iterable[str], sizes: Iterable[float], *, here: Entity | None = None,
    count: int, lacking: tuple[Named, ...] = (), lacking_count: int = 0,
) -> MapView:  # fmt: skip
    window = window_on([_of(here)] if here else [_of(entity) for entity in shown])
    rows = [
        (entity, detail, place, round(size, 1))
        for entity, detail, size in zip(shown, details, sizes, strict=True)
        if (place := window.at(_of(entity)))
    ]
    labels = labelled([(entity.name, *place, size + _RING * (entity is here)) for entity, _, place, size in rows])
    dots = tuple(
        Dot(Named(entity.name, entity.path, detail), *place, size, label, *degrees_words(_of(entity)), entity is here)
        for (entity, detail, place, size), label in zip(rows, labels, strict=True)
    )
    return MapView(dots, *window.world, count, lacking, lacking_count)


def _ranked(archive: Archive, count: Callable[[str], int]) -> list[Entity]:
    """The places that have coordinates, those that most articles name first; ``count`` tells how many name an id."""
    placed = (entity for entity in archive.entities.values() if entity.kind == "place" and entity.coordinates)
    return sorted(placed, key=lambda entity: (-count(entity.id), entity.id))


def _of(entity: Entity) -> Place:
    return entity.coordinates or (0.0, 0.0)


def _away(here: Place, there: Place) -> str:
    """How far another place is away, and where: “160 km to the west”."""
    km, direction = way(here, there)
    if km < 1:
        return gettext("less than a kilometre away")
    return gettext(_AWAY[direction], km=number(round(km, -1 if km >= 100 else 0)))


def degrees_words(place: Place) -> tuple[str, str]:
    """Latitude and longitude in words: “36.2° N”, “37.16° E”."""
    latitude, longitude = (
        gettext(above if value >= 0 else below, degrees=number(abs(round(value, 2))))
        for value, (above, below) in zip(place, _SIDES, strict=True)
    )
    return latitude, longitude
