"""Whether a hyphen makes a name part of another word: *Albion-street*, *Radio-Ashford*, *Sainte-Croix*.

*Ashford-based* and *pro-Ashford* still tell of Ashford, and a hyphen between two names of the register parts them, but
for a surname before a place: *Habsburg-Lothringen* is a family.
"""

import re
from collections.abc import Callable, Set

from clippings.reading.names.beside.words import Beside

_HYPHENS = "-\u2010\u2011⸗"
_HYPHEN = frozenset(_HYPHENS)
_BEFORE_NAME = frozenset(f"{_HYPHENS} \n")
_AFTER = re.compile(rf"[{_HYPHENS}]([^\W\d_]+)")
_BEFORE = re.compile(rf"([^\W\d_]+)[{_HYPHENS}][ \n]?$")
_JOINED = re.compile(rf"s[{_HYPHENS}]")
"""What joins a common noun with another: *Kantons-Verwaltung*."""
_LONGEST_BEFORE = 24
_STREETS = frozenset(
    "street st road rd lane square place row terrace house hall court gate hill yard alley avenue market bridge lodge "
    "park straße strasse gasse platz weg".split()
)
"""Words that make an address of a name."""
_KEEPING = frozenset(
    "al el an ad ar as at az ash abu anti pro non ex post pre trans inter intra extra mid neo ultra all co pan".split()
)
"""Words before a hyphen that leave a name what it is: the Arabic article, and Latin prefixes."""
_PEOPLES = ("an", "ans", "ish", "ese", "ic")
"""Endings of words for a people: *Ashford-Russian*."""
_COMPOUNDING = frozenset("de sv da nb nn no nl fi".split())
"""Languages that join a name with any noun: *Ashford-Besuch* tells of Ashford."""


def in_compound(kind: str, name: Beside, kinds_of: Callable[[str], Set[str]]) -> bool:
    """Whether a hyphen joins a name, of such a bearer, with a word that makes something else of it; ``kinds_of`` says
    of a word whose name or surname it is in the register."""
    text, start, end = name.text, name.start, name.end
    if text[end : end + 1] == "s" and name.language in _COMPOUNDING and _JOINED.match(text, end):
        return True
    if text[end : end + 1] in _HYPHENS and (after := _AFTER.match(text, end)):
        if after[1] in _STREETS or (after[1].isupper() and after[1].lower() in _STREETS):
            return True
        if kind == "person" and kinds_of(after[1]) == {"place"} and text[after.end() : after.end() + 1] not in _HYPHENS:
            return True
        joined = kind == "organisation" or name.words.isupper() or name.language in _COMPOUNDING
        if not joined and _is_strange(after[1], kinds_of):
            return True
    if not start or text[start - 1] not in _BEFORE_NAME or _HYPHEN.isdisjoint(text[max(0, start - 3) : start]):
        return False
    before = _BEFORE.search(name.follows(_LONGEST_BEFORE))
    if before is None or before[1].isupper() or not before[1][0].isupper():  # (R-Ashford) is somebody's party
        return False
    kinds = kinds_of(before[1])
    return before[1].lower() not in _KEEPING and (not kinds or (kind == "place" and kinds == {"person"}))


def _is_strange(word: str, kinds_of: Callable[[str], Set[str]]) -> bool:
    """Whether a word after a hyphen is the rest of a longer name: not *Russian* of *Ashford-Russian*."""
    return word[0].isupper() and not (word.isupper() or word.endswith(_PEOPLES) or kinds_of(word))
