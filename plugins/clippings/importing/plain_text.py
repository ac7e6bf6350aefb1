"""Plain text to blocks of lines: what stands between empty lines."""

import re
import unicodedata

from clippings.reading.folding.forms import fold

_LINE_END = re.compile("\r\n|[\n\r\v\f\x85\u2028]")
"""Where lines end (Unicode, 5.8 newline guidelines); a paragraph separator ends two."""


def blocks(text: str) -> list[list[str]]:
    """The blocks of a text, lines stripped, control characters gone."""
    text = _LINE_END.sub("\n", text.removeprefix("\ufeff").replace("\u2029", "\n\n"))
    text = "".join(c for c in text if c in "\n\t" or not hidden(c))
    found = [[line.strip() for line in block.split("\n") if line.strip()] for block in re.split(r"\n[^\S\n]*\n", text)]
    return [block for block in found if block]


def hidden(c: str) -> bool:
    """Control and private characters, soft hyphens, and marks that turn the direction of what follows.

    Joiners stay: Persian, Hindi and others are spelled with them.
    """
    return (
        unicodedata.category(c) in ("Cc", "Co", "Cs")
        or c in "\u00ad\ufeff"
        or "\u202a" <= c <= "\u202e"
        or "\u2066" <= c <= "\u2069"
    )


def alike(line: str) -> str:
    """A line for comparing: folded, without what marks a heading or an item of a list."""
    return fold(line).strip(" •*-#")
