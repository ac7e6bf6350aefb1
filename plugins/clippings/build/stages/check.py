"""Everything that is wrong with the content, told by its causes: without what only follows from other problems, with
what was meant, and each in its line."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from clippings.build.job import Job
from clippings.build.stages.assemble import Assembled
from clippings.build.stages.content import Content
from clippings.build.stages.lines import in_its_line
from clippings.build.stages.pictures import unseen_pictures
from clippings.commands import said
from clippings.hooks import Check, of_kind
from clippings.model.archive import Archive
from clippings.model.entity import HEADINGS
from clippings.model.entity import names_of as names_of_entity
from clippings.model.outlet import names_of as names_of_outlet
from clippings.model.problem import Problem, errors
from clippings.reading.slips.ids import id_like


def problems_of(
    job: Job, content: Content, assembled: Assembled, found: Sequence[Problem], archive: Archive
) -> tuple[Problem, ...]:
    """Every problem: of the files that were read and ``assembled``, those ``found`` since, and those of the archive
    that came of it."""
    every = [*content.problems, *assembled.problems]
    every += unseen_pictures(assembled.archive, job.pictures) if job.folders else ()  # other sites have their own ways
    hooks = (hook for hook in of_kind(Check, job.hooks) if not hook.linked)
    every += causes((*found, *(problem for hook in hooks for problem in hook.check(archive))), assembled.lost)
    meant = Meant(assembled.archive)
    every = [in_its_line(meant.told(problem), job.content) for problem in every]
    posts = {reading.record.where for reading in content.readings}  # articles of a site that is not ours
    every = [replace(one, severity="warning") if one.where in posts else one for one in every]
    if not archive.dossiers and not errors(every) and job.folders:
        every.append(_empty(job.content))
    return tuple(every)


def _empty(content: Path) -> Problem:
    right = said("import FROM=path/to/texts INTO=…", "import path/to/texts")
    try_ = f"import texts: {right}, or put an article into articles/"
    return Problem(content.resolve().name, 0, "content", "", "holds no article", try_)


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
        if problem.field == "file name" and "/articles/" in problem.where:
            return self._another_name(problem)
        if not problem.missing or problem.try_.startswith("did you mean"):
            return problem
        ids = {id for missing in problem.missing for id in self._ids(missing)}
        if len(ids) != 1:
            return problem
        by_name = " A name goes into byline, an id into authors" if "where an id belongs" in problem.why else ""
        return replace(problem, try_=f"did you mean {ids.pop()}?{by_name}")

    def _another_name(self, problem: Problem) -> Problem:
        """A file's name that is no id, without an example that another article has already."""
        taken = id_like(problem.said)
        before, such_as, example = problem.try_.partition(", such as ")
        if not (such_as and example == taken and taken in self._archive.dossiers):
            return problem
        return replace(problem, try_=f"{before}; {taken} is the id of another article already")

    def _ids(self, missing: str) -> list[str]:
        if missing not in self._found:  # many articles may have the same mistake
            kind, _, said = missing.partition("#")[0].partition("/")
            if kind not in self._known:
                names = _named(kind, self._archive)
                self._known[kind] = {id: {id, *map(_bare, names_)} for id, names_ in names}
            known, wanted = self._known[kind], _bare(said.rpartition("/")[2].removesuffix(".md"))
            found = [id for id, names_ in known.items() if wanted and (wanted in names_ or id == id_like(said))]
            near = [] if said in known else found or get_close_matches(wanted, known, 1, 0.75)
            self._found[missing] = near  # of what is there a part is missing
        return self._found[missing]


def _bare(name: str) -> str:
    """A name as an id, without its article: ``morning-post`` for The Morning Post."""
    return id_like(name).removeprefix("the-")


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
