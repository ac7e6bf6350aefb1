"""Plain text to blocks of lines: what stands between empty lines."""

import re
import unicodedata


def blocks(text: str) -> list[list[str]]:
    """The blocks of a text, lines stripped, control characters gone."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    text = "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cf", "Co"))
    found = [[line.strip() for line in block.split("\n") if line.strip()] for block in re.split(r"\n[ \t]*\n", text)]
    return [block for block in found if block]


def alike(line: str) -> str:
    """A line for comparing: typographic and straight quotes, case and spacing do not count."""
    table = {ord(c): "'" for c in "‘’‚′"} | {ord(c): '"' for c in "“”„″"}
    return " ".join(line.translate(table).casefold().split()).strip(" •*-–#")
