"""Markdown or foreign HTML to a Body: cleaned by an allow-list, parsed once, its paragraphs numbered."""

import re
from itertools import chain

from clippings.model.body import Body
from clippings.model.reference import ROOT
from clippings.reading.markup.plain import blocks_of, plain_paragraphs, set_apart, with_plain_lines

_INSIDE = re.compile(f'(href|src)="{ROOT}([^"]+)"')
"""An attribute that leads to another part of the archive."""


def from_markdown(text: str, anchors: bool = False) -> Body:
    """The Body of Markdown text; with ``anchors`` its paragraphs carry the ids ``p-1``, ``p-2`` …"""
    if (paragraphs := plain_paragraphs(text)) is not None:
        return Body(tuple(blocks_of(paragraphs, 1 if anchors else None)))
    from clippings.reading.markup.markdown import rendered  # here, for most edits are of a text without markup

    text = with_plain_lines(text)
    if anchors or "^" not in text:  # without anchors, the whole text names its footnotes
        short, known = set_apart(text)
        body = from_html(rendered(short), anchors, known)
        if not known:
            return body
    return from_html(rendered(text), anchors)


def from_html(html: str, anchors: bool = False, known: dict[str, list[str]] | None = None) -> Body:
    """The Body of any HTML. Scripts, styles, event handlers, frames, forms and remote images are removed.

    A paragraph that is a word of ``known`` stands for the paragraphs there; what has been put in its place is taken out
    of ``known``.
    """
    from clippings.reading.markup.builder import BodyBuilder
    from clippings.reading.markup.clean import tree_of
    from clippings.reading.markup.footnotes import linked_inside

    root = tree_of(html)
    if root is None:
        return Body()
    linked_inside(root, html, anchors)
    return BodyBuilder(anchors, known).body(root)


def references_in(body: Body, name: str = "href") -> tuple[str, ...]:
    """The paths inside the archive that a text links to; with ``src`` for ``name``, those of its images."""
    return tuple(path for attribute, path in addresses_in(body) if attribute == name)


def addresses_in(body: Body) -> list[tuple[str, str]]:
    """The same, of both, each with the name of its attribute."""
    tags = chain.from_iterable(
        (*block.frame, *(span.open for words in block.paragraphs for span in words.spans)) for block in body.blocks
    )
    return [found for tag in tags if ROOT in tag for found in _INSIDE.findall(tag)]
