"""Where many articles name someone: by outlet and year, each with a page of its own."""

from collections import Counter
from collections.abc import Iterator, Sequence

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
_MOST_OUTLETS = 30
"""Outlets that have a page; the others share one."""
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
    by_year = tuple(Part(name_of(id), part_path(path, "year", id), years[id], id) for id in sorted(years))
    ranked = sorted(outlets, key=lambda id: (-outlets[id], id))
    some, others = ranked[:_MOST_OUTLETS], ranked[_MOST_OUTLETS:]
    by_outlet = [Part(_name(id, archive), part_path(path, "outlet", id), outlets[id], id) for id in some]
    if others:
        count = sum(outlets[id] for id in others)
        by_outlet.append(Part(gettext("Other outlets"), part_path(path, "others", "outlets"), count, OTHERS))
    shown = by_year[-_MOST_YEARS:]
    most = max(cells.values(), default=1)
    rows = tuple(
        (row, tuple((n := cells[row.id, year.id], -(-_LEVELS * n // most)) for year in shown))
        for row in by_outlet[:_MOST_ROWS]
    )
    return PartsView(by_year, tuple(by_outlet), shown, rows)


def part_path(path: str, kind: str, id: str) -> str:
    """The address of a part: ``people/orlova.year-2016.html``. No id has a point, so no other page has it."""
    return f"{path.removesuffix('.html')}.{kind}-{id}.html"


def of_year(id: str, articles: Sequence[MentionsIn]) -> Iterator[MentionsIn]:
    """Those of a year."""
    return (one for one in articles if year_of(one.card.date) == id)


def of_outlet(id: str, parts: PartsView, articles: Sequence[MentionsIn]) -> Iterator[MentionsIn]:
    """Those of an outlet; with `OTHERS`, of all that have no page of their own."""
    if id != OTHERS:
        return (one for one in articles if one.card.outlet == id)
    own = {part.id for part in parts.outlets}
    return (one for one in articles if one.card.outlet not in own)


def _name(id: str, archive: Archive) -> str:
    outlet = archive.outlets.get(id)
    return outlet.name if outlet else gettext(UNKNOWN.name)
