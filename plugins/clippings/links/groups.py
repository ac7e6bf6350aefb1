"""Articles that have a link key in common, and who of them is compared with whom."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from clippings.model.archive import Archive

Members = Sequence[Any] | NDArray[np.int64]
"""The articles of a group, ascending."""
NEIGHBOURS = 6
"""How many members before and after one it is compared with, in a group too large to compare everyone with everyone."""
ALL_WITH_ALL = 12
"""Members of a group up to which everyone is compared with everyone."""


class Groups:
    """Link key → the articles that have it. Everyone in a group is compared with everyone; in one of more than twelve,
    with the six before and after, so that work stays linear."""

    def __init__(self, archive: Archive) -> None:
        self._groups: dict[Any, list[int]] = defaultdict(list)

    def add(self, number: int, keys: Iterable[Any]) -> None:
        """Note the link keys of an article."""
        for key in keys:
            self._groups[key].append(number)

    def prepare(self, numbers: Sequence[int]) -> None:
        """Nothing is to be done."""

    def candidates(self, number: int, keys: Iterable[Any]) -> Mapping[int, Sequence[Any]]:
        """The articles that an article is compared with → the link keys shared."""
        found: dict[int, list[Any]] = defaultdict(list)
        for key in keys:
            for other in partners(self._compared(key), number):
                found[other].append(key)
        return found

    def affected(self, changed: Mapping[int, tuple[Collection[Any], Collection[Any]]]) -> Iterator[int]:
        """The articles in the groups that a changed article left, joined or is in, as far as `near` says."""
        for key, numbers in by_key(changed).items():
            yield from near(self.members(key), numbers)

    def grown(self, more: int) -> bool:
        """No: a group has its own articles alone."""
        return False

    def members(self, key: Any) -> Sequence[int]:
        """The articles that have a link key, ascending."""
        return self._groups.get(key, ())

    def _compared(self, key: Any) -> Sequence[int]:
        return self.members(key)


class RareGroups(Groups):
    """Groups in which a link key counts only where few articles have it. What is weighed may depend on how many do."""

    def __init__(self, archive: Archive, most: Callable[[int], int]) -> None:
        super().__init__(archive)
        self._articles, self._most_of = len(archive.order), most
        self._most = most(self._articles)

    def count(self, key: Any) -> int:
        """How many articles have a link key."""
        return len(self.members(key))

    def grown(self, more: int) -> bool:
        """Whether other link keys are rare now, or weigh more."""
        before = self._articles - more
        return (self._most_of(before), about(before)) != (self._most, about(self._articles))

    def affected(self, changed: Mapping[int, tuple[Collection[Any], Collection[Any]]]) -> Iterator[int]:
        """All that have a link key which more or fewer articles have now, if it is or was rare; else as in `Groups`."""
        resized = {key for old, new in changed.values() for key in set(old) ^ set(new)}
        for key, numbers in by_key(changed).items():
            members = self.members(key)
            if len(members) <= self._most + len(changed):
                yield from members if key in resized else near(members, numbers)

    def _compared(self, key: Any) -> Sequence[int]:
        members = self.members(key)
        return members if len(members) <= self._most else ()


def rare_groups(most: Callable[[int], int]) -> Callable[[Archive], RareGroups]:
    """What makes `RareGroups`. Of so many articles, ``most(articles)`` may have a link key that counts."""
    return partial(RareGroups, most=most)


def about(articles: int) -> int:
    """The next power of two above so many: 4 for 2 and 3, 64 for 41."""
    return 1 << articles.bit_length()


def by_key(changed: Mapping[int, tuple[Iterable[Any], Iterable[Any]]]) -> Mapping[Any, set[int]]:
    """Link key → the changed articles that had or have it."""
    found: dict[Any, set[int]] = defaultdict(set)
    for number, (old, new) in changed.items():
        for key in chain(old, new):
            found[key].add(number)
    return found


def partners(members: Sequence[Any], one: Any) -> Iterator[Any]:
    """Those that ``one`` is compared with in an ascending group: ``partners([1, 4, 7], 4)`` are 1 and 7."""
    at = bisect_left(members, one)
    first, last = window(len(members), at)
    yield from members[first:at]
    yield from members[at + 1 : last]


def window(size: int, at: int) -> tuple[int, int]:
    """From where to where the partners of the member ``at`` a place stand in a group, itself among them."""
    reach = NEIGHBOURS if size > ALL_WITH_ALL else size
    return max(0, at - reach), min(size, at + 1 + reach)


def near(members: Members, changed: Collection[Any]) -> Iterator[Any]:
    """The members of a group whose partners may be others, or have changed, after ``changed`` left it, joined it or
    became others in it.

    In a large group these are the six on either side of each: between a member and the nearest of them nobody came or
    went, so that it was and is as far away.
    """
    if len(members) <= ALL_WITH_ALL + len(changed):
        yield from members
        return
    for one in changed:
        at = bisect_left(members, one)
        yield from members[max(0, at - NEIGHBOURS) : at + NEIGHBOURS + 1]


def drained(rows: list[bytes]) -> bytes:
    """Link keys of all articles in one, where they stood in a row, which is then empty: none need be there twice."""
    joined = b"".join(rows)
    rows.clear()
    return joined
