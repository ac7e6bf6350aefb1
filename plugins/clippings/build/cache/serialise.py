"""Values as bytes, for the store and between machines."""

import pickle
from typing import Any
from zlib import crc32


def serialised(value: Any) -> bytes:
    """A value as bytes, with a checksum (CRC-32, big-endian) before them."""
    data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    return crc32(data).to_bytes(4) + data


def deserialised(data: bytes) -> Any:
    """A value this program serialised; a pickle, so never of a file that came with somebody's content."""
    value = memoryview(data)[4:]
    if not value or crc32(value) != int.from_bytes(data[:4]):
        raise StoreBroken("a value is not as it was kept")
    return pickle.loads(value)


class StoreBroken(Exception):
    """Something that was kept is lost or cannot be read. All of it can be made anew."""
