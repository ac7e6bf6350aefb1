"""What results can be narrowed by: outlet, label, year, person, place. Each value with its documents."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from clippings.model.dossier import Archive, Dossier
from clippings.search.pieces import numbers
from clippings.view.card import strip_of

KINDS = ("outlet", "label", "year", "person", "place")
MOST_YEARS = 60
"""A date that spans more years than this says nothing a filter could use."""


def facets_of(archive: Archive) -> dict[str, list[list[Any]]]:
    """Facet → ``[value, name, documents]``, the documents as steps from one to the next."""
    found: dict[str, dict[str, tuple[str, list[int]]]] = {kind: {} for kind in KINDS}
    for number, dossier in enumerate(archive.dossiers.values()):
        for kind, value, name in values_of(dossier, archive):
            found[kind].setdefault(value, (name, []))[1].append(number)
    return {
        kind: [[value, name, steps(documents)] for value, (name, documents) in sorted(values.items(), key=order(kind))]
        for kind, values in found.items()
    }


def order(kind: str) -> Any:
    """Years in time, everything else by how much there is of it."""
    if kind == "year":
        return lambda item: item[0]
    return lambda item: (-len(item[1][1]), item[1][0])


def steps(documents: list[int]) -> str:
    return numbers(b - a - 1 for a, b in zip([-1, *documents], documents, strict=False))


def values_of(dossier: Dossier, archive: Archive) -> Iterator[tuple[str, str, str]]:
    strip = strip_of(dossier, archive)
    yield "outlet", dossier.outlet.id, strip.outlet if dossier.outlet.id != "unknown" else "Outlet unknown"
    for label in strip.labels:
        yield "label", label.id, label.words
    date = dossier.date
    if date and date.earliest and date.latest:
        years = range(int(date.earliest[:4]), int(date.latest[:4]) + 1)
        for year in years if len(years) <= MOST_YEARS else ():
            yield "year", str(year), str(year)
    if dossier.record.rights.search == "none":
        return
    seen: dict[str, set[str]] = defaultdict(set)
    for mention in dossier.mentions:
        if mention.kind in ("person", "place") and mention.entity not in seen[mention.kind]:
            seen[mention.kind].add(mention.entity)
            yield mention.kind, mention.entity, archive.entities[mention.entity].name
