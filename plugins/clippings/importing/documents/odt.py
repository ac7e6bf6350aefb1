"""OpenDocument texts (https://docs.oasis-open.org/office/OpenDocument/v1.3/): paragraphs, headings, lists, notes."""

import re
from collections.abc import Iterator

from lxml import etree

from clippings.importing.documents.packed import opened, tree_of
from clippings.importing.documents.paper import Paper, Paragraph
from clippings.importing.documents.paper import table as table_of
from clippings.importing.paragraphs import escaped

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_LINK = "{http://www.w3.org/1999/xlink}href"
_LEADS = re.compile(r"https?://[^\s<>]+|mailto:[^\s<>]+", re.IGNORECASE)
_PASSED_OVER = (f"{_TEXT}table-of-content", f"{_TEXT}tracked-changes", f"{_TEXT}sequence-decls")


def read(raw: bytes) -> Paper:
    """A document's paragraphs. ValueError where it cannot be read."""
    root = opened(raw).tree("content.xml") if raw.startswith(b"PK") else tree_of(raw)  # .fodt is one file of XML
    body = next(root.iter("{urn:oasis:names:tc:opendocument:xmlns:office:1.0}text"), None)
    if body is None:
        raise ValueError("has no text in it; it may be a table or a drawing")
    notes: list[str] = []
    found = [*_blocks(body, notes)]
    found += [Paragraph(note, f"[^{number}]: {escaped(note)}") for number, note in enumerate(notes, 1)]
    return Paper(tuple(one for one in found if one.text))


def _blocks(element: etree._Element, notes: list[str], item: bool = False) -> Iterator[Paragraph]:
    for one in element:
        if one.tag in _PASSED_OVER:
            continue
        if one.tag == f"{_TEXT}h":
            text = " ".join(_words(one).split())
            yield Paragraph(text, f"## {escaped(text)}", True)
        elif one.tag == f"{_TEXT}p":
            marked = " ".join(_marked(one, notes).split())
            yield Paragraph(" ".join(_words(one).split()), f"- {marked}" if item else marked)
        elif one.tag == f"{_TABLE}table":
            yield _table(one)
        else:
            yield from _blocks(one, notes, item or one.tag == f"{_TEXT}list-item")


def _table(table: etree._Element) -> Paragraph:
    rows = table.iter(f"{_TABLE}table-row")
    return table_of([[_cell(cell) for cell in row.iter(f"{_TABLE}table-cell")] for row in rows])


def _cell(cell: etree._Element) -> str:
    return " ".join(" ".join(_words(one) for one in cell.iter(f"{_TEXT}p")).split())


def _words(element: etree._Element) -> str:
    """What readers see of a paragraph, without its notes."""
    parts = [element.text or ""]
    for one in element:
        if one.tag in (f"{_TEXT}s", f"{_TEXT}tab", f"{_TEXT}line-break"):
            parts.append(" ")
        elif one.tag not in (f"{_TEXT}note", "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}annotation"):
            parts.append(_words(one))
        parts.append(one.tail or "")
    return "".join(parts)


def _marked(element: etree._Element, notes: list[str]) -> str:
    """The same as Markdown, with links, and a mark for each note."""
    parts = [escaped(element.text or "")]
    for one in element:
        if one.tag == f"{_TEXT}note":
            body = next(one.iter(f"{_TEXT}note-body"), None)
            notes.append(" ".join((_words(body) if body is not None else "").split()) or "–")
            parts.append(f"[^{len(notes)}]")
        elif one.tag in (f"{_TEXT}s", f"{_TEXT}tab", f"{_TEXT}line-break"):
            parts.append(" ")
        elif one.tag == f"{_TEXT}a" and _LEADS.fullmatch(one.get(_LINK) or ""):
            parts.append(f"[{escaped(_words(one))}](<{one.get(_LINK)}>)")
        elif one.tag != "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}annotation":
            parts.append(_marked(one, notes))
        parts.append(escaped(one.tail) if one.tail else "")
    return "".join(parts)
