"""Articles that have something in common, and who of them is linked with whom."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from typing import Any

NEIGHBOURS = 6
"""In a group too large to link everyone with everyone, how many members before and after each is linked with."""
ALL_WITH_ALL = 12


def partners(members: Sequence[Any], one: Any) -> Iterator[Any]:
    """Those that ``one`` is linked with in a sorted group; in a large one a few, so that work stays linear."""
    at = bisect_left(members, one)
    near = NEIGHBOURS if len(members) > ALL_WITH_ALL else len(members)
    yield from members[max(0, at - near) : at]
    yield from members[at + 1 : at + 1 + near]


def near(members: Sequence[Any], changed: Collection[Any]) -> Iterator[Any]:
    """Those of a group whose partners may be others, or be otherwise, since some that are or were in it changed."""
    if len(members) <= ALL_WITH_ALL + len(changed):
        yield from members
        return
    reach = NEIGHBOURS + len(changed)
    for one in changed:
        at = bisect_left(members, one)
        yield from members[max(0, at - reach) : at + reach + 1]
