"""The lines of a PDF's pages, with where they stand, by PDFium (https://github.com/pypdfium2-team/pypdfium2)."""

import re
from collections.abc import Iterator
from ctypes import c_double
from typing import Any, NamedTuple

_GAP = 1.8
"""How many times the size of the font a space is wide that parts two columns."""
_LEAST_ROWS = 0.3
"""The share of a page's lines that such a gap must part where its text is set in columns, but written row by row."""

_LOOSE = 1.15
"""How many times the size of a font the room is high that its letters may take."""


class Line(NamedTuple):
    """A line of a page."""

    text: str
    """Its words."""
    left: float
    """Where it begins, in points from the page's left edge."""
    right: float
    """Where it ends."""
    bottom: float
    """What its letters stand on, in points from the page's lower edge."""
    height: float
    """The size of its font, in points."""
    page: int
    """The number of its page, from 1."""
    place: float
    """How high it stands on the page, from 0 to 1."""


def lines_of(page: Any, number: int) -> list[Line]:
    """The lines of a page in reading order: column by column where it has columns."""
    words = _Words(page)
    rows = list(_rows(words, number))
    parted = [row for row in rows if len(row) > 1]
    if len(parted) < max(3, len(rows) * _LEAST_ROWS):
        return [_whole(row) for row in rows]
    return _by_column([line for row in rows for line in row])


class _Words:
    """The characters of a page, with their boxes: asked of PDFium itself, which is many times as fast as by objects."""

    def __init__(self, page: Any) -> None:
        import pypdfium2.raw as pdfium

        self._page = page.get_textpage()  # kept, since the boxes are its
        self._pdfium = pdfium
        self._sides = tuple(c_double() for _ in range(4))
        self._box = pdfium.FS_RECTF()
        self.text: str = self._page.get_text_range()
        self.height: float = page.get_height() or 1.0

    def box(self, at: int) -> tuple[float, float, float]:
        """Left, right and lower edge of a character."""
        left, right, bottom, top = self._sides
        self._pdfium.FPDFText_GetCharBox(self._page.raw, at, left, right, bottom, top)
        return left.value, right.value, bottom.value

    def size(self, at: int) -> float:
        """The size of a character's font on the page, in points."""
        box = self._box
        self._pdfium.FPDFText_GetLooseCharBox(self._page.raw, at, box)
        return max(float(box.top - box.bottom), 1.0) / _LOOSE

    def baseline(self, at: int) -> float:
        """Where the line stands that a character is set on."""
        x, y = self._sides[0], self._sides[1]
        self._pdfium.FPDFText_GetCharOrigin(self._page.raw, at, x, y)
        return y.value


def _rows(words: _Words, number: int) -> Iterator[list[Line]]:
    """Lines as PDFium has them, each parted where a wide gap stands in it."""
    at = 0
    for row in re.split("(\r\n|\r|\n|(?<=[\x02\ufffe]))", words.text):  # PDFium ends no line at a hyphen
        if row.strip():
            yield [_line(words, at + begin, at + end, number) for begin, end in _pieces(row, words, at)]
        at += len(row)


def _pieces(row: str, words: _Words, at: int) -> Iterator[tuple[int, int]]:
    """The parts of a line between wide gaps, without the spaces around it."""
    begin, last = len(row) - len(row.lstrip()), len(row.rstrip())
    gap = _GAP * words.size(at + begin)
    for space in re.finditer(r"(?<=\S)\s+(?=\S)", row):
        if words.box(at + space.end())[0] - words.box(at + space.start() - 1)[1] > gap:
            yield begin, space.start()
            begin = space.end()
    yield begin, last


def _line(words: _Words, begin: int, end: int, number: int) -> Line:
    bottom = words.baseline(begin)
    left, right = words.box(begin)[0], words.box(end - 1)[1]
    text = " ".join(words.text[begin:end].split())
    return Line(text, left, right, bottom, words.size(begin), number, bottom / words.height)


def _whole(row: list[Line]) -> Line:
    first = row[0]
    text = " ".join(line.text for line in row)
    return first._replace(text=text, right=row[-1].right, height=max(line.height for line in row))


def _by_column(lines: list[Line]) -> list[Line]:
    """Lines in the order of columns: what reaches over the middle stands between the columns above and below it."""
    middle = (min(line.left for line in lines) + max(line.right for line in lines)) / 2
    ordered: list[Line] = []
    sides: tuple[list[Line], list[Line]] = ([], [])
    for line in sorted(lines, key=lambda line: -line.bottom):
        if line.left < middle < line.right:
            ordered += [*sides[0], *sides[1], line]
            sides = ([], [])
        else:
            sides[line.left >= middle].append(line)
    return [*ordered, *sides[0], *sides[1]]
