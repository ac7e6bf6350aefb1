"""What the write door takes: pages and files as values, named by their path in the output."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Page:
    """A view value and the template that shows it. The template gets ``view`` and ``site`` and decides nothing."""

    path: str
    template: str
    view: Any


@dataclass(frozen=True, slots=True)
class DataFile:
    """Text to be written as it is. ``make`` gives it where it is not made yet.

    With ``made_from``, a digest of all the text depends on, it is not even made while a file made from that stands.
    """

    path: str
    text: str = ""
    make: Callable[[], str] | None = None
    made_from: bytes = b""


Output = Page | DataFile


@dataclass(frozen=True, slots=True)
class Group:
    """Outputs in units that are made anew only when what they depend on has changed.

    ``units`` has, for each unit's name, a digest of the articles, events and questions it shows (`Archive.made_from`)
    and of whatever else it takes from the whole archive; that the authorities, theme, settings and program count too
    goes without saying. ``make(names)`` gives the outputs of some units, each with its unit's name; one
    process makes ``at_once`` of them.
    """

    name: str
    units: Mapping[str, bytes]
    make: Callable[[Sequence[str]], Iterable[tuple[str, Output]]]
    at_once: int = 250
