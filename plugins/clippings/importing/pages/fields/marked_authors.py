"""Elements of a page that are the author's by their marks, or that lead to the page of one; whom they name."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import islice

from lxml.html import HtmlElement

from clippings.importing.pages.fields.name_parts import pieces
from clippings.importing.pages.fields.names import full_names, is_full, names_an_office, people, reporters
from clippings.importing.pages.page import Line, Page, around

_MARKED = re.compile(
    r"(?:^|[\s_-]|(?-i:(?<=[a-z])(?=[A-Z])))(?:by-?line|authors?(?!ity)|autor(?:en|in|es)?|auteurs?|writer|"
    r"contributor|redakteur)|\bvcard\b|^fn$|url fn", re.IGNORECASE
)  # fmt: skip
_OTHERS = (
    r"bio|comment|kommentar|related|teaser|avatar|image|photo|credit|copyright|caption|sidebar|widget|footer|tags|categor|"
    r"hentry"
)  # fmt: skip
_NOT_AROUND = re.compile(_OTHERS, re.IGNORECASE)
_NOT_THIS = re.compile(
    rf"{_OTHERS}|more|social|follow|descri|\bjob|position(?![\w-])|(?:\b|_)role(?![\w-])", re.IGNORECASE
)
"""What is called so is not the author’s; a frame of what can be shared often holds the byline too. “position-relative”
says where something is put, and “role-author” that an author it is: no names of offices."""
_READER_VIEW = "reader-credits"
"""What Firefox's reader view calls the line of the author."""
AUTHORS_PAGE = re.compile(
    r"/(?:authors?|autor(?:en|es|in|i|innen)?|auteurs?|autori|by|people|persons?|staff|writers?|contributors?|journalists?|"
    r"journalistes?|journalisten|periodistas?|giornalisti|columnists?|editors?|reporters?|redakteure?|"
    r"forfatter|skribent)/[^/?#]+/?(?:[?#].*)?$", re.IGNORECASE
)  # fmt: skip
"""The address of the page of one author."""
_OF_AUTHORS = re.compile(r"/(?:authors?|autor(?:en|es|in|i|innen)?|auteurs?|autori|writers?)/[^/?#]+$", re.IGNORECASE)
"""The same, where the address tells it from a page about somebody."""
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
_ALL_OF = re.compile(
    r"^(?:all(?:es| posts| articles)?|more|mehr|weitere (?:artikel|beiträge)|view all posts) (?:by|from|von)\s+",
    re.IGNORECASE,
)
"""What stands before a name in the link to everything that somebody wrote."""
_LINKED_ABOVE, _LINKED_BELOW = 4, 6
_BESIDE = 10
"""Words that may stand beside links to authors in their line: where there are more, it is another article’s teaser."""
_ELEMENTOR = re.compile(r"elementor-(?!author)[\w-]+")
"""What a program for making pages calls every part of a page."""
Byline = tuple[int, str, str]
"""The number of a line, the people in it, and its text."""


def marked(page: Page, at: int, strangers: Collection[str]) -> Iterator[Byline]:
    """Elements marked as the author's; the innermost where one is in another, and those of one line together."""
    numbers = {id(line.element): number for number, line in reversed(list(enumerate(page.lines)))}
    outer: set[int] = set()
    found: dict[int, list[str]] = {}
    for element in reversed(page.marked):
        if id(element) in outer or not is_marked(element):
            continue
        parts = parts_of(element)
        text = " ".join(parts)
        if not 2 < len(text) <= LONGEST or _OTHER_WORK.match(text):
            continue
        number = _line_of(element, numbers)
        if number is not None and _OTHER_WORK.match(page.lines[number].text):
            continue
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


def together(bylines: list[Byline], page: Page) -> list[Byline]:
    """Bylines with those right below them in elements of the same kind, which are full names and nothing else, as one:
    authors who have a line each."""
    joined: list[Byline] = []
    last = -1
    for at, names, text in bylines:
        alone = at - last == 1 and text == names
        if joined and alone and _is_alike(page.lines[joined[-1][0]], page.lines[at]):
            first, before, quote = joined[-1]
            both = list(dict.fromkeys(before.split("; ") + names.split("; ")))
            if are_people(both) and all(map(is_full, both)):
                joined[-1] = (first, "; ".join(both), quote)
                last = at
                continue
        joined.append((at, names, text))
        last = at
    return joined


