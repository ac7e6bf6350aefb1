"""Foreign HTML to a tree: cleaned by an allow-list, and parsed once."""

import re
from html import escape, unescape

import nh3
from lxml import etree
from lxml import html as lxml_html

from clippings.model.reference import ROOT
from clippings.reading.markup.elements import ATTRIBUTES, BLOCK, INLINE, VOID
from clippings.reading.markup.plain import with_plain_lines

_DEEPEST = 100
"""How many elements may lie within one another."""
_DEEPEST_READ = 1000
"""How many a parser of HTML is given: it looks at all that are open for each that opens."""
_NESTS = re.compile(r"<(/?)(?!(?:p|li|d[dt]|t[drh]|tbody|tfoot|thead|option)\b)([a-z][a-z0-9]*)", re.IGNORECASE)
"""A tag of an element that lies within another of its kind; paragraphs, items and cells end where the next begins."""
_TAG = re.compile(r"<(?!/?(?:script|style)\b)/?[a-z][^<>]*>", re.IGNORECASE)
"""A tag whose element's words may be shown."""
_WBR = re.compile(r"<wbr\b[^<>]*>")
"""A place where a word may be broken: libxml2, older than it, takes it for an element with words in it."""
_OPENS = re.compile(r"<(/?)([a-z0-9]+)")
"""A tag of clean HTML."""
_UNFIT = re.compile(rf"[\x1f\ufffe\uffff\ud800-\udfff{ROOT}]")
"""Characters that XML does not allow and that part no words, and the one that stands for the way to the root."""
_PARTING = re.compile(r"[\x00-\x08\x0e-\x1b]+")
"""Characters that XML does not allow, and that may stand between two words."""
_ODD = re.compile(rf"[\x00-\x08\x0b-\x1f\x85\u2028\u2029\ufffe\uffff\ud800-\udfff{ROOT}]")
"""What those three find, looked for at once: few texts have any."""


def tree_of(html: str) -> lxml_html.HtmlElement | None:
    """Any HTML as a tree; None where nothing is left. Scripts, styles, event handlers, frames, forms and remote images
    are removed."""
    if _nesting(_NESTS, html) > _DEEPEST_READ:
        html = _TAG.sub(" ", html)
    if _ODD.search(html):
        html = _PARTING.sub(" ", _UNFIT.sub("", with_plain_lines(html)))
    clean = _CLEANER.clean(html)
    if not clean.strip():
        return None
    if _nesting(_OPENS, clean) > _DEEPEST:  # carries no meaning, and parsers drop what lies so deep; the words stay
        words = unescape(re.sub(r"<[^>]*>", " ", clean))
        clean = "".join(f"<p>{escape(part)}</p>" for part in words.split("\n\n") if part.strip())
    clean = _WBR.sub(r"\g<0></wbr>", clean)
    return etree.fromstring(f"<html><body>{clean}</body></html>", lxml_html.html_parser).find("body")


def _attribute_kept(tag: str, name: str, value: str) -> str | None:
    """The value of an attribute, or None to remove it: an image from another host would tell that host who reads."""
    if name == "src" and (":" in value or value.startswith(("/", "\\"))):
        return None
    return value


_CLEANER = nh3.Cleaner(
    tags=set(INLINE | BLOCK),
    attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
    attribute_filter=_attribute_kept,
    url_schemes={"http", "https", "mailto"},
    link_rel="noopener noreferrer",
)


def _nesting(tag: re.Pattern[str], html: str) -> int:
    """How many elements whose tags a pattern finds lie within one another at most; 0 where there are too few to
    matter."""
    if html.count("<") < _DEEPEST:
        return 0
    depth = deepest = 0
    for closing, name in tag.findall(html):
        if name not in VOID:
            depth += -1 if closing else 1
            deepest = max(deepest, depth)
    return deepest
