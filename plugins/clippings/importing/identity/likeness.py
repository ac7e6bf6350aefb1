"""How alike two texts are, by their words."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

from rapidfuzz.distance import LCSseq

ALMOST_THE_SAME = 0.92
"""Share of the shorter text's words that the other has in the same order, from which on it is a near-copy."""
SKETCH = 32
RUN = 4
LEAST_SHARED = 8
_MOST = 64
"""Texts in which a hash is looked for: what more of them have is what an outlet repeats."""
_BOOK = 20_000
"""Words of a text that are compared: the time grows with the product of both numbers."""
_COMPARED = 5
"""Texts that are compared in full: those that share most hashes."""


class Like(NamedTuple):
    """A text that is almost the same."""

    id: str
    """The id of its article."""
    share: float
    """Share of the shorter text's words that the longer has in the same order; 1 for the same words."""


class Sketches:
    """The sketches of texts. A sketch is the least `SKETCH` hashes of a text's runs of `RUN` words (Broder's bottom-k,
    https://doi.org/10.1109/SEQUEN.1997.666900): only texts that share `LEAST_SHARED` of them are compared in full, and
    no hash leads to more than `_MOST`, so that the time of a large import stays linear."""

    def __init__(self) -> None:
        self._ids: dict[int, list[str]] = defaultdict(list)

    def put(self, id: str, text: str) -> None:
        """Add a folded text."""
        for mark in sketch(text):
            if len(self._ids[mark]) < _MOST:
                self._ids[mark].append(id)

    def like(self, text: str, texts: Mapping[str, str]) -> Like | None:
        """The folded text that is most like this one; None where none is almost the same."""
        shared = Counter(id for mark in sketch(text) for id in self._ids.get(mark, ()))
        near = [id for id, count in shared.most_common(_COMPARED) if count >= LEAST_SHARED]
        found = [Like(id, share(text, texts[id])) for id in near]
        best = max(found, key=lambda like: like.share, default=None)
        return best if best and best.share >= ALMOST_THE_SAME else None


@lru_cache(maxsize=1)  # of a text that is looked for first, and then added
def sketch(text: str) -> tuple[int, ...]:
    """The sketch of a folded text."""
    words = text.split()
    runs = {crc32(" ".join(words[at : at + RUN]).encode()) for at in range(max(1, len(words) - RUN + 1))}
    return tuple(sorted(runs)[:SKETCH])


def share(one: str, other: str) -> float:
    """Share of the shorter text's words that the other has in the same order: 1 where it has all. Of a text that is as
    long as a book, its beginning counts."""
    a, b = one.split()[:_BOOK], other.split()[:_BOOK]
    least = min(len(a), len(b))
    return LCSseq.similarity(a, b) / least if least else 0.0


def told(like: Like, text: str, other: str) -> str:
    """How alike a folded text is to another, before the name of that one: “92 % of its words stand, in the same order,
    in”."""
    if text == other:
        return "has the same words as"
    percent = min(99, int(100 * like.share)) if like.share < 1 else 100
    if len(text.split()) <= len(other.split()):
        return f"{percent} % of its words stand, in the same order, in"
    return f"has, in the same order, {percent} % of the words of"
