"""Initials before a surname: *J. Kerry*, *John F. Kerry*."""

import re

from clippings.reading.folding.forms import unaccented
from clippings.reading.names.beside.titles import is_title
from clippings.reading.names.beside.words import Beside
from clippings.reading.names.common_words import stop_words

_INITIALS = re.compile(r"(?<![\w.’'-])(?:([^\W\d_][\w’'-]+)\.? )?((?:[^\W\d_]\.[ \u00a0]?-?){1,3}) ?$")
_LONGEST = 40


def initials_before(name: Beside, first: str) -> int | None:
    """Where the initials of a first name begin before a surname, or the first name with initials of further ones; None
    where there are none, or another's."""
    found = _INITIALS.search(name.follows(_LONGEST))
    if found is None:
        return None
    from_ = max(0, name.start - _LONGEST)
    if found[1] and unaccented(found[1]) == unaccented(first.split(" ")[0]):
        return from_ + found.start(1)
    word = found[1] or ""
    if word[:1].isupper() and not is_title(word, name.language) and word.lower() not in stop_words(name.language):
        return None
    return from_ + found.start(2) if unaccented(found[2][0]) == unaccented(first[0]) else None
