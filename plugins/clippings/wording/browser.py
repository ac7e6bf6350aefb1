"""What scripts tell readers, as a script of its own: a page opened from a folder may load nothing else."""

import hashlib
import json
from functools import cache

from clippings.wording.catalogues import ENGLISH, catalogue, catalogue_of

WORDS = "words.js"
"""The script in the output; none of an English interface, whose words stand in the scripts."""
_SCRIPTS = ("theme/scripts/", "plugins/clippings/search/documents.py")
"""Where messages stand that scripts show: in their own text, and in what they load of an article."""
_SEPARATOR = "\u0004"
"""Stands between context and message, as in compiled catalogues."""
_NUMBERS = (*range(201), 1000, 1_000_000)
"""Numbers that have every plural category of CLDR for whole numbers."""


def words_address(language: str) -> str:
    """The script's address from the root of the output, with a digest of it; empty for English."""
    text = words_of_scripts(language)
    return f"{WORDS}?{hashlib.sha256(text.encode()).hexdigest()[:6]}" if text else ""


@cache
def words_of_scripts(tag: str) -> str:
    """The script for a language of the interface, which theme/scripts/text/interface.js reads; empty for English."""
    language = catalogue_of(tag)
    if language in ("", ENGLISH):
        return ""
    categories = _categories(language)
    messages: dict[str, str | dict[str, str]] = {}
    for message in catalogue(language):
        if message.id and any(file.startswith(_SCRIPTS) for file, _ in message.locations):
            key = message.id if isinstance(message.id, str) else message.id[0]
            key = f"{message.context}{_SEPARATOR}{key}" if message.context else key
            said = message.string or ""
            messages[key] = said if isinstance(said, str) else dict(zip(categories, said, strict=True))
    value = json.dumps({"language": tag, "messages": messages}, ensure_ascii=False, separators=(",", ":"))
    return f"(globalThis.clippings||={{}}).interface={value.replace('<', chr(92) + 'u003c')};\n"


def _categories(language: str) -> list[str]:
    """For each plural form of a catalogue in its order, what CLDR calls it, as ``Intl.PluralRules`` does: ``one``."""
    from gettext import c2py

    from babel.messages.plurals import get_plural

    from clippings.wording.figures import locale_of

    form = c2py(get_plural(locale_of(language)).plural_expr)
    category = locale_of(language).plural_form
    found = {form(number): category(number) for number in _NUMBERS}
    return [found[n] for n in range(len(found))]
