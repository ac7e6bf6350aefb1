"""A text as words to compare, and each word as a number: a tenth of the memory, and compared faster."""

import re
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from clippings.model.body import Body
from clippings.reading.anchoring import alike

WORD = re.compile(r"\w+(?:['’]\w+)?")
Codes = NDArray[np.uint32]
WORDS_KNOWN = 1 << 17


def words_of(body: Body) -> list[str]:
    return [w for p in body.paragraphs for w in WORD.findall(alike(p.text).casefold())]


class Numbers(dict[str, int]):
    """A number for each word, the same in every build."""

    def __missing__(self, word: str) -> int:
        if len(self) >= WORDS_KNOWN:
            self.clear()
        self[word] = number = crc32(word.encode("utf-8", "surrogatepass"))
        return number


NUMBERS = Numbers()


def codes_of(body: Body) -> Codes:
    return np.fromiter(map(NUMBERS.__getitem__, words_of(body)), np.uint32)
