"""A list of articles in other orders than that of dates: by outlet and by title, a line an article.

They are pages of their own, so that no script is needed: ``articles/label/left.by-title.html``. A list that one sees at
a glance has none.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from clippings.model.archive import Archive
from clippings.model.page import Page
from clippings.view.card import Card
from clippings.view.lists.names import MOST_NAMES, NamesView, by_title, letter_of_title
from clippings.view.lists.ways import Way
from clippings.view.names import Named
from clippings.view.order import by_name, letter_of
from clippings.view.paging import paged
from clippings.wording.messages import gettext

_LEAST = 25
"""Articles below which a list has no other order."""


def orders_of(path: str, ids: Sequence[str], archive: Archive) -> tuple[Way, ...]:
    """What leads from a list, which begins at ``path``, to its articles in other orders; nothing from a short one."""
    language = archive.site.interface
    links = [Named(gettext("By outlet"), _by_outlet(path), language=language)] if _outlets(ids, archive) > 1 else []
    links.append(Named(gettext("By title"), _by_title(path), language=language))
    return (Way(gettext("In another order"), tuple(links)),) if len(ids) >= _LEAST else ()


def ordered_pages(path: str, ids: Sequence[str], within: Named, archive: Archive) -> Iterator[Page]:
    """The pages to which `orders_of` leads; ``within`` is the list itself: “Articles of 2016”, and its page."""
    if len(ids) < _LEAST:
        return
    cards = title_order(archive.cards[id] for id in ids)
    heading = gettext("%(list)s, by title", list=within.name)
    lead = gettext("In the order of the alphabet; signs before the first letter do not count.")
    lines = [title_line(card) for card in cards]
    for place, some, pager in paged(_by_title(path), lines, MOST_NAMES, lambda line: letter_of_title(line.name)):
        yield Page(place, "names.html", NamesView(heading, lead, tuple(some), within, pager))
    if _outlets(ids, archive) > 1:
        heading = gettext("%(list)s, by outlet", list=within.name)
        places = {name: by_name(name) for name in {card.strip.outlet for card in cards}}
        cards.sort(key=lambda card: (card.outlet == "unknown", places[card.strip.outlet], card.outlet))
        by_letter = paged(_by_outlet(path), cards, MOST_NAMES, lambda card: letter_of(card.strip.outlet))
        for place, group, pager in by_letter:
            yield Page(place, "names.html", NamesView(heading, "", (), within, pager, tuple(_groups(group))))


def title_order(cards: Iterable[Card]) -> list[Card]:
    """Articles in the order of their titles; those that begin with no letter come last."""
    return sorted(cards, key=lambda card: _place_of(card.title))


@lru_cache(maxsize=1 << 14)
def _place_of(title: str) -> tuple[bool, tuple[str, str]]:
    """The key by which titles are sorted, remembered: most articles stand in several lists."""
    return letter_of_title(title) == "#", by_title(title)


def title_line(card: Card) -> Named:
    """An article in a list of titles, with its outlet and date."""
    detail = f"{card.strip.outlet}{gettext(', ')}{card.strip.date.words}"
    return Named(card.title, card.path, detail, card.language)


def _groups(cards: Iterable[Card]) -> Iterator[tuple[Named, tuple[Named, ...]]]:
    """The articles of each outlet, below its name."""
    found: dict[tuple[str, str], tuple[Named, list[Named]]] = {}
    for card in cards:
        outlet = Named(card.strip.outlet, card.strip.outlet_path)
        line = Named(card.title, card.path, card.strip.date.words, card.language)
        found.setdefault((card.outlet, card.strip.outlet), (outlet, []))[1].append(line)
    yield from ((outlet, tuple(lines)) for outlet, lines in found.values())


def _outlets(ids: Iterable[str], archive: Archive) -> int:
    return len({archive.cards[id].outlet for id in ids})


def _by_outlet(path: str) -> str:
    return f"{path.removesuffix('.html')}.by-outlet.html"


def _by_title(path: str) -> str:
    return f"{path.removesuffix('.html')}.by-title.html"
