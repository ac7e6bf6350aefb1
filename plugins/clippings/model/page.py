"""What the write door takes: pages and files as values, named by their path in the output."""

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
    """Text to be written as it is."""

    path: str
    text: str


Output = Page | DataFile
