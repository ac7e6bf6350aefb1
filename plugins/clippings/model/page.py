"""What a plugin gives to be written: pages and files as values, named by their path in the output."""

from collections.abc import Callable
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
