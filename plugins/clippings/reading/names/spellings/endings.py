"""Places in the endings of other languages: *Bulgaria* is *Bulgarie* and *Bulgarien*, *Vienna* is *Vienne*."""

import re
from collections.abc import Iterator

from clippings.model.entity import Entity, names_of

_ENDINGS = ("ien", "ia", "ie")
"""Endings that mean the same after two letters or more, the longest first."""
_VOWELS = "ae"
_LEAST = 6
"""Letters of a name of which a last vowel may be another: shorter ones would be other words."""
_WORD = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ]{4,}")


def other_endings(entity: Entity) -> Iterator[str]:
    """The names of a place with the endings that other languages give it."""
    if entity.kind == "place":
        for name in names_of(entity):
            if _WORD.fullmatch(name):
                yield from _others(name)


def _others(name: str) -> Iterator[str]:
    for one in _ENDINGS:
        if name.endswith(one):
            yield from (name.removesuffix(one) + other for other in _ENDINGS if other != one)
            return
    if len(name) >= _LEAST and name[-1] in _VOWELS:
        yield name[:-1] + ("e" if name[-1] == "a" else "a")
