"""What becomes of one part of an input: an article's draft, or why there is none."""

from typing import NamedTuple

from clippings.importing.draft import Draft
from clippings.importing.sources.unreadable import Unreadable


class Opened(NamedTuple):
    """What an import makes of an input before it knows what is there already."""

    draft: Draft
    """The article as far as it is known."""
    sha256: str
    """The digest of what was read: of a text its characters as UTF-8, of a page its bytes."""
    part: str = ""
    """Which part of the input it is, such as ``#3``; empty where it is the whole."""


Parts = tuple[Opened | Unreadable, ...]
"""The articles of one input, in their order; in the place of one that cannot be read, why."""


class More(tuple[Opened | Unreadable, ...]):
    """Some of the articles of one input, of which more follow: a web archive may have more than the memory holds."""
