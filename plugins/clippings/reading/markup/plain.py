"""What of a text has no markup, so that no parser need look at it: most paragraphs, and all of most articles."""

import re
from collections.abc import Iterable, Iterator

from clippings.model.body import Block, Paragraph
from clippings.model.reference import ROOT

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028]|\u2029")
"""What ends a line elsewhere: vertical tabs and form feeds, as Word has them, and line ends of Unicode (§5.8)."""
_LINE_END_SIGNS = "\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
"""The characters of those: each is looked for alone, for few texts have any, in a sixtieth of the time."""
_STAND_IN = "\ue001"
"""What stands for paragraphs without markup begins with it: a character for private use, which few texts have."""
_SIGNS = rf"\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff{ROOT}\\*_\[\]<&~`"
"""What Markdown or HTML may take for its own wherever it stands, or does not keep as it is."""
_LINE = rf"(?!\d{{1,9}}[.)](?!\S))[^{_SIGNS}\s#>|=:+-](?:[^{_SIGNS}]++|&(?= ))*+(?<!\s)"
"""A line without markup: it does not begin as a heading, list, quotation, table or other block of Markdown does, no
character in it is one of those signs, and no space is at its end."""
PLAIN = re.compile(rf"\n*{_LINE}(?:\n+{_LINE})*\n*")
"""A text without any markup. Most articles are one, and reading it so takes a tenth of the time."""
_PLAIN_PART = re.compile(rf"\n?{_LINE}(?:\n{_LINE})*\n?")
"""The same of what stands between two empty lines."""
_PARTING = re.compile(r"\n\n+")
"""What stands between two paragraphs of plain text."""
_SPACES = re.compile(" +")
_PARTS = re.compile(r"(\n\n+)")


def with_plain_lines(text: str) -> str:
    """A text whose lines all end with ``\\n``; a separator of paragraphs is two."""
    if not any(map(text.__contains__, _LINE_END_SIGNS)):
        return text
    return _LINE_ENDS.sub(lambda end: "\n\n" if end[0] == "\u2029" else "\n", text)


def plain_paragraphs(text: str) -> list[str] | None:
    """The paragraphs of a text without markup, the same as Markdown makes of it; None for any other text."""
    return list(map(_joined, _PARTING.split(text.strip("\n")))) if PLAIN.fullmatch(text) else None


def blocks_of(paragraphs: Iterable[str], first: int | None) -> Iterator[Block]:
    """Paragraphs without markup as parts of a Body; ``first`` is the number of the first one in it, from 1, or None
    where they carry no ids."""
    for number, words in enumerate(paragraphs, first or 0):
        yield Block(("<p>" if first is None else f'<p id="p-{number}">', "</p>"), (Paragraph(words),))


def _joined(lines: str) -> str:
    """The lines of a paragraph as its text."""
    text = lines.replace("\n", " ")
    return _SPACES.sub(" ", text) if "  " in text else text


def set_apart(text: str) -> tuple[str, dict[str, list[str]]]:
    """Markdown in which a word stands for each row of paragraphs without markup, and those paragraphs by that word.

    A paragraph without markup between two empty lines is what it is whatever stands around it, but within HTML or code.
    A text that may have HTML is left as it is, and one that may have such a word, as itself or by its number; within
    code a word is no paragraph either, which its reader sees.
    """
    known: dict[str, list[str]] = {}
    if "<" in text or _STAND_IN in text or "&#" in text:
        return text, known
    parts = _PARTS.split(text)
    short: list[str] = []
    row: list[str] | None = None
    for part, gap in zip(parts[::2], [*parts[1::2], ""], strict=True):
        if not _PLAIN_PART.fullmatch(part):
            row = None
            short += (part, gap)
            continue
        if row is None:
            word = f"{_STAND_IN}{len(known)}"
            row = known[word] = []
            short += (word, "\n\n")
        row.append(_joined(part.strip("\n")))
        if gap != "\n\n":  # which means something within code, and where a text is too deep
            short[-1] = gap
            row = None
    return "".join(short), known
