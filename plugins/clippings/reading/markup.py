"""Markdown or foreign HTML to a Body: cleaned by an allow-list, parsed once, its paragraphs numbered."""

import re
from collections.abc import Iterator
from html import escape, unescape
from itertools import count

import nh3
from lxml import html as lxml_html
from markdown_it import MarkdownIt

from clippings.model.body import Block, Body, Paragraph, Span
from clippings.model.reference import ROOT, is_reference, path_of

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
"""The Markdown that editors write: CommonMark (https://spec.commonmark.org) with tables and strikethrough."""

_INLINE = frozenset(
    "a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q s small span strong sub sup time u var wbr".split()
)
"""Allowed elements that stand inside a paragraph."""
_BLOCK = frozenset(
    "p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre table caption thead tbody tfoot tr td th dl dt dd "
    "figure figcaption hr div section".split()
)
"""Allowed elements that hold paragraphs, or are one."""
_VOID = frozenset(("br", "img", "wbr", "hr"))
"""Allowed elements without a closing tag."""
_ATTRIBUTES = {
    "a": {"href", "title"}, "abbr": {"title"}, "img": {"src", "alt", "width", "height"}, "bdo": {"dir"},
    "ol": {"start"}, "td": {"colspan", "rowspan"}, "th": {"colspan", "rowspan", "scope"}, "time": {"datetime"},
    "*": {"lang", "dir"},
}  # fmt: skip
"""Allowed attributes of each element; ``*`` stands for every element."""
_DEEPEST = 100
"""How many elements may lie within one another."""
_UNFIT = re.compile(rf"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff{ROOT}]")
"""Characters that XML does not allow, and the one that stands for the way to the archive's root."""
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
_LOWERED = {"h1": "h2"}
"""Element → what it is changed to: the page's title is its only h1."""


def from_markdown(text: str, anchors: bool = False) -> Body:
    """The Body of Markdown text; with ``anchors`` its paragraphs carry the ids ``p-1``, ``p-2`` …"""
    if PLAIN.fullmatch(text):
        return _from_plain(text, anchors)
    return from_html(MARKDOWN.render(text), anchors)


def _from_plain(text: str, anchors: bool) -> Body:
    """The Body of a text without markup, the same as Markdown makes of it."""
    frames = (f'<p id="p-{number}">' if anchors else "<p>" for number in count(1))
    paragraphs = (Paragraph(words.replace("\n", " ")) for words in _PARTING.split(text.strip("\n")))
    return Body(tuple(Block((frame, "</p>"), (words,)) for frame, words in zip(frames, paragraphs, strict=False)))


def from_html(html: str, anchors: bool = False) -> Body:
    """The Body of any HTML. Scripts, styles, event handlers, frames, forms and remote images are removed."""
    clean = nh3.clean(
        _UNFIT.sub("", html),
        tags=set(_INLINE | _BLOCK),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        attribute_filter=_attribute_kept,
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer",
    )
    if not clean.strip():
        return Body()
    if _nesting(clean) > _DEEPEST:  # carries no meaning, and parsers drop what lies so deep; the words stay
        words = unescape(re.sub(r"<[^>]*>", " ", clean))
        clean = "".join(f"<p>{escape(part)}</p>" for part in words.split("\n\n") if part.strip())
    root = lxml_html.fragment_fromstring(clean, create_parent="div")
    return _BodyBuilder(anchors).body(root)


def _nesting(clean: str) -> int:
    """How many elements lie within one another at most; 0 where there are too few to matter."""
    if clean.count("<") < _DEEPEST:
        return 0
    depth = deepest = 0
    for closing, tag in re.findall(r"<(/?)([a-z0-9]+)", clean):
        if tag not in _VOID:
            depth += -1 if closing else 1
            deepest = max(deepest, depth)
    return deepest


def _attribute_kept(tag: str, name: str, value: str) -> str | None:
    """The value of an attribute, or None to remove it: an image from another host would tell that host who reads."""
    if name == "src" and (":" in value or value.startswith(("/", "\\"))):
        return None
    return value


