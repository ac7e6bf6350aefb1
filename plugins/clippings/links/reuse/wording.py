"""Texts that share words in a row, found by their fingerprints: the index behind the reason ``text-reuse``."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial

import numpy as np
from numpy.typing import NDArray

from clippings.links.groups import by_key, near, window
from clippings.links.reuse.credits import compared_codes
from clippings.links.reuse.fingerprints import PRINT, SHINGLE, Prints
from clippings.links.reuse.passages import Grams, grams_of, passages
from clippings.links.reuse.runs import Place, Reuse, longest
from clippings.links.words import Codes
from clippings.model.archive import Archive
from clippings.model.outlet import UNKNOWN

_RULED_OUT_BY = 20
"""Bits of a hash by which most are ruled out at once."""
_TEXTS_IN_USE = 2048
"""Texts kept as numbers while they are compared, some 3 KB each."""
_REPEATED = 4
"""Articles of one outlet that have the same words when they are what it repeats."""
_Hashes = NDArray[np.uint64]
_Places = NDArray[np.int64]


class Wording:
    """Which texts share eight words in a row or more; not counted, whoever has them, are those that an outlet repeats:
    its footer, or what it says of itself. What four of its articles have is taken for that.

    It is an `Index` whose link keys are `Prints`, as bytes: a table of them all takes a hundredth of the memory and
    time that mappings would.
    """

    def __init__(self, archive: Archive) -> None:
        self._bytes = bytearray()
        self._counts = np.zeros(len(archive.order), np.int64)
        self._shared = _NOTHING
        self._outlets = _outlets_in(archive)
        # not of this object itself: builds do not look for cycles
        self._codes = lru_cache(maxsize=_TEXTS_IN_USE)(partial(_codes_in, archive))
        self._grams = lru_cache(maxsize=_TEXTS_IN_USE)(partial(_grams_in, self._codes))

    def add(self, number: int, keys: bytes) -> None:
        """Note the fingerprints of an article."""
        self._bytes += keys
        self._counts[number] = len(keys) // PRINT.itemsize

    def prepare(self, numbers: Sequence[int]) -> None:
        """Gather the fingerprints that the articles may share with any."""
        if len(numbers) == len(self._counts):
            self._shared = self._having(_repeated(self._prints["hash"]))
        else:
            some = [self._prints_of(n)["hash"] for n in numbers]
            self._shared = self._having(np.unique(np.concatenate(some)) if some else _NOTHING.hashes)

    def candidates(self, number: int, keys: bytes) -> Mapping[int, Sequence[Reuse]]:
        """The articles that share a run of words with an article → what they share."""
        places: dict[int, list[Place]] = defaultdict(list)
        for at, other, there in self._shared.near(number, _prints(keys)):
            # the same run is found from both sides
            places[other].append((at, there) if number < other else (there, at))
        found = {n: self._reuse(min(n, number), max(n, number), at) for n, at in places.items()}
        return {other: (reuse,) for other, reuse in found.items() if reuse.run.length >= SHINGLE}

    def _reuse(self, a: int, b: int, places: list[Place]) -> Reuse:
        """What two texts share, around places where both have the same."""
        one, other = self._codes(a), self._codes(b)
        repeated = self._repeated_in(a, b)
        if len(repeated):
            one, other = (
                _without(one, self._prints_of(a), repeated, 0),
                _without(other, self._prints_of(b), repeated, 1),
            )
            grams = grams_of(one), grams_of(other)
        else:
            grams = self._grams(a), self._grams(b)
        # from the shorter, of which the share is told; both sides say the same
        shorter, longer = sorted(grams, key=lambda one: one.words)
        both = passages(shorter, longer)
        share = round(min(1.0, both.length / max(1, shorter.words)), 2)
        return Reuse(longest(one, other, places), both.words, share)

    def _repeated_in(self, a: int, b: int) -> _Hashes:
        """The fingerprints that two texts share and an outlet repeats."""
        both = np.intersect1d(self._prints_of(a)["hash"], self._prints_of(b)["hash"], assume_unique=True)
        kept: _Hashes = both[np.isin(both, self._shared.repeated)]
        return kept

    def _prints_of(self, number: int) -> Prints:
        return self._prints[self._ends[number] - self._counts[number] : self._ends[number]]

    def affected(self, changed: Mapping[int, tuple[bytes, bytes]]) -> Iterator[int]:
        """The articles near a changed one under a fingerprint that it had or has."""
        hashes = {number: (_hashes(old), _hashes(new)) for number, (old, new) in changed.items()}
        touched = by_key(hashes)
        hashes_now = np.array(sorted(touched), np.uint64)
        yield from self._nearly_repeated(hashes_now, len(changed))
        every = self._having(hashes_now)
        for at, hash in enumerate(every.hashes.tolist()):
            yield from near(every.owners[every.starts[at] : every.starts[at + 1]], touched[hash])

    def _nearly_repeated(self, hashes: _Hashes, changed: int) -> Iterator[int]:
        """All that have a fingerprint of which so many changed articles may have decided whether an outlet repeats it:
        it then counts in all of that outlet's articles, or in none."""
        rows = self._rows_of(hashes)
        _, which, counts = self._by_outlet(rows)
        decided = np.abs(counts[which] - _REPEATED) <= changed
        at_stake = np.isin(self._prints["hash"][rows], np.unique(self._prints["hash"][rows[decided]]))
        yield from np.searchsorted(self._ends, rows[at_stake], "right").tolist()

    def members(self, key: Reuse) -> Sequence[int]:
        """Nobody: nothing outside an article's text tells of its words."""
        return ()

    @cached_property
    def _prints(self) -> Prints:
        """The fingerprints of all articles, one after the other."""
        return np.frombuffer(self._bytes, PRINT)

    @cached_property
    def _ends(self) -> NDArray[np.int64]:
        """Where each article's fingerprints end."""
        return np.cumsum(self._counts)

    def _having(self, hashes: _Hashes) -> "_Shared":
        """All fingerprints with one of these hashes that are not what an outlet repeats."""
        rows = self._rows_of(hashes)
        owners, which, counts = self._by_outlet(rows)
        again = np.unique(self._prints["hash"][rows[counts[which] >= _REPEATED]])
        told = ~np.isin(self._prints["hash"][rows], again)
        rows, owners = rows[told], owners[told]
        found, starts = np.unique(self._prints["hash"][rows], return_index=True)
        places = self._prints["at"][rows]
        return _Shared(found, np.append(starts, len(rows)), owners, places, again)

    def _rows_of(self, hashes: _Hashes) -> NDArray[np.intp]:
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
class _Shared:
    """Fingerprints that several articles may have and no outlet repeats, by their hashes."""

    hashes: _Hashes
    """Each hash once, ascending."""
    starts: NDArray[np.int64]
    """Where the owners of each hash begin, and the end of all."""
    owners: NDArray[np.int64]
    """The articles that have a hash, ascending: those of hash ``n`` are ``owners[starts[n]:starts[n + 1]]``."""
    places: NDArray[np.uint32]
    """Where each of them has it, counted in words."""
    repeated: _Hashes
    """What an outlet repeats, ascending."""

    def near(self, number: int, prints: Prints) -> Iterator[tuple[int, int, int]]:
        """The partners of an article by each of its fingerprints that is among them: where this one has it, who has it
        too, and where."""
        if not len(self.hashes):
            return
        found = np.minimum(np.searchsorted(self.hashes, prints["hash"]), len(self.hashes) - 1)
        for n in np.flatnonzero(self.hashes[found] == prints["hash"]).tolist():
            owners = self.owners[self.starts[found[n]] : self.starts[found[n] + 1]]
            own = int(np.searchsorted(owners, number))
            if own == len(owners) or owners[own] != number:
                continue
            first, last = window(len(owners), own)
            places = self.places[self.starts[found[n]] :][first:last].tolist()
            for other, place in zip(owners[first:last].tolist(), places, strict=True):
                if other != number:
                    yield int(prints["at"][n]), other, place


