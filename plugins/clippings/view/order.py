"""How names are sorted for reading: accents and case do not count, particles do."""

import unicodedata


def by_name(name: str) -> tuple[str, str]:
    """The key by which displayed names are sorted: ``Élan`` stands among the names with E."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return bare.casefold(), name
