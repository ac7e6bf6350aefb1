"""Someone or something as another register describes it."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

Scheme = Literal["wikidata", "viaf", "geonames", "isni"]
"""A register of others; also the field of an entry that holds its id."""


class Candidate(NamedTuple):
    """An entry of another register."""

    scheme: Scheme
    """Which register."""
    id: str
    """Its id there: ``Q42``, ``113230702``."""
    names: tuple[str, ...]
    """Its names, the first of them the one to show."""
    description: str = ""
    """Who or what it is."""
    from_: str = ""
    """The year in which it was born or began: ``1950``; empty where nothing is said."""
    to: str = ""
    """The year in which it died or ended."""
    country: str = ""
    """Its country, as a name or a code."""
    coordinates: tuple[float, float] | None = None
    """Latitude and longitude in degrees; None where nothing is said."""
    is_person: bool | None = None
    """Whether it is a person; None where nothing is said."""
    others: Mapping[str, str] = {}
    """Scheme → its id in further registers, as this one has it."""
    sites: tuple[str, ...] = ()
    """The hosts of its sites on the web, without ``www.``."""
