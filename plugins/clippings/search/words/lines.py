"""The list of the uses of a term, each in its line with what stands beside it: a concordance, in several orders."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from clippings.model.page import Page
from clippings.search.words.counted import Placed
from clippings.search.words.orders import ON_A_PAGE, ORDERS, Order, chosen, ordered
from clippings.search.words.views import ConcordanceView, LinesView, LineView, TermView
from clippings.view.lists.ways import Way
from clippings.view.names import Named
from clippings.view.paging import paged
from clippings.wording.messages import gettext, spoken


def concordances(subject: Named, term: TermView, uses: Sequence[Placed]) -> Iterator[Page]:
    """The lists of a term, which begin at its path, ``words/migration/refugee.html``; none where no use is shown."""
    if not term.path:
        return
    shown = chosen(uses)
    total = sum(bool(one.use.words) for one in uses)
    for order in ORDERS:
        lines = ordered(shown, order)
        seen: set[str] = set()
        for path, some, pager in paged(order.path(term.path), lines, ON_A_PAGE):
            yield Page(
                path,
                "concordance.html",
                ConcordanceView(
                    subject,
                    term,
                    gettext(order.name),
                    (_others(term, order),),
                    tuple(_groups(some, order, seen)),
                    len(shown),
                    total,
                    len(uses) - total,
                    pager,
                ),
            )


def _others(term: TermView, order: Order) -> Way:
    """What leads to the other orders."""
    links = (Named(gettext(one.name), one.path(term.path), language=spoken()) for one in ORDERS if one is not order)
    return Way(gettext("In another order"), tuple(links))


def _groups(uses: Sequence[Placed], order: Order, seen: set[str]) -> Iterator[LinesView]:
    """The uses on a page by outlet or year; ``seen`` has the groups that have begun on the pages before."""
    for group, some in groupby(uses, order.group):
        own = list(some)
        anchor = "" if group in seen else group
        seen.add(group)
        yield LinesView(order.heading(own[0]), anchor, tuple(map(_line, own)))


def _line(one: Placed) -> LineView:
    card, use = one.card, one.use
    return LineView(
        use.before,
        use.words,
        use.after,
        use.quoted,
        card.language,
        card.strip.outlet,
        card.strip.date.words,
        card.title,
        f"{card.path}#p-{use.paragraph}",
        use.paragraph,
    )
