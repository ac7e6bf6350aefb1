"""Pages and files that a plugin gives to be written, as values."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Page:
    """A page: a view value, and the template that shows it."""

    path: str
    """Its path in the output, such as ``articles/x.html``."""
    template: str
    """The template's file name in the theme."""
    view: Any
    """What the template gets as ``view``. The template decides nothing."""


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file whose text is written as it is."""

    path: str
    """Its path in the output, such as ``data/archive.json``."""
    text: str = ""
    """The text; empty where ``make`` gives it."""
    make: Callable[[], str] | None = None
    """Gives the text when the file is written; None where it is made already."""
    made_from: bytes = b""
    """A digest of all that the text depends on: the text is made again only when this differs. Empty to compare the
    text itself."""


Output = Page | DataFile
"""What a plugin gives to be written."""
