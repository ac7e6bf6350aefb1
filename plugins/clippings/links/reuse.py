"""Wording that two articles share word for word."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from clippings.links.fingerprints import SHINGLE, Prints
from clippings.links.found import Found, clipped
from clippings.links.groups import window
from clippings.links.scan import Scan
from clippings.links.words import Codes, words_of
from clippings.model.link import Reason

RULED_OUT_BY = 20
"""Bits of a hash by which most are ruled out at once."""
Hashes = NDArray[np.uint64]
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Repeated:
    """Fingerprints that may be shared: each hash once, ascending, with ``owners[starts[n]:starts[n + 1]]`` the articles
    that have it, ascending, and ``places`` where in each."""

    hashes: Hashes
    starts: NDArray[np.int64]
    owners: NDArray[np.int64]
    places: NDArray[np.uint32]

    def near(self, number: int, prints: Prints) -> Iterator[tuple[int, int, int]]:
        """The partners of an article by each of its fingerprints that is among them: where this one has it, who has it
        too, and where."""
        if not len(self.hashes):
            return
        found = np.minimum(np.searchsorted(self.hashes, prints["hash"]), len(self.hashes) - 1)
        for n in np.flatnonzero(self.hashes[found] == prints["hash"]).tolist():
            owners = self.owners[self.starts[found[n]] : self.starts[found[n] + 1]]
            first, last = window(len(owners), int(np.searchsorted(owners, number)))
            places = self.places[self.starts[found[n]] :][first:last].tolist()
            for other, place in zip(owners[first:last].tolist(), places, strict=True):
                if other != number:
                    yield int(prints["at"][n]), other, place


def repeated(scan: Scan) -> Repeated:
    """Those that several texts have."""
    every = np.sort(scan.prints["hash"])
    return having(scan, np.unique(every[1:][every[1:] == every[:-1]]))


def having(scan: Scan, hashes: Hashes) -> Repeated:
    """All fingerprints with one of these hashes."""
    shift = np.uint64(64 - RULED_OUT_BY)
    table = np.zeros(1 << RULED_OUT_BY, bool)
    table[hashes >> shift] = True
    every = scan.prints["hash"]
    rows = np.flatnonzero(table[every >> shift])
    rows = rows[np.isin(every[rows], hashes)]
    rows = rows[np.argsort(every[rows], kind="stable")]
    found, starts = np.unique(every[rows], return_index=True)
    owners = np.searchsorted(scan.ends, rows, "right")
    return Repeated(found, np.append(starts, len(rows)), owners, scan.prints["at"][rows])


def text_reuse(number: int, scan: Scan, shared: Repeated, codes: Callable[[int], Codes]) -> Iterator[Found]:
    """Another article that shares eight words in a row or more; the longest shared run is shown."""
    places: dict[int, list[Place]] = defaultdict(list)
    for at, other, there in shared.near(number, scan.prints_of(number)):
        places[other].append((at, there))
    for other, found in sorted(places.items()):
        # the same words are shown on both sides
        first, second = min(number, other), max(number, other)
        found = found if first == number else [(b, a) for a, b in found]
        at, length = longest(codes(first), codes(second), found)
        if length >= SHINGLE:
            words = clipped(" ".join(words_of(scan.article(first).body)[at : at + length]))
            yield other, Reason("text-reuse", f"{length} words in a row are the same: “{words}”", 1.5)


def longest(a: Codes, b: Codes, places: list[Place]) -> tuple[int, int]:
    """Where in ``a`` the longest run of words begins that both have around one of the places, and its length."""
    best = (0, 0)
    for at, there in sorted(places):
        if not best[0] <= at < best[0] + best[1]:
            best = max(best, common_run(a, at, b, there), key=lambda run: run[1])
    return best


def common_run(a: Codes, at: int, b: Codes, there: int) -> tuple[int, int]:
    """Where in ``a`` the words around two positions begin to agree, and for how many words they do."""
    back = agreeing(a[:at][::-1], b[:there][::-1])
    return at - back, back + agreeing(a[at:], b[there:])


def agreeing(a: Codes, b: Codes) -> int:
    """How many of the first words are the same."""
    length = min(len(a), len(b))
    different = np.flatnonzero(a[:length] != b[:length])
    return int(different[0]) if len(different) else length
