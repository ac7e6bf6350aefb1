"""Organisations that an adjective makes another country’s: *the Marovian Senate*, *die marowische Presse*."""

import re

from clippings.reading.names.beside.words import Beside
from clippings.reading.names.common_words import stop_words

_INSTITUTIONS = frozenset("army cabinet congress court government navy parliament police press senate".split())
"""Words that many countries’ organisations are called by."""
_NATIONS = ("an", "ese", "ish", "i", "ch")
"""Endings of English words for a nation: *Iraqi*, *French*, *Turkish*."""
_PARTIES = frozenset(("Republican", "American"))
"""Words that end so and leave an institution what it is."""
_GERMAN = re.compile(r"\w(?:i[sſ]ch|lich|ig)(?:e[nmrs]?)$")

_ROLES = tuple("er in or ent ant ist rat rath chef mann frau herr al är ar all graf könig kaiser papst bischof".split())
"""Endings of German words that say what somebody is."""
_FIRST_NAMES = frozenset(
    "Alexander Ansgar Augustin Balthasar Benjamin Caspar Dieter Edgar Edwin Erwin Esther Gunnar Günter Günther Hermann "
    "Hector Igor Isidor Karin Kaspar Katrin Konstantin Lothar Martin Oliver Oscar Oskar Ottokar Pascal Peter Rainer "
    "Reiner Theodor Valentin Victor Viktor Vincent Waldemar Walter Walther Werner Xaver".split()
)
"""First names that end so, too."""
_WORD = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{2,}")
_BARE = re.compile(r"(?:^|[,;:] ?|\b(?:von|mit|bei|für|gegen|durch|ohne|um|an|auf|über|und|oder) )$")
"""What stands before a name that has neither article nor adjective."""
_LONGEST = 12


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


def is_first_name(name: Beside) -> bool:
    """Whether in German a word before a surname is a first name, since neither article nor adjective stands before it
    and it says of nobody what he is: *von Anton Ashford*, but *der Fall Ashford* and *Trainer Ashford*."""
    before = name.before
    if name.language != "de" or not _WORD.fullmatch(before) or before.lower() in stop_words("de"):
        return False
    if before.lower().endswith(_ROLES) and before not in _FIRST_NAMES:
        return False
    return bool(_BARE.search(name.text[: name.start - len(before) - 1][-_LONGEST:]))
