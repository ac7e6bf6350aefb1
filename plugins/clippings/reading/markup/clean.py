"""Foreign HTML to a tree: cleaned by an allow-list, and parsed once."""

import re
from html import escape, unescape

import nh3
from lxml import html as lxml_html

from clippings.model.reference import ROOT
from clippings.reading.markup.elements import ATTRIBUTES, BLOCK, INLINE, VOID

_DEEPEST = 100
"""How many elements may lie within one another."""
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028]|\u2029")
"""What ends a line elsewhere: vertical tabs and form feeds, as Word has them, and line ends of Unicode (§5.8)."""
_UNFIT = re.compile(rf"[\x1f\ufffe\uffff\ud800-\udfff{ROOT}]")
"""Characters that XML does not allow and that part no words, and the one that stands for the way to the root."""
_PARTING = re.compile(r"[\x00-\x08\x0e-\x1b]+")
"""Characters that XML does not allow, and that may stand between two words."""


def with_plain_lines(text: str) -> str:
    """A text whose lines all end with ``\\n``; a separator of paragraphs is two."""
    return _LINE_ENDS.sub(lambda end: "\n\n" if end[0] == "\u2029" else "\n", text)


def tree_of(html: str) -> lxml_html.HtmlElement | None:
    """Any HTML as a tree; None where nothing is left. Scripts, styles, event handlers, frames, forms and remote images
    are removed."""
    clean = nh3.clean(
        _PARTING.sub(" ", _UNFIT.sub("", with_plain_lines(html))),
        tags=set(INLINE | BLOCK),
        attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
        attribute_filter=_attribute_kept,
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer",
    )
    if not clean.strip():
        return None
    if _nesting(clean) > _DEEPEST:  # carries no meaning, and parsers drop what lies so deep; the words stay
        words = unescape(re.sub(r"<[^>]*>", " ", clean))
        clean = "".join(f"<p>{escape(part)}</p>" for part in words.split("\n\n") if part.strip())
    return lxml_html.fragment_fromstring(clean, create_parent="div")


def _nesting(clean: str) -> int:
    """How many elements lie within one another at most; 0 where there are too few to matter."""
    if clean.count("<") < _DEEPEST:
        return 0
    depth = deepest = 0
    for closing, tag in re.findall(r"<(/?)([a-z0-9]+)", clean):
        if tag not in VOID:
            depth += -1 if closing else 1
            deepest = max(deepest, depth)
    return deepest


def _attribute_kept(tag: str, name: str, value: str) -> str | None:
    """The value of an attribute, or None to remove it: an image from another host would tell that host who reads."""
    if name == "src" and (":" in value or value.startswith(("/", "\\"))):
        return None
    return value
