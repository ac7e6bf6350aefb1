"""A PDF with a text layer: its lines joined to paragraphs, without running heads and numbers of pages."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from clippings.importing.databases.nexis_uni import stands_alone
from clippings.importing.documents.paper import Paper, Paragraph, plain
from clippings.importing.documents.pdf_lines import Line, lines_of
from clippings.importing.draft import Found

_MOST_PAGES = 3000
_EDGE = 0.12
"""The share of a page's height, above and below, in which running heads and numbers of pages stand."""
_HYPHENS = "-\xad\u2010\ufffe\x02"
_WIDEST = 1.8
"""How many times the size of the font lines of one paragraph stand apart at most."""
_ENDS = re.compile(r"[.!?…:。！？][”\"’'»)]*$")
_IS_A_NUMBER = re.compile(
    r"\W*(?:(?:page|seite|pagina|p|s)\.?\s*)?\d{1,4}(?:\s*(?:/|of|von|de|sur|van)\s*\d{1,4})?\W*", re.IGNORECASE
)


def read(raw: bytes) -> Paper:
    """A PDF's paragraphs. ValueError where it cannot be read, or has no text."""
    if b"%PDF-" not in raw[:1024]:
        raise ValueError("is damaged, or of another type than its name says: it does not begin as a PDF")
    import pypdfium2  # a tenth of a second, needed for PDFs only

    try:
        document = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as wrong:
        locked = "password" in str(wrong).lower()
        raise ValueError("is locked with a password" if locked else f"is damaged: {wrong}") from None
    try:
        count = len(document)
        if count > _MOST_PAGES:
            raise ValueError(f"has {count:,} pages; the limit is {_MOST_PAGES:,}")
        pages = [lines_of(document[at], at + 1) for at in range(count)]
    except pypdfium2.PdfiumError as wrong:
        raise ValueError(f"is damaged: {wrong}") from None
    finally:
        document.close()
    if sum(len(line.text) for page in pages for line in page) < 20:
        raise ValueError(f"is a scan of {count} page{'s' * (count != 1)} without a text layer")
    heads = running_heads(pages)
    lines = [line for page in pages for line in page if line not in heads]
    found = Found(str(count), "extracted", rule="the pages of the PDF")
    return Paper(tuple(paragraphs(lines)), tuple(dict.fromkeys(line.text for line in heads)), {"pages": found})


def running_heads(pages: Sequence[Sequence[Line]]) -> list[Line]:
    """The outermost lines of pages that stand on others too, but for their numbers, and numbers of pages alone."""
    edges = [_edges(page) for page in pages]
    counts = Counter(key for lines in edges for key in {_key(line) for row in lines for line in row})
    heads: list[Line] = []
    for rows in edges:
        for row in rows:
            repeated = [counts[_key(line)] > 1 and counts[_key(line)] * 3 >= len(pages) for line in row]
            if not all(is_so or _IS_A_NUMBER.fullmatch(line.text) for is_so, line in zip(repeated, row, strict=True)):
                continue
            heads += row
    return heads


def _edges(page: Sequence[Line]) -> list[list[Line]]:
    """The outermost rows at the upper and the lower edge of a page."""
    places = sorted({round(line.place, 2) for line in page})
    outer = [place for place in {*places[:1], *places[-1:]} if not _EDGE < place < 1 - _EDGE]
    return [[line for line in page if round(line.place, 2) == place] for place in outer]


def _key(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text)


def paragraphs(lines: Sequence[Line]) -> list[Paragraph]:
    """Lines joined where one goes on with the other: hyphens at their ends taken away, headings told by their size."""
    if not lines:
        return []
    usual = median(line.height for line in lines)
    spacing = _spacing(lines)
    found: list[list[Line]] = []
    for line in lines:
        if found and _goes_on(found[-1], line, spacing):
            found[-1].append(line)
        else:
            found.append([line])
    return [
        plain(text, _is_heading(some, text, usual)) for some in found if (text := joined(line.text for line in some))
    ]


def _spacing(lines: Sequence[Line]) -> float:
    """How far the lines of a paragraph stand apart, in points: what few steps from line to line are less than."""
    steps = sorted(
        one.bottom - two.bottom
        for one, two in pairwise(lines)
        if one.page == two.page and 0.8 * one.height < one.bottom - two.bottom < 5 * one.height
    )
    usual = median(line.height for line in lines)
    return min(steps[len(steps) // 10], _WIDEST * usual) if steps else 1.2 * usual


def _goes_on(some: Sequence[Line], line: Line, spacing: float) -> bool:
    """Whether a line belongs to the paragraph above it."""
    last = some[-1]
    if stands_alone(last.text) or stands_alone(line.text):
        return False
    if not 0.85 < line.height / last.height < 1.18:
        return False
    step = last.bottom - line.bottom
    if last.page != line.page or step < 0:  # the next page, or column
        is_long = last.right - last.left > 0.75 * (line.right - line.left)
        return not _ENDS.search(last.text) and (len(some) > 1 or is_long or line.text[0].islower())
    if step > max(1.35 * spacing, 1.6 * line.height):
        return False
    column = [one for one in some if abs(one.left - last.left) < 5 * last.height]
    if len(column) > 1 and line.left > min(one.left for one in column[1:]) + 0.7 * line.height:
        return False  # indented
    return not _ENDS.search(last.text) or last.right + _first_word(line) > max(one.right for one in (*column, line))


def _first_word(line: Line) -> float:
    """How wide the first word of a line is, with a space: one that would have fitted the line above begins anew."""
    return (len(line.text.split()[0]) + 1) / len(line.text) * (line.right - line.left)


def _is_heading(some: Sequence[Line], text: str, usual: float) -> bool:
    return median(line.height for line in some) > 1.2 * usual and len(text) < 200


def joined(texts: Iterable[str]) -> str:
    """Lines as one: ``Unter-`` and ``stadt`` are *Unterstadt*; before a capital the hyphen stays."""
    text = ""
    for line in texts:
        if text and text[-1] in _HYPHENS and line[:1].islower():
            text = text[:-1] + line
        elif text and text[-1] in _HYPHENS:
            text = f"{text[:-1]}-{line}"
        else:
            text = f"{text} {line}" if text else line
    return re.sub("[\xad\ufffe\x02]", "", text)
