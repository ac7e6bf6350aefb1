"""From one article to the one before and after it: by date, and within its outlet, its events, its story and its
authors."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from clippings.model.archive import Archive
from clippings.model.dossier import Dossier
from clippings.view.card import Card, card_of
from clippings.view.names import Named, named, people
from clippings.wording.messages import gettext

_MOST = 4
"""Ways of turning that are shown, besides that by date."""
Turns = tuple[tuple[str, str, str], ...]
"""What is turned in (``event/talks``), and the ids of the articles before and after; empty where there is none."""


@dataclass(frozen=True, slots=True)
class TurnView:
    """The articles before and after one, among those that have something in common with it."""

    within: Named
    """What they have in common: its outlet, an event, a story, an author."""
    previous: Card | None
    """The article before it. None for the first."""
    next: Card | None
    """The article after it. None for the last."""


def turns(archive: Archive) -> Mapping[str, Turns]:
    """For `clippings.hooks.Index`: article → the ways in which it can be left for the one before or after."""
    rows: dict[str, list[str]] = defaultdict(list)
    for id, dossier in archive.dossiers.items():
        for key in _keys_of(dossier):
            rows[key].append(id)
    found: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for key, ids in rows.items():
        if len(ids) > 1:
            for before, id, after in zip(("", *ids[:-1]), ids, (*ids[1:], ""), strict=True):
                found[id].append((key, before, after))
    return {id: tuple(some) for id, some in found.items()}


def _keys_of(dossier: Dossier) -> Iterator[str]:
    if dossier.outlet.is_known:
        yield f"outlet/{dossier.outlet.id}"
    yield from dict.fromkeys(f"event/{id}" for id in dossier.record.events)
    yield from dict.fromkeys(f"author/{id}" for id in dossier.record.authors)


def turns_of(id: str, archive: Archive) -> Iterator[TurnView]:
    """The ways to go on from an article. Two that lead to the same articles are told once."""
    seen: set[tuple[str, str]] = set()
    order = ("outlet", "event", "story", "author")
    every = (*archive.indexes["turns"].get(id, ()), *_in_story(id, archive))
    for key, before, after in sorted(every, key=lambda one: order.index(one[0].partition("/")[0])):
        if (before, after) not in seen and len(seen) < _MOST:
            seen.add((before, after))
            yield TurnView(
                _within(key, archive),
                card_of(before, archive) if before else None,
                card_of(after, archive) if after else None,
            )


def _in_story(id: str, archive: Archive) -> Turns:
    """The way within the story that an article tells, as the plugin ``events`` finds it."""
    ids: tuple[str, ...] = archive.link_indexes["stories"].get(id, ()) if "stories" in archive.link_indexes else ()
    if not ids:
        return ()
    place = ids.index(id)
    return ((f"story/{ids[0]}", ids[place - 1] if place else "", ids[place + 1] if place + 1 < len(ids) else ""),)


def _within(key: str, archive: Archive) -> Named:
    """What is turned in, with its page."""
    kind, _, id = key.partition("/")
    if kind == "story":
        return Named(gettext("Story"), f"stories/{id}.html")
    return people((id,), archive)[0] if kind == "author" else named(key, archive)