_NOTHING = _Shared(np.empty(0, np.uint64), np.zeros(1, np.int64), np.empty(0, np.int64), np.empty(0, np.uint32),
                   np.empty(0, np.uint64))  # fmt: skip


def _outlets_in(archive: Archive) -> _Places:
    """A number for the outlet of each article; where nobody knows it, one of its own, for such articles need not be of
    one outlet."""
    outlets = [archive.dossiers[id].record.outlet for id in archive.order]
    first = {outlet: number for number, outlet in reversed(list(enumerate(outlets))) if outlet != UNKNOWN.id}
    return np.fromiter((first.get(outlet, number) for number, outlet in enumerate(outlets)), np.int64, len(outlets))


def _codes_in(archive: Archive, number: int) -> Codes:
    return compared_codes(archive.dossiers[archive.order[number]])


def _grams_in(codes: Callable[[int], Codes], number: int) -> Grams:
    return grams_of(codes(number))


def _without(codes: Codes, prints: Prints, repeated: _Hashes, sign: int) -> Codes:
    """A text whose words under some fingerprints are no words, nor those between two that stand near each other."""
    at = np.sort(prints["at"][np.isin(prints["hash"], repeated)])
    left = codes.copy()
    for first, after in zip(at.tolist(), [*at[1:].tolist(), len(codes) + SHINGLE], strict=True):
        left[first : after if after - first <= 2 * SHINGLE else first + SHINGLE] = sign
    return left


def _prints(keys: bytes) -> Prints:
    return np.frombuffer(keys or b"", PRINT)  # an article without any has an empty mapping


def _hashes(keys: bytes) -> list[int]:
    found: list[int] = _prints(keys)["hash"].tolist()
    return found


def _repeated(hashes: _Hashes) -> _Hashes:
    """Those that stand there more than once."""
    every = np.sort(hashes)
    return np.unique(every[1:][every[1:] == every[:-1]])
