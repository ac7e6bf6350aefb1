"""How many words a text has, with spaces between them or without."""

import re
from math import ceil

from clippings.reading.folding.table import PAIRS, THREES

_SPACED_WORD = re.compile(r"[^\W_]\S*")
_UNSPACED = re.compile(f"(?P<pairs>[{PAIRS}]+)|(?P<threes>[{THREES}]+)")


def count_words(text: str) -> int:
    """How many words a text has; of scripts without spaces, a word is two or three characters."""
    runs = [ceil(len(run[0]) / (2 if run["pairs"] else 3)) for run in _UNSPACED.finditer(text)]
    return sum(runs) + len(_SPACED_WORD.findall(_UNSPACED.sub(" ", text)))
