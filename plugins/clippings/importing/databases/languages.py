"""Languages by the names that the interfaces of databases have for them: ``Englisch``, ``anglais``, ``英语``."""

import re
from collections.abc import Mapping
from functools import cache

from clippings.reading.folding.forms import fold

_INTERFACES = (
    "en",
    "de",
    "fr",
    "es",
    "nl",
    "it",
    "pt",
    "ru",
    "zh",
    "zh_Hant",
    "ja",
    "ko",
    "ar",
    "pl",
    "sv",
    "da",
    "tr",
)
_OTHERS = {"chinese": "zh", "简体中文": "zh", "繁體中文": "zh", "norwegian": "no", "nederlands": "nl"}
"""Names of databases that CLDR has otherwise."""


def tag_of(name: str) -> str | None:
    """The tag of the first language that is named; None where none is known: ``en`` of ``ENGLISH; FRENCH``."""
    if match := re.fullmatch(r"([a-z]{2})(?:[-_][A-Za-z]{2,4})?", name):
        return match[1]
    for part in re.split(r"[;,/|()–-]", name):
        if tag := _names().get(fold(part.strip())):
            return tag
    return None


@cache
def _names() -> Mapping[str, str]:
    from babel import Locale  # needed for exports only

    found = dict(_OTHERS)
    for interface in map(Locale.parse, _INTERFACES):
        for tag, name in interface.languages.items():
            if len(tag) == 2:
                found.setdefault(fold(name), tag)
    return found
