"""The nodes inside a paragraph as one text with spans over it."""

import re
from collections.abc import Iterable
from html import escape

from lxml import html as lxml_html

from clippings.model.body import Paragraph, Span
from clippings.reading.markup.elements import VOID, Node, attributes_of, parts_of
from clippings.reading.markup.footnotes import is_mark, mark_html

_SPACE = re.compile(r"[ \t\r\n\f]+")
_COLLAPSING = ("  ", "\n", "\t", "\r", "\f")
"""White space that is no single space: most texts have none."""
_SILENT = ("<br", "<wbr")
"""How void elements begin that show nothing, so that a space beside them does not show either."""


class Flattener:
    """Turns inline nodes into one text with spans. White space collapses as in a browser, unless ``keep_space``."""

    def __init__(self, keep_space: bool = False) -> None:
        self.keep_space = keep_space
        self.text = ""
        self.spans: list[Span] = []

    def nodes(self, nodes: Iterable[Node]) -> None:
        """What stands in an element, in order."""
        for node in nodes:
            if isinstance(node, str):
                self.add(node)
            else:
                self.inline(node)

    def inline(self, element: lxml_html.HtmlElement) -> None:
        """An element in a paragraph. The mark of a footnote is no word of the text, and a line break parts words."""
        if is_mark(element, self.text):
            self.void(mark_html(element))
        elif element.tag in VOID:
            self.void(f"<{element.tag}{attributes_of(element)}>")
            if element.tag == "br":
                self.add("\n")
        elif element.tag == "ruby":
            self.ruby(element)
        elif element.tag not in ("rt", "rp"):  # beside no word, or the brackets of browsers without ruby
            self.around(element)

    def around(self, element: lxml_html.HtmlElement) -> None:
        """An element with words in it; one without any, such as a picture that is a link, is one void piece."""
        start, slot = len(self.text), len(self.spans)
        opened, closed = f"<{element.tag}{attributes_of(element)}>", f"</{element.tag}>"
        self.nodes(parts_of(element))
        if len(self.text) == start:
            inside = "".join(span.open for span in self.spans[slot:])
            keeps = inside or "id" in element.attrib or element.tag in ("td", "th")
            self.spans[slot:] = [Span(start, start, f"{opened}{inside}{closed}", "")] if keeps else []
        else:
            self.spans.insert(slot, Span(start, len(self.text), opened, closed))

    def ruby(self, element: lxml_html.HtmlElement) -> None:
        """Words with their readings, which are no words of the text: each reading stands in the end of its span."""
        start, slot = len(self.text), len(self.spans)
        for node in parts_of(element):
            if isinstance(node, str) or node.tag not in ("rt", "rp"):
                self.nodes([node])
            elif node.tag == "rt" and len(self.text) > start:
                reading = escape(" ".join(node.text_content().split()))
                self.spans.insert(slot, Span(start, len(self.text), "<ruby>", f"<rt>{reading}</rt></ruby>"))
                start, slot = len(self.text), len(self.spans)

    def void(self, html: str) -> None:
        """Something that has a place in the text and no words."""
        self.spans.append(Span(len(self.text), len(self.text), html, ""))

    def add(self, text: str) -> None:
        """Words, and the white space around them: one that a browser shows beside a picture stands in its span."""
        if not self.keep_space:
            if any(space in text for space in _COLLAPSING):
                text = _SPACE.sub(" ", text)
            if text.startswith(" ") and (not self.text or self.text.endswith(" ")):
                text = text[1:]
                self._space_after_void()
        self.text += text

    def _space_after_void(self) -> None:
        last = self.spans[-1] if self.spans else None
        if last and last.start == last.end == len(self.text) and not last.open.startswith(_SILENT):
            self.spans[-1] = Span(last.start, last.end, last.open.rstrip(" ") + " ", "")

    def cell(self, element: lxml_html.HtmlElement) -> None:
        """A cell of a row, parted from the one before it by a space."""
        if self.text and not self.text.endswith(" ") and element.text_content().strip():
            self.text += " "
        slot = len(self.spans)
        self.around(element)
        self._close_cell(slot)

    def _close_cell(self, slot: int) -> None:
        """What has no words and stands behind the last word of a cell, such as a footnote's mark, stays in the cell."""
        cell, *inside = self.spans[slot:] or [Span(0, 0, "", "")]
        if cell.close:
            end = cell.end
            last = "".join(span.open for span in inside if not span.close and span.start == end)
            kept = (span for span in inside if span.close or span.start != end)
            self.spans[slot:] = [Span(cell.start, end, cell.open, last + cell.close), *kept]

    def leading(self) -> str:
        """The void pieces before the first word as HTML, taken out: an empty cell lies beside the next, not in it."""
        count = next((n for n, span in enumerate(self.spans) if span.close or span.start), len(self.spans))
        taken, self.spans = self.spans[:count], self.spans[count:]
        return "".join(span.open for span in taken)

    def paragraph(self) -> Paragraph:
        """What was gathered."""
        text = self.text if self.keep_space else self.text.rstrip(" ")
        end = len(text)
        kept = (Span(min(s.start, end), min(s.end, end), s.open, s.close) for s in self.spans)
        return Paragraph(text, tuple(s for s in kept if s.start < s.end or not s.close))
