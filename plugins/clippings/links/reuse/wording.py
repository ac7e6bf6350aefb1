"""Texts that share words in a row, found by their fingerprints: the index behind the reason ``text-reuse``."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial

import numpy as np

from clippings.links.reuse.credits import compared_codes
from clippings.links.reuse.fingerprints import SHINGLE, Prints
from clippings.links.reuse.passages import Grams, Same, grams_of, passages
from clippings.links.reuse.runs import Place, Reuse, longest
from clippings.links.reuse.table import Hashes, PrintTable, prints_in
from clippings.links.words import Codes
from clippings.model.archive import Archive

_TEXTS_IN_USE = 2048
"""Texts kept as numbers while they are compared, some 3 KB each."""
_REPEATED = 4
"""Articles of one outlet that have the same words when they are what it repeats."""


class Wording(PrintTable):
    """Which texts share eight words in a row or more; not counted, whoever has them, are those that an outlet repeats:
    its footer, or what it says of itself. What four of its articles have is taken for that."""

    def __init__(self, archive: Archive) -> None:
        super().__init__(archive, _REPEATED)
        self._repeats: dict[int, Hashes] = {}
        # not of this object itself: builds do not look for cycles
        self._codes = lru_cache(maxsize=_TEXTS_IN_USE)(partial(_codes_in, archive))
        self._grams = lru_cache(maxsize=_TEXTS_IN_USE)(partial(_grams_in, self._codes))

    def prepare(self, numbers: Sequence[int]) -> None:
        """Gather the fingerprints that the articles may share with any."""
        self._repeats.clear()
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
        one, other = self._codes(a), self._codes(b)
        repeated = self._repeated_in(a, b)
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

    def _again(self, number: int) -> Hashes:
        """The fingerprints of a text that an outlet repeats."""
        if number not in self._repeats:
            hashes = self.prints_of(number)["hash"]
            self._repeats[number] = hashes[np.isin(hashes, self._shared.repeated)]
        return self._repeats[number]


def _codes_in(archive: Archive, number: int) -> Codes:
    return compared_codes(archive.dossiers[archive.order[number]])


def _grams_in(codes: Callable[[int], Codes], number: int) -> Grams:
    return grams_of(codes(number))


def _without(codes: Codes, prints: Prints, repeated: Hashes, sign: int) -> Codes:
    """A text whose words under some fingerprints are no words, nor those between two that stand near each other."""
    at = np.sort(prints["at"][np.isin(prints["hash"], repeated)])
    left = codes.copy()
    for first, after in zip(at.tolist(), [*at[1:].tolist(), len(codes) + SHINGLE], strict=True):
        left[first : after if after - first <= 2 * SHINGLE else first + SHINGLE] = sign
    return left
