"""Whom a name means that several bear: by the words near it, and by what the register and the article say of them.

A wrong link is worse than none: what these leave open stays open.
"""

from collections.abc import Sequence, Set
from functools import lru_cache

from clippings.model.entity import NameContext
from clippings.reading.folding.forms import fold
from clippings.reading.folding.words import stands_alone
from clippings.reading.names.matcher import Bearer, Found

_NEAR = 120
"""How many code points to either side of a shared name are near it."""


def meant(found: Found, text: str, named: Set[str] = frozenset()) -> Bearer | None:
    """The bearer that is meant by a name in a text; None where nothing tells. ``named`` has the ids of those whom the
    article names without a doubt."""
    bearers = found.bearers
    if len(bearers) == 1 and not (bearers[0].context.near or bearers[0].context.not_near):
        return bearers[0]
    around = fold(text[max(0, found.start - _NEAR) : found.end + _NEAR])
    possible = [bearer for bearer in bearers if _allowed(bearer.context, around)]
    for likelier in (
        [bearer for bearer in possible if bearer.context.near],
        [bearer for bearer in possible if bearer.is_confirmed],
        [bearer for bearer in possible if bearer.kind == "person" and bearer.id in named],
        [bearer for bearer in possible if bearer.kind != "organisation"] if _is_also_outlet(possible) else [],
    ):
        possible = likelier or possible
        if len(possible) == 1:
            return possible[0]
    return None


def _is_also_outlet(bearers: Sequence[Bearer]) -> bool:
    """Whether an organisation and an outlet have one name: they are one thing, and the outlet's page has its labels."""
    return {bearer.kind for bearer in bearers} == {"organisation", "outlet"}


def _allowed(context: NameContext, around: str) -> bool:
    """Whether the folded words near a name permit a bearer."""
    if any(_contains_word(word, around) for word in context.not_near):
        return False
    return not context.near or any(_contains_word(word, around) for word in context.near)


def _contains_word(word: str, text: str) -> bool:
    """Whether a word stands in a folded text, whole."""
    wanted = _folded(word)
    at = text.find(wanted) if wanted else -1
    while at >= 0 and not stands_alone(text, at, at + len(wanted)):
        at = text.find(wanted, at + 1)
    return at >= 0


@lru_cache(maxsize=1 << 12)
def _folded(word: str) -> str:
    return fold(word)
