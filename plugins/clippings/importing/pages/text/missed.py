"""What the extraction has missed although it stands among what it took: paragraphs, headings and lists, put back."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import NamedTuple

from lxml.html import HtmlElement

from clippings.importing.pages.page import Line, Page, around
from clippings.importing.pages.text.body import Block, bare, words
from clippings.importing.paragraphs import escaped

_LEAST = 60
"""Letters of a paragraph that is one by its length."""
_PIECE = 20
"""Letters of a piece of one: what is shorter may be in another by chance."""
_LONGEST_HEADING = 200
_NEXT = 3
"""How many blocks ahead a short line may be: what is said often, as “Advertisement”, tells no place."""
_ALIKE = 3
"""How many paragraphs must have been taken from places of the same kind."""
_BESIDE = 2
"""How many must have been taken out of an element in which what stands between them is taken too."""
_PARAGRAPHS = ("p", "div", "li", "dd", "td", "span")
_AROUND = re.compile(
    r"promo|newsletter|subscri|related|teaser|comment|caption|share|social|credit|footer|cookie|paywall|signup|\bad\b",
    re.IGNORECASE,
)
_APART = ("aside", "footer", "nav", "figure", "blockquote")
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_FRAMES = 4
"""How many elements around a heading may hold its paragraph too: programs put each in boxes of its own."""
_DIGIT = re.compile(r"\d")
Place = tuple[str, ...]


class Taken(NamedTuple):
    """What the extraction took, on the page."""

    kept: dict[int, int | None]
    """The numbers of lines that are in the text → that of their block, where it is known."""
    places: Counter[Place]
    """How many paragraphs were taken from each kind of place."""
    parents: Counter[int]
    """How many were taken out of each element."""
    around: Counter[int]
    """How many lines as long as paragraphs were taken out of each element, whatever they are called."""
    classes: Counter[str]
    """How many paragraphs of each class were."""
    last: int
    """The number of the last line that is in the text."""


def put_back(blocks: list[Block], page: Page) -> list[Block]:
    """The blocks with every paragraph, heading and list of the page that they lack and that stands in the same kind of
    place as several that they have, after what it follows on the page; then with the headings of what was put back."""
    more = _with_missed(blocks, page)
    return _with_missed(more, page) if _paragraphs(more) > _paragraphs(blocks) else more


def _paragraphs(blocks: list[Block]) -> int:
    return sum(not block[0].startswith(("#", "- ")) for block in blocks)


def _with_missed(blocks: list[Block], page: Page) -> list[Block]:
    taken = _taken(blocks, page)
    after: dict[int, list[Block]] = {}
    last, before = -1, ""
    for at, line in enumerate(page.lines):
        if at in taken.kept:
            number, is_sure = taken.kept[at], len(line.text) >= _LEAST
            last = number if number is not None and (is_sure or last < number <= last + _NEXT) else last
            before = ""
        elif last >= 0 and (sign := _sign(at, page, taken)) is not None:
            found = after.setdefault(last, [])
            text = f"{sign}{escaped(line.text)}"
            if sign == before == "- ":
                found[-1].append(text)
            elif sign == "- " or [text] not in found:  # some pages have their text once for each width of a window
                found.append([text])
            before = sign if found[-1][-1] == text else ""
        else:
            before = ""
    return [one for at, block in enumerate(blocks) for one in _joined(block, after, at)] if after else blocks


def _joined(block: Block, after: Mapping[int, list[Block]], at: int) -> Iterator[Block]:
    """A block, unless it is an end of a paragraph that is put back right before or behind it; and what is put back."""
    beside = [bare(words(one[0])) for one in (*after.get(at - 1, ())[-1:], *after.get(at, ())[:1])]
    piece = bare(words(" ".join(block)))
    is_short = len(piece) < _PIECE
    if is_short or block[0].startswith("#") or not any(_is_end(piece, one) for one in beside):
        yield block
    yield from after.get(at, ())


def _is_end(piece: str, text: str) -> bool:
    return piece != text and (text.startswith(piece) or text.endswith(piece))


def _taken(blocks: list[Block], page: Page) -> Taken:
    numbers = {bare(text)[:80]: at for at, block in enumerate(blocks) for line in block for text in (line, words(line))}
    numbers |= {bare(words(" ".join(block)))[:80]: at for at, block in enumerate(blocks)}
    inside = bare("\n".join(words(line) for block in blocks for line in block))
    letters = [bare(line.text)[:80] for line in page.lines]
    kept = {
        at: numbers.get(one)
        for at, (one, line) in enumerate(zip(letters, page.lines, strict=True))
        if one in numbers or (len(line.text) >= _LEAST and one in inside)
    }
    long = [page.lines[at].element for at in kept if len(page.lines[at].text) >= _LEAST]
    around = Counter(id(one.getparent()) for one in long)
    prose = [element for element in long if element.tag == "p"]
    classes = Counter(one.get("class") or "" for one in prose)
    places, parents = Counter(map(_place, prose)), Counter(id(one.getparent()) for one in prose)
    return Taken(kept, places, parents, around, classes, max(kept, default=-1))


def _sign(at: int, page: Page, taken: Taken) -> str | None:
    """What stands before a line in Markdown that belongs to the text; None for what does not."""
    line = page.lines[at]
    tag = str(line.element.tag)
    if tag in _PARAGRAPHS and len(line.text) >= _LEAST and _is_beside(at, line.element, taken) and _is_prose(line):
        return "- " if tag == "li" else ""
    if tag == "p":
        return "" if len(line.text) >= _LEAST and _is_alike(at, line.element, taken) and _is_prose(line) else None
    if tag in _HEADINGS:
        return f"{'#' * int(tag[1])} " if len(line.text) <= _LONGEST_HEADING and _is_above(at, page, taken) else None
    if tag == "li":
        above = line.element.getparent()
        outer = None if above is None else above.getparent()
        return "- " if outer is not None and taken.parents[id(outer)] >= _ALIKE and _is_own(line) else None
    return None


def _is_alike(at: int, element: HtmlElement, taken: Taken) -> bool:
    """Whether a paragraph stands in a place as others that were taken; or between these, and is called as they are."""
    own = element.get("class") or ""
    alike = taken.places[_place(element)] >= _ALIKE
    return alike or bool(own and at < taken.last and taken.classes[own] >= _ALIKE)


def _is_beside(at: int, element: HtmlElement, taken: Taken) -> bool:
    """Whether a paragraph stands between others that were taken, in the element in which some of them stand."""
    return at < taken.last and taken.around[id(element.getparent())] >= _BESIDE


def _is_above(at: int, page: Page, taken: Taken) -> bool:
    """Whether a heading stands right above a paragraph that was taken, or above another such heading, in its frame."""
    heading = page.lines[at]
    after = next(islice(_after(at, page, taken), 1), None)
    if after is None or not _is_own(heading):
        return False
    frames = {id(one) for one in islice(heading.element.iterancestors(), _FRAMES) if one.tag not in ("body", "main")}
    return any(id(one) in frames for one in islice(after.element.iterancestors(), _FRAMES))


def _after(at: int, page: Page, taken: Taken) -> Iterator[Line]:
    """The line below a heading, and below headings that follow it, if it was taken and is long."""
    for number in range(at + 1, min(at + 4, len(page.lines))):
        line = page.lines[number]
        if number in taken.kept and len(line.text) >= _LEAST:
            yield line
        if line.element.tag not in _HEADINGS:
            return


def _place(element: HtmlElement) -> Place:
    """The kind of place that a paragraph stands in: its class, and the two elements around it by tag and class."""
    above = islice(element.iterancestors(), 2)
    return (element.get("class") or "", *(f"{one.tag} {_kind(one)}" for one in above))


def _kind(element: HtmlElement) -> str:
    """The class of an element without what numbers or names that one alone."""
    return " ".join(word for word in (element.get("class") or "").split() if not _DIGIT.search(word))


def _is_prose(line: Line) -> bool:
    """Whether a paragraph is mostly words that are no links, and is not set apart."""
    return _is_own(line) and line.text.rstrip("”\"’')»")[-1:] in ".!?:…"


def _is_own(line: Line) -> bool:
    """Whether a line is not in a box, and is mostly words that are no links."""
    for one in around(line.element, 4):
        if one.tag in _APART or _AROUND.search(f"{one.get('class') or ''} {one.get('id') or ''}"):
            return False
    links = sum(len(one.text_content()) for one in line.element.iter("a"))
    return links < len(line.text) / 2
