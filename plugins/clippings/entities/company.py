"""The names that stay open in an article alone and that the whole archive decides, by whom it names with whom."""

from collections.abc import Mapping
from typing import Any

from clippings.model.archive import Archive
from clippings.model.dossier import Dossier
from clippings.model.entity import Kind, Mention
from clippings.reading.names.company import Decided, decided_by_company


def settle(archive: Archive) -> Mapping[str, Mapping[str, Any]]:
    """For `clippings.hooks.Settle`: the mentions and open names of each article in which its company decides a name."""
    still_open = {id: dossier.open_names for id, dossier in archive.dossiers.items() if dossier.open_names}
    if not still_open:
        return {}
    named = {
        id: frozenset(map("/".join, zip(dossier.named.kinds, dossier.named.entities, strict=True)))
        for id, dossier in archive.dossiers.items()
    }
    found: dict[str, list[Decided]] = {}
    for one in decided_by_company(named, still_open):
        found.setdefault(one.article, []).append(one)
    return {id: _with(archive.dossiers[id], decided) for id, decided in found.items()}


def _with(dossier: Dossier, decided: list[Decided]) -> Mapping[str, Any]:
    """The facets of an article with the names that are decided."""
    names = {one.name for one in decided}
    mentions = [*dossier.mentions, *map(_mention, decided)]
    return {
        "mentions": tuple(sorted(mentions, key=lambda one: (one.paragraph, one.start))),
        "open_names": tuple(name for name in dossier.open_names if name not in names),
    }


def _mention(one: Decided) -> Mention:
    kind, _, id = one.bearer.partition("/")
    name = one.name
    known: dict[str, Kind] = {"person": "person", "organisation": "organisation", "place": "place", "outlet": "outlet"}
    return Mention(id, known[kind], name.paragraph, name.start, name.start + len(name.text), name.text, "company")
