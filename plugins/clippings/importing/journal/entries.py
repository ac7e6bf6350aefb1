"""Which entries an article has need of, among all that an import has used so far."""

from collections.abc import Mapping
from itertools import islice
from typing import Any

Used = Mapping[str, Mapping[str, Any]]
"""Authority file → id → the entry, in the order in which they were used."""


def counted(used: Used) -> dict[str, int]:
    """How many entries each file has."""
    return {file: len(entries) for file, entries in used.items()}


def since(used: Used, counts: Mapping[str, int]) -> dict[str, dict[str, Any]]:
    """The entries that came after so many."""
    new = {file: dict(islice(entries.items(), counts[file], None)) for file, entries in used.items()}
    return {file: entries for file, entries in new.items() if entries}
