"""Articles that have something in common, and who of them is linked with whom."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Members = Sequence[Any] | NDArray[np.int64]
NEIGHBOURS = 6
"""In a group too large to link everyone with everyone, how many members before and after each is linked with."""
ALL_WITH_ALL = 12


def partners(members: Sequence[Any], one: Any) -> Iterator[Any]:
    """Those that ``one`` is linked with in a sorted group; in a large one a few, so that work stays linear."""
    at = bisect_left(members, one)
    first, last = window(len(members), at)
    yield from members[first:at]
    yield from members[at + 1 : last]


def window(size: int, at: int) -> tuple[int, int]:
    """From where to where the partners of the member ``at`` a place stand in a group, itself among them."""
    reach = NEIGHBOURS if size > ALL_WITH_ALL else size
    return max(0, at - reach), min(size, at + 1 + reach)


def near(members: Members, changed: Collection[Any]) -> Iterator[Any]:
    """Those of a group whose partners may be others, or be otherwise, since some that are or were in it changed."""
    if len(members) <= ALL_WITH_ALL + len(changed):
        yield from members
        return
    reach = NEIGHBOURS + len(changed)
    for one in changed:
        at = bisect_left(members, one)
        yield from members[max(0, at - reach) : at + reach + 1]
