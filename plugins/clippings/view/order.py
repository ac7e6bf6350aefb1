"""How lists are sorted for reading. Accents and case of names do not count; of people the family name comes first."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from clippings.model.edtf import Edtf
from clippings.reading.folding.forms import fold
from clippings.reading.people.sorting import SortName

T = TypeVar("T")


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


def newest_first(entries: Iterable[T], date_of: Callable[[T], Edtf | None]) -> list[T]:
    """Entries with the newest first, and those without a date last."""
    dated: list[tuple[Edtf, T]] = []
    undated: list[T] = []
    for entry in entries:
        if date := date_of(entry):
            dated.append((date, entry))
        else:
            undated.append(entry)
    dated.sort(key=lambda one: one[0].sort_key, reverse=True)
    return [*(entry for _, entry in dated), *undated]
