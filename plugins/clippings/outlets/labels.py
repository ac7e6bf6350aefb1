"""The label vocabulary: the list of its terms, and a page for each, which says whose it is, who carries it and why."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from clippings.model.archive import Archive
from clippings.model.evidence import Source
from clippings.model.outlet import Term
from clippings.model.page import Output, Page
from clippings.view.claims.claim import ClaimView, label_view
from clippings.view.lists.facets import has_page, list_path
from clippings.view.order import by_name
from clippings.view.paging import ONE_PAGE, Pager, paged

CARRYING = "carrying"
"""The name of the index of who carries which label."""
_MOST_NAMED = 12
"""Outlets that the list names of each term; its page has all."""


@dataclass(frozen=True, slots=True)
class Use:
    """A label in use."""

    outlet: str
    """The name of the outlet that has it."""
    path: str
    """The outlet's page, from the root of the output."""
    label: ClaimView
    """The label, with everything it rests on."""


@dataclass(frozen=True, slots=True)
class TermView:
    """What the list of the label vocabulary shows of a term, and what its own page shows."""

    id: str
    """The term's id."""
    words: str
    """The term as pages print it."""
    path: str
    """Its page, from the root of the output."""
    definition: str
    """What it means, in a sentence."""
    scheme: str | None
    """The vocabulary that it is from. None where it is from none."""
    whose: str | None
    """Who made that vocabulary. None where nothing is said."""
    source: Source | None
    """Where it is defined. None where nothing is said."""
    outlets: int
    """How many outlets carry it."""
    disputes: int
    """Of how many of them somebody denies it."""
    uses: tuple[Use, ...]
    """Its labels on this page, in the order of the outlets."""
    articles_path: str = ""
    """The list of the articles of these outlets, at the time; empty where there are none."""
    pager: Pager = ONE_PAGE
    """Where among those who carry it the page is."""


def label_ids(archive: Archive) -> Iterable[str]:
    """The ids of all terms."""
    return archive.labels


def labels_page(_: str, archive: Archive) -> Iterator[Output]:
    """The list of all terms: ``labels.html``."""
    terms = [_term_view(term, archive) for term in archive.labels.values()]
    shown = tuple(replace(term, uses=term.uses[:_MOST_NAMED]) for term in sorted(terms, key=lambda t: by_name(t.words)))
    yield Page("labels.html", "labels.html", shown)


def label_page(id: str, archive: Archive) -> Iterator[Output]:
    """A term's page, ``labels/ID.html``, and where many outlets carry it ``labels/ID.2.html`` and so on."""
    view = _term_view(archive.labels[id], archive)
    for path, some, pager in paged(view.path, view.uses):
        yield Page(path, "label.html", replace(view, uses=tuple(some), pager=pager))


def carrying(archive: Archive) -> Mapping[str, tuple[tuple[str, int], ...]]:
    """Term → each outlet that carries it, and the place of that label among the outlet's."""
    found: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for outlet in archive.outlets.values():
        for number, label in enumerate(outlet.labels):
            found[label.value].append((outlet.id, number))
    return {term: tuple(uses) for term, uses in found.items()}


def _term_view(term: Term, archive: Archive) -> TermView:
    carried = archive.indexes[CARRYING].get(term.id, ())
    uses = [_use(id, number, archive) for id, number in carried]
    key = f"label/{term.id}"
    return TermView(
        term.id, term.words, term.path, term.definition, term.scheme, term.whose, term.source,
        outlets=len({use.path for use in uses}),
        disputes=len({use.path for use in uses if use.label.disputed}),
        uses=tuple(sorted(uses, key=lambda use: by_name(use.outlet))),
        articles_path=list_path(key) if has_page(key, archive) else "",
    )  # fmt: skip


def _use(id: str, number: int, archive: Archive) -> Use:
    outlet = archive.outlets[id]
    return Use(outlet.name, outlet.path, label_view(outlet.labels[number], archive))
