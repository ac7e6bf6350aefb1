"""Names with one letter wrong, as print and its reading have them, where the article has the same name right, too."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set

from clippings.model.entity import How
from clippings.reading.folding.words import whole
from clippings.reading.names.bearers import Bearer
from clippings.reading.names.matcher import Matcher
from clippings.reading.names.place import Place
from clippings.reading.names.spellings.misread import WORD

_LEAST = {"person": 8}
"""Letters of a name of a kind: surnames that differ in one letter are mostly those of two people."""
_LEAST_OF_OTHERS = 7


_WORD = re.compile(WORD.pattern.removeprefix(r"\b"))
"""The same wherever it begins, which is seen sooner: inside another word, `whole` finds none."""
_NOBODY: Set[Bearer] = frozenset()
_MISPRINT: How = "misprint"
_MISREAD: How = "misread"


def misprints_in(texts: Sequence[str], places: Sequence[Place], matcher: Matcher) -> Iterator[Place]:
    """The places of words that differ in one letter, none of the first and the last two, from a name at ``places``, or
    are a long name of the register but for one letter.

    A word that is like two of them, that the register has, or that the text has in small letters too, is none.
    """
    right: dict[str, dict[str, Bearer]] = defaultdict(dict)
    for place in places:
        word = texts[place.number][place.start : place.end]
        if len(word) >= _LEAST.get(place.bearer.kind, _LEAST_OF_OTHERS) and WORD.fullmatch(word):
            right[word[0] + word[-2:].lower()][word] = place.bearer
    words = {word for text in texts for word in _WORD.findall(text)}
    likely = set(filter(matcher.misread, words))  # most words are like none, told at once
    likely |= {word for word in words if word[0] + word[-2:].lower() in right} if right else set()
    wrong: dict[str, tuple[Bearer, How]] = {}
    for word in likely:
        near = right.get(word[0] + word[-2:].lower())
        like: Set[Bearer] = {bearer for name, bearer in near.items() if _differ_in_one(word, name)} if near else _NOBODY
        how = _MISPRINT if like else _MISREAD
        like = like or matcher.misread(word)
        if len(like) == 1 and not _is_word(word, texts, matcher):
            wrong[word] = next(iter(like)), how
    for word, (bearer, how) in wrong.items():
        for number, text in enumerate(texts):
            yield from (Place(number, at, at + len(word), bearer, how) for at in whole(word, text))


def _is_word(word: str, texts: Sequence[str], matcher: Matcher) -> bool:
    """Whether a word has a meaning of its own: it is in the register, or the text has it in small letters."""
    return any(matcher.bearers_of(word)) or any(word.lower() in text for text in texts)


def _differ_in_one(word: str, name: str) -> bool:
    """Whether two words differ in one letter, put, left out or exchanged, or in two that changed places."""
    if word == name or abs(len(word) - len(name)) > 1:
        return False
    begins = next((n for n, (a, b) in enumerate(zip(word, name, strict=False)) if a != b), min(len(word), len(name)))
    one, other = word[begins:], name[begins:]
    return one[1:] == other[1:] or one[1:] == other or one == other[1:] or (
        one[:2] == other[1::-1] and one[2:] == other[2:]
    )  # fmt: skip
