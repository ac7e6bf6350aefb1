"""What an archive has, in numbers: articles by outlet, language and year."""

from collections import Counter
from collections.abc import Mapping

from clippings.model.archive import Archive
from clippings.view.names import Named
from clippings.view.periods import ON_ONE_PAGE, name_of, path_of, year_of
from clippings.wording.numbers import number

INDEX = "overview"
"""The name of the index."""
Numbers = tuple[tuple[str, int], ...]
"""Ids with how many articles each has."""


def overview(archive: Archive) -> Mapping[str, Numbers]:
    """For `clippings.hooks.Index`: ``outlets`` and ``languages``, those with most articles first, and ``years`` in
    their order, each with its number of articles. Those whose outlet nobody knows are not counted among the outlets."""
    outlets: Counter[str] = Counter()
    languages: Counter[str] = Counter()
    years: Counter[str] = Counter()
    for dossier in archive.dossiers.values():
        outlets.update((dossier.outlet.id,) if dossier.outlet.is_known else ())
        languages[dossier.record.language] += 1
        years[year_of(dossier.date)] += 1
    return {"outlets": _most(outlets), "languages": _most(languages), "years": tuple(sorted(years.items()))}


def _most(counts: Counter[str]) -> Numbers:
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def outlet_links(archive: Archive, most: int) -> tuple[Named, ...]:
    """The outlets with most articles, each with its page and how many it published."""
    counts: Numbers = archive.indexes[INDEX]["outlets"][:most]
    return tuple(Named(archive.outlets[id].name, archive.outlets[id].path, number(count)) for id, count in counts)


def year_links(archive: Archive, most: int) -> tuple[Named, ...]:
    """The years in their order, up to ``most`` of those with most articles, each with its list; in an archive whose
    articles one page lists, with its place on that page. Articles without a year come last."""
    years: Numbers = archive.indexes[INDEX]["years"]
    own = sum(count for _, count in years) > ON_ONE_PAGE
    shown = sorted(sorted(years, key=lambda item: -item[1])[:most])
    paths = {year: path_of(year) if own else f"articles/index.html#y-{year}" for year, _ in shown}
    return tuple(Named(name_of(year), paths[year], number(count), archive.site.interface) for year, count in shown)
