"""Where readers see who wrote: lines with “by”, and elements that the page marks as the author's."""

import re
from collections.abc import Collection, Iterator
from functools import cache
from itertools import islice

from lxml.html import HtmlElement

from clippings.importing.pages.fields import days
from clippings.importing.pages.fields.names import full_names, people
from clippings.importing.pages.fields.said import Said
from clippings.importing.pages.fields.titles import Headline
from clippings.importing.pages.page import Page
from clippings.importing.printed.dates import months, weekdays
from clippings.reading.folding.forms import fold

_MARKED = re.compile(
    r"(?:^|[\s_-])(?:by-?line|authors?(?!ity)|autor(?:en|in|es)?|auteurs?|writer|contributor|redakteur)|\bvcard\b|^fn$|"
    r"url fn", re.IGNORECASE
)  # fmt: skip
_READER_VIEW = "reader-credits"
"""What Firefox's reader view calls the line of the author."""
_NOT_THIS = re.compile(
    r"bio|comment|kommentar|related|teaser|avatar|image|photo|credit|copyright|caption|sidebar|widget|footer|more|social|"
    r"follow|tags|categor|hentry", re.IGNORECASE
)  # fmt: skip
_BY = re.compile(
    r"(?:(?:by|von|par|por|door|di|av|af|od|autor(?:in|en|es|a)?|authors?|auteurs?|autore|text|texte|words|story|report|"
    r"written by|автор|текст|skribent|interview|kommentar|ein \w+ von|an? \w+ by)\s*:|(?:(?:posted|published|written|"
    r"reported|words|story|text|interview|kommentar|geschrieben|veröffentlicht|erstellt|verfasst|publié|escrito|"
    r"publicado|scritto|ein \w+) )?(?:by|von|par|por|door|di|av|af|od|بقلم))\s+(?P<names>.+)", re.IGNORECASE
)  # fmt: skip
_BY_ALONE = re.compile(r"(?:by|von|par|por|door|di|av|autor(?:in)?|author|text)\s*:?", re.IGNORECASE)
_PIECES = re.compile(r"\s*[|•·]\s*|\s+[–—/-]+\s+|(?<=\d)[,:]\s+(?=[^\W\d])|\s+\(|\)")
_WITH_DATES = frozenset(
    "am on le el il op um at à den uhr uur h pm am gmt utc cet est edt pst ist posted published updated veröffentlicht "
    "erstellt aktualisiert publié mis jour the vom zuletzt last modified min read".split()
)
"""Words that stand by dates and hours."""
_ABOVE, _BELOW, _LONGEST = 8, 14, 140
Byline = tuple[int, str, str]
"""The number of a line, the people in it, and its text."""


def printed(page: Page, headline: Headline, strangers: Collection[str]) -> Iterator[Said]:
    """What readers see of the authors, the most reliable first: marked near the headline, said near it, and marked or
    said anywhere below where only one is."""
    if headline.at is None:
        return
    kinds = (
        (list(_marked(page, headline.at, strangers)), "an element marked as the author’s"),
        (list(_lines(page, headline.at, strangers)), "a line “By Name”"),
    )
    for ones, place in kinds:
        for at, names, text in ones:
            if -_ABOVE <= at - headline.at <= _BELOW:
                yield Said(names, f"{place}, near the headline", text, "printed")
    yield from _dated(page, headline.at, strangers)
    for ones, place in kinds:
        far = {names: text for at, names, text in ones if at > headline.at + _BELOW}
        if len(far) == 1:
            ((names, text),) = far.items()
            yield Said(names, f"{place}, below", text, "printed")


def _dated(page: Page, at: int, strangers: Collection[str]) -> Iterator[Said]:
    """A full name between signs in a line by the headline that is a date else: “04.02.2016 | 13:10 | Jane Roe”."""
    for line in (*page.lines[at + 1 : at + 4], *page.lines[max(0, at - 2) : at]):
        if len(line.text) > _LONGEST // 2 or not next(days.in_words(line.text, page.language), None):
            continue
        names = [name for piece in _pieces(line.text) for name in people(piece, strangers) if name == piece]
        if names and all(2 <= len(name.split()) <= 3 for name in names):
            yield Said("; ".join(names), "a name beside the date", line.text, "printed")
            return


