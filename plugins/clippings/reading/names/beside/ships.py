"""Ships, which are called after places: *the steamer Ashford*, *H.M.S. Ashford*, *the Ashford, a frigate*.

*The Ashford frigate* is left to the country or the navy that a frigate may belong to: *the US destroyer Carney*.
"""

import re

from clippings.reading.names.beside.words import Beside
from clippings.reading.names.spellings.cldr import is_town

_SHIPS = frozenset(
    "barque brig brigantine cruiser destroyer frigate gunboat ironclad liner lugger privateer schooner sloop steamer "
    "steamship trawler warship yacht dampfer dampfschiff fregatte korvette kreuzer kriegsschiff panzerschiff corvette "
    "croiseur cuirassé frégate paquebot goélette torpilleur hms uss ss".split()
)
_SHORT = re.compile(r"\b(?:H\. ?M\. ?S|U\. ?S\. ?S|S\. ?S)\. $")
_THE = re.compile(r"\b(?:the|die|der|den|la|le) $", re.IGNORECASE)
_BEHIND = re.compile(r", (?:an? ([^\W\d_]+)(?=[,.;)])|([^\W\d_]+)\b)")
"""A word in apposition to a name; where an article stands before it, one that nothing else follows."""
_DOES = frozenset("was had has will would sailed arrived left struck sank foundered anchored put".split())
"""What a ship does or is behind its name: a town has no article in English, *the London was lost*."""
_COIN = re.compile(r"[\d½¼¾] Kreuzer $")
"""Old German money, which is no cruiser."""
_LONGEST = 12


def is_ship(name: Beside) -> bool:
    """Whether a word for a ship stands before a name, or an article before it and such a word behind a comma. A name in
    capitals only is an organisation's or a country's, where the words beside it have small letters."""
    if name.dot:
        return name.before == "S" and bool(_SHORT.search(name.follows(_LONGEST)))
    if name.words.isupper() and not name.before.isupper():
        return False
    if name.language == "en" and name.before in ("The", "the") and name.after in _DOES and is_town(name.words):
        return True
    if name.before.lower() in _SHIPS and not (name.before == "SS" and name.language == "de"):
        return not _COIN.search(name.follows(_LONGEST))
    behind = _BEHIND.match(name.text, name.end) if name.text[name.end : name.end + 1] == "," else None
    return behind is not None and behind[behind.lastindex or 0].lower() in _SHIPS and _has_article(name)


def _has_article(name: Beside) -> bool:
    return bool(_THE.search(name.follows(_LONGEST)))
