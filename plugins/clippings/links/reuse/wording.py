"""Texts that share words in a row, found by their fingerprints: the index behind the reason ``text-reuse``."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from clippings.links.reuse.credits import compared_codes
from clippings.links.reuse.fingerprints import SHINGLE, Prints
from clippings.links.reuse.passages import Grams, Same, grams_of, passages
from clippings.links.reuse.runs import Place, Reuse, longest
from clippings.links.reuse.table import Hashes, PrintTable, prints_in
from clippings.links.words import Codes, spaced
from clippings.model.archive import Archive

_TEXTS_IN_USE = 2048
"""Texts kept as numbers while they are compared, some 3 KB each."""
_REPEATED = 4
"""Articles of one outlet that have the same words when they are what it repeats."""


class Wording(PrintTable):
    """Which texts share eight words in a row or more; not counted, whoever has them, are those that an outlet repeats:
    its footer, or what it says of itself. What four of its articles have is taken for that; what two or three have
    counts between a text and the one of them that it is nearest to, and between copies."""

    def __init__(self, archive: Archive) -> None:
        super().__init__(archive, _REPEATED)
        self._repeats: dict[int, Hashes] = {}
        self._doubles: dict[int, Hashes] = {}
        self._common: dict[tuple[int, int], int] = {}
        # not of this object itself: builds do not look for cycles
        self._codes = lru_cache(maxsize=_TEXTS_IN_USE)(partial(_codes_in, archive))
        self._grams = lru_cache(maxsize=_TEXTS_IN_USE)(partial(_grams_in, self._codes))
        self.starts = lru_cache(maxsize=_TEXTS_IN_USE)(partial(_starts_in, archive))

    def prepare(self, numbers: Sequence[int]) -> None:
        """Gather the fingerprints that the articles may share with any."""
        for kept in (self._repeats, self._doubles, self._common):
            kept.clear()
        super().prepare(numbers)

    def candidates(self, number: int, keys: bytes) -> Mapping[int, Sequence[Reuse]]:
        """The articles that share a run of words with an article → what they share."""
        places: dict[int, list[Place]] = defaultdict(list)
        for at, other, there in self._shared.near(number, prints_in(keys)):
            # the same run is found from both sides
            places[other].append((at, there) if number < other else (there, at))
        found = {n: self._reuse(min(n, number), max(n, number), at) for n, at in places.items()}
        return {other: (reuse,) for other, reuse in found.items() if reuse.run.length >= SHINGLE}

    def _reuse(self, a: int, b: int, places: list[Place]) -> Reuse:
        """What two texts share, around places where both have the same."""
        repeated = self._repeated_in(a, b)
        reuse = self._found(a, b, places, repeated)
        if reuse.is_copy or not len(elsewhere := self._elsewhere(a, b)):
            return reuse
        return self._found(a, b, places, np.union1d(repeated, elsewhere))

    def _found(self, a: int, b: int, places: list[Place], repeated: Hashes) -> Reuse:
        """The same, without what has some fingerprints in both."""
        one, other = self._codes(a), self._codes(b)
        if len(repeated):
            one, other = (
                _without(one, self.prints_of(a), repeated, 0),
                _without(other, self.prints_of(b), repeated, 1),
            )
            grams = grams_of(one), grams_of(other)
        else:
            grams = self._grams(a), self._grams(b)
        # from the shorter, of which the share is told; both sides say the same
        shorter, longer = sorted(grams, key=lambda one: one.words)
        both = passages(shorter, longer)
        share = round(min(1.0, both.length / max(1, shorter.words)), 2)
        same = both.same if shorter is grams[0] else tuple(Same(there, at, words) for at, there, words in both.same)
        return Reuse(longest(one, other, places), both.words, share, same)

    def _repeated_in(self, a: int, b: int) -> Hashes:
        """The fingerprints that two texts share and an outlet repeats."""
        one, other = self._again(a), self._again(b)
        return np.intersect1d(one, other, assume_unique=True) if len(one) and len(other) else one[:0]

    def _elsewhere(self, a: int, b: int) -> Hashes:
        """The fingerprints of two texts that several articles of an outlet have, where these two are nearest to
        different ones of them: each has the words from another."""
        one, other = self._twice(a), self._twice(b)
        if not len(one) or not len(other):
            return one[:0]
        both = np.intersect1d(one, other, assume_unique=True)
        owners = [self._shared.owners_of(hash) for hash in both.tolist()]
        every = {of.tobytes(): of for of in owners}  # many stand in the same articles
        apart = {key: self._are_apart(a, b, of) for key, of in every.items()}
        kept: Hashes = both[np.array([apart[of.tobytes()] for of in owners], bool)]
        return kept

    def _are_apart(self, a: int, b: int, owners: NDArray[np.int64]) -> bool:
        """Whether two texts are nearest to different ones of the articles that an outlet has among some."""
        outlets, counts = np.unique(self._outlets[owners], return_counts=True)
        groups = (owners[self._outlets[owners] == outlet].tolist() for outlet in outlets[counts > 1].tolist())
        return any(self._nearest(a, group).isdisjoint(self._nearest(b, group)) for group in groups)

    def _nearest(self, number: int, group: Sequence[int]) -> set[int]:
        """Those of some articles with which one shares most fingerprints; itself, where it is one of them."""
        if number in group:
            return {number}
        common = {other: self._in_common(number, other) for other in group}
        return {other for other, count in common.items() if count == max(common.values())}

    def _in_common(self, a: int, b: int) -> int:
        """How many fingerprints two articles share."""
        pair = min(a, b), max(a, b)
        if pair not in self._common:
            one, other = self.prints_of(a)["hash"], self.prints_of(b)["hash"]
            self._common[pair] = len(np.intersect1d(one, other, assume_unique=True))
        return self._common[pair]

    def _twice(self, number: int) -> Hashes:
        """The fingerprints of a text that several articles of an outlet have."""
        if number not in self._doubles:
            hashes = self.prints_of(number)["hash"]
            self._doubles[number] = hashes[_are_among(hashes, self._shared.twice)]
        return self._doubles[number]

    def _again(self, number: int) -> Hashes:
        """The fingerprints of a text that an outlet repeats."""
        if number not in self._repeats:
            hashes = self.prints_of(number)["hash"]
            self._repeats[number] = hashes[_are_among(hashes, self._shared.repeated)]
        return self._repeats[number]


def _codes_in(archive: Archive, number: int) -> Codes:
    return compared_codes(archive.dossiers[archive.order[number]])


def _starts_in(archive: Archive, number: int) -> list[int]:
    """How many words of a text stand before each of its paragraphs, and in all."""
    paragraphs = archive.dossiers[archive.order[number]].body.paragraphs
    return list(accumulate((len(spaced(paragraph.text).split()) for paragraph in paragraphs), initial=0))


def _grams_in(codes: Callable[[int], Codes], number: int) -> Grams:
    return grams_of(codes(number))


def _are_among(hashes: Hashes, ascending: Hashes) -> NDArray[np.bool_]:
    """Which of a few hashes are among many that stand in order: `np.isin` would sort the many each time."""
    if not len(ascending):
        return np.zeros(len(hashes), bool)
    at = np.minimum(np.searchsorted(ascending, hashes), len(ascending) - 1)
    found: NDArray[np.bool_] = ascending[at] == hashes
    return found


def _without(codes: Codes, prints: Prints, repeated: Hashes, sign: int) -> Codes:
    """A text whose words under some fingerprints are no words, nor those between two that stand near each other."""
    at = np.sort(prints["at"][np.isin(prints["hash"], repeated)])
    left = codes.copy()
    for first, after in zip(at.tolist(), [*at[1:].tolist(), len(codes) + SHINGLE], strict=True):
        left[first : after if after - first <= 2 * SHINGLE else first + SHINGLE] = sign
    return left
