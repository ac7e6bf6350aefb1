"""What a name seems to be, by the words beside it and in it."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from babel import Locale, UnknownLocaleError

from clippings.reading.names.beside.titles import titles

_ORGANISATIONS = frozenset(
    "academy agency alliance army association authority bank board brigade bureau cabinet centre center church club "
    "commission committee company congress corporation corps council court department directorate federation forum "
    "foundation front group hospital house inc institute institution league ltd ministry movement network observatory "
    "office organisation organization parliament party police school senate service society syndicate trust union "
    "university amt bundestag ministerium partei universität verband verein ministère parti université conseil comité "
    "ministerio partido universidad consejo ministero partito università".split()
)
"""Words that names of organisations have."""
_PLACE_BEFORE = re.compile(
    r"\b(?:in|at|from|near|to|outside|around|across|into|aus|nach|bei|à|en|desde|hacia)[ \u00a0]$"
)
_PLACE_AFTER = re.compile(
    r"[.,;:)!?]|$|[ \u00a0](?:and|or|on|in|at|to|for|after|before|when|where|with|by|as|since|they|he|she|it|we|"
    r"und|oder|et|y|e|le|la)\b"
)
_SAID = re.compile(
    r"[ \u00a0,]*(?:said|says|told|tells|wrote|writes|added|adds|asked|claimed|tweeted|argued|warned|sagte|sagt|a dit|"
    r"a déclaré|dijo|disse|ha detto)\b"
)
_LAST = re.compile(r"([^\W\d_]+)\.?[ \u00a0]$")
_CLEAR = 0.08
"""The share of mentions that must show it: a demonym such as *American* stands before a full stop now and then."""


class Seen(NamedTuple):
    """Where a name stands."""

    paragraph: str
    """The words of its paragraph."""
    start: int
    """Where it begins: a code point."""
    end: int
    """Where it ends, exclusive."""
    language: str
    """The first part of the language's tag."""


def kind_of(name: str, seen: Sequence[Seen]) -> str:
    """``person``, ``organisation`` or ``place``; empty where nothing tells."""
    words = name.lower().split()
    if _ORGANISATIONS.intersection(words) or (len(words) == 1 and name.isupper()):
        return "organisation"
    shown = Counter(kind for one in seen for kind in _shown(one))
    kind, count = max(shown.items(), key=lambda item: (item[1], item[0]), default=("", 0))
    return kind if count >= max(1, _CLEAR * len(seen)) else ""


def _shown(one: Seen) -> list[str]:
    before, after = one.paragraph[max(0, one.start - 40) : one.start], one.paragraph[one.end : one.end + 20]
    title = _LAST.search(before)
    if _SAID.match(after) or (title and title[1].lower() in titles(one.language)):
        return ["person"]
    if _PLACE_BEFORE.search(before.lower()) and _PLACE_AFTER.match(after):
        return ["place"]
    return []


@cache
def calendar_words(language: str) -> frozenset[str]:
    """Months and days of a language, in small letters: ``january``, ``jan``, ``monday``, ``mon``."""
    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return frozenset()
    tables = (*locale.months["format"].values(), *locale.days["format"].values())
    return frozenset(word.lower().rstrip(".") for table in tables for word in table.values() if len(word) > 1)
