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


class Meant:
    """What was meant where an id is wrong: the id of what has the name that stands there, or nearly that id."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._known: dict[str, dict[str, set[str]]] = {}
        self._found: dict[str, list[str]] = {}

    def told(self, problem: Problem) -> Problem:
        """A problem with what was meant, where that is one thing: ``did you mean gazette?`` for The Gazette."""
        if not problem.missing or problem.try_.startswith("did you mean"):
            return problem
        ids = {id for missing in problem.missing for id in self._ids(missing)}
        if len(ids) != 1:
            return problem
        by_name = " A name goes into byline, an id into authors" if "where an id belongs" in problem.why else ""
        return replace(problem, try_=f"did you mean {ids.pop()}?{by_name}")

    def _ids(self, missing: str) -> list[str]:
        if missing not in self._found:  # many articles may have the same mistake
            kind, _, said = missing.partition("/")
            if kind not in self._known:
                names = _named(kind, self._archive)
                self._known[kind] = {id: {id, *map(id_like, names_)} for id, names_ in names}
            known, wanted = self._known[kind], id_like(said)
            found = [id for id, names_ in known.items() if wanted and wanted in names_]
            self._found[missing] = found or get_close_matches(wanted, known, 1, 0.75)
        return self._found[missing]


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
