"""Whether a hyphen makes a name part of another word: *Albion-street*, *Radio-Ashford*, *Sainte-Croix*.

*Ashford-based* and *pro-Ashford* still tell of Ashford, and a hyphen between two names of the register parts them.
"""

import re
from collections.abc import Callable

from clippings.reading.names.beside.words import Beside

_HYPHENS = "-\u2010\u2011⸗"
_AFTER = re.compile(rf"[{_HYPHENS}]([^\W\d_]+)")
_BEFORE = re.compile(rf"([^\W\d_]+)[{_HYPHENS}]$")
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


def in_compound(kind: str, name: Beside, is_known: Callable[[str], bool]) -> bool:
    """Whether a hyphen joins a name, of such a bearer, with a word that makes something else of it; ``is_known`` says
    of a word whether the register has it."""
    text, start, end = name.text, name.start, name.end
    if name.language in _COMPOUNDING and _JOINED.match(text, end):
        return True
    if text[end : end + 1] in _HYPHENS and (after := _AFTER.match(text, end)):
        if after[1] in _STREETS or (after[1].isupper() and after[1].lower() in _STREETS):
            return True
        joined = kind == "organisation" or name.words.isupper() or name.language in _COMPOUNDING
        if not joined and _is_strange(after[1], is_known):
            return True
    if not start or text[start - 1] not in _HYPHENS:
        return False
    before = _BEFORE.search(name.follows(_LONGEST_BEFORE))
    if before is None or before[1].isupper() or not before[1][0].isupper():  # (R-Ashford) is somebody's party
        return False
    return before[1].lower() not in _KEEPING and not is_known(before[1])


def _is_strange(word: str, is_known: Callable[[str], bool]) -> bool:
    """Whether a word after a hyphen is the rest of a longer name: not *Russian* of *Ashford-Russian*."""
    return word[0].isupper() and not (word.isupper() or word.endswith(_PEOPLES) or is_known(word))
