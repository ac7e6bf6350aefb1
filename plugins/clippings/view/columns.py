"""Many articles on a timeline: a column a month or a year, as high as there are articles, in place of one bar each."""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import NamedTuple

from clippings.model.archive import Archive
from clippings.view.periods import ON_ONE_PAGE, Period, by_year, month_of, path_of, without_gaps

_MOST_YEARS = 12
"""Years up to which a column is a month."""
_HEIGHT = 120.0
"""The height of the highest column, in units of the SVG's view box."""
_LEAST_HEIGHT = 2.0


class Column(NamedTuple):
    """The articles of a month or a year."""

    name: str
    """“February 2016”."""
    articles: int
    """How many articles there are; 0 for a period, or for several in a row, between others that have some."""
    path: str
    """The list of them, from the root of the output; empty where there are none."""
    x: float
    """Where it stands."""
    width: float
    """How wide it is."""
    height: float
    """How high."""
    share: int
    """Of the highest column, in percent, 1 at least where there are any."""


def counts_of_periods(archive: Archive) -> Mapping[str, int]:
    """For `clippings.hooks.Index`: month → how many articles' dates begin in it, or year in an archive of more than
    twelve; nothing in one of which one page lists all. `periods.Period` says how they are named."""
    if len(archive.dossiers) <= ON_ONE_PAGE:
        return {}
    years = by_year(archive)
    known = [int(year) for year in years if year.isdecimal()]
    if not known or max(known) - min(known) >= _MOST_YEARS:
        return {year: len(ids) for year, ids in years.items()}
    found = Counter(
        f"{year}-{month_of(archive.dossiers[id].date)}" if year.isdecimal() else year
        for year, ids in years.items()
        for id in ids
    )
    return dict(sorted(found.items()))


def placed(counts: Mapping[str, int]) -> dict[str, int]:
    """The periods that have a place on the axis."""
    return {id: count for id, count in counts.items() if id[0].isdecimal() and not id.endswith("-00")}


def unplaced(counts: Mapping[str, int], lists: Mapping[str, object]) -> tuple[Period, ...]:
    """The others: articles whose year, or month, is not known, or that are undated."""
    on = placed(counts)
    return tuple(Period(id, count, _list_of(id, lists)) for id, count in counts.items() if id not in on)


def first_and_last_day(id: str) -> tuple[str, str]:
    """The days between which a period lies: ``2016-02-01`` and ``2016-03-01``."""
    year, _, month = id.partition("-")
    if not month:
        return f"{year}-01-01", f"{year}-12-31"
    following = f"{year}-{int(month) + 1:02}-01" if month != "12" else f"{year}-12-31"
    return f"{id}-01", following


def columns_at(
    counts: Mapping[str, int], lists: Mapping[str, object], at: Callable[[str], float]
) -> tuple[Column, ...]:
    """A column for each period that has a place, and one without height or page where periods between have no articles.
    ``lists`` has the months with lists of their own."""
    on = placed(counts)
    most = max(on.values(), default=1)
    found = []
    for id, name in without_gaps(tuple(on)):
        if id:
            first, last = map(at, first_and_last_day(id))
            height = max(_LEAST_HEIGHT, round(_HEIGHT * on[id] / most, 1))
            width = round(max(2.0, last - first - 1), 1)
            share = max(1, round(100 * on[id] / most))
            found.append(Column(name, on[id], _list_of(id, lists), first, width, height, share))
        else:
            found.append(Column(name, 0, "", 0.0, 0.0, 0.0, 0))
    return tuple(found)


def _list_of(id: str, lists: Mapping[str, object]) -> str:
    """The page that lists a period's articles: that of its year, where its month has none."""
    return path_of(id if id in lists or "-" not in id else id[:4])
