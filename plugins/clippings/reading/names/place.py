"""Where a name stands in the paragraphs of a text, and whom it means there."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from clippings.model.entity import How
from clippings.reading.names.bearers import Bearer


class Place(NamedTuple):
    """A name that means one bearer."""

    number: int
    """The paragraph, from 0."""
    start: int
    """Where the name begins in it: a code point, from 0."""
    end: int
    """Where it ends."""
    bearer: Bearer
    """Who is meant; of an empty id, nobody."""
    how: How = "name"
    """What decided that."""


def apart(places: Iterable[Place]) -> Mapping[int, list[Place]]:
    """Places by their paragraphs."""
    found: dict[int, list[Place]] = defaultdict(list)
    for place in places:
        found[place.number].append(place)
    return found
