"""A text, or any other value, without links and pictures whose address may not be told: their words stay."""

import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape
from typing import Any

from clippings.model.body import Block, Body, Paragraph
from clippings.reading.rights.parts import ADDRESSES, rebuilt

Refuses = Callable[[str], bool]
"""Whether an address may not be told."""
_LINK = re.compile(r'<a\b[^>]*\shref="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_ADDRESS = re.compile(r'\s(?:href|src)="([^"]*)"')
_PICTURE = re.compile(r"<img\b[^>]*>")
_WRITTEN = re.compile(r"!?\[([^\]\n]*)\]\(\s*<?([^)\s>]*)>?[^)\n]*\)")
"""A link as Markdown writes it, in a field that has no markup."""


def without_links(body: Body, refuses: Refuses) -> Body:
    """A text whose links to such addresses are plain words, and whose pictures from them are gone."""

    def tells(tag: str) -> bool:
        return any(refuses(unescape(address)) for address in _ADDRESS.findall(tag))

    def bare(html: str) -> str:
        """HTML that holds whole elements, which have no words of the text."""
        if "<a" not in html and "<img" not in html:
            return html
        html = _PICTURE.sub(lambda tag: "" if tells(tag[0]) else tag[0], html)
        return _LINK.sub(lambda link: link[2] if refuses(unescape(link[1])) else link[0], html)

    def plain(paragraph: Paragraph) -> Paragraph:
        spans = (
            replace(span, open=span.open if span.close else bare(span.open), close=bare(span.close))
            for span in paragraph.spans
            if not (span.close and tells(span.open))
        )
        return replace(paragraph, spans=tuple(span for span in spans if span.open))

    return Body(tuple(Block(tuple(map(bare, b.frame)), tuple(map(plain, b.paragraphs))) for b in body.blocks))


def without_addresses(value: Any, refuses: Refuses) -> Any:
    """Any value but texts: its fields of such an address are empty, and links written in words are the words alone."""
    if isinstance(value, str):
        return _WRITTEN.sub(lambda link: link[1] if refuses(link[2]) else link[0], value) if "](" in value else value
    if isinstance(value, Body):
        return value

    def made(name: Any, part: Any) -> Any:
        if name in ADDRESSES and isinstance(part, str):
            return None if refuses(part) else part
        return without_addresses(part, refuses)

    return rebuilt(value, made)
