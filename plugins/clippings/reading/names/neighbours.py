"""Whether a name of one word is only a part of another's that the register lacks: *Meghan McCain*, *New America*.

Told by the words beside it, in languages that write common nouns small; German and others do not.
"""

import re

from clippings.reading.names.common_words import stop_words
from clippings.reading.names.titles import TITLES, titles

BEFORE_PLACES = frozenset(
    "new north south east west northern southern eastern western upper lower great greater saint st mount fort lake "
    "port san santa los las nouvelle nouveau nueva nuevo nuova nuovo".split()
)
"""Words that make another place of one."""
_BEFORE = re.compile(r"([^\W\d_][\w'’-]*)(\.?)[ \u00a0\n]$")
_AFTER = re.compile(r"[ \u00a0\n]([^\W\d_][\w-]*)")
_INNER = re.compile(r"[,;:’'\w\"”)][ \u00a0\n]$")
"""What stands before a word that begins no sentence."""
_RULED = re.compile(
    r"\b(?:(?:du(?:ke|chess)|princ(?:e|ess)|earl|count(?:ess)?|marquis|viscount|baron(?:ess)?)\s+of(?:\s+the)?\s|"
    r"(?:duc|duchesse|prince(?:sse)?|comte(?:sse)?|marquise?|vicomte|baron(?:ne)?)\s+(?:de\s(?:la\s)?|d['’]|du\s)|"
    r"(?:herzog(?:in)?s?|prinz(?:essin)?(?:en)?|fürst(?:in)?(?:en)?|gr(?:af|äfin)(?:en)?|baron(?:in)?s?)\s+von\s|"
    r"(?:duque(?:sa)?|pr[íi]ncipe|princesa|conde(?:sa)?|marqu[ée]s(?:a)?|duca|duchessa|conte(?:ssa)?)\s+d(?:e|i)\s)$",
    re.IGNORECASE,
)
"""What makes the title of a noble family of a place: *the Duke of Ashford*."""
_NEVER = frozenset("i jr sr ii iii iv".split())
"""Words with a capital that belong to no name after one."""


def in_longer(kind: str, text: str, start: int, end: int, language: str) -> bool:
    """Whether a name of one word, of such a bearer, begins or ends a longer name of something else: *Petrov Street*,
    *New Ashford*, *Vice President*."""
    primary = language.split("-")[0]
    if kind == "place" and _RULED.search(text[max(0, start - 24) : start]):
        return True
    if primary not in TITLES and (primary, kind) != ("de", "person"):
        return False
    if " " in text[start:end]:
        return False
    if kind == "place":
        before = _BEFORE.search(text[max(0, start - 40) : start])
        return bool(before and before[1].lower() in BEFORE_PLACES and before[1][0].isupper())
    after = _AFTER.match(text[end : end + 40])
    if after and {text[start:end].lower(), after[1].lower()} <= titles(primary):
        return True
    return bool(kind == "person" and after and _is_capital(after[1]) and after[1].lower() not in _NEVER)


def is_others(kind: str, text: str, start: int, end: int, language: str) -> bool:
    """Whether a surname follows the first name of somebody else: *Meghan McCain*, where the register has John."""
    primary = language.split("-")[0]
    if kind != "person" or primary not in TITLES or " " in text[start:end]:
        return False
    before = _BEFORE.search(text[max(0, start - 40) : start])
    if before is None or before[2] or not _is_capital(word := before[1]) or word.endswith(("'s", "’s")):
        return False
    if word.lower() in titles(primary):
        return False
    return bool(_INNER.search(text[: start - len(before[0])])) or word.lower() not in stop_words(primary)


def _is_capital(word: str) -> bool:
    """Whether a word begins with a capital and goes on in small letters."""
    return word[0].isupper() and word[1:].islower()
