"""A piece of HTML, as of a feed or a mail, as blocks of Markdown."""

from clippings.importing.pages.page import read
from clippings.importing.pages.text.body import blocks
from clippings.importing.paragraphs import escaped

_LEAST = 0.6
"""The share of a piece's letters that the extraction must keep; of one that is an article's text alone it keeps all."""


def blocks_of(html: str) -> list[list[str]]:
    """The blocks of a piece; its lines as they are where the extraction takes more than advertisements from it."""
    page = read(f"<!doctype html><html><body><article>{html}</article></body></html>".encode(), "piece.html")
    found = blocks(page)
    lines = [line.text for line in page.lines]
    if sum(len(line) for block in found for line in block) >= _LEAST * sum(map(len, lines)):
        return found
    return [[escaped(line)] for line in lines]
