"""The pages of a subject: how often outlets and years use its terms, and the list of all uses of each term."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from clippings.model.archive import Archive
from clippings.model.entity import LexiconTerm, Subject
from clippings.model.page import DataFile, Output, Page
from clippings.search.words.counted import (
    PRINTED_TEXTS,
    Placed,
    by_outlet,
    by_term,
    by_year,
    count,
    placed,
)
from clippings.search.words.exported import subject_json
from clippings.search.words.lines import concordances
from clippings.search.words.orders import ORDERS, chosen, places
from clippings.search.words.picture import Bars, Year, bars
from clippings.search.words.views import CellView, RowView, SubjectView, TermView
from clippings.view.lists.facets import has_page, keyword_key
from clippings.view.names import Named
from clippings.view.order import by_name
from clippings.view.periods import name_of, path_of

_FEWEST_YEARS = 2
_Places = Sequence[Mapping[str, str]]
"""For each term: the anchor of an outlet or year → its address in the list of the term."""


def subject_ids(archive: Archive) -> Iterable[str]:
    """The ids of all subjects."""
    return archive.lexicon


def subject_page(id: str, archive: Archive) -> Iterator[Output]:
    """A subject's page, ``words/ID.html``, the lists of its terms, and its uses as data."""
    subject = archive.lexicon[id]
    uses = placed(archive.inverted["uses"].get(id, ()), archive)
    each = by_term(uses, len(subject.terms))
    terms = [_term_view(subject, place, its) for place, its in enumerate(each)]
    view = _subject_view(subject, uses, terms, _addresses(terms, each), archive)
    yield Page(subject.path, "subject.html", view)
    for term, its in zip(terms, each, strict=True):
        yield from concordances(Named(view.name, subject.path), term, its)
    yield DataFile(f"data/words/{id}.json", subject_json(subject, uses))


def _term_view(subject: Subject, place: int, uses: Sequence[Placed]) -> TermView:
    term = subject.terms[place]
    found = count(uses)
    path = f"words/{subject.id}/{_address(term)}.html" if found.shown else ""
    text = term.text.strip('"')
    total = found.own + found.quoted
    return TermView(text, term.language, text != term.text, path, total, found.quoted, found.articles)


def _address(term: LexiconTerm) -> str:
    """The name of the page of a term, which no other term has."""
    return keyword_key(f"{term.text} ({term.language})" if term.language else term.text).partition("/")[2]


def _addresses(terms: Sequence[TermView], each: Sequence[Sequence[Placed]]) -> _Places:
    found: list[dict[str, str]] = []
    for term, uses in zip(terms, each, strict=True):
        shown = chosen(uses)
        found.append({})
        for order in ORDERS:
            if term.path and order.in_groups:
                found[-1] |= places(order.path(term.path), shown, order)
    return found


def _subject_view(
    subject: Subject, uses: Sequence[Placed], terms: Sequence[TermView], where: _Places, archive: Archive
) -> SubjectView:
    of: Mapping[str, int] = archive.indexes[PRINTED_TEXTS]
    years = by_year(uses)
    return SubjectView(
        id=subject.id,
        name=subject.words,
        description=subject.description or "",
        terms=tuple(terms),
        outlets=tuple(_outlets(uses, where, of, archive)),
        years=tuple(_row(_year(year, archive), f"year-{year}", its, where, of) for year, its in years.items()),
        pictures=_pictures(terms, years, of),
        articles=count(uses).articles,
        of=of.get("*", 0),
        withheld=sum(not one.use.words for one in uses),
    )


def _year(year: str, archive: Archive) -> Named:
    """A year, with the list of its articles where it has one: a small archive has none."""
    path = path_of(year) if has_page(f"year/{year}", archive) else ""
    return Named(name_of(year), path, language=archive.site.interface)


def _outlets(uses: Sequence[Placed], where: _Places, of: Mapping[str, int], archive: Archive) -> Iterator[RowView]:
    rows = []
    for id, its in by_outlet(uses).items():
        outlet = archive.outlets.get(id)
        rows.append(_row(Named(its[0].name, outlet.path if outlet else None), f"outlet-{id}", its, where, of))
    yield from sorted(rows, key=lambda row: (-row.articles, by_name(row.name.name)))


def _row(name: Named, group: str, uses: Sequence[Placed], where: _Places, of: Mapping[str, int]) -> RowView:
    found = count(uses)
    each = by_term(uses, len(where))
    return RowView(
        name,
        found.articles,
        of.get(group.replace("-", "/", 1), 0),
        tuple(_cell(its, places.get(group, "")) for its, places in zip(each, where, strict=True)),
    )


def _cell(uses: Sequence[Placed], path: str) -> CellView:
    found = count(uses)
    return CellView(found.own, found.quoted, path)


def _pictures(
    terms: Sequence[TermView], years: Mapping[str, Sequence[Placed]], of: Mapping[str, int]
) -> tuple[Bars, ...]:
    """The pictures of the terms, from the first to the last year in which one stands."""
    known = [int(year) for year in years if year.isdecimal()]
    if not known or max(known) - min(known) + 1 < _FEWEST_YEARS:
        return ()
    row = [str(year) for year in range(min(known), max(known) + 1)]
    used = [place for place, term in enumerate(terms) if term.uses]
    each = {year: by_term(years.get(year, ()), len(terms)) for year in row}
    return bars(
        [terms[place].text for place in used],
        [[Year(year, count(each[year][place]).articles, of.get(f"year/{year}", 0)) for year in row] for place in used],
    )
