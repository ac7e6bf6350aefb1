"""Whole numbers as text that JavaScript reads fast: base 32, least digit first, bit 5 set on all but the last digit.

(Variable-length quantities, as source maps have them; the digits are those of RFC 4648's base64url.)
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def encoded(number: int) -> bytes:
    """A whole number from 0."""
    out = ""
    while number > 31:
        out += DIGITS[32 | number & 31]
        number >>= 5
    return (out + DIGITS[number]).encode()


SMALL = [encoded(number) for number in range(1 << 14)]


def number(value: int) -> bytes:
    return SMALL[value] if value < len(SMALL) else encoded(value)


def numbers(values: Sequence[int]) -> str:
    if max(values, default=0) < len(SMALL):
        return b"".join([SMALL[value] for value in values]).decode()
    return b"".join(map(number, values)).decode()


LETTERS = np.frombuffer(DIGITS.encode(), np.uint8)
VALUES = np.zeros(256, np.int64)
VALUES[LETTERS] = np.arange(64)
Numbers = NDArray[np.int64]


def decoded(text: bytes) -> tuple[Numbers, Numbers]:
    """The numbers of a text, and where each ends in it."""
    digits = VALUES[np.frombuffer(text, np.uint8)]
    ends = np.flatnonzero(digits < 32) + 1
    if not len(ends):
        return ends, ends
    starts = np.append(0, ends[:-1])
    place = np.arange(len(digits)) - np.repeat(starts, ends - starts)
    return np.add.reduceat((digits & 31) << (5 * place), starts), ends


SIZES = [1 << bits for bits in range(5, 60, 5)]
"""The least numbers of two digits, of three, and so on."""


def encoded_at_once(values: Numbers) -> tuple[bytes, Numbers]:
    """The numbers as text, and where each ends in it; `decoded` the other way round."""
    size = np.searchsorted(SIZES, values, side="right") + 1
    ends = np.cumsum(size)
    text = np.empty(size.sum(), np.uint8)
    first = ends - size
    for place in range(size.max(initial=0)):
        left = size > place
        digits = values[left] >> 5 * place & 31 | np.where(size[left] > place + 1, 32, 0)
        text[first[left] + place] = LETTERS[digits]
    return text.tobytes(), ends


def steps(ascending: Sequence[int]) -> str:
    """Ascending numbers as the gaps between them; the first counts from -1."""
    gaps = np.diff(np.array(ascending, np.int64), prepend=-1) - 1
    return numbers(gaps.tolist())
