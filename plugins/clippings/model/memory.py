"""What plugins keep from one build to the next."""

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

_T = TypeVar("_T")


class Forgotten(Exception):
    """What a plugin remembered is lost and must be made anew."""


class Memory:
    """What plugins remember from one build to the next, by name. Anything in it may be lost.

    This one lasts as long as the process; `clippings.build.cache.memory` has one that lasts.
    """

    def __init__(self) -> None:
        self.known: dict[str, Any] = {}

    def recall(self, name: str) -> Any:
        """The value that was remembered under a name; None when there is none, or it is lost."""
        return self.known.get(name)

    def remember(self, name: str, value: Any) -> None:
        """Keep a value under a name, in place of what was there. The value can be pickled."""
        self.known[name] = value

    def forget(self, names: Iterable[str]) -> None:
        """Remove what was remembered under some names; a name that is not there is no error."""
        for name in names:
            self.known.pop(name, None)

    def each(self, facets: Iterable[_T]) -> Iterator[_T]:
        """Facets of many articles, in turn. Those that are still in the store are loaded many at a time."""
        yield from facets

    def parts(self, name: str) -> Iterable[Any] | None:
        """What a cluster made of articles in a row (`clippings.hooks.Gather`), in order; None where none did."""
        return None

    def facet(self, made_from: bytes, facet: str) -> Any:
        """A facet of an article as it was when what the article was made from had this digest; None when it is lost."""
        return None
