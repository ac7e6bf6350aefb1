"""The forms in which texts are compared. Each leaves out what the one before it leaves out, and more.

| form | is without | so are compared |
|---|---|---|
| `pointed` | how a text is set, but for vowel points | nothing: it is how names are shown as they were printed |
| `plain` | how a text is set | passages, what an import reads |
| `unaccented` | accents and forms of letters: ``Wałęsa`` is ``Walesa``, ``أحمد`` is ``احمد`` | names |
| `fold` | case | search, links, the order of names |

How a text is set: typographic signs, kinds of spaces and how many, soft hyphens and what else cannot be seen, composed
and decomposed letters, the order of marks, ligatures, full-width and presentation forms, vowel points.
"""

import re
import unicodedata

from clippings.reading.folding.form import Form
from clippings.reading.folding.marks import in_order
from clippings.reading.folding.table import ACCENTS, ALIKE, IGNORED, INVISIBLE, LETTERS, ORDER, SIGNS, SPACES

_SPACE, _IGNORED, _ACCENTS = re.compile(f"[{SPACES}]"), re.compile(f"[{IGNORED}]+"), re.compile(f"[{ACCENTS}]+")
_INVISIBLE = re.compile(f"[{INVISIBLE}]+")
_ORDERED = re.compile(f"[{ORDER}{''.join(ALIKE)}]")
_SPECIAL = re.compile(f"[{SPACES}{IGNORED}{''.join(map(chr, SIGNS))}]")


def _plain(token: str) -> str:
    """Signs come first, for Unicode takes some apart (´ is a space and an accent), and again for what it makes."""
    if not _SPECIAL.search(token) and not _ORDERED.search(token) and unicodedata.is_normalized("NFKC", token):
        return token
    token = _IGNORED.sub("", _SPACE.sub(" ", token.translate(SIGNS)))
    token = _IGNORED.sub("", unicodedata.normalize("NFKC", token).translate(SIGNS))
    return in_order(token) if _ORDERED.search(token) else token


def _pointed(token: str) -> str:
    token = _INVISIBLE.sub("", _SPACE.sub(" ", token.translate(SIGNS)))
    return unicodedata.normalize("NFKC", token).translate(SIGNS)


def _lower(token: str) -> str:
    return _plain(token).replace("İ", "i").lower()


def _bare(token: str) -> str:
    """A plain token without accents and forms of letters."""
    kept = _ACCENTS.sub("", unicodedata.normalize("NFKD", token))
    return unicodedata.normalize("NFC", kept).translate(LETTERS)


pointed = Form(lambda text: text, _pointed)
"""A text as it would be typed by who types vowel points: ``مرسى درّان`` keeps its doubling sign."""
plain = Form(lambda text: text, _plain)
"""A text as it would be typed: ``“Muñoz’s”`` is ``"Muñoz's"``, however its letters are composed."""
lower = Form(str.lower, _lower)
"""A plain text in lower case, which is what stemmers are made for."""
unaccented = Form(lambda text: text, lambda token: _bare(_plain(token)))
"""A plain text without accents and forms of letters: ``Wałęsa’s`` is ``Walesa's``."""
fold = Form(str.lower, lambda token: _bare(_lower(token)))
"""A plain text without accents, forms of letters and case: ``Wałęsa’s`` is ``walesa's``."""
