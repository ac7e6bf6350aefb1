"""Organisations that an adjective makes another country’s: *the Marovian Senate*, *die marowische Presse*."""

import re

from clippings.reading.names.beside.words import Beside

_INSTITUTIONS = frozenset("army cabinet congress court government navy parliament police press senate".split())
"""Words that many countries’ organisations are called by."""
_NATIONS = ("an", "ese", "ish", "i", "ch")
"""Endings of English words for a nation: *Iraqi*, *French*, *Turkish*."""
_PARTIES = frozenset(("Republican", "American"))
"""Words that end so and leave an institution what it is."""
_GERMAN = re.compile(r"\w(?:i[sſ]ch|lich|ig)(?:e[nmrs]?)$")


def is_others_own(name: Beside) -> bool:
    """Whether a word for a nation stands before the name of an organisation; in German any adjective does, since a noun
    that has one is mostly no name."""
    if name.language == "de":
        return name.is_one_word and name.before.islower() and bool(_GERMAN.search(name.before))
    last = name.words.rpartition(" ")[2].lower()
    return (
        name.language == "en" and last in _INSTITUTIONS and name.before.istitle()
        and name.before.endswith(_NATIONS) and name.before not in _PARTIES
    )  # fmt: skip
