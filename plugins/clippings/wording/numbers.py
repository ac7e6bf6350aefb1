"""Numbers as the language of the interface writes them."""

from clippings.wording.catalogues import ENGLISH, catalogue_of
from clippings.wording.figures import figures
from clippings.wording.messages import spoken


def in_english() -> bool:
    """Whether English is spoken."""
    return catalogue_of(spoken()) in ("", ENGLISH)


def number(value: float) -> str:
    """A number with its thousands apart: ``1,234``, in German ``1.234``; ``36.2``."""
    return figures(value, spoken())
