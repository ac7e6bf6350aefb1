"""Articles that name others by their ids: one replies to another, links to it, is compared with it in a note."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from clippings.model.archive import Archive


class Pointers:
    """Article id → the articles that have it as a link key. An article is compared with those that it names and with
    those that name it.

    Of a pair, the link key shared is the id of the one that is named; both ids where each names the other.
    """

    def __init__(self, archive: Archive) -> None:
        self._order, self._numbers = archive.order, archive.numbers
        self._naming: dict[str, list[int]] = defaultdict(list)

    def add(self, number: int, keys: Iterable[str]) -> None:
        """Note the articles that an article names."""
        for id in keys:
            self._naming[id].append(number)

    def prepare(self, numbers: Sequence[int]) -> None:
        """Nothing is to be done."""

    def candidates(self, number: int, keys: Iterable[str]) -> Mapping[int, Sequence[str]]:
        """The articles that an article names, and those that name it → the ids shared."""
        found: dict[int, list[str]] = defaultdict(list)
        for id in keys:
            if id in self._numbers:
                found[self._numbers[id]].append(id)
        own = self._order[number]
        for other in self._naming.get(own, ()):
            found[other].append(own)
        found.pop(number, None)
        return found

    def affected(self, changed: Mapping[int, tuple[Iterable[str], Iterable[str]]]) -> Iterator[int]:
        """The articles that a changed article named or names, and those that name it."""
        for number, (old, new) in changed.items():
            yield from (self._numbers[id] for id in chain(old, new) if id in self._numbers)
            yield from self._naming.get(self._order[number], ())

    def grown(self, more: int) -> bool:
        """No: an article is compared with those that it names and that name it."""
        return False

    def members(self, key: str) -> Sequence[int]:
        """The article that has this id, where there is one, and those that name it."""
        named = (self._numbers[key],) if key in self._numbers else ()
        return (*named, *self._naming.get(key, ()))
