"""What plugins keep from one build to the next."""

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

_T = TypeVar("_T")


class Forgotten(Exception):
    """Something a plugin must remember is lost. All of it can be made anew."""


class Memory:
    """What plugins remember from one build to the next, by name. This one lasts as long as the process; the host has
    one that lasts. Anything in it may be lost."""

    def __init__(self) -> None:
        self.known: dict[str, Any] = {}

    def recall(self, name: str) -> Any:
        """What was remembered; None when it was not, or is lost."""
        return self.known.get(name)

    def remember(self, name: str, value: Any) -> None:
        self.known[name] = value

    def forget(self, names: Iterable[str]) -> None:
        for name in names:
            self.known.pop(name, None)

    def each(self, facets: Iterable[_T]) -> Iterator[_T]:
        """A large facet of many articles, in turn: many are fetched at a time where they are kept."""
        yield from facets

    def parts(self, name: str) -> Iterable[Any] | None:
        """What a cluster made of articles in a row, in their order; None where there is none."""
        return None

    def facet(self, made_from: bytes, facet: str) -> Any:
        """A facet as it was of an article made from what had this digest; None when it is lost."""
        return None
