"""Plain text to blocks of lines: what stands between empty lines."""

import re
import unicodedata


def blocks(text: str) -> list[list[str]]:
    """The blocks of a text, lines stripped, control characters gone."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    text = "".join(c for c in text if c in "\n\t" or not hidden(c))
    found = [[line.strip() for line in block.split("\n") if line.strip()] for block in re.split(r"\n[ \t]*\n", text)]
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
    """A line for comparing: typographic and straight quotes, case and spacing do not count."""
    table = {ord(c): "'" for c in "‘’‚′"} | {ord(c): '"' for c in "“”„″"}
    return " ".join(line.translate(table).casefold().split()).strip(" •*-–#")