def _marked(page: Page, at: int, strangers: Collection[str]) -> Iterator[Byline]:
    """Elements marked as the author's; the innermost where one is in another, and those of one line together."""
    numbers = {id(line.element): number for number, line in reversed(list(enumerate(page.lines)))}
    outer: set[int] = set()
    found: dict[int, list[str]] = {}
    for element in reversed(page.marked):
        if id(element) in outer or not _is_marked(element):
            continue
        text = " ".join(" ".join(element.itertext()).split())
        if not 2 < len(text) <= _LONGEST:
            continue
        number = _line_of(element, numbers)
        names = list(dict.fromkeys(name for piece in _pieces(text) for name in people(piece, strangers)))
        if number is not None and number >= at - _ABOVE and _are_people(names):
            outer.update(id(one) for one in element.iterancestors())
            found[number] = [*names, *found.get(number, ())]
    for number, names in sorted((number, full_names(names)) for number, names in found.items()):
        line = page.lines[number].text
        yield number, "; ".join(dict.fromkeys(names)), line if len(line) <= _LONGEST else names[0]


def _are_people(names: list[str]) -> bool:
    """Whether names can be those of authors: not many, and of several not all of one word, as a site's sections are."""
    return 0 < len(names) < 7 and (len(names) == 1 or any(" " in name for name in names))


def _pieces(text: str) -> list[str]:
    """The parts of a line between signs, without dates and hours: “06.11.2023 13:30 von Olga” is “von Olga”."""
    return [words for piece in _PIECES.split(text) for words in _undated(piece.split())]


def _undated(words: list[str]) -> list[str]:
    """The words before, between and after numbers and the months, days and the like right beside them."""
    dated = [any(map(str.isdigit, word)) for word in words]
    for step in (1, -1):  # what stands before a number, then what stands after one
        for at in range(len(words))[::-step]:
            beside = at + step
            if 0 <= beside < len(words) and dated[beside] and fold(words[at]).strip(".,:") in _beside_numbers():
                dated[at] = True
    kept = (" | " if is_date else word for word, is_date in zip(words, dated, strict=True))
    return [part for part in (piece.strip(" ,:") for piece in " ".join(kept).split("|")) if part]


@cache
def _beside_numbers() -> frozenset[str]:
    return frozenset({fold(name) for name in (*months(), *weekdays())} | _WITH_DATES)


def _is_marked(element: HtmlElement) -> bool:
    """Whether an element is the author's by its own marks, and no list, comment or card of others is around it."""
    if element.tag in ("meta", "link", "script", "body", "html", "img"):
        return False
    marks = f"{element.get('class') or ''} {element.get('rel') or ''} {element.get('itemprop') or ''}"
    if _READER_VIEW in marks:
        return True
    if element.tag != "byline" and (not _MARKED.search(marks) or _NOT_THIS.search(marks)):
        return False
    for above in islice(element.iterancestors(), 4):
        mark = above.get("class") or ""
        if "hentry" in mark or above.tag == "article":
            return True
        if _NOT_THIS.search(mark.replace("credit", "")):
            return False
    return True


def _line_of(element: HtmlElement, numbers: dict[int, int]) -> int | None:
    """The number of the line that an element is in, or begins."""
    for one in (element, *element.iterdescendants(), *element.iterancestors()):
        if id(one) in numbers:
            return numbers[id(one)]
    return None


def _lines(page: Page, at: int, strangers: Collection[str]) -> Iterator[Byline]:
    """Short lines with a part between signs that is “by” and names, and nothing else."""
    for number, line in enumerate(page.lines[max(0, at - _ABOVE) :], max(0, at - _ABOVE)):
        if len(line.text) > _LONGEST or number == at:
            continue
        alone = _BY_ALONE.fullmatch(line.text) and number + 1 < len(page.lines)
        for piece in _pieces(f"{line.text} {page.lines[number + 1].text}"[:_LONGEST] if alone else line.text):
            if match := _BY.fullmatch(piece):
                names = people(match["names"], strangers)
                words = sum(len(name.split()) for name in names)
                if _are_people(names) and len(match["names"].split()) <= words + 5:
                    yield number, "; ".join(names), line.text
                    break
