"""Whom a name means that several bear: by the words near it, and by what the register and the article say of them.

A wrong link is worse than none: what these leave open stays open.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from clippings.model.entity import How, NameContext
from clippings.reading.folding.forms import fold
from clippings.reading.folding.words import whole
from clippings.reading.names.bearers import Bearer
from clippings.reading.names.described import best_described
from clippings.reading.names.finding import Found
from clippings.reading.names.forms import form_of

_NEAR = 120
"""How many code points to either side of a shared name are near it."""


@dataclass
class Scene:
    """What an article tells of whom its names mean."""

    texts: Sequence[str] = ()
    """Its paragraphs."""
    day: str = ""
    """The first day on which it can have been published; empty where that is not known."""

    def __post_init__(self) -> None:
        self.whole: set[str] = set()
        """Ids of those who were named in full so far."""
        self._words: dict[str, bool] = {}

    @cached_property
    def words(self) -> frozenset[str]:
        """All its words, folded."""
        return frozenset(fold(" ".join(self.texts)).replace("-", " ").split())

    def is_longer(self, word: str, name: str) -> bool:
        """Whether a name has a word with a capital before it within some sentence of the article, and so is part of a
        longer one where both begin a sentence, too: *White House*."""
        return any(
            at > 1 and text[at - 1] == " " and (text[at - 2].islower() or text[at - 2] in ",;")
            for text in self.texts
            for at in whole(f"{word} {name}", text)
        )

    def is_word(self, word: str) -> bool:
        """Whether the article has a word in small letters, and nowhere with a capital within a sentence."""
        if word not in self._words:
            small = word.lower()
            is_small = any(True for text in self.texts if small in text for _ in whole(small, text))
            self._words[word] = is_small and not any(
                text[at - 1 : at] == " " and (text[at - 2].islower() or text[at - 2] in ",;")
                for text in self.texts
                for at in whole(word, text)
            )
        return self._words[word]


def meant(found: Found, text: str, scene: Scene) -> tuple[Bearer, How] | None:
    """The bearer that is meant by a name in a text, and what decided it; None where nothing tells."""
    bearers = found.bearers
    if found.firsts:  # a title stands before the living
        bearers = [bearer for bearer in bearers if _was_there(bearer, scene.day)]
    if len(bearers) == 1 and not (bearers[0].context.near or bearers[0].context.not_near):
        return bearers[0], "title" if found.firsts else found.how
    around = _around(found, text)
    possible = [bearer for bearer in bearers if _allowed(bearer.context, around)]
    if len(possible) == 1:
        return possible[0], "context"
    told: tuple[tuple[How, list[Bearer]], ...] = (
        ("context", [bearer for bearer in possible if bearer.context.near]),
        ("confirmed", [bearer for bearer in possible if bearer.is_confirmed]),
        ("introduced", [bearer for bearer in possible if bearer.kind == "person" and bearer.id in scene.whole]),
        ("town", _towns(possible, text[found.start : found.end], found.how)),
        ("time", [bearer for bearer in possible if _was_there(bearer, scene.day)]),
        ("outlet", [bearer for bearer in possible if bearer.kind != "organisation"] if _are_one(possible) else []),
    )
    for how, some in told:
        likelier = [bearer for bearer in possible if bearer in some]
        if len(likelier) == 1:
            return likelier[0], how
        possible = likelier or possible
    best = best_described(possible, scene.words) if any(bearer.description for bearer in possible) else None
    return (best, "description") if best else None


def is_pointed_to(found: Found, text: str) -> bool:
    """Whether words that an editor says stand near one of those who may be meant do stand near a name in a text."""
    some = [bearer.context for bearer in found.bearers if bearer.context.near]
    around = _around(found, text) if some else ""
    return any(_allowed(context, around) for context in some)


def _around(found: Found, text: str) -> str:
    """The folded words near a name."""
    return fold(text[max(0, found.start - _NEAR) : found.end + _NEAR])


def _are_one(bearers: Sequence[Bearer]) -> bool:
    """Whether an organisation and an outlet have one name: they are one thing, and the outlet's page has its labels."""
    return {bearer.kind for bearer in bearers} == {"organisation", "outlet"}


def _towns(bearers: Sequence[Bearer], words: str, how: How) -> list[Bearer]:
    """Of places with one name, those that are no district called after another of them, in another language, too."""
    if not any(bearer.districts for bearer in bearers) or any(bearer.kind != "place" for bearer in bearers):
        return []
    form = form_of(words)
    return [one for one in bearers if not (one.districts if how == "language" else form in one.districts)]


def _was_there(bearer: Bearer, day: str) -> bool:
    """Whether a bearer was there on a day; one of whom the register does not say when may have been."""
    return not day or (bearer.since <= day and (not bearer.until or day <= bearer.until))


def _allowed(context: NameContext, around: str) -> bool:
    """Whether the folded words near a name permit a bearer."""
    if any(_contains_word(word, around) for word in context.not_near):
        return False
    return not context.near or any(_contains_word(word, around) for word in context.near)


def _contains_word(word: str, text: str) -> bool:
    """Whether a word stands in a folded text, whole."""
    wanted = _folded(word)
    return bool(wanted) and any(True for _ in whole(wanted, text))


@lru_cache(maxsize=1 << 12)
def _folded(word: str) -> str:
    return fold(word)
