"""Pages on who published: one an outlet, their list, and the label vocabulary."""

from collections.abc import Iterator
from dataclasses import dataclass

from clippings.model.dossier import Archive
from clippings.model.outlet import Outlet, Term
from clippings.model.page import Output, Page
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
    views = [outlet_view(outlet, archive) for outlet in archive.outlets.values()]
    views.sort(key=lambda view: by_name(view.name))
    for view in views:
        yield Page(view.path, "outlet.html", view)
    published = tuple(view for view in views if view.articles)
    cited = tuple(view for view in views if not view.articles)
    yield Page("outlets/index.html", "outlets.html", OutletsView(published, cited))
    terms = tuple(term_view(term, archive) for term in archive.labels.values())
    yield Page("labels.html", "labels.html", tuple(sorted(terms, key=lambda t: by_name(t.words))))


def outlet_view(outlet: Outlet, archive: Archive) -> OutletView:
    dossiers = archive.dossiers.values()
    return OutletView(
        outlet.id,
        outlet.name,
        f"outlets/{outlet.id}.html",
        outlet.description or "",
        outlet.aliases,
        outlet.domains,
        outlet.wikidata,
        tuple((n.name, span_words(n.from_, n.to)) for n in outlet.names),
        tuple(label_view(label, archive) for label in outlet.labels),
        tuple(card_of(d, archive) for d in dossiers if d.outlet.id == outlet.id),
        tuple(
            card_of(d, archive)
            for d in dossiers
            if d.outlet.id != outlet.id and any(m.kind == "outlet" and m.entity == outlet.id for m in d.mentions)
        ),
    )


def term_view(term: Term, archive: Archive) -> TermView:
    uses = tuple(
        Use(outlet.name, f"outlets/{outlet.id}.html", label_view(label, archive))
        for outlet in archive.outlets.values()
        for label in outlet.labels
        if label.label == term.id
    )
    return TermView(term.id, term.words, term.definition, term.scheme, uses)
