"""A Body to HTML, with marks over its passages, which are kept apart from its words (standoff markup).

Marks that overlap are split, so that elements never cross.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from markupsafe import Markup

from clippings.model.body import Block, Body, Paragraph
from clippings.reading.markup.escaping import escaped

_CELLS = ("<td", "<th")
"""How the tags of a table's cells begin."""


class Mark(NamedTuple):
    """Markup over a passage of a paragraph."""

    start: int
    """Where it begins: a code point of the paragraph's text, from 0."""
    end: int
    """Where it ends, exclusive."""
    open: str
    """The opening tag."""
    close: str
    """The closing tag; empty for a void element."""
    reopen: str = ""
    """The opening tag for what follows a split, so that no id stands twice; empty for the same as ``open``."""
    tail: str = ""
    """HTML at the end of the passage, before the closing tag."""


Marks = dict[int, tuple[Mark, ...]]
"""Paragraph number, from 0 → the marks over it."""


def paragraph_html(paragraph: Paragraph, marks: Sequence[Mark] = ()) -> Markup:
    """The HTML inside a paragraph."""
    return Markup(_woven(paragraph, marks))


def _woven(paragraph: Paragraph, marks: Sequence[Mark]) -> str:
    text = paragraph.text
    if not marks and not paragraph.spans:
        return escaped(text)
    own = [Mark(span.start, span.end, span.open, span.close) for span in paragraph.spans]
    tags = [tag for tag in (*own, *_within_cells(marks, paragraph)) if tag.start < tag.end or not tag.close]
    out: list[str] = []
    stack: list[Mark] = []
    done = 0
    for tag in sorted(tags, key=_before_longer(own)):
        if stack:
            done = _close_until(tag.start, text, done, stack, out)
        out += escaped(text[done : tag.start]), tag.open
        done = tag.start
        if tag.close:
            stack.append(tag)
    done = _close_until(len(text), text, done, stack, out)
    out.append(escaped(text[done:]))
    return "".join(out)


def _before_longer(own: Sequence[Mark]) -> Callable[[Mark], tuple[int, int]]:
    """The order in which tags open: where several begin, the longest first, and of the text's ``own`` a void element
    such as a picture before the element that follows it."""
    follows: dict[int, int] = {}
    ends: dict[int, int] = {}
    for tag in reversed(own):
        if tag.close:
            follows[tag.start] = tag.end
        else:
            ends[id(tag)] = follows.get(tag.start, tag.start)
    return lambda tag: (tag.start, -ends.get(id(tag), tag.end))


def _within_cells(marks: Sequence[Mark], paragraph: Paragraph) -> Iterable[Mark]:
    """Marks as they are; in a row of a table each cut where a cell ends, since no element may reach over two cells."""
    cells = [(span.start, span.end) for span in paragraph.spans if span.close and span.open.startswith(_CELLS)]
    if not cells:
        return marks
    return [piece for mark in marks for piece in _cut(mark, cells)]


def _cut(mark: Mark, cells: Sequence[tuple[int, int]]) -> Iterable[Mark]:
    """The pieces of a mark in each cell that it touches. The first opens it, and the last has its tail."""
    pieces = [(max(mark.start, start), min(mark.end, end)) for start, end in cells]
    pieces = [(start, end) for start, end in pieces if start < end]
    for number, (start, end) in enumerate(pieces):
        opened = mark.open if number == 0 else mark.reopen or mark.open
        tail = mark.tail if number == len(pieces) - 1 else ""
        yield mark._replace(start=start, end=end, open=opened, tail=tail)


def _close_until(start: int, text: str, done: int, stack: list[Mark], out: list[str]) -> int:
    """Go on to where something starts, and close every element that ends before. Gives how far the text is done."""
    while len(stack) > 1:
        edge = min(tag.end for tag in stack)
        if edge > start:
            return done
        out.append(escaped(text[done:edge]))
        done = edge
        _close_at(edge, stack, out)
    if stack and stack[0].end <= start:  # one alone, as nearly always
        ended = stack.pop()
        out += escaped(text[done : ended.end]), ended.tail, ended.close
        done = ended.end
    return done


def _close_at(edge: int, stack: list[Mark], out: list[str]) -> None:
    """Close every element that ends at an offset. Elements inside it that go on are closed and opened again."""
    while any(tag.end == edge for tag in stack):
        inner: list[Mark] = []
        while stack[-1].end != edge:
            inner.append(stack.pop())
            out.append(inner[-1].close)
        ended = stack.pop()
        out.append(ended.tail + ended.close)
        for tag in reversed(inner):
            out.append(tag.reopen or tag.open)
            stack.append(tag)


def block_html(block: Block, first: int, marks: Marks, framed: Callable[[str], str] = str) -> str:
    """One block as HTML, a plain string; ``first`` is the number (from 0) of its first paragraph, by which ``marks``
    are keyed, and ``framed`` gives the HTML around paragraphs as it shall be."""
    out = [framed(block.frame[0])]
    for offset, paragraph in enumerate(block.paragraphs):
        out += _woven(paragraph, marks.get(first + offset, ())), framed(block.frame[offset + 1])
    return "".join(out)


def body_html(body: Body, marks: Marks | None = None) -> Markup:
    """A whole text as HTML."""
    return Markup("".join([block_html(block, first, marks or {}) for first, block in body.numbered()]))


def links_in(paragraph: Paragraph) -> Iterable[tuple[int, int]]:
    """Start and end of each link in a paragraph; no other link may open inside one."""
    return ((span.start, span.end) for span in paragraph.spans if span.open.startswith("<a"))
