"""Pages on who published: one an outlet, their list, and the label vocabulary."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from clippings.model.archive import Archive
from clippings.model.entity import STATE_WORDS
from clippings.model.outlet import Outlet, Term
from clippings.model.page import Output, Page
from clippings.view.card import Card, LabelView, label_view
from clippings.view.date_words import span_words
from clippings.view.order import by_name


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
    names: tuple[tuple[str, str], ...]
    """Its names in the course of time, each with its dates in words."""
    labels: tuple[LabelView, ...]
    """Its labels, each with its evidence and dates."""
    articles: tuple[Card, ...]
    """The articles it published, in the order of dates."""
    cited_in: tuple[Card, ...]
    """The articles of other outlets that name it, in the order of dates."""
    state: str
    """What is said of an entry that no editor has confirmed yet. Empty for one that is."""


@dataclass(frozen=True, slots=True)
class OutletsView:
    """What the list of outlets shows."""

    published: tuple[OutletView, ...]
    """The outlets with articles in the archive, by name."""
    cited: tuple[OutletView, ...]
    """All others, by name."""


@dataclass(frozen=True, slots=True)
class Use:
    """A label in use."""

    outlet: str
    """The name of the outlet that has it."""
    path: str
    """The outlet's page, from the root of the output."""
    label: LabelView
    """The label, with everything it rests on."""


@dataclass(frozen=True, slots=True)
class TermView:
    """What the page of the label vocabulary shows of a term."""

    id: str
    """The term's id."""
    words: str
    """The term as pages print it."""
    definition: str
    """What it means, in a sentence."""
    scheme: str | None
    """The vocabulary that it is from. None where it is from none."""
    uses: tuple[Use, ...]
    """Its labels, in the order of the outlets."""


def outlet_ids(archive: Archive) -> Iterable[str]:
    """The ids of all outlets."""
    return archive.outlets


def outlets_page(_: str, archive: Archive) -> Iterator[Output]:
    """The list of outlets: ``outlets/index.html``."""
    views = sorted(
        (_outlet_view(outlet, archive) for outlet in archive.outlets.values()), key=lambda v: by_name(v.name)
    )
    papers = tuple(view for view in views if view.articles)
    others = tuple(view for view in views if not view.articles)
    yield Page("outlets/index.html", "outlets.html", OutletsView(papers, others))


def labels_page(_: str, archive: Archive) -> Iterator[Output]:
    """The label vocabulary: ``labels.html``."""
    terms = tuple(_term_view(term, archive) for term in archive.labels.values())
    yield Page("labels.html", "labels.html", tuple(sorted(terms, key=lambda t: by_name(t.words))))


def outlet_page(id: str, archive: Archive) -> Iterator[Output]:
    """An outlet's page: ``outlets/ID.html``."""
    view = _outlet_view(archive.outlets[id], archive)
    yield Page(view.path, "outlet.html", view)


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


def _outlet_view(outlet: Outlet, archive: Archive) -> OutletView:
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
        STATE_WORDS[outlet.state],
    )


def _term_view(term: Term, archive: Archive) -> TermView:
    uses = tuple(
        Use(outlet.name, outlet.path, label_view(label, archive))
        for outlet in archive.outlets.values()
        for label in outlet.labels
        if label.label == term.id
    )
    return TermView(term.id, term.words, term.definition, term.scheme, uses)
