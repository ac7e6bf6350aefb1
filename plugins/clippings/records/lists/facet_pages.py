"""Lists of articles that have a label, an author, a keyword or a kind of text in common, and the lists of those lists.

Each list's hooks stand in `FACET_LISTS`, below what they make.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from clippings.hooks import Hooks, Index, Pages
from clippings.model.archive import Archive
from clippings.model.page import Output, Page
from clippings.reading.people.sorting import SortName, sort_name, sort_name_of
from clippings.records.lists.facets import (
    articles_of,
    counts_of,
    facet_ids,
    facets,
    named_list,
    only_article,
    years_of,
)
from clippings.records.lists.periods import ArticlesView, PeriodOfCards
from clippings.records.lists.titles import title_ids, title_page, titles
from clippings.view.card import Card, card_of
from clippings.view.counted import articles
from clippings.view.lists.facets import INDEX, has_page, list_path
from clippings.view.lists.names import names_pages, title_sorted
from clippings.view.lists.orders import ordered_pages, orders_of
from clippings.view.lists.ways import Way
from clippings.view.names import Named
from clippings.view.paging import paged
from clippings.view.periods import Period, name_of
from clippings.wording.messages import N_, gettext
from clippings.wording.numbers import number

_HEADINGS = {
    "text/full": N_("Articles in full text"),
    "text/excerpt": N_("Excerpts of articles"),
    "text/precis": N_("Précis of articles"),
    "text/none": N_("Articles without a text"),
    "text/withheld": N_("Articles whose text is not published here"),
    "outlet": N_("Articles of which nobody knows the outlet"),
    "label": N_("Labelled “%(name)s”"),
    "author": N_("By %(name)s"),
    "keyword": N_("Keyword “%(name)s”"),
}
"""List, or its kind → the heading of its page."""
_INDEXES = {
    "keyword": (
        N_("Keywords"),
        N_("As the articles print them; upper and lower case are not told apart."),
        N_("No article has a keyword."),
    ),
    "author": (
        N_("Authors"),
        N_("Those who wrote the articles, as far as it is known; by family name."),
        N_("No author is known."),
    ),
}
"""Kind → heading, lead, and what is said where there are none."""
_MOST_OUTLETS = 12


def facet_page(key: str, archive: Archive) -> Iterator[Output]:
    """The pages of a list: ``articles/label/left.html``; of more than two hundred articles, links to its years, each
    of which has pages of its own: ``articles/label/left/2016.html``."""
    kind, name, year = (*key.split("/"), "")[:3]
    whole = f"{kind}/{name}"
    listed = named_list(whole, archive)
    heading = gettext(_HEADINGS.get(whole, _HEADINGS.get(kind, "")), name=listed.name)
    about = tuple(_about(kind, name, archive))
    years = years_of(key, archive)
    if years:
        parts = tuple(PeriodOfCards(Period(y, count, list_path(f"{key}/{y}")), ()) for y, count in years)
        total = sum(count for _, count in years)
        yield Page(
            list_path(key),
            "articles.html",
            ArticlesView(heading, _above(kind), parts, total, ways=about, language=listed.language),
        )
        return
    ids = articles_of(key, archive)
    within = Named(heading, list_path(whole), language=listed.language) if year else _above(kind)
    period = Period(year or "all", len(ids))
    title = gettext("%(list)s, %(year)s", list=heading, year=name_of(year)) if year else heading
    orders = orders_of(list_path(key), ids, archive)
    for path, some, pager in paged(list_path(key), ids):
        cards = tuple(card_of(id, archive) for id in some)
        ways = (*about, *_outlets(ids, archive)) if pager.number == 1 else ()
        shown = (PeriodOfCards(period, cards),)
        view = ArticlesView(title, within, shown, len(ids), pager, (*ways, *orders), listed.language)
        yield Page(path, "articles.html", view)
    yield from ordered_pages(list_path(key), ids, Named(title, list_path(key), language=listed.language), archive)


def _above(kind: str) -> Named | None:
    """The list of all lists of a kind."""
    if kind == "label":
        return Named(gettext("Labels"), "labels.html")
    return Named(gettext(_INDEXES[kind][0]), f"articles/{kind}/index.html") if kind in _INDEXES else None


def _about(kind: str, id: str, archive: Archive) -> Iterator[Way]:
    """The page that says more of what a list's articles have in common."""
    if kind == "author" and id in archive.entities:
        entity = archive.entities[id]
        yield Way(gettext("Who that is"), (Named(entity.name, entity.path),))
    if kind == "label" and id in archive.labels:
        yield Way(gettext("What that means"), (Named(archive.labels[id].words, archive.labels[id].path),))


def _outlets(ids: Sequence[str], archive: Archive) -> Iterator[Way]:
    """The outlets of a list's articles, those with most first; none where there is one alone."""
    cards: Iterable[Card] = [archive.cards[id] for id in ids]
    counts = Counter((card.outlet, card.strip.outlet_path) for card in cards if card.strip.outlet_path)
    if len(counts) > 1:
        most = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        links = tuple(
            Named(archive.outlets[id].name, path, number(count)) for (id, path), count in most[:_MOST_OUTLETS]
        )
        yield Way(gettext("Their outlets"), links)


def index_page(kind: str, archive: Archive) -> Iterator[Output]:
    """The list of all keywords, or of all authors: ``articles/keyword/index.html``."""
    heading, lead, nothing = map(gettext, _INDEXES[kind])
    counts = counts_of(kind, archive)
    listed = (
        replace(named_list(key, archive), path=_page_of(key, archive), detail=articles(count)) for key, count in counts
    )
    entries = [(_sorted_by(key, one.name, archive), one) for (key, _), one in zip(counts, listed, strict=True)]
    yield from names_pages(f"articles/{kind}/index.html", heading, lead if entries else nothing, entries)


def _sorted_by(key: str, name: str, archive: Archive) -> SortName:
    """How a keyword is sorted, or an author: those whom the register does not have by what they are called."""
    kind, _, id = key.partition("/")
    if kind != "author":
        return title_sorted(name)
    return sort_name_of(archive.entities[id]) if id in archive.entities else sort_name(name)


def _page_of(key: str, archive: Archive) -> str:
    """The page of a list; where one article is all of it, that of the article, or of its author."""
    if has_page(key, archive):
        return list_path(key)
    kind, _, id = key.partition("/")
    if kind == "author" and id in archive.entities:
        return archive.entities[id].path
    return card_of(only_article(key, archive), archive).path


def index_kinds(_: Archive) -> Sequence[str]:
    """The kinds of lists that have a list of all of them: ``keyword`` and ``author``."""
    return tuple(_INDEXES)


FACET_LISTS: Hooks = (
    Index(INDEX, facets),
    Index("titles", titles),
    Pages("lists by facet", facet_page, facet_ids),
    Pages("lists of names", index_page, index_kinds),
    Pages("lists of titles", title_page, title_ids),
)
"""The hooks of all these lists."""
