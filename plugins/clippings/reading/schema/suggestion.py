"""What to try instead of a word that is not known."""

from collections.abc import Iterable
from difflib import get_close_matches


def suggestion(said: str, known: Iterable[str], otherwise: str) -> str:
    """The known word nearest to what was said, as “did you mean gazette?”; ``otherwise`` where no word is near."""
    near = get_close_matches(said, list(known), 1)
    return f"did you mean {near[0]}?" if near else otherwise
