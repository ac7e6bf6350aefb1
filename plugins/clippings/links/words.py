"""A text as words to compare, and each word as a number: a tenth of the memory, and compared faster."""

import re
from functools import lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from clippings.model.body import Body
from clippings.reading.anchoring import alike

WORD = re.compile(r"\w+(?:['’]\w+)?")
Codes = NDArray[np.uint32]


def words_of(body: Body) -> list[str]:
    return [w for p in body.paragraphs for w in WORD.findall(alike(p.text).casefold())]


def codes_of(body: Body) -> Codes:
    """A number for each word, the same in every build."""
    return np.fromiter(map(coded, words_of(body)), np.uint32)


@lru_cache(maxsize=1 << 17)
def coded(word: str) -> int:
    return crc32(word.encode("utf-8", "surrogatepass"))