class _BodyBuilder:
    """Walks through parsed HTML and numbers the paragraphs."""

    def __init__(self, anchors: bool) -> None:
        self.anchors = anchors
        self.frame: list[str] = [""]
        self.paragraphs: list[Paragraph] = []
        self.count = 0

    def body(self, root: lxml_html.HtmlElement) -> Body:
        blocks: list[Block] = []
        for nodes in _runs(root):
            self.frame, self.paragraphs = [""], []
            if isinstance(nodes, list):
                self.paragraph("p", "", nodes)
            else:
                self.element(nodes)
            if self.paragraphs or self.frame[0].strip():
                blocks.append(Block(tuple(self.frame), tuple(self.paragraphs)))
        return Body(tuple(blocks))

    def element(self, element: lxml_html.HtmlElement) -> None:
        tag = _LOWERED.get(element.tag, element.tag)
        attributes = _attributes_of(element)
        if tag in _VOID:
            self.frame[-1] += f"<{tag}{attributes}>"
        elif tag in ("table", "thead", "tbody", "tfoot", "tr", "ul", "ol", "dl"):
            self.frame[-1] += f"<{tag}{attributes}>"
            for child in element:
                self.element(child)
            self.frame[-1] += f"</{tag}>"
        elif any(child.tag in _BLOCK for child in element):
            self.frame[-1] += f"<{tag}{attributes}>"
            for nodes in _runs(element):
                if isinstance(nodes, list):
                    self.paragraph("p", "", nodes)
                else:
                    self.element(nodes)
            self.frame[-1] += f"</{tag}>"
        else:
            self.paragraph(tag, attributes, [element.text or "", *element])

    def paragraph(self, tag: str, attributes: str, nodes: list[str | lxml_html.HtmlElement]) -> None:
        flat = _Flattener(keep_space=tag == "pre")
        flat.nodes(nodes)
        content = flat.paragraph()
        if not content.text:
            void = "".join(span.open for span in content.spans)
            self.frame[-1] += f"<{tag}{attributes}>{void}</{tag}>"
            return
        self.count += 1
        anchor = f' id="p-{self.count}"' if self.anchors else ""
        self.frame[-1] += f"<{tag}{anchor}{attributes}>"
        self.paragraphs.append(content)
        self.frame.append(f"</{tag}>")


def _runs(
    parent: lxml_html.HtmlElement,
) -> Iterator[list[str | lxml_html.HtmlElement] | lxml_html.HtmlElement]:
    """The children of a container in order: each block element by itself, and the inline nodes between two as a
    list."""
    stretch: list[str | lxml_html.HtmlElement] = [parent.text or ""]
    for child in parent:
        if child.tag in _BLOCK:
            if _has_content(stretch):
                yield stretch
            yield child
            stretch = [child.tail or ""]
        else:
            stretch.append(child)
    if _has_content(stretch):
        yield stretch


def _has_content(stretch: list[str | lxml_html.HtmlElement]) -> bool:
    """Whether inline nodes hold an element, or text other than white space."""
    return any(part.strip() if isinstance(part, str) else True for part in stretch)


class _Flattener:
    """Turns inline nodes into one text with spans over it. White space collapses as in a browser, unless
    ``keep_space``."""

    def __init__(self, keep_space: bool) -> None:
        self.keep_space = keep_space
        self.text = ""
        self.spans: list[Span] = []

    def nodes(self, nodes: list[str | lxml_html.HtmlElement]) -> None:
        for node in nodes:
            if isinstance(node, str):
                self.add(node)
            else:
                self.inline(node)
                self.add(node.tail or "" if nodes is not None else "")

    def inline(self, element: lxml_html.HtmlElement) -> None:
        start = len(self.text)
        opened = f"<{element.tag}{_attributes_of(element)}>"
        if element.tag in _VOID:
            self.spans.append(Span(start, start, opened, ""))
            self.add("\n" if element.tag == "br" else "")
            return
        slot = len(self.spans)
        self.add(element.text or "")
        for child in element:
            self.inline(child)
            self.add(child.tail or "")
        if len(self.text) == start:  # a picture that is a link, say: one void piece
            inside = "".join(span.open for span in self.spans[slot:])
            self.spans[slot:] = [Span(start, start, f"{opened}{inside}</{element.tag}>", "")] if inside else []
        else:
            self.spans.insert(slot, Span(start, len(self.text), opened, f"</{element.tag}>"))

    def add(self, text: str) -> None:
        if not self.keep_space:
            text = re.sub(r"[ \t\r\n\f]+", " ", text)
            if not self.text or self.text.endswith(" "):
                text = text.lstrip(" ")
        self.text += text

    def paragraph(self) -> Paragraph:
        text = self.text if self.keep_space else self.text.rstrip(" ")
        end = len(text)
        kept = (Span(min(s.start, end), min(s.end, end), s.open, s.close) for s in self.spans)
        return Paragraph(text, tuple(s for s in kept if s.start < s.end or not s.close))


def _attributes_of(element: lxml_html.HtmlElement) -> str:
    """An element's attributes as HTML; a reference becomes an address inside the archive."""
    out = []
    for name, value in sorted(element.attrib.items()):
        inside = name == "src" or (name == "href" and value.startswith("images/"))
        shown = ROOT + path_of(value) if name == "href" and is_reference(value) else ROOT + value if inside else value
        out.append(f' {name}="{escape(shown, quote=True)}"')
    return "".join(out)


def references_in(body: Body, name: str = "href") -> tuple[str, ...]:
    """The paths inside the archive that a text links to; with ``src`` for ``name``, those of its images."""
    marked = re.compile(f'{name}="{ROOT}([^"]+)"')
    texts = (
        part for block in body.blocks for part in (*block.frame, *(s.open for p in block.paragraphs for s in p.spans))
    )
    return tuple(match for text in texts for match in marked.findall(text))
