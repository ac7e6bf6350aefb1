"""A few numbers for each text, by which reused wording is found among any number of texts.

Fingerprints are chosen by winnowing (Schleimer, Wilkerson, Aiken, SIGMOD 2003, https://doi.org/10.1145/872757.872770):
of every five shingles in a row the least, so that a shared run of twelve words is always found and a fraction of the
shingles is kept.
"""

import numpy as np
from numpy.typing import NDArray

from clippings.links.words import Codes, firsts

SHINGLE = 8
"""Words in a row that two texts must share to count as reuse."""
_WINDOW = 5
"""Shingles in a row of which one is kept."""
_FACTOR = np.uint64(0x9E3779B97F4A7C15)
"""An odd number without pattern (2^64 divided by the golden ratio): shingles are hashed as polynomials in it."""
PRINT = np.dtype([("hash", "<u8"), ("at", "<u4")])
"""A fingerprint: the hash of a shingle, and the place of its first word in the text, from 0."""
Prints = NDArray[np.void]
"""Fingerprints, each a `PRINT`."""


def fingerprints(codes: Codes) -> Prints:
    """The fingerprints of a text, by ascending hash, no hash twice; none of a text of fewer than eight words."""
    shingles = hashed(codes, SHINGLE)
    known, first = firsts(shingles)
    kept = np.zeros(len(known), bool)
    if len(shingles) > _WINDOW:
        kept[np.searchsorted(known, _windows(shingles))] = True
    else:
        kept[:1] = True
    found = np.empty(np.count_nonzero(kept), PRINT)
    found["hash"], found["at"] = known[kept], first[kept]
    return found


def _windows(shingles: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """The least of every `_WINDOW` in a row, without those that repeat the one before."""
    count = len(shingles) - _WINDOW + 1
    least = shingles[:count]
    for step in range(1, _WINDOW):
        least = np.minimum(least, shingles[step : step + count])
    kept: NDArray[np.uint64] = least[np.append(True, least[1:] != least[:-1])]
    return kept


def hashed(codes: Codes, size: int) -> NDArray[np.uint64]:
    """A hash for every ``size`` words in a row."""
    count = max(0, len(codes) - size + 1)
    made = np.zeros(count, np.uint64)
    for step in range(size):
        made = made * _FACTOR + codes[step : step + count]
    return made ^ (made >> np.uint64(29))