def _is_alike(one: Line, other: Line) -> bool:
    """Whether two lines are elements of the same tag, class and kind of frame."""
    return [(up.tag, up.get("class")) for up in around(one.element, 2)] == [
        (up.tag, up.get("class")) for up in around(other.element, 2)
    ]


def linked(page: Page, at: int, strangers: Collection[str]) -> Iterator[Byline]:
    """Full names in links to the page of an author, in short lines right by the headline."""
    first = max(0, at - _LINKED_ABOVE)
    for number, line in enumerate(page.lines[first : at + _LINKED_BELOW + 1], first):
        if len(line.text) > LONGEST or number == at:
            continue
        short = _OTHER_BY.split(line.text)[0]
        links = [one.text_content() for one in line.element.iter("a") if AUTHORS_PAGE.search(one.get("href") or "")]
        texts = [text for text in (" ".join(link.split()) for link in links) if text in short]
        names = list(dict.fromkeys(name for text in texts for name in people(text, strangers) if is_full(name)))
        beside = len(short.split()) - sum(len(text.split()) for text in texts)
        if are_people(names) and beside <= _BESIDE:
            yield number, "; ".join(names), line.text


def parts_of(element: HtmlElement) -> list[str]:
    """The texts in an element, those of other elements apart: “By”, “Jane Roe”, “Reporter”."""
    return [part for text in element.itertext() if (part := " ".join(text.split()))]


def _names_in(text: str, parts: list[str], strangers: Collection[str]) -> list[str]:
    """The people in the text of an element: full names that stand in parts of their own, beside which there may be
    offices and handles; else those in the whole. One name of one word must be all there is."""
    whole = [name for piece in pieces(text) for name in people(piece, strangers)]
    if whole == [text] or reporters(text):  # given name and family name may be in elements of their own
        return whole
    each = [[name for piece in pieces(part) for name in people(piece, strangers) if is_full(name)] for part in parts]
    pure = [names for names, part in zip(each, parts, strict=True) if not names_an_office(part)]
    apart = [name for names in (pure if any(pure) else each) for name in names]
    names = list(dict.fromkeys(apart or whole))
    alone = len(names) == 1 and not is_full(names[0]) and len(text.split()) > 3
    return [] if alone else names


def linked_below(page: Page, at: int, strangers: Collection[str]) -> Iterator[Byline]:
    """The full name in links to the page of one author below the headline, where all that the page has lead to one."""
    found: dict[str, Byline] = {}
    for number, line in enumerate(page.lines[at + 1 :], at + 1):
        for link in line.element.iter("a"):
            if _OF_AUTHORS.search(address := (link.get("href") or "").rstrip("/")):
                names = people(_ALL_OF.sub("", " ".join(link.text_content().split())), strangers)
                if len(names) == 1 and is_full(names[0]):
                    found.setdefault(address, (number, names[0], line.text))
    if len(found) == 1:
        yield from found.values()


def are_people(names: list[str]) -> bool:
    """Whether names can be those of authors: not many, and of several not all of one word, as a site's sections are."""
    return 0 < len(names) < 7 and (len(names) == 1 or any(map(is_full, names)))


def is_marked(element: HtmlElement) -> bool:
    """Whether an element is the author's by its own marks, and no list, comment or card of others is around it."""
    if element.tag in ("meta", "link", "script", "body", "html", "img"):
        return False
    marks = f"{element.get('class') or ''} {element.get('rel') or ''} {element.get('itemprop') or ''}"
    if _READER_VIEW in marks:
        return True
    if element.tag != "byline" and not _says_author(marks):
        return False
    for above in islice(element.iterancestors(), 4):
        mark = _ELEMENTOR.sub("", above.get("class") or "")
        if "hentry" in mark or above.tag == "article":
            return True
        if _NOT_AROUND.search(mark.replace("credit", "")):
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
