"""A table of the fingerprints of all articles: who shares which with whom, and what an outlet repeats."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from clippings.links.groups import ALL_WITH_ALL, by_key, drained, near, window
from clippings.links.reuse.fingerprints import PRINT, Prints
from clippings.model.archive import Archive
from clippings.model.outlet import UNKNOWN

_RULED_OUT_BY = 20
"""Bits of a hash by which most are ruled out at once."""
_TWICE = 2
"""Articles of one outlet that have the same words when it is asked which of them another is nearest to."""
Hashes = NDArray[np.uint64]
_Places = NDArray[np.int64]


class PrintTable:
    """Which articles share fingerprints; not counted, whoever has them, are those that an outlet repeats: of which
    ``repeated`` of its articles have the same.

    It is most of an `Index` whose link keys are `Prints`, as bytes: a table of them all takes a hundredth of the memory
    and time that mappings would.
    """

    def __init__(self, archive: Archive, repeated: int) -> None:
        self._rows: list[bytes] = []
        self._counts = np.zeros(len(archive.order), np.int64)
        self._shared = NOTHING
        self._outlets = _outlets_in(archive)
        self._repeated = repeated
        self.moved: set[int] = set()
        """The changed articles that were another outlet's before, of which `affected` is asked."""

    def add(self, number: int, keys: bytes) -> None:
        """Note the fingerprints of an article."""
        self._rows.append(keys)
        self._counts[number] = len(keys) // PRINT.itemsize

    def prepare(self, numbers: Sequence[int]) -> None:
        """Gather the fingerprints that the articles may share with any."""
        if len(numbers) == len(self._counts):
            self._shared = self._having(_repeated(self._prints["hash"]))
        else:
            some = [self.prints_of(n)["hash"] for n in numbers]
            self._shared = self._having(np.unique(np.concatenate(some)) if some else NOTHING.hashes)

    def prints_of(self, number: int) -> Prints:
        """The fingerprints of an article."""
        return self._prints[self._ends[number] - self._counts[number] : self._ends[number]]

    def affected(self, changed: Mapping[int, tuple[bytes, bytes]]) -> Iterator[int]:
        """The articles near a changed one under a fingerprint that it had or has."""
        hashes = {number: (_hashes(old), _hashes(new)) for number, (old, new) in changed.items()}
        touched = by_key(hashes)
        hashes_now = np.array(sorted(touched), np.uint64)
        yield from self._nearly_repeated(hashes_now, len(changed))
        every = self._having(hashes_now)
        for at, hash in enumerate(every.hashes.tolist()):
            owners = every.owners[every.starts[at] : every.starts[at + 1]]
            large = len(owners) > ALL_WITH_ALL + len(touched[hash])
            every_one = large and self._beside(owners, touched[hash])
            yield from owners.tolist() if every_one else near(owners, touched[hash])

    def _nearly_repeated(self, hashes: Hashes, changed: int) -> Iterator[int]:
        """All that have a fingerprint of which so many changed articles may have decided whether an outlet repeats it:
        it then counts in all of that outlet's articles, or in none."""
        rows = self._rows_of(hashes)
        _, which, counts = self._by_outlet(rows)
        decided = np.abs(counts[which] - self._repeated) <= changed
        at_stake = np.isin(self._prints["hash"][rows], np.unique(self._prints["hash"][rows[decided]]))
        yield from np.searchsorted(self._ends, rows[at_stake], "right").tolist()

    def _beside(self, owners: _Places, changed: Collection[int]) -> bool:
        """Whether an outlet of a changed article has other articles among some owners, or may have had: which of its
        texts another is nearest to may be another one now."""
        if not self.moved.isdisjoint(changed):
            return True
        others = owners[~np.isin(owners, list(changed))]
        return bool(np.isin(self._outlets[others], self._outlets[list(changed)]).any())

    def grown(self, more: int) -> bool:
        """No: texts are compared with those that have their words, however many others there are."""
        return False

    def members(self, key: object) -> Sequence[int]:
        """Nobody: nothing outside an article's text tells of its words."""
        return ()

    @cached_property
    def _prints(self) -> Prints:
        """The fingerprints of all articles, one after the other."""
        return np.frombuffer(drained(self._rows), PRINT)

    @cached_property
    def _ends(self) -> NDArray[np.int64]:
        """Where each article's fingerprints end."""
        return np.cumsum(self._counts)

    def _having(self, hashes: Hashes) -> "Shared":
        """All fingerprints with one of these hashes that are not what an outlet repeats."""
        rows = self._rows_of(hashes)
        owners, which, counts = self._by_outlet(rows)
        again = np.unique(self._prints["hash"][rows[counts[which] >= self._repeated]])
        twice = np.unique(self._prints["hash"][rows[counts[which] >= _TWICE]])
        told = ~np.isin(self._prints["hash"][rows], again)
        rows, owners = rows[told], owners[told]
        found, starts = np.unique(self._prints["hash"][rows], return_index=True)
        places = self._prints["at"][rows]
        return Shared(found, np.append(starts, len(rows)), owners, places, again, np.setdiff1d(twice, again, True))

    def _rows_of(self, hashes: Hashes) -> NDArray[np.intp]:
        """Where the fingerprints with one of these hashes stand, by hash and then by article."""
        shift = np.uint64(64 - _RULED_OUT_BY)
        table = np.zeros(1 << _RULED_OUT_BY, bool)
        table[hashes >> shift] = True
        every = self._prints["hash"]
        rows = np.flatnonzero(table[every >> shift])
        rows = rows[np.isin(every[rows], hashes)]
        return rows[np.argsort(every[rows], kind="stable")]

    def _by_outlet(self, rows: NDArray[np.intp]) -> tuple[_Places, _Places, _Places]:
        """Whose each fingerprint is, which hash and outlet it is of, and how many articles have each of these."""
        owners = np.searchsorted(self._ends, rows, "right")
        _, hashes = np.unique(self._prints["hash"][rows], return_inverse=True)
        many = int(self._outlets.max(initial=0)) + 1
        _, which, counts = np.unique(hashes * many + self._outlets[owners], return_inverse=True, return_counts=True)
        return owners, which, counts


