"""A few numbers for each text, by which reused wording is found among any number of texts.

Fingerprints are chosen by winnowing (Schleimer, Wilkerson, Aiken, SIGMOD 2003, https://doi.org/10.1145/872757.872770):
of every `WINDOW` shingles the least, so that a shared run of `SHINGLE + WINDOW - 1` words is always found and a
fraction of the shingles is kept.
"""

import numpy as np
from numpy.typing import NDArray

from clippings.links.words import Codes

SHINGLE = 8
"""Words in a row that two texts must share to count as reuse."""
WINDOW = 5
FACTOR = np.uint64(0x9E3779B97F4A7C15)
"""An odd number without pattern (2^64 divided by the golden ratio): shingles are hashed as polynomials in it."""
PRINT = np.dtype([("hash", "<u8"), ("at", "<u4")])
Prints = NDArray[np.void]


def fingerprints(codes: Codes) -> Prints:
    """``hash`` and the word it stands ``at``; no hash twice."""
    shingles = hashed(codes)
    least = np.unique(windows(shingles)) if len(shingles) > WINDOW else np.unique(shingles)[:1]
    known, first = np.unique(shingles, return_index=True)
    found = np.empty(len(least), PRINT)
    found["hash"] = least
    found["at"] = first[np.searchsorted(known, least)]
    return found


def windows(shingles: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """The least of every `WINDOW` in a row, without those that repeat the one before."""
    count = len(shingles) - WINDOW + 1
    least = shingles[:count]
    for step in range(1, WINDOW):
        least = np.minimum(least, shingles[step : step + count])
    kept: NDArray[np.uint64] = least[np.append(True, least[1:] != least[:-1])]
    return kept


def hashed(codes: Codes) -> NDArray[np.uint64]:
    """A hash for every `SHINGLE` words in a row."""
    count = max(0, len(codes) - SHINGLE + 1)
    made = np.zeros(count, np.uint64)
    for step in range(SHINGLE):
        made = made * FACTOR + codes[step : step + count]
    return made ^ (made >> np.uint64(29))
