"""Lists of articles: of all, of each year, and of each month of a year with many.

Each list's hooks stand in `LISTS`, below what they make.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from clippings.hooks import Hooks, Index, Pages
from clippings.model.archive import Archive
from clippings.model.page import Output, Page
from clippings.records.lists.ways import ways_in
from clippings.view.card import Card, card_of
from clippings.view.columns import counts_of_periods
from clippings.view.lists.orders import ordered_pages, orders_of
from clippings.view.lists.ways import Way
from clippings.view.names import Named
from clippings.view.paging import MOST, ONE_PAGE, Pager, paged
from clippings.view.periods import ON_ONE_PAGE, Period, by_month, by_year, months_of, name_of, path_of
from clippings.wording.messages import gettext

_MOST_YEARS = 12
"""Years up to which the list of all has their months, too."""


@dataclass(frozen=True, slots=True)
class PeriodOfCards:
    """The articles whose date begins in one year or month: as cards, or as a link to a page of their own."""

    period: Period
    """The year or month, and how many articles there are."""
    cards: tuple[Card, ...]
    """The articles. Empty where they have a page of their own."""
    months: tuple[Period, ...] = ()
    """The months of a year that have pages of their own, where they are listed with the year."""


@dataclass(frozen=True, slots=True)
class ArticlesView:
    """What a list of articles shows."""

    heading: str
    """The heading of the page: “Articles of 2016”."""
    within: Period | Named | None
    """The list that it is a part of: the year of one of its months, the lists of keywords; None for others."""
    periods: tuple[PeriodOfCards, ...]
    """The articles by year or month, in the order of dates."""
    total: int
    """How many articles the list has."""
    pager: Pager = ONE_PAGE
    """Where in the list of a period the page is."""
    ways: tuple[Way, ...] = ()
    """Lists of some of these articles, to go on to."""
    language: str | None = None
    """The language of a name in the heading, such as a keyword; None for the archive's own."""


def list_ids(archive: Archive) -> Sequence[str]:
    """The years and months that have a list of their own, and "" for the list of all. Only an archive of more than two
    hundred articles has lists by year, and only a year of more than two hundred has lists by month."""
    if len(archive.order) <= ON_ONE_PAGE:
        return ("",)
    years, months = archive.indexes["years"], archive.indexes["months"]
    return ("", *years, *(month for year in years for month in months_of(year, months)))


def list_page(id: str, archive: Archive) -> Iterator[Output]:
    """A list of articles: of a year (``articles/year/2016.html``), a month (``articles/year/2016-02.html``), or for the
    id "" of all (``articles/index.html``)."""
    years = archive.indexes["years"]
    if not id:
        yield Page("articles/index.html", "articles.html", _all(archive, years))
        return
    ids = archive.indexes["months"][id] if "-" in id else years[id]
    heading = name_of(id) if id in ("uncertain", "undated") else gettext("Articles of %(period)s", period=name_of(id))
    within = Period(id[:4], len(years[id[:4]])) if "-" in id else None
    months = months_of(id, archive.indexes["months"])
    if months:
        links = tuple(PeriodOfCards(Period(month, count), ()) for month, count in months.items())
        yield Page(path_of(id), "articles.html", ArticlesView(heading, within, links, len(ids)))
        return
    orders = orders_of(path_of(id), ids, archive)
    for path, some, pager in paged(path_of(id), ids, MOST):
        shown = PeriodOfCards(Period(id, len(ids)), _cards_of(some, archive))
        yield Page(path, "articles.html", ArticlesView(heading, within, (shown,), len(ids), pager, orders))
    own = Named(heading, path_of(id), language=archive.site.interface)
    yield from ordered_pages(path_of(id), ids, own, archive)


def _all(archive: Archive, years: Mapping[str, tuple[str, ...]]) -> ArticlesView:
    total = len(archive.cards)
    cards = total <= ON_ONE_PAGE
    months = archive.indexes["months"] if len(years) <= _MOST_YEARS else {}
    found = tuple(
        PeriodOfCards(
            Period(year, len(ids)),
            _cards_of(ids, archive) if cards else (),
            tuple(Period(month, count) for month, count in months_of(year, months).items()),
        )
        for year, ids in years.items()
    )
    ways = tuple(ways_in(archive)) if total > 1 else ()
    return ArticlesView(gettext("Articles"), None, found, total, ways=ways)


def _cards_of(ids: Iterable[str], archive: Archive) -> tuple[Card, ...]:
    return tuple(card_of(id, archive) for id in ids)


LISTS: Hooks = (
    Index("years", by_year),
    Index("months", by_month),
    Index("counts of periods", counts_of_periods),
    Pages("lists", list_page, list_ids),
)
"""The hooks of all lists."""
