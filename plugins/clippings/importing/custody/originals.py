"""Originals kept by their digest, in a folder that no build reads."""

import hashlib
import os
from pathlib import Path
from typing import NamedTuple

from clippings.files import move
from clippings.importing.sources.inputs import Input

FOLDER = "private/originals"
"""Where they are, in the content folder: a bag as of RFC 8493 (`custody.bag`)."""
CHUNK = 1 << 20
"""Bytes that are read at a time: a web archive may be longer than the memory."""


class Original(NamedTuple):
    """What was kept of one input."""

    sha256: str
    """The digest of its bytes, in hexadecimal, which is its name."""
    bytes: int
    """How many."""


def place_of(sha256: str) -> str:
    """The path of an original in the bag: ``data/ab/ab12…``. Without an ending, so that no program takes it for a page
    or a text of its own, and nothing runs where it is opened by mistake."""
    return f"data/{sha256[:2]}/{sha256}"


def keep(one: Input, into: Path) -> Original:
    """Copy the bytes of an input, unless they are kept already. `Unreadable` where they can be had no more."""
    folder = into / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    part = folder / f".{os.getpid()}.part"
    hashed, size = hashlib.sha256(), 0
    try:
        with one.open() as stream, part.open("wb") as copy:
            while chunk := stream.read(CHUNK):
                hashed.update(chunk)
                size += copy.write(chunk)
        place = folder / place_of(hashed.hexdigest())
        if not place.exists():
            place.parent.mkdir(parents=True, exist_ok=True)
            move(part, place)
    finally:
        part.unlink(missing_ok=True)
    return Original(hashed.hexdigest(), size)
