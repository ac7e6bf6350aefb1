"""Where readers see who wrote: lines with “by”, and elements that the page marks as the author's."""

import re
from collections.abc import Collection, Iterator
from itertools import takewhile

from clippings.importing.pages.dates import days, labels
from clippings.importing.pages.fields import bare_names
from clippings.importing.pages.fields.marked_authors import (
    ABOVE,
    LONGEST,
    Byline,
    are_people,
    linked,
    linked_below,
    marked,
    parts_of,
    together,
)
from clippings.importing.pages.fields.name_parts import pieces
from clippings.importing.pages.fields.names import is_full, names_an_office, people
from clippings.importing.pages.fields.said import Said
from clippings.importing.pages.fields.titles import Headline
from clippings.importing.pages.page import Line, Page, around
from clippings.reading.folding.forms import fold

_BY = re.compile(
    r"(?:(?:by|von|par|por|door|di|av|af|od|autor(?:in|en|es|a)?|authors?|auteurs?|autore|contributors?|text|texte|words|"
    r"story|report|written by|автор|текст|skribent|interview|kommentar|ein \w+ von|an? \w+ by)\s*:|"
    r"(?:(?:posted|published|written|reported|words|story|text|interview|kommentar|geschrieben|veröffentlicht|erstellt|verfasst|publié|escrito|"
    r"publicado|scritto|th(?:is|e) (?:post|article|story|piece|blog) (?:was|is) written|"
    r"(?:blog[ -]?)?(?:gast)?(?:beitrag|artikel)|ein \w+) )?"
    r"(?:by|von|par|por|door|di|av|af|od|بقلم))\s+(?P<names>.+)", re.IGNORECASE
)  # fmt: skip
_HAS_BY = re.compile(
    r"(?:\b|(?<=[\d_])|(?-i:(?=[A-ZА-Я])))"
    r"(?:by|von|par|por|door|di|av|af|od|aut|text|words|story|report|автор|текст|skribent|interview|kommentar|contrib|بقلم)",
    re.IGNORECASE,
)
"""What every byline has some of. Most lines have none of it, and need not be read."""
_BY_ALONE = re.compile(r"(?:by|von|par|por|door|di|av|autor(?:in)?|author|text)\s*:?", re.IGNORECASE)
_IN = re.compile(r"\s+(?:in|for|für|en|dans|i)\s.*")
"""The section that follows a name: “Jane Roe in World”."""
_RIGHTS = re.compile(r"©|copyright|all rights", re.IGNORECASE)
_CLOSE = 5
"""At most so many lines from the headline, a byline goes before others that are farther away."""
_TEASER = 600
"""An article element with fewer letters, and without the headline, is the teaser of another article."""
_LISTS = re.compile(r"widget|featured|related|recent|popular|sidebar|latest", re.IGNORECASE)
"""What pages call boxes of other articles."""
SAID = "a line “By Name”"
"""What the report calls such a place."""
_BELOW = 14
"""Lines below the headline that are near it."""


def printed(page: Page, headline: Headline, strangers: Collection[str]) -> Iterator[Said]:
    """What readers see of the authors, the most reliable first: marked near the headline, said near it, and marked or
    said anywhere below where only one is."""
    if headline.at is None:
        return
    kinds = (
        (together(list(marked(page, headline.at, strangers)), page), "an element marked as the author’s"),
        (list(linked(page, headline.at, strangers)), "a link to the author’s page"),
        (list(_lines(page, headline.at, strangers)), SAID),
    )
    near = [(at, names, text, place) for ones, place in kinds for at, names, text in ones]
    near = [one for one in near if -ABOVE <= one[0] - headline.at <= _BELOW]
    for _, names, text, place in sorted(near, key=lambda one: abs(one[0] - (headline.at or 0)) > _CLOSE):
        yield Said(names, f"{place}, near the headline", text, "printed")
    yield from _dated(page, headline.at, strangers)
    for _, names, text in bare_names.below(page, headline, strangers):
        yield Said(names, "a name alone, near the headline", text, "printed")
    for ones, place in kinds:
        below = [one for one in ones if one[0] > headline.at + _BELOW]
        full = [one for one in below if all(map(is_full, one[1].split("; ")))] or below
        of_marks = ones is kinds[0][0]
        far = {names: text for at, names, text in full if not _is_anothers(page, headline, at, of_marks)}
        if len(far) == 1:
            ((names, text),) = far.items()
            yield Said(names, f"{place}, below", text, "printed")
    for at, names, text in linked_below(page, headline.at, strangers):
        if not _is_anothers(page, headline, at, True):
            yield Said(names, "links to the author’s page, below", text, "printed")
    for _, names, text in bare_names.about(page, headline, strangers):
        yield Said(names, "a name above a line about them", text, "printed")


