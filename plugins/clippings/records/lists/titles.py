"""The list of all articles by title: of up to two hundred on one page, of more a list for each letter."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from clippings.model.archive import Archive
from clippings.model.page import Output, Page
from clippings.view.counted import articles
from clippings.view.lists.names import MOST_NAMES, NamesView, by_letter
from clippings.view.lists.orders import title_line, title_order
from clippings.view.names import Named
from clippings.view.paging import paged
from clippings.view.periods import ON_ONE_PAGE
from clippings.wording.messages import N_, gettext

PATH = "articles/title/index.html"
"""Its first page."""
_HEADING = N_("Articles by title")


def titles(archive: Archive) -> Mapping[str, Sequence[Any]]:
    """For `clippings.hooks.Index`: letter → the ids of the articles whose titles begin with it, in the order of dates.
    Under "" stand the letters and how many each has."""
    found = by_letter((id, dossier.record.title) for id, dossier in archive.dossiers.items())
    return {"": tuple((letter, len(ids)) for letter, ids in found.items())} | {
        letter: tuple(ids) for letter, ids in found.items()
    }


def title_ids(archive: Archive) -> Sequence[str]:
    """The letters that have lists of their own, and "" for the list of all, which has their letters."""
    if len(archive.order) <= ON_ONE_PAGE:
        return ("",)
    return ("", *(letter for letter, _ in archive.indexes["titles"][""]))


def title_page(letter: str, archive: Archive) -> Iterator[Output]:
    """A list of titles: ``articles/title/index.html``, or that of a letter, ``articles/title/a.html``."""
    if letter:
        lines = _lines(archive.indexes["titles"][letter], archive)
        lead = articles(len(lines))
        path = _path_of(letter)
        begins = gettext("Titles that begin with %(letter)s", letter=letter)
        heading = begins if letter != "#" else gettext("Titles that begin with no letter")
        for place, some, pager in paged(path, lines, MOST_NAMES):
            view = NamesView(heading, lead, tuple(some), Named(gettext("By title"), PATH), pager)
            yield Page(place, "names.html", view)
        return
    letters = archive.indexes["titles"][""]
    if sum(count for _, count in letters) <= ON_ONE_PAGE:
        every = [id for one, _ in letters for id in archive.indexes["titles"][one]]
        lead = gettext("In the order of the alphabet; signs before the first letter do not count.")
        yield Page(PATH, "names.html", NamesView(gettext(_HEADING), lead, tuple(_lines(every, archive))))
        return
    found = tuple(Named(letter, _path_of(letter), articles(count)) for letter, count in letters)
    lead = gettext("By the letter that the title begins with.")
    yield Page(PATH, "names.html", NamesView(gettext(_HEADING), lead, found))


def _path_of(letter: str) -> str:
    """The list of a letter: ``articles/title/a.html``; of a letter that is not of ASCII by its number in Unicode, for
    no disk has trouble with that: ``articles/title/u0627.html``."""
    small = letter.lower()
    name = "other" if letter == "#" else small if small.isascii() else f"u{ord(letter[0]):04x}"
    return f"articles/title/{name}.html"


def _lines(ids: Iterable[str], archive: Archive) -> list[Named]:
    """Titles in the order of the alphabet, each with its outlet and date."""
    return [title_line(card) for card in title_order(archive.cards[id] for id in ids)]
