"""What the page's data say is the article's text (https://schema.org/articleBody), beside which other texts are not."""

import html
import re
from collections.abc import Sequence

from clippings.importing.pages import json_ld
from clippings.importing.pages.page import Page
from clippings.importing.pages.text.body import Block, bare, words

_LEAST = 600
"""Letters of a text that is one: less is an abstract, or the beginning before a wall."""
_PARAGRAPH, _ENDS = 60, 80
"""Letters of a paragraph, and how many it must share with the data at one end, for a place may stand before it."""
_MOST, _NEARLY_ALL = 0.88, 0.9
"""The share of the text that the data must have, and of theirs that must be in the text, before they are believed."""
_TAG = re.compile(r"<[^<>]{1,500}>")


def untold(blocks: Sequence[Block], page: Page) -> frozenset[int]:
    """The numbers of the paragraphs and lists that the data do not have, where these have nearly all of the text, and
    nothing else. What stands before all that they have is a lead, which they often leave out."""
    told = _told(page)
    texts = [bare(words(" ".join(block))) for block in blocks]
    own = [at for at, text in enumerate(texts) if len(text) >= _PARAGRAPH and not blocks[at][0].startswith("#")]
    inside = frozenset(at for at in own if texts[at][:_ENDS] in told or texts[at][-_ENDS:] in told)
    both = sum(len(texts[at]) for at in inside)
    if len(told) < _LEAST or both < _MOST * sum(len(texts[at]) for at in own) or both < _NEARLY_ALL * len(told):
        return frozenset()
    return frozenset(at for at in own if at > min(inside)) - inside


def _told(page: Page) -> str:
    """The longest text that the page’s data have for an article, folded."""
    said = [item.get("articleBody") for item in page.items if json_ld.types(item) & json_ld.ARTICLES]
    texts = (bare(_TAG.sub(" ", html.unescape(text))) for text in said if isinstance(text, str))
    return max(texts, key=len, default="")
