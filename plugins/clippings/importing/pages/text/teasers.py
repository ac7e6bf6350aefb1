"""Paragraphs and lists that are links to the same site and nothing else: they lead to other articles."""

import re

from lxml.html import HtmlElement

from clippings.importing.draft import Draft
from clippings.importing.pages.fields.addresses import host
from clippings.importing.pages.page import Page
from clippings.importing.pages.text.body import Block, bare, words

_TEASER = re.compile(
    r"(?:[-*+>]+\s+)*(?:[*_]*[\w' -]{2,40}(?:[*_]*\s*[:|]|[?!])[*_]*\s*|[>»→▶►•–-]+\s*)?[*_]*\s*"
    r"\[(?P<words>(?:[^\[\]\\]|\\.)+)\]\(<?(?P<address>(?:[^()\s<>]|\([^()\s]*\))+)>?\)\s*[*_]*\s*[.>»→]*"
)
_SHORT_LABEL = 3
"""Letters of what countries have before their end of a host: ``co.uk``, ``com.au``."""
_MOST = 0.2
"""Share of a text that links may be which stand alone: where they are more, it is one of links."""
_LEAST, _PROSE = 25, 150
"""Letters of a teaser among the text, and of a paragraph; above the first of these, single words lead to sections."""
_ALL = 0.95
"""Share of a paragraph that links must be where it is one."""
_SCHEME = re.compile(r"(?!https?:)[a-z][a-z\d+.-]*:", re.IGNORECASE)
"""How addresses begin that lead to no page: ``mailto:``, ``tel:``, ``javascript:`` (RFC 3986, 3.1)."""
_FILE = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|odt|epub|csv|zip|mp3|mp4)$", re.IGNORECASE)
"""How addresses end that lead to no article."""


def cut(draft: Draft, page: Page) -> None:
    """Take them out of the text, and list them as cut, unless they are much of it."""
    address = draft.origin["url"].value if "url" in draft.origin else None
    site = _site(address or "")
    first = next((at for at, block in enumerate(draft.blocks) if _length(block) >= _PROSE), 0)
    linked = _linked(draft, page, site) if site else frozenset()
    found = [
        block
        for at, block in enumerate(draft.blocks)
        if site and (_is_teaser(block, site, 0 if at < first else _LEAST) or bare(words(block[0])) in linked)
    ]
    if sum(map(_length, found)) > sum(map(_length, draft.blocks)) * _MOST:
        return
    draft.blocks = [block for block in draft.blocks if not any(block is one for one in found)]
    draft.cut += [words(" ".join(block)) for block in found]


def _is_teaser(block: Block, site: str, least: int) -> bool:
    """Whether all of a block’s lines are such links, before which a word or two may stand: “Also read: …”."""
    links = [_TEASER.fullmatch(line.strip()) for line in block]
    inside = all(link and _leads_beside(link["address"], site) and "://" not in link["words"] for link in links)
    return inside and _length(block) >= least


def _linked(draft: Draft, page: Page, site: str) -> frozenset[str]:
    """The paragraphs, folded, that are such links on the page, though the extraction has left out the link."""
    texts = {bare(words(block[0])) for block in draft.blocks if len(block) == 1 and not block[0].startswith("#")}
    lines = (line for line in page.lines if len(line.text) >= _LEAST and bare(line.text) in texts)
    return frozenset(bare(line.text) for line in lines if _is_link(line.element, line.text, site))


def _is_link(element: HtmlElement, text: str, site: str) -> bool:
    """Whether a line is links to the same site; other lines may be in its element too, and their links."""
    links = [
        " ".join(one.text_content().split()) for one in element.iter("a") if _leads_beside(one.get("href", "#"), site)
    ]
    return bool(links) and sum(len(link) for link in links if link in text) >= len(text) * _ALL


def _leads_beside(address: str, site: str) -> bool:
    """Whether an address leads to another page of the site: one without a host does."""
    is_page = not address.startswith("#") and _SCHEME.match(address.strip()) is None
    return is_page and _site(address) in (site, "") and not _FILE.search(address)


def _site(address: str) -> str:
    """The end of an address’s host that tells the site: ``echo.example`` of ``https://news.echo.example/a``, and
    ``echo.co.uk`` of ``https://echo.co.uk/a``."""
    labels = host(address).split(".")
    return ".".join(labels[-3 if len(labels[-2:][0]) <= _SHORT_LABEL else -2 :])


def _length(block: Block) -> int:
    return len(words(" ".join(block)))
