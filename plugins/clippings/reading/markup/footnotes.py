"""Footnotes, and other links from one place of a text to another: both ends are kept, and their marks are no words.

What Markdown writes ``[^1]`` is made by mdit-py-plugins as pandoc and GitHub have it; HTML from word processors has
links of its own (``<a href="#_ftn1">``).
"""

import re
from collections.abc import Callable, Iterable
from hashlib import sha256
from html import escape
from typing import Any

from lxml import etree
from lxml import html as lxml_html
from mdurl import decode

from clippings.reading.markup.note_marks import TO_NOTE, TO_TEXT

_MARK = re.compile(r"[\[(]?\s*(?:\d{1,4}(?::\d+)?|[*†‡§¶#]{1,4}|[a-z]|[ivxlc]{1,6})\s*[\])]?\.?")
"""The mark of a note: “1”, “[12]”, “*”, “iv”."""
_BACK = re.compile(r"[↩↑^⤴⏎\ufe0e\ufe0f]+(?:\d+)?")
"""The mark of the way back."""
_NUMBER = re.compile(r"\s*[\[(]?\s*(?:\d{1,3}|[*†‡§]{1,3})\s*[\])]?\s*")
_AFTER_WORD = re.compile(r"(?:[^\W\d_]{3}|[.,;:!?”’\"'»)\]])$")
"""After what a raised number can only be a note's: a word of three letters or more, or punctuation. After “km” it is a
power, after “10” too."""
_PREFIX = "t-"
_NAMED: Callable[[Any], Any] = etree.XPath("descendant-or-self::*[@id or @name]")
"""The elements that may be the end of a link, in the order of the text."""


def linked_inside(root: lxml_html.HtmlElement, html: str, anchors: bool) -> None:
    """Keep the ids that the text itself links to, under names that nothing else on a page has: ``#t-fn1``.

    Other ids go. Without ``anchors`` the text may stand beside others on a page: then a digest of it is part of the
    name.
    """
    links = [(link, decode(link.get("href", "")[1:])) for link in root.iter("a") if link.get("href", "")[:1] == "#"]
    marked = {name for _, name in links}
    prefix = _PREFIX if anchors or not links else f"{_PREFIX}{sha256(html.encode()).hexdigest()[:6]}-"
    known: dict[str, str] = {}
    for element in _NAMED(root):
        given = {element.attrib.pop(name) for name in ("id", "name") if name in element.attrib}
        here = next((name for name in given if name in marked and name not in known), None)
        if here:
            plain = re.sub(r"[^A-Za-z0-9]+", "-", here).strip("-") if here.isascii() else str(len(known) + 1)
            known[here] = prefix + plain
            element.set("id", known[here])
    for link, name in links:
        if name in known:
            link.set("href", f"#{known[name]}")


def is_mark(element: lxml_html.HtmlElement, before: str) -> bool:
    """Whether an element is the mark of a note, and so no word of the text that stands ``before`` it."""
    linked = _link_inside(element) is not None
    if not linked and element.tag != "sup":
        return False
    words = element.text_content().strip()
    if linked:
        return bool(_MARK.fullmatch(words) or _BACK.fullmatch(words))
    return bool(_NUMBER.fullmatch(words)) and bool(_AFTER_WORD.search(before[-3:]))


def mark_html(element: lxml_html.HtmlElement) -> str:
    """The mark of a note as HTML: raised, and a link to the note or back to the text."""
    words = element.text_content().strip()
    link = _link_inside(element)
    if link is None:
        return f"<sup>{escape(words)}</sup>"
    label = TO_TEXT if _BACK.fullmatch(words) else TO_NOTE % {"number": words.strip("[]()")}
    id = link.get("id") or element.get("id")
    named = f' id="{escape(id)}"' if id else ""
    return (
        f'<sup><a{named} href="{escape(link.get("href", ""))}" aria-label="{escape(label)}">{escape(words)}</a></sup>'
    )


def _link_inside(element: lxml_html.HtmlElement) -> lxml_html.HtmlElement | None:
    """The link to another place of the text that an element is, or holds and nothing else; None where there is none."""
    links: Iterable[lxml_html.HtmlElement] = element.iter("a")
    inside = [link for link in links if link.get("href", "").startswith(f"#{_PREFIX}")]
    return (
        inside[0] if len(inside) == 1 and inside[0].text_content().strip() == element.text_content().strip() else None
    )
