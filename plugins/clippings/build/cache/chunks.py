"""A row of many items in chunks, cut by content."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar
from zlib import crc32

CUT, MOST = 128, 256
"""Items of a part: about so many, and at most."""
T = TypeVar("T")


def chunks(items: Iterable[T], name: Callable[[T], bytes]) -> Iterator[list[T]]:
    """Items in a row, in parts that one which comes, goes or changes leaves as they are, but for its own.

    A part ends with an item whose name's CRC-32 is a multiple of CUT, and at MOST (content-defined chunking).
    """
    part: list[T] = []
    for item in items:
        part.append(item)
        if len(part) == MOST or crc32(name(item)) % CUT == 0:
            yield part
            part = []
    if part:
        yield part
