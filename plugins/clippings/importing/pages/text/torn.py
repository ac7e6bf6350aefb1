"""Paragraphs that the extraction has torn at their links and at what is in italics: joined as the page has them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import takewhile

from clippings.importing.pages.page import Page
from clippings.importing.pages.text.body import Block, bare, squeezed, words
from clippings.importing.paragraphs import escaped

_LEAST = 60
"""Letters of a line that may have been torn."""
_BEGINNING = 8
"""Letters of a piece by which its line is found."""
_TRIED = 20
"""How many lines are tried that begin as a piece does: on a page that was made to do harm, all may."""
_NO_PIECE = ("#", "- ", "* ", "> ", "|", "```")
"""How blocks begin that are no paragraphs."""
_MOST = 12
"""Pieces of one line."""
Lines = Sequence[tuple[str, str]]
"""Lines, each squeezed and as it stands, in the order of the former."""


def joined(blocks: list[Block], page: Page) -> list[Block]:
    """The blocks, those that follow each other as pieces of one line of the page as one."""
    lines = sorted({(squeezed(line.text), line.text) for line in page.lines if len(line.text) >= _LEAST})
    return list(_joined(blocks, lines, {own for own, _ in lines}))


def _joined(blocks: list[Block], lines: Lines, whole: set[str]) -> Iterator[Block]:
    at = 0
    while at < len(blocks):
        many, text = _pieces(blocks[at : at + _MOST], lines, whole)
        yield [text] if many > 1 else blocks[at]
        at += many


def _pieces(blocks: Sequence[Block], lines: Lines, whole: set[str]) -> tuple[int, str]:
    """How many of the first blocks are all of one line, and this, with their links where nothing else is lost; one
    where they are not."""
    first = squeezed(words(" ".join(blocks[0])))
    if len(first) < _BEGINNING or first in whole or not _may_be_a_piece(blocks[0]):
        return 1, ""
    for own, line in _beginning(first, lines):
        so_far, pieces = "", list[str]()
        for block in blocks:
            so_far += squeezed(words(" ".join(block)))
            if not _may_be_a_piece(block) or not own.startswith(so_far):
                break
            pieces.append(" ".join(block))
            if so_far == own and len(pieces) > 1:
                text = " ".join(pieces)
                return len(pieces), text if bare(words(text)) == bare(line) else escaped(line)
    return 1, ""


def _beginning(letters: str, lines: Lines) -> Iterator[tuple[str, str]]:
    """The lines that begin with these letters, but no more than are tried."""
    at = bisect_left(lines, (letters, ""))
    return takewhile(lambda line: line[0].startswith(letters), lines[at : at + _TRIED])


def _may_be_a_piece(block: Block) -> bool:
    return not any(line.startswith(_NO_PIECE) for line in block)
