"""How a name is looked for, and whether what was found is written as the name is.

Accents, forms of letters and hyphens do not count, nor how a word was broken at the end of a line. Capitals count as
far as they tell a name from a word: *Rome* is *ROME*, and *Red Sea* is *Red sea*, but *us* is not *US*.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from clippings.model.entity import Entity, names_of
from clippings.reading.folding.forms import unaccented

_BROKEN = re.compile("\u00ac ?")
"""What programs that read print write where a word was broken at the end of a line (not sign)."""
_THE, _TO_THE = "ال", "لل"
"""Arabic *the*, and *to the*."""
_ROMAN = re.compile("[IVX]+")
_SHORT = 3
"""Letters of a name that must stand with the capitals it has."""
WITH_UMLAUTS = frozenset("de sv fi da nb nn no is et hu tr".split())
"""Languages in which umlauts are letters of their own."""
_UMLAUTS, _PLAIN = "äöüåÄÖÜÅ", "aouAOU"
_NOT_LAST = frozenset("jr sr ii iii iv".split())
"""What stands behind a surname."""
_LEAST_OF_SURNAME = 3
"""Letters of a surname that is looked for."""
_SHORT_WORD = 6
"""Letters of a word that is another one with an umlaut; longer ones may be names that somebody wrote without."""
_LONGEST_ACRONYM = 5


class Searched(NamedTuple):
    """A text as names are looked for in it."""

    text: str
    """Its form in small letters."""
    cased: str
    """The same with its capitals."""
    kept: tuple[int, ...] | None
    """For each of its characters the place in the unaccented form; None where that is its own."""


def searched(form: str) -> Searched:
    """An unaccented text, ready to be searched."""
    cased, kept = form.replace("-", " "), None
    if "\u00ac" in form:
        gone = {at for found in _BROKEN.finditer(form) for at in range(*found.span())}
        kept = tuple(at for at in range(len(form)) if at not in gone)
        cased = "".join(cased[at] for at in kept)
    return Searched(_lower(cased), cased, kept)


def spelled(name: str) -> dict[str, int]:
    """What of a searched text can be a name → how many of its first letters are another word's.

    The Arabic article loses its first letter after *to*: ``الأسد`` is found in ``للأسد``, too. None where a name has no
    letter, is one letter with a dot, or a number.
    """
    return spelled_as(written(name))


def spelled_as(cased: str) -> dict[str, int]:
    """The same of a name as `written` gives it."""
    letters = re.sub(r"[\W\d_]", "", cased)
    if not letters or (len(letters) == 1 and (cased != letters or letters.isascii())) or _ROMAN.fullmatch(letters):
        return {}
    form = _lower(cased)
    forms = {_TO_THE + form[2:]: 1} if form.startswith(_THE) else {}
    return forms | {form: 0}


def written(name: str) -> str:
    """A name as it stands in a searched text that has its capitals."""
    return searched(unaccented(name).strip()).cased


def whole_names_of(entity: Entity) -> Sequence[str]:
    """The names of an entity; one that was taken from a text where it was broken at the end of a line is whole."""
    names = tuple(names_of(entity)) if entity.aliases else (entity.name,)
    return [_BROKEN.sub("", name) for name in names] if any("\u00ac" in name for name in names) else names


def form_of(words: str) -> str:
    """Words as they stand in a searched text in small letters."""
    return searched(unaccented(words).strip()).text


def is_word(name: str) -> bool:
    """Whether a name is written like any other word: one word of small letters, in a script that has capitals."""
    return " " not in name and name.islower() and name.upper() != name


def is_other_word(words: str, name: str) -> bool:
    """Whether a short word has an umlaut that a name has not, and so is another word where umlauts are letters of their
    own: *Länge* is not *Lange*."""
    return len(words) <= _SHORT_WORD and len(words) == len(name) and any(
        umlaut in _UMLAUTS and letter in _PLAIN for umlaut, letter in zip(words, name, strict=True)
    )  # fmt: skip


def is_exact(name: str) -> bool:
    """Whether a name, as `written` gives it, must stand with the capitals that it has, in a script that has them."""
    acronym = name.isupper() and " " not in name and len(name) <= _LONGEST_ACRONYM
    return (len(name) <= _SHORT or acronym) and name.upper() != name.lower()


def is_written(words: str, name: str) -> bool:
    """Whether the words of a text have the capitals that a name must have: both as `written` gives them."""
    if words == name:
        return True
    if words[0].islower() and name[0].isupper():  # as most words that are no names, told at once
        return False
    if words.upper() == words.lower():
        return True
    if is_exact(name):
        return False
    if name.isupper() and " " in name and "." not in name:  # capitals of a heading, which the register has kept
        return words[0].isupper()
    return all(
        not own[:1].isupper() or found[:1].isupper() for own, found in zip(_parts(name), _parts(words), strict=False)
    )


def _parts(name: str) -> list[str]:
    """The words of a name, and what an apostrophe parts: *L'Ashford* has two."""
    return (name.replace("'", " ").replace("’", " ") if "'" in name or "’" in name else name).split(" ")


def _lower(text: str) -> str:
    """A text in small letters, each in the place of its capital."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def can_be_surname(last: str) -> bool:
    """Whether the last word of a full name can be looked for by itself: *Roe*, and neither *Jr.* nor *Ng*."""
    return len(last) >= _LEAST_OF_SURNAME and last.lower().strip(".") not in _NOT_LAST
