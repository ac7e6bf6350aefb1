"""A tree of HTML to a Body, its paragraphs numbered."""

from collections.abc import Iterator

from lxml import html as lxml_html

from clippings.model.body import Block, Body, Paragraph
from clippings.reading.markup.elements import BLOCK, VOID, Node, attributes_of, parts_of, tag_of
from clippings.reading.markup.inline import Flattener
from clippings.reading.markup.plain import blocks_of

_LOOSE = {"ul": "li", "ol": "li", "dl": "dd"}
"""List → the element in which it has what stands in none."""


class BodyBuilder:
    """Walks through parsed HTML and numbers the paragraphs."""

    def __init__(self, anchors: bool, known: dict[str, list[str]] | None = None) -> None:
        """``known`` has what a word stands for that is a paragraph at the top, and loses it when it is put there."""
        self.anchors = anchors
        self.known = known or {}
        self.frame: list[str] = [""]
        self.paragraphs: list[Paragraph] = []
        self.count = 0

    def body(self, root: lxml_html.HtmlElement) -> Body:
        """The whole text: a block for each element at its top, and for the inline nodes between two."""
        blocks: list[Block] = []
        for nodes in _runs(root):
            self.frame, self.paragraphs = [""], []
            if isinstance(nodes, list):
                self.paragraph("p", "", nodes)
            elif nodes.tag == "p" and (words := self.known.pop(nodes.text or "", None)):
                blocks += blocks_of(words, self.count + 1 if self.anchors else None)
                self.count += len(words)
            else:
                self.element(nodes)
            if self.paragraphs or self.frame[0].strip():
                blocks.append(Block(tuple(self.frame), tuple(self.paragraphs)))
        return Body(tuple(blocks))

    def element(self, element: lxml_html.HtmlElement) -> None:
        """A block element: a paragraph, or one that holds some."""
        tag = tag_of(element)
        attributes = attributes_of(element)
        if tag in VOID:
            self.frame[-1] += f"<{tag}{attributes}>"
        elif tag == "tr" and not any(part.tag in BLOCK for cell in element for part in cell):
            self.row(attributes, element)
        elif tag in ("table", "thead", "tbody", "tfoot", "tr", "ul", "ol", "dl"):
            self.frame[-1] += f"<{tag}{attributes}>"
            for nodes in _runs(element):
                if isinstance(nodes, list):  # words that stand in a list, and in none of its items
                    self.paragraph(_LOOSE.get(tag, "p"), "", nodes)
                else:
                    self.element(nodes)
            self.frame[-1] += f"</{tag}>"
        elif any(child.tag in BLOCK for child in element):
            self.frame[-1] += f"<{tag}{attributes}>"
            for nodes in _runs(element):
                if isinstance(nodes, list):
                    self.paragraph("p", "", nodes)
                else:
                    self.element(nodes)
            self.frame[-1] += f"</{tag}>"
        else:
            named = element.attrib.pop("id", None)  # the paragraph has an id of its own
            nodes = [*parts_of(element)]
            if named:
                nodes.insert(0, lxml_html.Element("a", id=named))
            self.paragraph(tag, attributes_of(element), nodes)

    def paragraph(self, tag: str, attributes: str, nodes: list[Node]) -> None:
        """A paragraph of these nodes; where they have no words, they stand uncounted in the frame."""
        flat = Flattener(keep_space=tag == "pre")
        flat.nodes(nodes)
        self.counted(tag, attributes, flat.paragraph())

    def row(self, attributes: str, element: lxml_html.HtmlElement) -> None:
        """A row of a table, which is one paragraph: what stands in its cells belongs together."""
        flat = Flattener()
        for cell in element:
            flat.cell(cell)
        empty = flat.leading()
        self.counted("tr", attributes, flat.paragraph(), empty)

    def counted(self, tag: str, attributes: str, content: Paragraph, before: str = "") -> None:
        """A paragraph in its element, behind what stands ``before`` its words there."""
        if not content.text:
            void = "".join(span.open for span in content.spans)
            self.frame[-1] += f"<{tag}{attributes}>{before}{void}</{tag}>"
            return
        self.count += 1
        anchor = f' id="p-{self.count}"' if self.anchors else ""
        self.frame[-1] += f"<{tag}{anchor}{attributes}>{before}"
        self.paragraphs.append(content)
        self.frame.append(f"</{tag}>")


def _runs(
    parent: lxml_html.HtmlElement,
) -> Iterator[list[Node] | lxml_html.HtmlElement]:
    """The children of a container in order: each block element by itself, and the inline nodes between two as a
    list."""
    stretch: list[Node] = [parent.text or ""]
    for child in parent:
        if child.tag in BLOCK:
            if _has_content(stretch):
                yield stretch
            yield child
            stretch = [child.tail or ""]
        else:
            stretch += [child, child.tail or ""]
    if _has_content(stretch):
        yield stretch


def _has_content(stretch: list[Node]) -> bool:
    """Whether inline nodes hold an element, or text other than white space."""
    return any(part.strip() if isinstance(part, str) else True for part in stretch)
