"""A text as words to compare, and each word as a number: a tenth of the memory, and compared faster.

A word's number is a polynomial in its characters, its upper half, as fingerprints hash words (`reuse.fingerprints`).
Numbers are worked out for all words of a text at once: looking up each in a table takes five times as long.
"""

import re
from collections.abc import Iterator
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from clippings.model.body import Body
from clippings.reading.folding.forms import fold, plain

WORD = re.compile(r"\w+(?:'\w+)*")
"""A word of folded text, as all links compare them."""
_APOSTROPHE = ord("'")
_FACTOR = 0x9E3779B97F4A7C15
"""An odd number without pattern (2^64 divided by the golden ratio)."""
_FEW = 1 << 16
"""Characters up to which a table of all is worth making: an emoji's would be a hundred times as long as most texts."""
Codes = NDArray[np.uint32]
"""The words of a text as numbers."""
_Characters = NDArray[np.uint32]
"""Characters as their code points."""


def words_of(body: Body, first: int = 0, end: int | None = None) -> Iterator[str]:
    """The words of a text as they are shown, in lower case and with their accents, in the order of `codes_of`: those
    from number ``first``, from 0, to ``end``, exclusive, or to the last."""
    folded = (fold.of(paragraph.text) for paragraph in body.paragraphs)
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
    return WORD.findall(fold(text))


def codes_of(body: Body) -> Codes:
    """A number for each word, the same in every build."""
    text = fold("\n".join(paragraph.text for paragraph in body.paragraphs))
    characters = np.frombuffer(f" {text} ".encode("utf-32-le", "surrogatepass"), np.dtype("<u4"))
    inside = _in_words(characters)
    edges = np.flatnonzero(inside[1:] != inside[:-1]) + 1
    starts, ends = edges[::2], edges[1::2]
    if not len(starts):
        return np.zeros(0, np.uint32)
    lengths = ends - starts
    before = np.cumsum(lengths) - lengths
    place = np.arange(lengths.sum()) - np.repeat(before, lengths)
    values = characters[inside] * _powers(int(lengths.max()))[place]
    return (np.add.reduceat(values, before) >> np.uint64(32)).astype(np.uint32)


def _in_words(characters: _Characters) -> NDArray[np.bool_]:
    """Which characters are in a word: letters and the like, and an apostrophe between two of them."""
    different, which = _distinct(characters)
    inside = np.array([WORD.match(chr(character)) is not None for character in different.tolist()])[which]
    between = np.flatnonzero(characters == _APOSTROPHE)
    inside[between] = inside[between - 1] & inside[between + 1]
    return inside


def _distinct(characters: _Characters) -> tuple[_Characters, NDArray[np.intp]]:
    """The different characters, and for each in the text which of them it is."""
    if characters.max() >= _FEW:
        return np.unique(characters, return_inverse=True)
    counts = np.bincount(characters)
    different = np.flatnonzero(counts)
    number = np.zeros(len(counts), np.intp)
    number[different] = np.arange(len(different))
    return different.astype(np.uint32), number[characters]


def _powers(count: int) -> NDArray[np.uint64]:
    """The first powers of `_FACTOR`, in whole numbers of 64 bits."""
    with np.errstate(over="ignore"):
        found: NDArray[np.uint64] = np.cumprod(np.full(count, _FACTOR, np.uint64), dtype=np.uint64)
    return found
