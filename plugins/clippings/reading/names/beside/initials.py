"""Initials before a surname: *J. Kerry*, *John F. Kerry*."""

import re
from collections.abc import Sequence

from clippings.reading.folding.forms import unaccented
from clippings.reading.names.beside.titles import is_title
from clippings.reading.names.beside.words import Beside
from clippings.reading.names.common_words import stop_words

_INITIALS = re.compile(r"(?<![\w.’'-])(?:([^\W\d_][\w’'-]+)\.? )?((?:[^\W\d_]\.[ \u00a0]?-?){1,3}) ?$")
_LONGEST = 40
_NEAR = 3
"""Characters before a name of which one is a dot where initials stand there."""


def initials_before(name: Beside, firsts: Sequence[str]) -> Sequence[int | None]:
    """Where the initials of each first name begin before a surname, or the first name with initials of further ones;
    None where there are none, or another's. None at all where no initials stand there."""
    found = _INITIALS.search(name.follows(_LONGEST)) if "." in name.follows(_NEAR) else None
    if found is None:
        return ()
    from_ = max(0, name.start - _LONGEST)
    word, row = found[1] or "", [unaccented(letter) for letter in found[2] if letter.isalpha()]
    is_name = word[:1].isupper() and not (is_title(word, name.language) or word.lower() in stop_words(name.language))
    begins: list[int | None] = []
    for first, *more in (unaccented(first).split() for first in firsts):
        if word and unaccented(word) == first:
            begins.append(from_ + found.start(1) if _agree(row, more) else None)
        else:
            is_his = not is_name and row[0] == first[0] and _agree(row[1:], more)
            begins.append(from_ + found.start(2) if is_his else None)
    return begins


def _agree(row: Sequence[str], names: Sequence[str]) -> bool:
    """Whether initials can be those of further first names, as far as both are told: not *H.W.* where there is *W.*"""
    return all(initial == name[0] for initial, name in zip(row, names, strict=False))
