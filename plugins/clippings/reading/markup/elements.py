"""Which elements and attributes a text may have, and an element's tags as HTML."""

import re
from collections.abc import Iterator
from html import escape
from typing import TypeAlias

from lxml import html as lxml_html

from clippings.model.reference import ROOT, linked_path

Node: TypeAlias = str | lxml_html.HtmlElement
"""A part of an element's content: text, or an element with what is in it."""
INLINE = frozenset(
    "a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q rp rt ruby s small span strong sub sup time u var "
    "wbr".split()
)
"""Allowed elements that stand inside a paragraph."""
_RENAMED = {"h1": "h2"} | dict.fromkeys(
    "address article aside center details dialog fieldset footer form header legend main nav summary".split(), "div"
)
"""Element → what it is changed to: the page's title is its only h1, and a page has one header of its own."""
BLOCK = frozenset(
    "p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre table caption thead tbody tfoot tr td th dl dt dd "
    "figure figcaption hr div section".split()
) | frozenset(_RENAMED)
"""Allowed elements that hold paragraphs, or are one."""
VOID = frozenset(("br", "img", "wbr", "hr"))
"""Allowed elements without a closing tag."""
ATTRIBUTES = {
    "a": {"href", "title", "name"}, "abbr": {"title"}, "img": {"src", "alt", "width", "height"}, "bdo": {"dir"},
    "ol": {"start"}, "td": {"colspan", "rowspan"}, "th": {"colspan", "rowspan", "scope"}, "time": {"datetime"},
    "*": {"lang", "dir", "id"},
}  # fmt: skip
"""Allowed attributes of each element; ``*`` stands for every element. Ids stay only where the text links to them."""


_FROM_A_FOLDER = re.compile(r"^(?:\.{1,2}/)+images/")
"""How an address of a picture begins where an editor's program shows it from the folder of its text: ``../images/``."""


def tag_of(element: lxml_html.HtmlElement) -> str:
    """The element that a page has in its place."""
    return _RENAMED.get(element.tag, str(element.tag))


def attributes_of(element: lxml_html.HtmlElement) -> str:
    """An element's attributes as HTML; a reference becomes an address inside the archive."""
    out = []
    for name, value in sorted(element.attrib.items()):
        value = _FROM_A_FOLDER.sub("images/", value) if name in ("src", "href") else value
        inside = name == "src" or (name == "href" and value.startswith("images/"))
        page = linked_path(value) if name == "href" else None
        shown = ROOT + page if page else ROOT + value if inside else value
        out.append(f' {name}="{escape(shown, quote=True)}"')
    return "".join(out)


def parts_of(element: lxml_html.HtmlElement) -> Iterator[Node]:
    """What is in an element, in order. An element comes without the text that follows it."""
    yield element.text or ""
    for child in element:
        yield child
        yield child.tail or ""
