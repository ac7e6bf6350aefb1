"""What an archive has, in numbers: articles by outlet, language and year."""

from collections import Counter
from collections.abc import Mapping

from clippings.model.archive import Archive
from clippings.view.periods import year_of

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
        languages[dossier.record.primary_language] += 1
        years[year_of(dossier.date)] += 1
    return {"outlets": _most(outlets), "languages": _most(languages), "years": tuple(sorted(years.items()))}


def _most(counts: Counter[str]) -> Numbers:
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
