"""Markdown or foreign HTML to a Body: cleaned by an allow-list, parsed once, its paragraphs numbered."""

import re
from itertools import count

from clippings.model.body import Block, Body, Paragraph
from clippings.model.reference import ROOT

_LINE = (
    r"(?:[^\W\d_]|[“‘\"'(«])"
    rf"(?:[ \u00a0](?=\S)|[^\s\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff{ROOT}\\*_\[\]<>&#|~=`]++)*+"
)
"""A line without markup: it begins with a letter, quotation mark or parenthesis, no character is one that Markdown or
HTML may take for its own, and spaces stand alone."""
PLAIN = re.compile(rf"\n*{_LINE}(?:\n+{_LINE})*\n*")
"""A text without any markup. Most articles are one, and reading it so takes a tenth of the time."""
_PARTING = re.compile(r"\n\n+")
"""What stands between two paragraphs of plain text."""


def from_markdown(text: str, anchors: bool = False) -> Body:
    """The Body of Markdown text; with ``anchors`` its paragraphs carry the ids ``p-1``, ``p-2`` …"""
    if PLAIN.fullmatch(text):
        return _from_plain(text, anchors)
    from clippings.reading.markup.markdown import rendered  # here, for most edits are of a text without markup

    return from_html(rendered(text), anchors)


def _from_plain(text: str, anchors: bool) -> Body:
    """The Body of a text without markup, the same as Markdown makes of it."""
    frames = (f'<p id="p-{number}">' if anchors else "<p>" for number in count(1))
    paragraphs = (Paragraph(words.replace("\n", " ")) for words in _PARTING.split(text.strip("\n")))
    return Body(tuple(Block((frame, "</p>"), (words,)) for frame, words in zip(frames, paragraphs, strict=False)))


def from_html(html: str, anchors: bool = False) -> Body:
    """The Body of any HTML. Scripts, styles, event handlers, frames, forms and remote images are removed."""
    from clippings.reading.markup.builder import BodyBuilder
    from clippings.reading.markup.clean import tree_of
    from clippings.reading.markup.footnotes import linked_inside

    root = tree_of(html)
    if root is None:
        return Body()
    linked_inside(root, html, anchors)
    return BodyBuilder(anchors).body(root)


def references_in(body: Body, name: str = "href") -> tuple[str, ...]:
    """The paths inside the archive that a text links to; with ``src`` for ``name``, those of its images."""
    marked = re.compile(f'{name}="{ROOT}([^"]+)"')
    texts = (
        part for block in body.blocks for part in (*block.frame, *(s.open for p in block.paragraphs for s in p.spans))
    )
    return tuple(match for text in texts for match in marked.findall(text))
