"""The positions of the terms in a row of slots, counted in slots from 0."""

from collections import defaultdict

_STRIDE = 256
"""A passage's positions begin at a multiple of this, so that a longer passage seldom moves those after it."""
_SLOTS = bytes(ord(" ") if chr(byte) in " \n" else ord("x") for byte in range(256))
"""What ends a slot is a space, and all else an x."""
_GAP = 8
"""Positions that are left empty at least between two passages, so that no phrase bridges them."""


def after(start: int, slots: int) -> int:
    """Where the passage begins that follows one of so many slots: ``after(0, 20)`` is 256."""
    return ((start + slots + _GAP) // _STRIDE + 1) * _STRIDE


def positions_of(row: str) -> dict[str, list[int]]:
    """Term → its positions in a row of slots, ascending. The terms of one slot have one position; an empty slot takes
    one, too."""
    found: dict[str, list[int]] = defaultdict(list)
    start = 0
    for passage in row.split("\n") if row else ():
        slots = passage.split(" ")
        for at, slot in enumerate(slots, start):
            for term in slot.split("|"):
                found[term].append(at)
        start = after(start, len(slots))
    found.pop("", None)
    return found


def length_of(row: str) -> int:
    """How many terms a row of slots has. Slots that are not empty are counted where they begin: to take the row apart
    takes twice as long."""
    return f" {row}".encode().translate(_SLOTS).count(b" x") + row.count("|")
