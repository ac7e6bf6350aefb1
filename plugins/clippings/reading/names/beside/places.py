"""Words that make something else of a place: *New Ashford*, *the Duke of Ashford*, *Mr. Ashford*."""

import re

from clippings.reading.names.beside.titles import titles
from clippings.reading.names.beside.words import Beside
from clippings.reading.names.common_words import stop_words

BEFORE_PLACES = frozenset(
    "new north south east west northern southern eastern western upper lower great greater saint st mount fort lake "
    "port san santa los las nouvelle nouveau nueva nuevo nuova nuovo".split()
)
"""Words that make another place of one."""
_FIRST_NAMES = frozenset(
    "wm geo chas thos jas jos jno robt richd edw edwd saml benj danl alex fred wilh joh friedr".split()
)
"""First names as they are shortened: *Wm. Ashford*."""
_OF = re.compile(
    r"(?:\bof(?: the)?|\bd[eiu]|\bde la|\bvon|\bd\s?['’]|\b(?:universität|hochschule|kantonsschule))\s?$", re.I
)
_RULED = re.compile(
    r"\b(?:(?:du(?:ke|chess)|princ(?:e|ess)|earl|count(?:ess)?|marquis|viscount|baron(?:ess)?)\s+of(?:\s+the)?\s|"
    r"(?:duc|duchesse|prince(?:sse)?|comte(?:sse)?|marquise?|vicomte|baron(?:ne)?)\s+(?:de\s(?:la\s)?|d['’]|du\s)|"
    r"(?:herzog(?:in)?s?|prinz(?:essin)?(?:en)?|fürst(?:in)?(?:en)?|gr(?:af|äfin)(?:en)?|baron(?:in)?s?)\s+von\s|"
    r"(?:duque(?:sa)?|pr[íi]ncipe|princesa|conde(?:sa)?|marqu[ée]s(?:a)?|duca|duchessa|conte(?:ssa)?)\s+d(?:e|i)\s)$",
    re.IGNORECASE,
)
"""What makes the title of a noble family of a place."""
_HOUSES = re.compile(
    r"\b(?:(?:universit(?:y|é)|bank|(?-i:Port)|diocese|collège|college|banque|diocèse|universidad|università|banco|banca|"
    r"klub|club|verein|akademie|académie|academy|"
    r"(?-i:Gazette|Giornale|Gazzetta|Corriere|Gaceta|Journal|Courrier|Nouvelles|Tribune|Times|Knights?|Order|Companion))"
    r"\s+(?:of(?: the)?|de|di|d\s?['’]|von)\s?|(?:universität|hochschule|kantonsschule)\s+)$",
    re.IGNORECASE,
)
"""What makes a house of the place where it stands."""
_OPENING = re.compile(r"[„“”\"«»‚‘] ?$")
_CLOSING = re.compile(r" ?[“”\"«»’‘](?!\w)")
"""Quotation marks that a ship or a newspaper has: *the cruiser “Ashford”*."""
_CLOSED = ' “”"«»’‘'
_JOINING = frozenset("of the de di du la d von universität hochschule kantonsschule".split())
"""The last words of what `_OF` finds."""
_LONGEST = 30
_TITLED = re.compile(r"[„“\"«»‚]\s?((?:[^\W\d_][\w'’-]*\s+){1,5}(?:d['’])?)$")
"""The words of a title in quotation marks before a name that it ends with."""
_LEAST_CAPITAL = 5
"""Letters of a word that has a capital in a title, which no sentence has in all such words."""
_ONES = {
    "en": "a an another every his her my your their our its",
    "de": "ein eine einem einen einer kein keine keinem keinen keiner",
    "fr": "un une", "es": "un una", "it": "un uno una", "pt": "um uma",
}  # fmt: skip
_ONE = {language: frozenset(words.split()) for language, words in _ONES.items()}
"""Language → what makes one of many of a name."""
_PARTS = {
    "fr": "romande|française|alémanique|italienne|occidentale?|orientale?|centrale?|septentrionale?|méridionale?|"
    "latine|du (?:nord|sud)|de l['’](?:est|ouest)",
    "es": "occidental|oriental|central|septentrional|meridional|latina|del (?:norte|sur)",
    "it": "occidentale|orientale|centrale|settentrionale|meridionale|latina|del (?:nord|sud)",
    "pt": "ocidental|oriental|central|setentrional|meridional|latina|do (?:norte|sul)",
}
"""Language → what after a place makes another place of it."""
_PART = {language: re.compile(rf"\s(?:{words})\b", re.IGNORECASE) for language, words in _PARTS.items()}


def is_of_place(name: Beside) -> bool:
    """Whether words or quotation marks beside the name of a place tell of somebody or something that is called after
    it, of a part of it, or of another word: *Reading of the minutes*."""
    if name.language == "en" and name.is_one_word and name.after == "of" and name.before.lower() in ("", "the"):
        return True
    if name.after and name.language in _PART and _PART[name.language].match(name.text, name.end):
        return True
    if (
        name.text[name.end : name.end + 1] in _CLOSED
        and _CLOSING.match(name.text, name.end)
        and (_OPENING.search(name.follows(2)) or _ends_title(name))
    ):
        return True
    last = name.before.lower().rpartition("-")[2]
    if last and last[-1] not in "'’" and last not in _JOINING:
        return False  # as most are, told at once
    before = name.follows(_LONGEST)
    return bool(_OF.search(before[-14:]) and (_RULED.search(before) or _HOUSES.search(before)))


def is_other_place(word: str, *, dot: bool, language: str) -> bool:
    """Whether a word with a capital before a place makes another place of it, or somebody's name: *New*, *Mr.*, *J.*"""
    lower = word.lower()
    return lower in BEFORE_PLACES or (dot and (len(word) == 1 or lower in titles(language) or lower in _FIRST_NAMES))


def is_one_of_many(name: Beside) -> bool:
    """Whether an article makes one of many of a name: *a Winchester*, *ein Wunder*. In English it may
    belong to what follows: *a Winchester paper*."""
    if name.before not in _ONE.get(name.language, ()):
        return False
    return name.language != "en" or not name.after or name.after.lower() in stop_words(name.language)


def _ends_title(name: Beside) -> bool:
    """Whether a name is the end of a title in quotation marks."""
    title = _TITLED.search(name.follows(_LONGEST * 2))
    words = title[1].split() if title else []
    capitals = [word[0].isupper() for word in words]
    return sum(capitals) > 1 and capitals[0] and all(word[0].isupper() for word in words if len(word) >= _LEAST_CAPITAL)
