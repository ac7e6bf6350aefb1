"""A text as words to compare, and each word as a number: a tenth of the memory, and compared faster.

A word's number is a polynomial in its characters, its upper half, as fingerprints hash words (`reuse.fingerprints`).
Numbers are worked out for all words of a text at once: looking up each in a table takes five times as long.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from clippings.model.body import Body, Paragraph
from clippings.reading.folding.forms import fold, plain
from clippings.reading.folding.spacing import Spacing

WORD = re.compile(r"\w+(?:'\w+)*")
"""A word of folded text, as all links compare them."""
_spaced = Spacing(WORD)
_SPACE = ord(" ")
_FACTOR = 0x9E3779B97F4A7C15
"""An odd number without pattern (2^64 divided by the golden ratio)."""
_Whole = TypeVar("_Whole", NDArray[np.uint32], NDArray[np.uint64])
Codes = NDArray[np.uint32]
"""The words of a text as numbers."""


def words_of(paragraphs: Iterable[Paragraph], first: int = 0, end: int | None = None) -> Iterator[str]:
    """The words of some paragraphs as they are shown, in lower case and with their accents, in the order of `codes_of`:
    those from number ``first``, from 0, to ``end``, exclusive, or to the last."""
    folded = (fold.of(paragraph.text) for paragraph in paragraphs)
    words = ((text, word.span()) for text in folded for word in WORD.finditer(text.text))
    for text, span in islice(words, first, end):
        start, stop = text.place(*span)
        yield plain(text.written[start:stop]).lower()


def place_of(text: str, first: int, last: int) -> tuple[int, int]:
    """Where some words of a paragraph stand in it as it is written, in code points; both are counted from 0."""
    folded = fold.of(text)
    spans = [word.span() for word in WORD.finditer(folded.text)]
    return folded.place(spans[first][0], spans[last][1])


def words_in(text: str) -> list[str]:
    """The words of some text, folded: ``It’s over.`` is ``it's`` and ``over``."""
    return spaced(text).decode("utf-8", "surrogatepass").split()


def spaced(text: str) -> bytes:
    """The same in UTF-8, a space or more before and behind each word: ``b" it's over  "``."""
    return _spaced(fold(text))


@lru_cache(maxsize=4)
def spaced_body(body: Body) -> bytes:
    """The words of an article's text in the same form. Kept for a while: likeness and copies are both found in them."""
    return spaced("\n".join(paragraph.text for paragraph in body.paragraphs))


def codes_of(body: Body) -> Codes:
    """A number for each word, the same in every build."""
    characters = _characters(spaced_body(body))
    inside = characters != _SPACE
    edges = np.flatnonzero(inside[1:] != inside[:-1])
    if not len(edges):
        return np.zeros(0, np.uint32)
    lengths = edges[1::2] - edges[::2]
    before = np.cumsum(lengths) - lengths
    place = np.arange(lengths.sum()) - np.repeat(before, lengths)
    values = characters[inside] * _powers(int(lengths.max()))[place]
    return (np.add.reduceat(values, before) >> np.uint64(32)).astype(np.uint32)


def firsts(numbers: _Whole) -> tuple[_Whole, NDArray[np.intp]]:
    """Each of some numbers once, ascending, and where it stands first: `np.unique` sorts so that equal ones keep their
    order, which takes four times as long."""
    order = np.argsort(numbers)
    ascending = numbers[order]
    new = np.ones(len(numbers), bool)
    new[1:] = ascending[1:] != ascending[:-1]
    begins = np.flatnonzero(new)
    return ascending[begins], np.minimum.reduceat(order, begins)


def _characters(text: bytes) -> NDArray[np.uint8] | NDArray[np.uint32]:
    """The characters of a text in UTF-8 as their code points."""
    if text.isascii():
        return np.frombuffer(text, np.uint8)
    return np.frombuffer(text.decode("utf-8", "surrogatepass").encode("utf-32-le", "surrogatepass"), np.dtype("<u4"))


@lru_cache
def _powers(count: int) -> NDArray[np.uint64]:
    """The first powers of `_FACTOR`, in whole numbers of 64 bits."""
    with np.errstate(over="ignore"):
        found: NDArray[np.uint64] = np.cumprod(np.full(count, _FACTOR, np.uint64), dtype=np.uint64)
    return found
