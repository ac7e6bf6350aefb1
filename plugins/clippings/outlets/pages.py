"""Pages on who published: one an outlet, their list, and the label vocabulary."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from clippings.model.digest import digest
from clippings.model.dossier import Archive
from clippings.model.outlet import Outlet, Term
from clippings.model.page import Group, Output, Page
from clippings.view.card import Card, LabelView, card_of, label_view, span_words
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


def pages(archive: Archive) -> Iterator[Output]:
    published, cited = by_outlet(archive)
    views = [outlet_view(o, published[o.id], cited[o.id], archive) for o in archive.outlets.values()]
    views.sort(key=lambda view: by_name(view.name))
    papers = tuple(view for view in views if view.articles)
    others = tuple(view for view in views if not view.articles)
    yield Page("outlets/index.html", "outlets.html", OutletsView(papers, others))
    terms = tuple(term_view(term, archive) for term in archive.labels.values())
    yield Page("labels.html", "labels.html", tuple(sorted(terms, key=lambda t: by_name(t.words))))


def groups(archive: Archive) -> Iterator[Group]:
    """The outlets' own pages."""
    published, cited = by_outlet(archive)

    def make(ids: Sequence[str]) -> Iterator[tuple[str, Output]]:
        for id in ids:
            view = outlet_view(archive.outlets[id], published[id], cited[id], archive)
            yield id, Page(view.path, "outlet.html", view)

    units = {
        id: digest(str(len(published[id])), *(archive.digests[card.id] for card in (*published[id], *cited[id])))
        for id in archive.outlets
    }
    yield Group("outlets", units, make)


def by_outlet(archive: Archive) -> tuple[Mapping[str, list[Card]], Mapping[str, list[Card]]]:
    """Outlet id → its articles; and outlet id → others' articles that name it."""
    published: dict[str, list[Card]] = defaultdict(list)
    cited: dict[str, list[Card]] = defaultdict(list)
    for dossier in archive.dossiers.values():
        card = card_of(dossier, archive)
        published[dossier.outlet.id].append(card)
        for id in dossier.traces.of("outlet"):
            if id != dossier.outlet.id:
                cited[id].append(card)
    return published, cited


def outlet_view(outlet: Outlet, published: Sequence[Card], cited: Sequence[Card], archive: Archive) -> OutletView:
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
        tuple(published),
        tuple(cited),
    )


def term_view(term: Term, archive: Archive) -> TermView:
    uses = tuple(
        Use(outlet.name, outlet.path, label_view(label, archive))
        for outlet in archive.outlets.values()
        for label in outlet.labels
        if label.label == term.id
    )
    return TermView(term.id, term.words, term.definition, term.scheme, uses)
