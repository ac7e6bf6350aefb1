"""How names are sorted for reading: accents and case do not count; of people the family name counts first."""

from clippings.reading.folding.forms import fold
from clippings.reading.people.sorting import SortName


def letter_of(name: str) -> str:
    """The letter under which a name stands in a list: ``E`` for Élan, ``ا`` for أحمد, ``#`` where none begins it."""
    first = fold(name)[:1]
    return first.upper() if first.isalpha() else "#"


def by_name(name: str) -> tuple[str, str]:
    """The key by which displayed names are sorted: ``Élan`` stands among the names with E."""
    return fold(name), name


def by_person(name: SortName) -> tuple[str, str, SortName]:
    """The key by which people are sorted: by family name, those of one by given name."""
    return fold(name.family), fold(name.given), name
