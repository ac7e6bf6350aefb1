"""Word's DOCX by python-docx (https://python-docx.readthedocs.io): paragraphs, headings, lists, links and tables."""

import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from clippings.importing.documents.packed import opened
from clippings.importing.documents.paper import Paper, Paragraph, table
from clippings.importing.draft import Doubt
from clippings.importing.paragraphs import escaped

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph as WordParagraph

_LEADS = re.compile(r"https?://|mailto:", re.IGNORECASE)


def read(raw: bytes) -> Paper:
    """A document's paragraphs. ValueError where it cannot be read."""
    packed = opened(raw)
    for name in packed.names():
        if name.endswith((".xml", ".rels")):
            packed.refuse_entities(name)
    from docx import Document  # a quarter of a second, needed for DOCX only
    from docx.exceptions import PythonDocxError
    from docx.table import Table
    from lxml import etree

    found: list[Paragraph] = []
    try:
        for block in Document(io.BytesIO(raw)).iter_inner_content():
            found += [_table(block)] if isinstance(block, Table) else _paragraphs(block)
    except (PythonDocxError, KeyError, etree.XMLSyntaxError) as wrong:
        raise ValueError(f"is damaged, or no Word document: {' '.join(str(wrong).split())[:200]}") from None
    count = sum(
        packed.read(name).count(b"<w:footnoteReference") for name in packed.names() if name == "word/document.xml"
    )
    doubts = [Doubt("text", f"has {count} footnotes, which are not read", "write them as [^1]")] if count else []
    return Paper(tuple(one for one in found if one.text), doubts=tuple(doubts))


def _paragraphs(block: "WordParagraph") -> Iterator[Paragraph]:
    """A paragraph; where lines are broken in it by hand, each line."""
    style = ((block.style.name if block.style else "") or "").lower()
    is_heading = style.startswith(("heading", "title", "überschrift", "titre", "titel"))
    is_item = "list" in style or bool(block._p.pPr is not None and block._p.pPr.numPr is not None)
    for text, marked in _lines(block):
        if is_heading:
            yield Paragraph(text, f"## {escaped(text)}", True)
        else:
            yield Paragraph(text, f"- {marked}" if is_item else marked)


def _lines(block: "WordParagraph") -> Iterator[tuple[str, str]]:
    parts: list[tuple[str, str]] = []
    for piece in block.iter_inner_content():
        text = piece.text
        for number, line in enumerate(re.split(r"\n|\x0b", text)):
            if number:
                yield _joined(parts)
                parts = []
            parts.append((line, _marked(line, piece)))
    yield _joined(parts)


def _joined(parts: list[tuple[str, str]]) -> tuple[str, str]:
    text, marked = ("".join(part[which] for part in parts) for which in (0, 1))
    marked = re.sub(r"(?<!\*)\*\*\*\*(?!\*)", "", marked)  # two runs in bold, one after the other
    return " ".join(text.split()), " ".join(marked.split())


def _marked(line: str, piece: Any) -> str:
    """A run or link as Markdown. Emphasis stands directly at words, or it is none."""
    words = line.strip()
    if not words:
        return line
    shown = escaped(words)
    address = getattr(piece, "url", "") or ""
    if _LEADS.match(address) and not re.search(r"[\s<>]", address):
        shown = f"[{shown}](<{address}>)"
    elif getattr(piece, "bold", False) or getattr(piece, "italic", False):
        sign = "**" if piece.bold else "*"
        shown = f"{sign}{shown}{sign}"
    begin = line.index(words)
    return f"{line[:begin]}{shown}{line[begin + len(words) :]}"


def _table(found: Any) -> Paragraph:
    return table([[" ".join(cell.text.split()) for cell in row.cells] for row in found.rows])
