"""Eight words in a row as a number, the same in every build, so that what a text repeats of any number of others is
found by looking each up once."""

from array import array
from collections.abc import Sequence
from hashlib import blake2b

from clippings.model.body import Body
from clippings.reading.rights.quoting import SHORT, folded_words

ROW = SHORT + 1
"""Words in a row that are one more than may stand anywhere."""


def rows_of(words: Sequence[str]) -> "array[int]":
    """A number of 64 bits for every `ROW` words in a row, in their order: none of seven words, two of nine."""
    found = array("Q")
    for row in zip(*(words[first:] for first in range(ROW)), strict=False):
        found.frombytes(blake2b(" ".join(row).encode("utf-8", "surrogatepass"), digest_size=8).digest())
    return found


def rows_in(body: Body) -> "array[int]":
    """The same of a text; a row may begin in one paragraph and end in the next."""
    return rows_of(folded_words("\n".join(paragraph.text for paragraph in body.paragraphs)))
