"""Where the terms of a row of slots stand."""

from collections import defaultdict

_STRIDE = 256
"""A passage's positions begin at a multiple of this, so that a longer passage seldom moves those after it."""
_GAP = 8
"""Positions at least so far apart from one passage to the next: no phrase bridges them."""


def after(start: int, slots: int) -> int:
    """Where the passage begins that follows one of so many slots."""
    return ((start + slots + _GAP) // _STRIDE + 1) * _STRIDE


def places_of(row: str) -> dict[str, list[int]]:
    """Where each term of a row of slots stands. A slot of several terms is one place; so is an empty one."""
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
    """How many terms a row of slots holds."""
    return len(row.split()) + row.count("|")
