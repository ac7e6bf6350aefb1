"""Where many articles name someone: by outlet and year, each with a page of its own."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from clippings.entities.views import MentionsIn, Part, PartsView
from clippings.model.archive import Archive
from clippings.model.outlet import UNKNOWN
from clippings.view.periods import name_of, year_of
from clippings.wording.messages import gettext

TOGETHER = 200
"""Articles up to which all stand on the pages of whom they name, without pages of years and outlets."""
_MOST_ROWS, _MOST_YEARS = 12, 20
"""Outlets and years that the table has; below it stand all of them."""
_LEVELS = 4
_MOST_OUTLETS, _LEAST = 30, 20
"""Outlets that have a page, and the articles that one must have for it; the others share one."""
_SOME = 100
"""Articles up to which years that follow one another share a page."""
OTHERS = ""
"""Stands for the others."""


def parts_of(path: str, articles: Sequence[MentionsIn], archive: Archive) -> PartsView:
    """The years and outlets of the articles that name someone, with the page of each, and a table of both; ``path`` is
    that of their own page."""
    cells: Counter[tuple[str, str]] = Counter()
    outlets: Counter[str] = Counter()
    years: Counter[str] = Counter()
    for one in articles:
        outlet, year = one.card.outlet, year_of(one.card.date)
        cells[outlet, year] += 1
        outlets[outlet] += 1
        years[year] += 1
    of_years = tuple(
        Part(_span(some), part_path(path, "year", some[0]), sum(years[id] for id in some), some[0], some)
        for some in _together(years)
    )
    ranked = sorted(outlets, key=lambda id: (-outlets[id], id))
    own = {id: part_path(path, "outlet", id) for id in ranked[:_MOST_OUTLETS] if outlets[id] >= _LEAST}
    elsewhere = part_path(path, "others", "outlets")
    of_outlets = [Part(_name(id, archive), own.get(id, elsewhere), outlets[id], id, (id,)) for id in ranked]
    pages = [part for part in of_outlets if part.id in own]
    if others := tuple(id for id in ranked if id not in own):
        name = gettext("Other outlets") if own else gettext("All outlets")
        pages.append(Part(name, elsewhere, sum(outlets[id] for id in others), OTHERS, others))
    page_of = {year: part.path for part in of_years for year in part.ids}
    shown = [Part(name_of(id), page_of[id], years[id], id, (id,)) for id in sorted(years)[-_MOST_YEARS:]]
    most = max(cells.values(), default=1)
    rows = tuple(
        (row, tuple((n := cells[row.id, year.id], -(-_LEVELS * n // most)) for year in shown))
        for row in of_outlets[:_MOST_ROWS]
    )
    return PartsView(of_years, tuple(pages), tuple(shown), rows)


def _together(years: Mapping[str, int]) -> Iterator[tuple[str, ...]]:
    """Years that share a page: those that follow one another, while they have few articles together."""
    some: list[str] = []
    for id in sorted(years):
        if some and not (id.isdecimal() and sum(years[one] for one in some) + years[id] <= _SOME):
            yield tuple(some)
            some = []
        some.append(id)
    yield tuple(some)


def _span(years: Sequence[str]) -> str:
    """“2016”, “2012–2016”."""
    return name_of(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"


def part_path(path: str, kind: str, id: str) -> str:
    """The address of a part: ``people/orlova.year-2016.html``. No id has a point, so no other page has it."""
    return f"{path.removesuffix('.html')}.{kind}-{id}.html"


def by_year(parts: Sequence[Part], articles: Iterable[MentionsIn]) -> list[tuple[Part, list[MentionsIn]]]:
    """Each part with those of its years."""
    return _shared_out(parts, ((year_of(one.card.date), one) for one in articles))


def by_outlet(parts: Sequence[Part], articles: Iterable[MentionsIn]) -> list[tuple[Part, list[MentionsIn]]]:
    """Each part with those of its outlets."""
    return _shared_out(parts, ((one.card.outlet, one) for one in articles))


def _shared_out(
    parts: Sequence[Part], articles: Iterable[tuple[str, MentionsIn]]
) -> list[tuple[Part, list[MentionsIn]]]:
    """Parts with their articles, each of which is given with the id by which it belongs to a part."""
    each: list[tuple[Part, list[MentionsIn]]] = [(part, []) for part in parts]
    own = {id: some for part, some in each for id in part.ids}
    for id, one in articles:
        own[id].append(one)
    return each


def _name(id: str, archive: Archive) -> str:
    outlet = archive.outlets.get(id)
    return outlet.name if outlet else gettext(UNKNOWN.name)