def _dated(page: Page, at: int, strangers: Collection[str]) -> Iterator[Said]:
    """A full name beside the date in a line near the headline, between signs: “04.02.2016 | 13:10 | Jane Roe”."""
    for line in (*page.lines[at + 1 : at + 4], *page.lines[max(0, at - 2) : at]):
        if len(line.text) > LONGEST // 2 or not next(days.in_words(line.text, page.language), None):
            continue
        parts = [piece for piece in pieces(line.text) if not labels.of_words(fold(piece))]
        names = [name for part in parts for name in people(part, strangers) if _IN.sub("", part) == name]
        if names and all(2 <= len(name.split()) <= 3 for name in names):
            yield Said("; ".join(names), "a name beside the date", line.text, "printed")
            return


def _lines(page: Page, at: int, strangers: Collection[str]) -> Iterator[Byline]:
    """Short lines with a part between signs that is “by” and names, and nothing else."""
    for number, line in enumerate(page.lines[max(0, at - ABOVE) :], max(0, at - ABOVE)):
        if len(line.text) > LONGEST or number == at or not _HAS_BY.search(line.text):
            continue
        alone = _BY_ALONE.fullmatch(line.text) and number + 1 < len(page.lines)
        text = f"{line.text} {page.lines[number + 1].text}"[:LONGEST] if alone else _spaced(line)
        for piece in pieces(text):
            if (match := _BY.fullmatch(piece)) and not _RIGHTS.search(text):
                names = people(match["names"], strangers)
                words = sum(len(name.split()) for name in names)
                begins = text.startswith(piece) or any(map(is_full, names))
                if are_people(names) and begins and len(_without_office(match["names"]).split()) <= words + 5:
                    yield number, "; ".join(names), line.text
                    break


def _without_office(names: str) -> str:
    """What stands before an office that is told at length: “Jane Roe” of “Jane Roe, Head of Harbours and Waters”."""
    first, *parts = names.split(", ")
    return ", ".join((first, *takewhile(lambda part: not names_an_office(part), parts)))


def _spaced(line: Line) -> str:
    """A line with spaces between its elements: “By Jane RoePublished: 4 February” was two of them."""
    spaced = " ".join(parts_of(line.element))
    return spaced if spaced.replace(" ", "") == line.text.replace(" ", "") else line.text


def _is_anothers(page: Page, headline: Headline, at: int, is_marked: bool) -> bool:
    """Whether a line below is of other articles: in a list, in a box of them, or in the teaser of one, which is an
    article element of little text without the headline (HTML, 4.3.2: an article is complete in itself)."""
    element = page.lines[at].element
    above = list(around(element, 10))
    if _is_in_a_list(page.lines[at], is_marked):
        return True
    if any(one.tag == "aside" and _LISTS.search(one.get("class") or "") for one in above):
        return True
    own = next((one for one in above if one.tag == "article"), None)
    if own is None or own in page.lines[headline.at or 0].element.iterancestors():
        return False
    return len(" ".join(own.text_content().split())) < _TEASER


def _is_in_a_list(line: Line, is_marked: bool) -> bool:
    """Whether a line is in a menu, a list or the foot of the page: “By Topic” is no byline there. An article may have a
    foot of its own, and what is marked as its author’s may stand beside it."""
    tags = [str(one.tag) for one in around(line.element, 6)]
    inside = tags[: tags.index("article")] if "article" in tags else tags
    if is_marked:
        return any(tag in ("nav", "li") for tag in inside)
    return any(tag in ("nav", "li", "header", "aside") or (tag == "footer" and inside is tags) for tag in inside)
