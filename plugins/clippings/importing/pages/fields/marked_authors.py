"""Elements of a page that are the author's by their marks, or that lead to the page of one; whom they name."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import islice

from lxml.html import HtmlElement

from clippings.importing.pages.fields.name_parts import pieces
from clippings.importing.pages.fields.names import full_names, people
from clippings.importing.pages.page import Page

_MARKED = re.compile(
    r"(?:^|[\s_-]|(?-i:(?<=[a-z])(?=[A-Z])))(?:by-?line|authors?(?!ity)|autor(?:en|in|es)?|auteurs?|writer|"
    r"contributor|redakteur)|\bvcard\b|^fn$|url fn", re.IGNORECASE
)  # fmt: skip
_NOT_THIS = re.compile(
    r"bio|comment|kommentar|related|teaser|avatar|image|photo|credit|copyright|caption|sidebar|widget|footer|more|social|"
    r"follow|tags|categor|hentry", re.IGNORECASE
)  # fmt: skip
_READER_VIEW = "reader-credits"
"""What Firefox's reader view calls the line of the author."""
_AUTHORS_PAGE = re.compile(
    r"/(?:authors?|autor(?:en|es|in|i)?|auteurs?|autori|by|people|persons?|staff|writers?|contributors?|journalists?|"
    r"columnists?|redakteure?|forfatter|skribent)/[^/?#]+/?(?:[?#].*)?$", re.IGNORECASE
)  # fmt: skip
"""The address of the page of one author."""
_OTHER_WORK = re.compile(
    r"\W*(?:editor|edited|redaktion|redactor|photo\w*|fotos?|illustrat\w+|translat\w+|übersetz\w+|traduc\w+|"
    r"\w+ reviewed|reviewed|fact.?check\w*|image|bild|video|camera|kamera|produc\w+|penerjemah|penyunting)\b"
    r"(?:\s+by)?\s*:?\s|.*(?:©|copyright)",
    re.IGNORECASE,
)  # fmt: skip
"""How lines begin that name others than the author, and what stands in those of rights."""
_OTHER_BY = re.compile(
    r"\W*\b(?:fact.?check\w*|reviewed|edited|illustrat\w+|translated|photo\w*|with additional reporting)(?: by)?\b",
    re.IGNORECASE,
)
"""What stands behind the authors, before the names of those who did other work."""
ABOVE = 8
"""Lines above the headline in which its authors may stand."""
LONGEST = 140
"""Letters of a line that names authors."""
_LINKED_ABOVE, _LINKED_BELOW = 4, 6
Byline = tuple[int, str, str]
"""The number of a line, the people in it, and its text."""


def marked(page: Page, at: int, strangers: Collection[str]) -> Iterator[Byline]:
    """Elements marked as the author's; the innermost where one is in another, and those of one line together."""
    numbers = {id(line.element): number for number, line in reversed(list(enumerate(page.lines)))}
    outer: set[int] = set()
    found: dict[int, list[str]] = {}
    for element in reversed(page.marked):
        if id(element) in outer or not _is_marked(element):
            continue
        parts = parts_of(element)
        text = " ".join(parts)
        if not 2 < len(text) <= LONGEST or _OTHER_WORK.match(text):
            continue
        number = _line_of(element, numbers)
        short = _OTHER_BY.split(text)[0]
        names = _names_in(short, parts if short == text else [short], strangers)
        if number is not None and number >= at - ABOVE and are_people(names):
            outer.update(id(one) for one in element.iterancestors())
            found[number] = [*names, *found.get(number, ())]
    for number, names in sorted((number, full_names(names)) for number, names in found.items()):
        line = page.lines[number].text
        if not names:
            continue
        yield number, "; ".join(dict.fromkeys(names)), line if len(line) <= LONGEST else names[0]


def linked(page: Page, at: int, strangers: Collection[str]) -> Iterator[Byline]:
    """Full names in links to the page of an author, in short lines right by the headline."""
    first = max(0, at - _LINKED_ABOVE)
    for number, line in enumerate(page.lines[first : at + _LINKED_BELOW + 1], first):
        if len(line.text) > LONGEST or number == at:
            continue
        short = _OTHER_BY.split(line.text)[0]
        links = [one.text_content() for one in line.element.iter("a") if _AUTHORS_PAGE.search(one.get("href") or "")]
        texts = [text for text in (" ".join(link.split()) for link in links) if text in short]
        names = list(dict.fromkeys(name for text in texts for name in people(text, strangers) if " " in name))
        if are_people(names):
            yield number, "; ".join(names), line.text


def parts_of(element: HtmlElement) -> list[str]:
    """The texts in an element, those of other elements apart: “By”, “Jane Roe”, “Reporter”."""
    return [part for text in element.itertext() if (part := " ".join(text.split()))]


def _names_in(text: str, parts: list[str], strangers: Collection[str]) -> list[str]:
    """The people in the text of an element: full names that stand in parts of their own, beside which there may be
    offices and handles; else those in the whole. One name of one word must be all there is."""
    apart = [name for part in parts for piece in pieces(part) for name in people(piece, strangers) if " " in name]
    whole = [name for piece in pieces(text) for name in people(piece, strangers)]
    names = list(dict.fromkeys(apart or whole))
    alone = len(names) == 1 and " " not in names[0] and len(text.split()) > 3
    return [] if alone else names


def are_people(names: list[str]) -> bool:
    """Whether names can be those of authors: not many, and of several not all of one word, as a site's sections are."""
    return 0 < len(names) < 7 and (len(names) == 1 or any(" " in name for name in names))


def _is_marked(element: HtmlElement) -> bool:
    """Whether an element is the author's by its own marks, and no list, comment or card of others is around it."""
    if element.tag in ("meta", "link", "script", "body", "html", "img"):
        return False
    marks = f"{element.get('class') or ''} {element.get('rel') or ''} {element.get('itemprop') or ''}"
    if _READER_VIEW in marks:
        return True
    if element.tag != "byline" and not _says_author(marks):
        return False
    for above in islice(element.iterancestors(), 4):
        mark = above.get("class") or ""
        if "hentry" in mark or above.tag == "article":
            return True
        if _NOT_THIS.search(mark.replace("credit", "")):
            return False
    return True


@lru_cache(maxsize=10_000)
def _says_author(marks: str) -> bool:
    return bool(_MARKED.search(marks)) and not _NOT_THIS.search(marks)


def _line_of(element: HtmlElement, numbers: dict[int, int]) -> int | None:
    """The number of the line that an element is in, or begins."""
    for one in (element, *element.iterdescendants(), *element.iterancestors()):
        if id(one) in numbers:
            return numbers[id(one)]
    return None
