"""How names are sorted for reading: accents and case do not count, particles do."""

import unicodedata


def by_name(name: str) -> tuple[str, str]:
    """A sort key for a displayed name."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return bare.casefold(), name
