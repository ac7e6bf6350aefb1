"""Articles by the year, or in a year with many by the month, that their date begins in."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from clippings.model.archive import Archive
from clippings.model.edtf import Edtf
from clippings.view.year_words import year_words
from clippings.wording.calendar import month_of_year
from clippings.wording.messages import N_, gettext

ON_ONE_PAGE = 200
"""Articles up to which one page lists all of them, with a year's or a month's own."""
_MOST_ROWS = 12
"""Years or months without articles that stand in rows of their own; of more in a row, one row tells."""
_NAMES = {"uncertain": N_("Articles of an uncertain year"), "undated": N_("Undated articles")}


class Period(NamedTuple):
    """A year or a month, and how many articles of the archive are of it."""

    id: str
    """``2016`` or ``2016-02``; ``2016-00`` for those of 2016 whose month is not known; ``uncertain`` for those whose
    year is not, ``undated`` for those without a date; ``all`` where a list is not divided by time."""
    articles: int
    """How many articles there are."""
    listed: str = ""
    """The page that lists them, where that is another than its own."""

    @property
    def name(self) -> str:
        """What it is called: “February 2016”."""
        return name_of(self.id)

    @property
    def path(self) -> str:
        """The page that lists its articles, from the root of the output."""
        return self.listed or path_of(self.id)


def path_of(id: str) -> str:
    """The list of a period: ``articles/year/2016-02.html``."""
    return f"articles/year/{id}.html"


def name_of(id: str) -> str:
    """“2016”, “AD 622”, “February 2016”, “2016, month uncertain”; “Undated articles”."""
    year, _, month = id.partition("-")
    if month == "00":
        return gettext("%(year)s, month uncertain", year=year_words(year))
    if month:
        return month_of_year(int(year), int(month))
    return gettext(_NAMES[id]) if id in _NAMES else year_words(id) if id.isdecimal() else id


def without_gaps(ids: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Years or months in their order, each with its name, and between them the names of those that are not among them,
    with "" for an id: a picture of years shows which have no articles."""
    for before, id in zip((*ids[:1], *ids), ids, strict=False):
        lacking = [_id_of(number, id) for number in range(_number_of(before) + 1, _number_of(id))]
        if len(lacking) > _MOST_ROWS:
            yield "", gettext("%(first)s to %(last)s", first=name_of(lacking[0]), last=name_of(lacking[-1]))
        else:
            yield from (("", name_of(one)) for one in lacking)
        yield id, name_of(id)


def _number_of(id: str) -> int:
    """The place of a year, or a month, among all."""
    year, _, month = id.partition("-")
    return int(year) * 12 + int(month) - 1 if month else int(year)


def _id_of(number: int, like: str) -> str:
    """The year, or month as ``like`` is one, of a place."""
    return f"{number // 12:04}-{number % 12 + 1:02}" if "-" in like else f"{number:04}"


def by_year(archive: Archive) -> Mapping[str, tuple[str, ...]]:
    """Year → the ids of the articles whose date begins in it; after the years ``uncertain`` and ``undated``."""
    years: dict[str, list[str]] = {}
    for id, dossier in archive.dossiers.items():
        years.setdefault(year_of(dossier.date), []).append(id)
    return {year: tuple(years[year]) for year in sorted(years)}


def by_month(archive: Archive) -> Mapping[str, tuple[str, ...]]:
    """Month → the ids of the articles whose date begins in it, in years of more than two hundred articles only."""
    found: dict[str, list[str]] = {}
    for year, ids in by_year(archive).items():
        if len(ids) > ON_ONE_PAGE and year.isdecimal():
            for id in ids:
                found.setdefault(f"{year}-{month_of(archive.dossiers[id].date)}", []).append(id)
    return {month: tuple(found[month]) for month in sorted(found)}


def months_of(year: str, months: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """The months of a year that have lists of their own, and how many articles each has."""
    own = [f"{year}-{month:02}" for month in range(13)] if year.isdecimal() else []
    return {month: len(months[month]) for month in own if month in months}


def year_of(date: Edtf | None) -> str:
    """The year that a date begins in, or ends in where its beginning is open: ``2015`` for ``2015-12/2016-01``. It is
    ``uncertain`` where the date does not say it, as ``201X`` does not say 2010."""
    if not date:
        return "undated"
    year = (date.earliest or date.latest or "")[:4]
    return year if year and year in date.text else "uncertain"


def month_of(date: Edtf | None) -> str:
    """The month that a date begins in, as ``02``; ``00`` where the date does not say it."""
    begins = ((date.earliest or date.latest) if date else None) or ""
    return begins[5:7] if date and begins and begins[:7] in date.text else "00"
