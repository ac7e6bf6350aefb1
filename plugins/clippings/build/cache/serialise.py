"""Values as bytes, for the store and between machines."""

import pickle
from typing import Any
from zlib import crc32


def packed(value: Any) -> bytes:
    data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    return crc32(data).to_bytes(4) + data


def unpacked(data: bytes) -> Any:
    """A value this program packed; a pickle, so never of a file that came with somebody's content."""
    if len(data) < 5 or crc32(data[4:]) != int.from_bytes(data[:4]):
        raise StoreBroken("a value is not as it was kept")
    return pickle.loads(data[4:])


class StoreBroken(Exception):
    """Something that was kept is lost or cannot be read. All of it can be made anew."""
