"""Ships, which are called after places: *the steamer Ashford*, *H.M.S. Ashford*, *the Ashford, frigate*."""

import re

from clippings.reading.names.beside.words import Beside

_SHIPS = (
    "barque|brig|brigantine|cruiser|destroyer|frigate|gunboat|ironclad|liner|lugger|privateer|schooner|sloop|steamer|"
    "steamship|trawler|warship|yacht|dampfer|dampfschiff|fregatte|korvette|kreuzer|kriegsschiff|panzerschiff|"
    "corvette|croiseur|cuirassé|frégate|paquebot|goélette|torpilleur"
)
_BEFORE = re.compile(rf"\b(?:{_SHIPS}|(?-i:H\. ?M\. ?S\.|HMS|U\. ?S\. ?S\.|USS|S\.S\.|SS)) $", re.IGNORECASE)
_AFTER = re.compile(rf",? (?:{_SHIPS})\b", re.IGNORECASE)
_THE = re.compile(r"\b(?:the|die|der|den|la|le) $", re.IGNORECASE)
_LONGEST = 16


def is_ship(name: Beside) -> bool:
    """Whether a word for a ship stands before a name, or an article before it and such a word behind."""
    before = name.follows(_LONGEST)
    return bool(_BEFORE.search(before) or (_THE.search(before) and _AFTER.match(name.text, name.end)))
