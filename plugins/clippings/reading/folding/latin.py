"""Any text in Latin letters without accents, for the names of files and ids."""

import unicodedata

_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"})
"""Letters for which ASCII has two (DIN 5007-2, as in telephone books)."""


def in_latin(text: str) -> str:
    """A text in ASCII: ``Süddeutsche`` is ``Sueddeutsche``, ``Москва`` is ``Moskva``; other signs as Unidecode has
    them."""
    from unidecode import unidecode  # needed where something is named only

    return unidecode(unicodedata.normalize("NFC", text).translate(_GERMAN))
