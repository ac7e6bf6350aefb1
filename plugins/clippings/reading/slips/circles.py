"""Relations that lead back to where they began, as no reply and no succession of papers does."""

from collections.abc import Iterable, Mapping
from graphlib import CycleError, TopologicalSorter


def circle_in(named: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """One circle among what each id names, which begins and ends with the smallest of its ids: ``a b a`` where ``a``
    names ``b``, and ``b`` names ``a``. Empty where there is none; an id that names itself makes none."""
    try:
        TopologicalSorter({id: [one for one in others if one != id] for id, others in named.items()}).prepare()
    except CycleError as found:
        backwards: list[str] = found.args[1]
        ring = backwards[:0:-1]
        first = ring.index(min(ring))
        return (*ring[first:], *ring[: first + 1])
    return ()