@dataclass(frozen=True, slots=True)
class Shared:
    """Fingerprints that several articles may have and no outlet repeats, by their hashes."""

    hashes: Hashes
    """Each hash once, ascending."""
    starts: NDArray[np.int64]
    """Where the owners of each hash begin, and the end of all."""
    owners: NDArray[np.int64]
    """The articles that have a hash, ascending: those of hash ``n`` are ``owners[starts[n]:starts[n + 1]]``."""
    places: NDArray[np.uint32]
    """Where each of them has it, counted in words."""
    repeated: Hashes
    """What an outlet repeats, ascending."""
    twice: Hashes
    """What two articles of an outlet have, and no more of them than count, ascending."""

    def owners_of(self, hash: int) -> _Places:
        """The articles that have a hash, ascending."""
        at = int(np.searchsorted(self.hashes, np.uint64(hash)))
        return self.owners[self.starts[at] : self.starts[at + 1]]

    def near(self, number: int, prints: Prints) -> Iterator[tuple[int, int, int]]:
        """The partners of an article by each of its fingerprints that is among them: where this one has it, who has it
        too, and where."""
        if not len(self.hashes):
            return
        found = np.minimum(self.hashes.searchsorted(prints["hash"]), len(self.hashes) - 1)
        known = self.hashes[found] == prints["hash"]
        rows = prints["at"][known].tolist(), self.starts[found[known]].tolist(), self.starts[found[known] + 1].tolist()
        for at, begin, end in zip(*rows, strict=True):
            if end - begin > ALL_WITH_ALL:
                own = int(self.owners[begin:end].searchsorted(number))
                first, last = window(end - begin, own)
                begin, end = begin + first, begin + last
            owners = self.owners[begin:end].tolist()
            if number in owners:
                for other, place in zip(owners, self.places[begin:end].tolist(), strict=True):
                    if other != number:
                        yield at, other, place


_NONE = np.empty(0, np.uint64)
NOTHING = Shared(_NONE, np.zeros(1, np.int64), np.empty(0, np.int64), np.empty(0, np.uint32), _NONE, _NONE)


def _outlets_in(archive: Archive) -> _Places:
    """A number for the outlet of each article; where nobody knows it, one of its own, for such articles need not be of
    one outlet."""
    outlets = [archive.dossiers[id].record.outlet for id in archive.order]
    first = {outlet: number for number, outlet in reversed(list(enumerate(outlets))) if outlet != UNKNOWN.id}
    return np.fromiter((first.get(outlet, number) for number, outlet in enumerate(outlets)), np.int64, len(outlets))


def prints_in(keys: bytes) -> Prints:
    """Link keys as fingerprints."""
    return np.frombuffer(keys or b"", PRINT)  # an article without any has an empty mapping


def _hashes(keys: bytes) -> list[int]:
    found: list[int] = prints_in(keys)["hash"].tolist()
    return found


def _repeated(hashes: Hashes) -> Hashes:
    """Those that stand there more than once."""
    every = np.sort(hashes)
    return np.unique(every[1:][every[1:] == every[:-1]])
