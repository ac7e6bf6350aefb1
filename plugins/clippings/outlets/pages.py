"""Pages on who published: one an outlet, and their list."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from clippings.model.archive import Archive
from clippings.model.entity import STATE_WORDS
from clippings.model.outlet import Outlet
from clippings.model.page import Output, Page
from clippings.outlets.history import History, history_of
from clippings.outlets.portrait import Portrait, portrait_of
from clippings.reading.claims import is_reference
from clippings.view.card import Card
from clippings.view.claims.claim import ClaimView, PropertyView, label_view, property_views
from clippings.view.date_words import span_words
from clippings.view.lists.orders import ordered_pages, orders_of
from clippings.view.lists.ways import Way
from clippings.view.names import Named
from clippings.view.order import by_name
from clippings.view.paging import ONE_PAGE, Pager, paged
from clippings.view.periods import year_of
from clippings.wording.messages import gettext

_MOST_CITING = 60
"""Articles that name an outlet, shown on its page; the search has them all."""
_MOST_CLAIMS = 20
"""Claims of one property, such as members, that its page shows; data/outlets.json has all."""


@dataclass(frozen=True, slots=True)
class OutletView:
    """What an outlet's page shows: the outlet with all its labels, whenever they held."""

    id: str
    """The outlet's id."""
    name: str
    """Its name today."""
    path: str
    """Its page, from the root of the output."""
    description: str
    """What it is, in a line. Empty where the register does not say."""
    aliases: tuple[str, ...]
    """Its other names."""
    domains: tuple[str, ...]
    """The domains of its web sites: ``example.org``."""
    wikidata: str | None
    """Its Wikidata id: ``Q42``. None where it has none."""
    same_because: str
    """Why that is the same one. Empty where nobody says it."""
    names: tuple[tuple[str, str], ...]
    """Its names in the course of time, each with its dates in words."""
    labels: tuple[ClaimView, ...]
    """Its labels, each with its evidence and dates."""
    claims: tuple[PropertyView, ...]
    """What else is claimed of it, a property at a time."""
    merged: tuple[Named, ...]
    """The outlets that merged into it."""
    history: History
    """Its names, owners … through time, as a drawn line."""
    portrait: Portrait
    """What its articles tell of it."""
    articles: tuple[Card, ...]
    """The articles on this page that it published, in the order of dates."""
    cited_in: tuple[Card, ...]
    """The articles of other outlets that name it, in the order of dates, up to `_MOST_CITING`."""
    citing_count: int
    """How many there are."""
    state: str
    """What is said of an entry that no editor has confirmed yet. Empty for one that is."""
    pager: Pager = ONE_PAGE
    """Where among the articles it published the page is."""
    orders: tuple[Way, ...] = ()
    """What leads to these articles in other orders."""

    @property
    def is_first(self) -> bool:
        """Whether it is the first page, which alone says what is not about single articles."""
        return self.pager.number == 1


@dataclass(frozen=True, slots=True)
class OutletLine:
    """An outlet in the list."""

    name: str
    """Its name today."""
    path: str
    """Its page, from the root of the output."""
    description: str
    """What it is, in a line. Empty where the register does not say."""
    labels: tuple[ClaimView, ...]
    """Its labels, each with its evidence and dates."""
    article_count: int
    """How many articles of the archive it published."""


@dataclass(frozen=True, slots=True)
class OutletsView:
    """What the list of outlets shows: those with articles in the archive by name, then all others by name."""

    published: tuple[OutletLine, ...]
    """The outlets on this page with articles in the archive."""
    cited: tuple[OutletLine, ...]
    """The others on this page."""
    pager: Pager = ONE_PAGE
    """Where in the list it is."""


def outlet_ids(archive: Archive) -> Iterable[str]:
    """The ids of all outlets."""
    return archive.outlets


