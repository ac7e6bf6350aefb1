"""Bylines: lines that say who wrote an article, in the languages whose word for “by” is known."""

import re
from collections.abc import Collection

from clippings.importing.plain_text import alike
from clippings.reading.folding.forms import plain

_AND_OF = {
    r"by|words by|text by": "and|with",
    r"von|text von": "und|mit",
    r"par": "et|avec",
    r"por": "y|e|con|com",
    r"di": "e|ed|con",
    r"door": "en|met",
    r"автор|авторы|текст": "и",
    r"بقلم|كتب|كتبت|إعداد": "و",
}
"""“By” in a language → what stands between names in it."""
_NEEDS_COLON = "автор|авторы|текст|كتب|كتبت|إعداد"
_NAME = r"[^\W\d_][\w.'\-]*"
_NAMES = re.compile(rf"{_NAME}(?:\s+{_NAME}){{0,5}}")
_PARTICLES = frozenset(
    "von vom van der den de del della di da das do dos du la le ter ten zu zum zur bin ibn y e i".split()
)
"""Words in names that have no capital."""
_PLACE = re.compile(r"\s+(?:in|aus|à|en|a|em|в|из|from)\s+(?=[^\W\d_])")
_BESIDE = re.compile(r"\s*\([^()]*\)$|,\s+[^\W\d_][^\W\d_'’-]*$")
"""What stands behind the names: a place or office in brackets, or a word that is no full name, behind a comma."""
_OFFICES = re.compile(
    r"(?:[\w-]+ ){0,3}(?:writers?|reporters?|correspondents?|editors?|staff|redakteur(?:in)?|korrespondent(?:in)?|"
    r"correspondante?|rédact(?:eur|rice)|redactora?|corresponsal|inviato|inviata|redacteur|корреспондент)",
    re.IGNORECASE,
)


def names_in(line: str, agencies: Collection[str] = frozenset()) -> list[str] | None:
    """The people whom a byline names, as they are written; None where a line is no byline.

    Agencies, outlets and offices are no people: of “By Jane Roe, Reuters” it is Jane Roe. ``agencies`` are names as
    `alike` has them.
    """
    printed = plain.of(line)
    for by, and_ in _AND_OF.items():
        if not (match := re.fullmatch(rf"(?P<by>{by})(?P<colon>\s*:)?\s+(?P<names>.+)", printed.text, re.IGNORECASE)):
            continue
        if not match["colon"] and match["by"].lower() in _NEEDS_COLON.split("|"):
            continue
        start, end = printed.place(*match.span("names"))
        written = line[start:end]
        for names in dict.fromkeys((written, _PLACE.split(written)[0], _BESIDE.sub("", written))):
            parts = re.split(rf",\s+(?:(?:{and_})\s+)?|،\s*|\s+(?:{and_})\s+|\s+&\s+", names)
            for found in (parts, [names]):
                if all(_is_known(part, agencies) or is_full_name(part) for part in found):
                    return [part for part in found if not _is_known(part, agencies)]
    return None


def is_byline(line: str) -> bool:
    """Whether a line says who wrote an article."""
    return names_in(line) is not None


def is_name(text: str) -> bool:
    """Whether a text can be the name of a person or a place: up to six words, none but particles in small letters."""
    words = plain(text).split()
    if not _NAMES.fullmatch(plain(text)) or words[-1] in _PARTICLES:
        return False
    return all(not word[0].islower() or word in _PARTICLES or re.match(r"al-|el-|d'|l'", word) for word in words)


def is_full_name(text: str) -> bool:
    """Whether a text can be a person's name of two words or more."""
    return len(text.split()) > 1 and is_name(text)


def _is_known(text: str, agencies: Collection[str]) -> bool:
    return alike(text) in agencies or bool(_OFFICES.fullmatch(plain(text)))
