"""The article's text on a page as blocks of Markdown."""

import logging
import re

from clippings.importing.pages.page import Page

_TAGS = re.compile(r"(?<!\\)</?(?:u|sub|sup|kbd|samp|var|mark|ins)>")
"""What the extraction writes for formatting that Markdown has no sign for."""
Block = list[str]


def blocks(page: Page, address: str = "") -> list[Block]:
    """Paragraphs, headings, lists, quotations and tables of what trafilatura (https://trafilatura.readthedocs.io) takes
    for the article, each with its lines; none where it finds none.

    It was chosen by its share of right words among the programs that are kept. What it is given is taken apart in a
    copy.
    """
    from trafilatura import extract  # 0.3 seconds, needed where pages are imported only

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    text = extract(
        page.root, url=address or None, output_format="markdown", include_comments=False, include_links=True,
        include_formatting=True, favor_recall=True,
    )  # fmt: skip
    found = (block.split("\n") for block in re.split(r"\n[ \t]*\n", _TAGS.sub("", text or "")))
    return [lines for block in found if (lines := [line for line in block if line.strip()])]


def words(markdown: str) -> str:
    """The words of a Markdown line as readers see them: without its signs, and without the addresses of links."""
    text = re.sub(
        r"!?\[([^\[\]]*)\]\((?:<[^<>]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+\"[^\"]*\")?\)", r"\1", markdown
    )
    text = re.sub(r"^\s*(?:#{1,6}\s+|>\s*|[-*+]\s+|\d+[.)]\s+)+", "", text)
    return re.sub(r"\\([\W_])", r"\1", re.sub(r"(?<!\\)(?:\*\*|[*`|]|~~)", "", text)).strip()
