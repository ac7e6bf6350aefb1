"""The page that shows two articles side by side, and what can be chosen there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clippings.model.archive import Archive
from clippings.model.page import Output, Page
from clippings.view.card import Card
from clippings.view.language import isolated
from clippings.view.names import Named
from clippings.wording.messages import gettext

_MOST_CHOICES = 500
"""Articles up to which all of them can be chosen from a list."""
_MOST_PAIRS, _MOST_REASONS = 12, 4
_LOOKED_AT = 200
"""Articles whose links are looked at for pairs: the latest that have a date."""


@dataclass(frozen=True, slots=True)
class PairView:
    """Two articles that are worth reading side by side."""

    article: Card
    """One of the two."""
    other: Card
    """The other."""
    because: tuple[str, ...]
    """What links the article to the other, in sentences about it: “this article replies to …”."""
    path: str
    """Where the two are shown, from the root of the output: their own page, or this one with both chosen."""


@dataclass(frozen=True, slots=True)
class CompareView:
    """What the page for comparing shows before two articles are chosen."""

    choices: tuple[Named, ...]
    """The articles to choose two from. Empty in a large archive, where links name both."""
    pairs: tuple[PairView, ...]
    """The pairs that most links them, among the articles of the latest dates. Empty where none are linked."""
    total: int
    """How many articles there are."""


def compare_page(_: str, archive: Archive) -> Iterator[Output]:
    """The page that shows two articles side by side: ``compare.html``."""
    view = CompareView(_choices(archive), tuple(_pairs(archive)), len(archive.cards))
    yield Page("compare.html", "compare.html", view)


def _choices(archive: Archive) -> tuple[Named, ...]:
    if len(archive.cards) > _MOST_CHOICES:
        return ()
    own, page = archive.site.language, archive.site.interface
    cards = ((card, isolated(own, card.strip.outlet, page=page)) for card in archive.cards.values())
    return tuple(
        Named(card.title, card.id, f"{outlet}{gettext(', ')}{card.strip.date.words}", card.language)
        for card, outlet in cards
    )


def _pairs(archive: Archive) -> Iterator[PairView]:
    """The strongest link of each of the latest articles, the strongest first; each article stands in one pair only."""
    order: Sequence[str] = archive.order
    places = {id: place for place, id in enumerate(order)}
    latest = order[-_LOOKED_AT:]
    links = [(id, link) for id in latest for link in archive.links.get(id, ())[:1] if link.to in places]
    paired = _with_page(archive)
    seen: set[str] = set()
    for id, link in sorted(links, key=lambda one: (-one[1].weight, -places[one[0]])):
        if not seen & {id, link.to} and len(seen) < 2 * _MOST_PAIRS:
            seen |= {id, link.to}
            strongest = sorted(link.reasons, key=lambda reason: -reason.weight)[:_MOST_REASONS]
            path = paired.get(frozenset((id, link.to)), f"compare.html?a={id}&b={link.to}")
            because = tuple(reason.because for reason in strongest)
            yield PairView(archive.cards[id], archive.cards[link.to], because, path)


def _with_page(archive: Archive) -> dict[frozenset[str], str]:
    """The pairs that have a page of their own, where the plugin for events is there → that page."""
    indexes = (archive.indexes.get("pairs", {}), archive.link_indexes.get("pairs of stories", {}))
    return {frozenset(pair): pair.path for index in indexes for pairs in index.values() for pair in pairs}
