"""Problems told by their causes: without those that only follow from others, and with what was meant."""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace
from difflib import get_close_matches
from typing import Any

from clippings.model.archive import Archive
from clippings.model.entity import HEADINGS
from clippings.model.entity import names_of as names_of_entity
from clippings.model.outlet import names_of as names_of_outlet
from clippings.model.problem import Problem
from clippings.reading.slips.ids import id_like


def causes(problems: Iterable[Problem], lost: Set[str]) -> Iterator[Problem]:
    """The problems without those that only say that something is missing which has an error of its own."""
    return (problem for problem in problems if not any(_is_lost(missing, lost) for missing in problem.missing))


def _is_lost(missing: str, lost: Set[str]) -> bool:
    """Whether ``outlet/gazette`` is lost, or all outlets are; of ``article/x#note-n1``, whether the notes on x are."""
    whole, _, part = missing.partition("#")
    kind, _, id = whole.partition("/")
    return whole in lost or f"{kind}/*" in lost or (part.startswith("note-") and f"note/{id}" in lost)


def meant(problem: Problem, archive: Archive) -> Problem:
    """A problem with the id that was meant, where something of the archive has the name, or nearly the id, that stands
    in the place of one: ``did you mean gazette?`` for The Gazette."""
    if problem.try_.startswith("did you mean"):
        return problem
    ids = {id for missing in problem.missing for id in _ids_of(missing, archive)}
    if len(ids) != 1:
        return problem
    advice = f"did you mean {ids.pop()}?"
    by_name = " A name goes into byline, an id into authors" if "where an id belongs" in problem.why else ""
    return replace(problem, try_=advice + by_name)


def _ids_of(missing: str, archive: Archive) -> Iterator[str]:
    """The ids of what is named, or has nearly that id."""
    kind, _, said = missing.partition("/")
    id = id_like(said)
    named = {known: {known, *map(id_like, names)} for known, names in _named(kind, archive)} if id else {}
    found = [known for known, names in named.items() if id in names]
    yield from found or get_close_matches(id, named, 1, 0.75)


def _named(kind: str, archive: Archive) -> Iterator[tuple[str, Iterable[str]]]:
    """Everything of a kind: its id, and its names."""
    if kind in HEADINGS:
        yield from ((one.id, names_of_entity(one)) for one in archive.entities.values() if one.kind == kind)
    elif kind == "outlet":
        yield from ((one.id, names_of_outlet(one)) for one in archive.outlets.values())
    else:
        titled: Mapping[str, Mapping[str, Any]] = {"event": archive.events, "label": archive.labels}
        for id, one in titled.get(kind, {}).items():
            yield id, (one.title if kind == "event" else one.words,)
        if kind == "article":
            yield from ((id, (dossier.record.title,)) for id, dossier in archive.dossiers.items())