def outlets_page(_: str, archive: Archive) -> Iterator[Output]:
    """The list of outlets: ``outlets/index.html``."""
    lines = [_outlet_line(outlet, archive) for outlet in archive.outlets.values()]
    lines.sort(key=lambda line: (not line.article_count, by_name(line.name)))
    for path, some, pager in paged("outlets/index.html", lines):
        published = tuple(line for line in some if line.article_count)
        cited = tuple(line for line in some if not line.article_count)
        yield Page(path, "outlets.html", OutletsView(published, cited, pager))


def outlet_page(id: str, archive: Archive) -> Iterator[Output]:
    """An outlet's page, ``outlets/ID.html``, and where it published many articles ``outlets/ID.2.html`` and so on."""
    ids = archive.indexes["published by"].get(id, ())
    view = _outlet_view(archive.outlets[id], ids, archive)
    orders = orders_of(view.path, ids, archive)
    for path, some, pager in paged(view.path, ids):
        yield Page(path, "outlet.html", replace(view, articles=_cards(some, archive), pager=pager, orders=orders))
    yield from ordered_pages(view.path, ids, Named(view.name, view.path), archive)


def by_outlet(archive: Archive) -> Mapping[str, tuple[str, ...]]:
    """Outlet id → the ids of the articles it published."""
    found: dict[str, list[str]] = defaultdict(list)
    for id, dossier in archive.dossiers.items():
        found[dossier.outlet.id].append(id)
    return {outlet: tuple(ids) for outlet, ids in found.items()}


def citing(archive: Archive) -> Mapping[str, tuple[str, ...]]:
    """Outlet id → the ids of other outlets' articles that name it."""
    found: dict[str, list[str]] = defaultdict(list)
    for article, dossier in archive.dossiers.items():
        for id in dossier.named.of("outlet"):
            if id != dossier.outlet.id:
                found[id].append(article)
    return {outlet: tuple(ids) for outlet, ids in found.items()}


def merged_into(archive: Archive) -> Mapping[str, tuple[str, ...]]:
    """Outlet id → the ids of the outlets that merged into it."""
    found: dict[str, list[str]] = defaultdict(list)
    for outlet in archive.outlets.values():
        for claim in outlet.claims:
            if claim.what == "merged-into" and is_reference(claim.value):
                found[claim.value.partition("/")[2]].append(outlet.id)
    return {outlet: tuple(dict.fromkeys(ids)) for outlet, ids in found.items()}


def _merged(id: str, archive: Archive) -> tuple[Named, ...]:
    others = (archive.outlets[one] for one in archive.indexes["merged into"].get(id, ()))
    return tuple(Named(other.name, other.path) for other in others)


def _outlet_view(outlet: Outlet, ids: Sequence[str], archive: Archive) -> OutletView:
    portrait = portrait_of(outlet.id, ids, archive)
    years = sorted({int(year) for id in ids if (year := year_of(archive.cards[id].date)).isdecimal()})
    return OutletView(
        outlet.id,
        outlet.name,
        outlet.path,
        outlet.description or "",
        outlet.aliases,
        outlet.domains,
        outlet.wikidata,
        dict(outlet.grounds).get("wikidata", ""),
        tuple((n.name, span_words(n.from_, n.to)) for n in outlet.names),
        tuple(label_view(label, archive) for label in outlet.labels),
        property_views(outlet.claims, archive, _MOST_CLAIMS),
        _merged(outlet.id, archive),
        history_of(outlet, years, archive),
        portrait,
        (),
        _cards(archive.indexes["citing"].get(outlet.id, ())[:_MOST_CITING], archive),
        len(archive.indexes["citing"].get(outlet.id, ())),
        gettext(STATE_WORDS[outlet.state]),
    )


def _outlet_line(outlet: Outlet, archive: Archive) -> OutletLine:
    labels = tuple(label_view(label, archive) for label in outlet.labels)
    count = len(archive.indexes["published by"].get(outlet.id, ()))
    return OutletLine(outlet.name, outlet.path, outlet.description or "", labels, count)


def _cards(ids: Iterable[str], archive: Archive) -> tuple[Card, ...]:
    return tuple(archive.cards[id] for id in ids)
