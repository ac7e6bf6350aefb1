"""Pages on who published: one an outlet, their list, and the label vocabulary."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from clippings.model.archive import Archive
from clippings.model.outlet import Outlet, Term
from clippings.model.page import Output, Page
from clippings.view.card import Card, LabelView, label_view, span_words
from clippings.view.order import by_name


@dataclass(frozen=True, slots=True)
class OutletView:
    """One outlet with all its labels, whenever they held. ``cited_in``: articles that name it."""

    id: str
    name: str
    path: str
    description: str
    aliases: tuple[str, ...]
    domains: tuple[str, ...]
    wikidata: str | None
    names: tuple[tuple[str, str], ...]
    labels: tuple[LabelView, ...]
    articles: tuple[Card, ...]
    cited_in: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class OutletsView:
    """Outlets with articles in the archive, and those it only cites."""

    published: tuple[OutletView, ...]
    cited: tuple[OutletView, ...]


@dataclass(frozen=True, slots=True)
class Use:
    """A label in use: of which outlet, and everything it rests on."""

    outlet: str
    path: str
    label: LabelView


@dataclass(frozen=True, slots=True)
class TermView:
    id: str
    words: str
    definition: str
    scheme: str | None
    uses: tuple[Use, ...]


def outlet_ids(archive: Archive) -> Iterable[str]:
    return archive.outlets


def outlets_page(_: str, archive: Archive) -> Iterator[Output]:
    views = sorted((outlet_view(outlet, archive) for outlet in archive.outlets.values()), key=lambda v: by_name(v.name))
    papers = tuple(view for view in views if view.articles)
    others = tuple(view for view in views if not view.articles)
    yield Page("outlets/index.html", "outlets.html", OutletsView(papers, others))


def labels_page(_: str, archive: Archive) -> Iterator[Output]:
    terms = tuple(term_view(term, archive) for term in archive.labels.values())
    yield Page("labels.html", "labels.html", tuple(sorted(terms, key=lambda t: by_name(t.words))))


def outlet_page(id: str, archive: Archive) -> Iterator[Output]:
    view = outlet_view(archive.outlets[id], archive)
    yield Page(view.path, "outlet.html", view)


def by_outlet(archive: Archive) -> Mapping[str, tuple[str, ...]]:
    """Outlet → the articles it published."""
    found: dict[str, list[str]] = defaultdict(list)
    for id, card in archive.cards.items():
        found[card.outlet].append(id)
    return {outlet: tuple(ids) for outlet, ids in found.items()}


def citing(archive: Archive) -> Mapping[str, tuple[str, ...]]:
    """Outlet → the articles of others that name it."""
    found: dict[str, list[str]] = defaultdict(list)
    for article, dossier in archive.dossiers.items():
        for id in dossier.named.of("outlet"):
            if id != dossier.outlet.id:
                found[id].append(article)
    return {outlet: tuple(ids) for outlet, ids in found.items()}


def outlet_view(outlet: Outlet, archive: Archive) -> OutletView:
    return OutletView(
        outlet.id,
        outlet.name,
        outlet.path,
        outlet.description or "",
        outlet.aliases,
        outlet.domains,
        outlet.wikidata,
        tuple((n.name, span_words(n.from_, n.to)) for n in outlet.names),
        tuple(label_view(label, archive) for label in outlet.labels),
        tuple(archive.cards[id] for id in archive.indexes["published by"].get(outlet.id, ())),
        tuple(archive.cards[id] for id in archive.indexes["citing"].get(outlet.id, ())),
    )


def term_view(term: Term, archive: Archive) -> TermView:
    uses = tuple(
        Use(outlet.name, outlet.path, label_view(label, archive))
        for outlet in archive.outlets.values()
        for label in outlet.labels
        if label.label == term.id
    )
    return TermView(term.id, term.words, term.definition, term.scheme, uses)
