"""Whole numbers as text that JavaScript reads fast: base 32, least digit first, bit 5 set on all but the last digit.

These are the variable-length quantities (VLQ) of source maps (https://tc39.es/ecma426/), without their sign; the digits
are those of base64url (RFC 4648, section 5). `theme/scripts/index/codec.js` decodes them.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
"""The digits 0 to 63; the upper 32 say that another digit follows."""


def _encode_large(value: int) -> bytes:
    """A whole number from 0, digit by digit."""
    out = ""
    while value > 31:
        out += DIGITS[32 | value & 31]
        value >>= 5
    return (out + DIGITS[value]).encode()


_SMALL = [_encode_large(value) for value in range(1 << 14)]
"""The text of each small number: looking it up is several times as fast."""


def encode_number(value: int) -> bytes:
    """A whole number from 0: ``encode_number(33)`` is ``b"hB"``."""
    return _SMALL[value] if value < len(_SMALL) else _encode_large(value)


def encode_numbers(values: Sequence[int]) -> str:
    """Whole numbers from 0, one after the other."""
    if max(values, default=0) < len(_SMALL):
        return b"".join([_SMALL[value] for value in values]).decode()
    return b"".join(map(encode_number, values)).decode()


_LETTERS = np.frombuffer(DIGITS.encode(), np.uint8)
_VALUES = np.zeros(256, np.int64)
_VALUES[_LETTERS] = np.arange(64)
Numbers = NDArray[np.int64]
"""Whole numbers from 0."""


def decode_numbers(text: bytes) -> tuple[Numbers, Numbers]:
    """The numbers of a text, and where each ends in it, in bytes."""
    digits = _VALUES[np.frombuffer(text, np.uint8)]
    ends = np.flatnonzero(digits < 32) + 1
    if not len(ends):
        return ends, ends
    starts = np.append(0, ends[:-1])
    place = np.arange(len(digits)) - np.repeat(starts, ends - starts)
    return np.add.reduceat((digits & 31) << (5 * place), starts), ends


_SIZES = [1 << bits for bits in range(5, 60, 5)]
"""The least number of two digits, of three, and so on."""


def encode_array(values: Numbers) -> tuple[bytes, Numbers]:
    """The numbers as text, and where each ends in it, in bytes: the inverse of `decode_numbers`."""
    size = np.searchsorted(_SIZES, values, side="right") + 1
    ends = np.cumsum(size)
    text = np.empty(size.sum(), np.uint8)
    first = ends - size
    for place in range(size.max(initial=0)):
        left = size > place
        digits = values[left] >> 5 * place & 31 | np.where(size[left] > place + 1, 32, 0)
        text[first[left] + place] = _LETTERS[digits]
    return text.tobytes(), ends


def encode_gaps(ascending: Sequence[int]) -> str:
    """Ascending numbers as the gaps between them, the first from -1: ``[0, 1, 5]`` as 0, 0, 3."""
    gaps = np.diff(np.array(ascending, np.int64), prepend=-1) - 1
    return encode_numbers(gaps.tolist())
