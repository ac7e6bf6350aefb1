"""The orders in which the uses of a term can be read: by outlet, by date, and by what stands before or after them, as a
concordance has them (keyword in context: Luhn, “Keyword-in-Context Index for Technical Literature”, 1960,
https://doi.org/10.1002/asi.5090110403)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from clippings.reading.folding.forms import fold
from clippings.search.normalise import WORD
from clippings.search.words.counted import Placed
from clippings.view.order import by_name
from clippings.view.paging import page_path
from clippings.view.periods import name_of
from clippings.wording.messages import N_

ON_A_PAGE = 200
"""Lines on a page."""
MOST = 2_000
"""Lines of a term; of more uses, every second or so is shown."""
_BESIDE = 6
"""Words beside a use by which it is sorted."""


@dataclass(frozen=True, slots=True)
class Order:
    """An order of uses."""

    name: str
    """What it is called."""
    ending: str
    """What the addresses of its pages have after that of the list: ``.by-date``; empty for the first."""
    key: Callable[[Placed], Any]
    """What uses are sorted by; those with the same stay in the order of articles and texts."""
    group: Callable[[Placed], str] = lambda _: ""
    """The id of the outlet or year under which a use stands; empty without groups."""
    heading: Callable[[Placed], str] = lambda _: ""
    """What that is called."""
    in_groups: bool = False
    """Whether uses stand under outlets or years."""

    def path(self, first: str) -> str:
        """Where a list begins in this order whose first order begins at ``first``."""
        return f"{first.removesuffix('.html')}{self.ending}.html"


def _outlet(one: Placed) -> tuple[bool, tuple[str, str], str]:
    return one.outlet == "unknown", by_name(one.name), one.outlet


def _before(one: Placed) -> tuple[str, ...]:
    """The words before a use, the nearest first."""
    return tuple(reversed(WORD.findall(fold(one.use.before))[-_BESIDE:]))


def _after(one: Placed) -> tuple[str, ...]:
    return tuple(WORD.findall(fold(one.use.after))[:_BESIDE])


ORDERS = (
    Order(N_("By outlet"), "", _outlet, lambda one: f"outlet-{one.outlet}", lambda one: one.name, True),
    Order(
        N_("By date"),
        ".by-date",
        lambda one: one.year,
        lambda one: f"year-{one.year}",
        lambda one: name_of(one.year),
        True,
    ),
    Order(N_("By what stands before"), ".by-before", _before),
    Order(N_("By what stands after"), ".by-after", _after),
)
"""Every order, the one that a term's page has first."""


def chosen(uses: Sequence[Placed]) -> Sequence[Placed]:
    """The uses that are shown of those that have words: all, or every second, third … of very many."""
    shown = [one for one in uses if one.use.words]
    return shown[:: max(1, -(-len(shown) // MOST))]


def ordered(uses: Sequence[Placed], order: Order) -> list[Placed]:
    """Uses in an order."""
    return sorted(uses, key=order.key)


def places(path: str, uses: Sequence[Placed], order: Order) -> dict[str, str]:
    """Where the uses of each outlet or year begin in a list at ``path``: its anchor, such as
    ``outlet-gazette``, → the address with it."""
    found: dict[str, str] = {}
    for at, one in enumerate(ordered(uses, order)):
        group = order.group(one)
        found.setdefault(group, f"{page_path(path, at // ON_A_PAGE + 1)}#{group}")
    return found
