"""What the page's data say is the article's text (https://schema.org/articleBody), beside which other texts are not."""

import html
import re
from collections.abc import Sequence

from clippings.importing.pages import json_ld
from clippings.importing.pages.page import Page
from clippings.importing.pages.text.body import Block, squeezed, words

_LEAST, _LONGEST = 480, 100_000
"""Letters of a text that is one: less is an abstract, or the beginning before a wall; more takes long to compare."""
_TIMES = 2
"""How many times as long as the data a text may be for the same reason."""
_PARAGRAPH, _ENDS = 50, 65
"""Letters of a paragraph, and how many it must share with the data at one end, for a place may stand before it."""
_MOST, _NEARLY_ALL = 0.88, 0.9
"""The share of the text that the data must have, and of theirs that must be in the text, before they are believed."""
_NO_PARAGRAPH = re.compile(r"\s*(?:[>|]|[-*+]\s|\d+[.)]\s)")
"""How quotations, tables and lists begin."""
_LINKED = re.compile(r"\s*[-*+]\s+[^\[\]]{0,40}\[.+\]\(")
"""An item of a list that leads somewhere."""
_TAG = re.compile(r"<[^<>]{1,500}>")


def untold(blocks: Sequence[Block], page: Page) -> frozenset[int]:
    """The numbers of the paragraphs that the data lack, where these have nearly all of the text, and nothing else.
    What stands before all that they have is a lead, which they often leave out, as they do quotations and tables."""
    told = _told(page)
    texts = {at: squeezed(words(" ".join(block))) for at, block in enumerate(blocks) if not block[0].startswith("#")}
    long = {at: text for at, text in texts.items() if len(text) >= _PARAGRAPH}
    total = sum(map(len, long.values()))
    if not _LEAST <= len(told) <= _LONGEST or total > _TIMES * len(told):
        return frozenset()
    inside = {at for at, text in long.items() if text[:_ENDS] in told or text[-_ENDS:] in told}
    both = sum(len(long[at]) for at in inside)
    if both < _MOST * total or both < _NEARLY_ALL * len(told):
        return frozenset()
    return frozenset(at for at in long if at > min(inside) and _may_be_strange(blocks[at])) - inside


def _may_be_strange(block: Block) -> bool:
    """Whether a block is a paragraph, or a list of links."""
    return not _NO_PARAGRAPH.match(block[0]) or all(_LINKED.match(line) for line in block)


def _told(page: Page) -> str:
    """The longest text that the page’s data have for an article, folded."""
    said = [item.get("articleBody") for item in page.items if json_ld.types(item) & json_ld.ARTICLES]
    texts = (squeezed(_TAG.sub(" ", html.unescape(text))) for text in said if isinstance(text, str))
    return max(texts, key=len, default="")
