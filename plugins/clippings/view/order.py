"""How names are sorted for reading: accents and case do not count, particles do."""

from clippings.reading.folding.forms import fold


def by_name(name: str) -> tuple[str, str]:
    """The key by which displayed names are sorted: ``Élan`` stands among the names with E."""
    return fold(name), name
