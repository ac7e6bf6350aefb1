"""The article's text on a page as blocks of Markdown."""

import logging
import re
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import urljoin

from clippings.importing.pages.page import Page, around, folded

_TAGS = re.compile(r"(?<!\\)</?(?:u|sub|sup|kbd|samp|var|mark|ins)>")
"""What the extraction writes for formatting that Markdown has no sign for."""
_LINK = re.compile(r"!?\[((?:[^\[\]\\]|\\.)*)\]\(<?([^<>()\s]*(?:\([^()\s]*\)[^<>()\s]*)*)>?(?:\s+\"[^\"]*\")?\)")
_MARKDOWN = re.compile(r"[\\*`|~]|\]\(|^\s*(?:[#>]|[-+]\s|\d+[.)]\s)")
"""What a line may have that is more than words."""
_MARKS = re.compile(r"^\s*(?:(?:>\s*|[-*+]\s+|\d+[.)]\s+)*#{1,6}\s+|(?:>\s*|[-*+]\s+|\d+[.)]\s+)+)")
"""What stands before the words of a line: signs of quotations and lists, and of a heading, whose number is its own."""
_LEADS = re.compile(r"https?://|mailto:", re.IGNORECASE)
"""Where a link may lead: other addresses are those of scripts, or lead nowhere from an archive."""
_PROSE, _LITTLE = 80, 600
"""Letters of a line that is a paragraph, and of a text that is little."""
Block = list[str]


def blocks(page: Page, address: str = "") -> list[Block]:
    """Paragraphs, headings, lists, quotations and tables of what trafilatura (https://trafilatura.readthedocs.io) takes
    for the article, each with its lines; none where it finds none.

    It was chosen by its share of right words among the programs that are kept. Other programs, with which it compares
    what it finds, can only win where it has found little, or little that is prose, and are asked only there. Where that
    is little, too, it is asked for all that may be of an article.
    """
    text = _extracted(page, fast=True)
    on_page, found = _prose(line.text for line in page.lines), _prose(text.split("\n"))
    if len(text) < max(_LITTLE, on_page / 2) or found < len(text) / 2:
        text = _extracted(page, fast=False)
    if len(text) < min(_LITTLE, on_page / 2):
        text = max(text, _extracted(page, fast=True, favor_recall=True), key=len)
    safe = _LINK.sub(lambda link: _leading(link, address), _TAGS.sub("", text))
    blocks = (block.split("\n") for block in re.split(r"\n[ \t]*\n", safe))
    return [lines for block in blocks if (lines := [line for line in block if line.strip()])]


def _prose(lines: Iterable[str]) -> int:
    """The letters of lines that are as long as those of paragraphs."""
    return sum(len(line) for line in lines if len(line) >= _PROSE)


def _leading(link: re.Match[str], address: str) -> str:
    """A link with its whole address, its words on one line; its words alone where it leads nowhere from an archive."""
    text = " ".join(link[1].split()) if "\n" in link[1] else link[1]
    try:
        leads = urljoin(address, link[2])
    except ValueError:
        return text
    if not _LEADS.match(leads):
        return text
    if leads == link[2] and text == link[1]:
        return link[0]
    return f"[{text}](<{leads}>)" if "(" in leads else f"[{text}]({leads})"


def _extracted(page: Page, fast: bool, favor_recall: bool = False) -> str:
    """What it takes for the article, in Markdown, its links as the page has them: thousands are in what it leaves out.
    The page is taken apart in a copy."""
    from trafilatura import extract  # 0.3 seconds, needed where pages are imported only

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    text = extract(
        page.root, output_format="markdown", include_comments=False, include_links=True,
        include_formatting=True, fast=fast, favor_recall=favor_recall,
    )  # fmt: skip
    return text or ""


def quoted(blocks: list[Block], page: Page) -> list[Block]:
    """The blocks, those that stand in a quotation set apart on the page marked as such."""
    if next(page.root.iter("blockquote"), None) is None:
        return blocks
    lines = (line for line in page.lines if any(one.tag == "blockquote" for one in around(line.element, 4)))
    apart = {bare(line.text) for line in lines}
    return [[f"> {line}" for line in block] if _is_apart(block, apart) else block for block in blocks]


def _is_apart(block: Block, apart: set[str]) -> bool:
    return bool(apart) and not block[0].startswith(">") and bare(words(" ".join(block))) in apart


@lru_cache(maxsize=10_000)
def bare(text: str) -> str:
    """The letters and digits of a text, folded, for comparing it with another writing of it."""
    return re.sub(r"[\W_]+", " ", folded(text)).strip()


@lru_cache(maxsize=10_000)
def squeezed(text: str) -> str:
    """The same without spaces, which some programs leave out between what stands in elements of its own."""
    return bare(text).replace(" ", "")


@lru_cache(maxsize=10_000)
def words(markdown: str) -> str:
    """The words of a Markdown line as readers see them: without its signs, and without the addresses of links."""
    if not _MARKDOWN.search(markdown):
        return markdown.strip()
    text = _LINK.sub(r"\1", markdown)
    text = _MARKS.sub("", text)
    return re.sub(r"\\([\W_])", r"\1", re.sub(r"(?<!\\)(?:\*\*|[*`|]|~~)", "", text)).strip()
