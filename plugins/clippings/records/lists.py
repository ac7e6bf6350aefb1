"""Lists of articles: of all, and of each year.

Each list's hooks stand in `LISTS`, below what they make.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from clippings.hooks import Hooks, Index, Pages
from clippings.model.archive import Archive
from clippings.model.edtf import Edtf
from clippings.model.page import Output, Page
from clippings.view.card import Card, card_of

_ON_ONE_PAGE = 500
"""Articles up to which one page lists all of them."""
_HEADING = {"uncertain": "Articles of an uncertain year", "undated": "Undated articles"}
"""Headings of lists of articles that are not those of one year."""


@dataclass(frozen=True, slots=True)
class YearOfCards:
    """The articles whose date begins in one year: as cards, or as a link to a page of their own."""

    year: str
    """Four digits; “uncertain” for those whose date may begin in several years, “undated” for those without one."""
    cards: tuple[Card, ...]
    """The articles. Empty where they have a page of their own."""
    count: int
    """How many articles there are."""
    path: str = ""
    """The page that lists them, from the root of the output. Empty where ``cards`` shows them."""


@dataclass(frozen=True, slots=True)
class ArticlesView:
    """What a list of articles shows."""

    heading: str
    """The heading of the page: “Articles of 2016”."""
    years: tuple[YearOfCards, ...]
    """The articles by year, in the order of dates."""
    total: int
    """How many articles the list has."""


def by_year(archive: Archive) -> Mapping[str, tuple[str, ...]]:
    """Year → the ids of the articles whose date begins in it; after the years ``uncertain`` and ``undated``."""
    years: dict[str, list[str]] = {}
    for id, dossier in archive.dossiers.items():
        years.setdefault(_year_of(dossier.date), []).append(id)
    return {year: tuple(years[year]) for year in sorted(years)}


def _year_of(date: Edtf | None) -> str:
    """The year that a date begins in, or ends in where its beginning is open: ``2015`` for ``2015-12/2016-01``. It is
    ``uncertain`` where the date does not say it, as ``201X`` does not say 2010."""
    if not date:
        return "undated"
    year = (date.earliest or date.latest or "")[:4]
    return year if year in date.text else "uncertain"


def list_ids(archive: Archive) -> Sequence[str]:
    """The years that have a list of their own, and "" for the list of all. Only an archive of more than 500 articles
    has lists by year."""
    return ("", *archive.indexes["years"]) if len(archive.order) > _ON_ONE_PAGE else ("",)


def list_page(id: str, archive: Archive) -> Iterator[Output]:
    """A list of articles: of one year (``articles/year/2016.html``), or for the id "" of all
    (``articles/index.html``)."""
    years = archive.indexes["years"]
    if id:
        cards = _cards_of(years[id], archive)
        heading = _HEADING.get(id) or f"Articles of {id}"
        view = ArticlesView(heading, (YearOfCards(id, cards, len(cards)),), len(cards))
        yield Page(f"articles/year/{id}.html", "articles.html", view)
        return
    total = len(archive.cards)
    if total <= _ON_ONE_PAGE:
        found = tuple(YearOfCards(year, _cards_of(ids, archive), len(ids)) for year, ids in years.items())
    else:
        found = tuple(YearOfCards(year, (), len(ids), f"articles/year/{year}.html") for year, ids in years.items())
    yield Page("articles/index.html", "articles.html", ArticlesView("Articles", found, total))


def _cards_of(ids: Iterable[str], archive: Archive) -> tuple[Card, ...]:
    return tuple(card_of(id, archive) for id in ids)


LISTS: Hooks = (
    Index("years", by_year),
    Pages("lists", list_page, list_ids),
)
"""The hooks of all lists."""
