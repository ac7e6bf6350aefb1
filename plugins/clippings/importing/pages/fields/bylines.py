"""Where readers see who wrote: lines with “by”, and elements that the page marks as the author's."""

import re
from collections.abc import Collection, Iterator

from clippings.importing.pages.fields import days
from clippings.importing.pages.fields.marked_authors import ABOVE, LONGEST, Byline, are_people, linked, marked
from clippings.importing.pages.fields.name_parts import pieces
from clippings.importing.pages.fields.names import people
from clippings.importing.pages.fields.said import Said
from clippings.importing.pages.fields.titles import Headline
from clippings.importing.pages.page import Page

_BY = re.compile(
    r"(?:(?:by|von|par|por|door|di|av|af|od|autor(?:in|en|es|a)?|authors?|auteurs?|autore|text|texte|words|story|report|"
    r"written by|автор|текст|skribent|interview|kommentar|ein \w+ von|an? \w+ by)\s*:|(?:(?:posted|published|written|"
    r"reported|words|story|text|interview|kommentar|geschrieben|veröffentlicht|erstellt|verfasst|publié|escrito|"
    r"publicado|scritto|ein \w+) )?(?:by|von|par|por|door|di|av|af|od|بقلم))\s+(?P<names>.+)", re.IGNORECASE
)  # fmt: skip
_BY_ALONE = re.compile(r"(?:by|von|par|por|door|di|av|autor(?:in)?|author|text)\s*:?", re.IGNORECASE)
_IN = re.compile(r"\s+(?:in|for|für|en|dans|i)\s.*")
"""The section that follows a name: “Jane Roe in World”."""
_RIGHTS = re.compile(r"©|copyright|all rights", re.IGNORECASE)
_BELOW = 14
"""Lines below the headline that are near it."""


def printed(page: Page, headline: Headline, strangers: Collection[str]) -> Iterator[Said]:
    """What readers see of the authors, the most reliable first: marked near the headline, said near it, and marked or
    said anywhere below where only one is."""
    if headline.at is None:
        return
    kinds = (
        (list(marked(page, headline.at, strangers)), "an element marked as the author’s"),
        (list(linked(page, headline.at, strangers)), "a link to the author’s page"),
        (list(_lines(page, headline.at, strangers)), "a line “By Name”"),
    )
    for ones, place in kinds:
        for at, names, text in ones:
            if -ABOVE <= at - headline.at <= _BELOW:
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
        if len(line.text) > LONGEST // 2 or not next(days.in_words(line.text, page.language), None):
            continue
        names = [name for piece in pieces(line.text) for name in people(piece, strangers) if _IN.sub("", piece) == name]
        if names and all(2 <= len(name.split()) <= 3 for name in names):
            yield Said("; ".join(names), "a name beside the date", line.text, "printed")
            return


def _lines(page: Page, at: int, strangers: Collection[str]) -> Iterator[Byline]:
    """Short lines with a part between signs that is “by” and names, and nothing else."""
    for number, line in enumerate(page.lines[max(0, at - ABOVE) :], max(0, at - ABOVE)):
        if len(line.text) > LONGEST or number == at:
            continue
        alone = _BY_ALONE.fullmatch(line.text) and number + 1 < len(page.lines)
        text = f"{line.text} {page.lines[number + 1].text}"[:LONGEST] if alone else line.text
        for piece in pieces(text):
            if (match := _BY.fullmatch(piece)) and not _RIGHTS.search(text):
                names = people(match["names"], strangers)
                words = sum(len(name.split()) for name in names)
                begins = text.startswith(piece) or any(" " in name for name in names)
                if are_people(names) and begins and len(match["names"].split()) <= words + 5:
                    yield number, "; ".join(names), line.text
                    break
