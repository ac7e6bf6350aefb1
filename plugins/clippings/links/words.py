"""A text as words to compare, and each word as a number: a tenth of the memory, and compared faster."""

import re
from itertools import chain
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from clippings.model.body import Body
from clippings.reading.anchoring import alike

WORD = re.compile(r"\w+(?:['’]\w+)?")
CODE = np.dtype("<u4")
Codes = NDArray[np.uint32]
KNOWN = 1 << 16
"""Pieces of text whose codes are remembered."""


def words_of(body: Body) -> list[str]:
    return [word for paragraph in body.paragraphs for word in words_in(paragraph.text)]


def words_in(text: str) -> list[str]:
    return WORD.findall(alike(text).casefold())


class Pieces(dict[str, bytes]):
    """The codes of what stands between two spaces: mostly one word, and mostly one that was met before."""

    def __missing__(self, piece: str) -> bytes:
        if len(self) >= KNOWN:
            self.clear()
        codes = (crc32(word.encode("utf-8", "surrogatepass")) for word in words_in(piece))
        self[piece] = found = b"".join(code.to_bytes(CODE.itemsize, "little") for code in codes)
        return found


PIECES = Pieces()


def codes_of(body: Body) -> Codes:
    """A number for each word, the same in every build. No word holds a space, so each piece is looked at alone."""
    pieces = chain.from_iterable(paragraph.text.split() for paragraph in body.paragraphs)
    return np.frombuffer(b"".join(map(PIECES.__getitem__, pieces)), CODE)
