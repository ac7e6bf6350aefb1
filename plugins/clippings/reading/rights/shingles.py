"""Shingles: every eight words in a row as a number, the same in every build, so that what a text repeats of any number
of others is found by looking each shingle up once (Broder, “On the Resemblance and Containment of Documents”, 1997,
https://doi.org/10.1109/SEQUEN.1997.666900).
"""

from array import array
from collections.abc import Sequence
from hashlib import blake2b

from clippings.model.body import Body
from clippings.reading.rights.quoting import SHORT, folded_words

WORDS = SHORT + 1
"""Words of a shingle: one more than may stand anywhere."""


def shingles_of(words: Sequence[str]) -> "array[int]":
    """A number of 64 bits for every `WORDS` words in a row, in their order: none of seven words, two of nine."""
    found = array("Q")
    for shingle in zip(*(words[first:] for first in range(WORDS)), strict=False):
        found.frombytes(blake2b(" ".join(shingle).encode("utf-8", "surrogatepass"), digest_size=8).digest())
    return found


def shingles_in(body: Body) -> "array[int]":
    """The shingles of a text; one may begin in one paragraph and end in the next."""
    return shingles_of(folded_words("\n".join(paragraph.text for paragraph in body.paragraphs)))
