"""What may link an article with others."""

from collections.abc import Mapping
from typing import NamedTuple


class Ties(NamedTuple):
    """What an article may have in common with others, from it alone, each once.

    ``quoted`` has quoted words as they are compared, and as they are printed; ``articles`` are those it replies to,
    links to or is compared with in a note; ``prints`` are the fingerprints of its text.
    """

    events: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    quoted: Mapping[str, str] = {}
    articles: tuple[str, ...] = ()
    prints: bytes = b""


NO_TIES = Ties()
