"""The parts of a line that names authors, without the days and hours beside them."""

import re
from functools import cache

from clippings.importing.printed.dates import months, weekdays
from clippings.reading.folding.forms import fold

_PIECES = re.compile(r"\s*[|•·⋅‧∙●｜／]\s*|\s+[–—/-]+\s+|(?<=\d)[,:]\s+(?=[^\W\d])|\s+\(|\)")
_WITH_DATES = frozenset(
    "am on le el il op um at à den uhr uur h pm am gmt utc cet est edt pst ist posted published updated veröffentlicht "
    "erstellt aktualisiert publié mis jour the vom zuletzt last modified min read".split()
)
"""Words that stand by dates and hours."""


def pieces(text: str) -> list[str]:
    """The parts of a line between signs, without dates and hours: “06.11.2023 13:30 von Olga” is “von Olga”."""
    return [words for piece in _PIECES.split(text) for words in _undated(piece.split())]


def _undated(words: list[str]) -> list[str]:
    """The words before, between and after numbers and the months, days and the like right beside them."""
    dated = [any(map(str.isdigit, word)) for word in words]
    for step in (1, -1):  # what stands before a number, then what stands after one
        for at in range(len(words))[::-step]:
            beside = at + step
            if 0 <= beside < len(words) and dated[beside] and fold(words[at]).strip(".,:") in _beside_numbers():
                dated[at] = True
    kept = (" | " if is_date else word for word, is_date in zip(words, dated, strict=True))
    return [part for part in (piece.strip(" ,:") for piece in " ".join(kept).split("|")) if part]


@cache
def _beside_numbers() -> frozenset[str]:
    return frozenset({fold(name) for name in (*months(), *weekdays())} | _WITH_DATES)
