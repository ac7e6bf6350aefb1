"""Paragraphs that the extraction has missed although they stand among those it took: put back in their place."""

import re
from collections import Counter
from itertools import islice

from lxml.html import HtmlElement

from clippings.importing.pages.page import Line, Page, around
from clippings.importing.pages.text.body import Block, bare, words
from clippings.importing.paragraphs import escaped

_LEAST = 60
"""Letters of a paragraph that is one by its length."""
_ALIKE = 3
"""How many paragraphs must have been taken from places of the same kind."""
_AROUND = re.compile(
    r"promo|newsletter|subscri|related|teaser|comment|caption|share|social|credit|footer|cookie|paywall|signup|\bad\b",
    re.IGNORECASE,
)
_APART = ("aside", "footer", "nav", "figure", "blockquote")
Place = tuple[str, ...]


def put_back(blocks: list[Block], page: Page) -> list[Block]:
    """The blocks with every paragraph of the page that they lack and that stands in the same kind of place as several
    that they have, after the one that it follows on the page."""
    numbers = {bare(words(" ".join(block)))[:80]: at for at, block in enumerate(blocks)}
    inside = bare("\n".join(words(line) for block in blocks for line in block))
    prose = [line for line in page.lines if line.element.tag == "p" and len(line.text) >= _LEAST]
    kept = {id(line.element) for line in prose if bare(line.text)[:80] in inside}
    usual = Counter(_place(line.element) for line in prose if id(line.element) in kept)
    after: dict[int, list[Block]] = {}
    last, missed = -1, 0
    for line in prose:
        if id(line.element) in kept:
            last = numbers.get(bare(line.text)[:80], last)
        elif last >= 0 and usual[_place(line.element)] >= _ALIKE and _is_prose(line):
            after.setdefault(last, []).append([escaped(line.text)])
            missed += 1
    return [one for at, block in enumerate(blocks) for one in (block, *after.get(at, ()))] if missed else blocks


def _place(element: HtmlElement) -> Place:
    """The kind of place that a paragraph stands in: its class, and the two elements around it by tag and class."""
    above = islice(element.iterancestors(), 2)
    return (element.get("class") or "", *(f"{one.tag} {_kind(one)}" for one in above))


def _kind(element: HtmlElement) -> str:
    """The class of an element without what numbers or names that one alone."""
    return re.sub(r"\S*\d\S*", "", element.get("class") or "").strip()


def _is_prose(line: Line) -> bool:
    """Whether a paragraph is mostly words that are no links, and is not set apart."""
    for one in around(line.element, 4):
        if one.tag in _APART or _AROUND.search(f"{one.get('class') or ''} {one.get('id') or ''}"):
            return False
    links = sum(len(one.text_content()) for one in line.element.iter("a"))
    return links < len(line.text) / 2 and line.text.rstrip("”\"’')»")[-1:] in ".!?:…"
