"""Ships, which are called after places: *the steamer Ashford*, *H.M.S. Ashford*, *the Ashford, frigate*."""

import re

from clippings.reading.names.beside.words import Beside

_SHIPS = frozenset(
    "barque brig brigantine cruiser destroyer frigate gunboat ironclad liner lugger privateer schooner sloop steamer "
    "steamship trawler warship yacht dampfer dampfschiff fregatte korvette kreuzer kriegsschiff panzerschiff corvette "
    "croiseur cuirassé frégate paquebot goélette torpilleur hms uss ss".split()
)
_SHORT = re.compile(r"\b(?:H\. ?M\. ?S|U\. ?S\. ?S|S\. ?S)\. $")
_THE = re.compile(r"\b(?:the|die|der|den|la|le) $", re.IGNORECASE)
_AFTER = re.compile(r", ([^\W\d_]+)\b")
_LONGEST = 12


def is_ship(name: Beside) -> bool:
    """Whether a word for a ship stands before a name, or an article before it and such a word behind."""
    if name.dot:
        return name.before == "S" and bool(_SHORT.search(name.follows(_LONGEST)))
    if name.before.lower() in _SHIPS and not (name.before == "SS" and name.language == "de"):
        return True
    comma = _AFTER.match(name.text, name.end) if name.text[name.end : name.end + 1] == "," else None
    after = comma[1] if comma else name.after
    return after.lower() in _SHIPS and bool(_THE.search(name.follows(_LONGEST)))
