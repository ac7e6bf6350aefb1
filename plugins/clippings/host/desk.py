"""Where an archive comes together: files are read, articles examined, the whole related. Knows no Pelican object."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import perf_counter
from typing import Any, TypeVar

from clippings.host.doors import Door, Examine, Read, Relate
from clippings.host.files import text_of
from clippings.host.public import public
from clippings.host.workers import processors, shared, slices
from clippings.model.body import Body
from clippings.model.dossier import Archive, Dossier, Site, reading_order
from clippings.model.problem import Problem, Result, errors
from clippings.reading.articles import Reading
from clippings.view.card import with_cards

D = TypeVar("D")


class ContentErrors(Exception):
    """The content cannot stand as it is; ``problems`` says all of why."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, problems)))


@dataclass
class Desk:
    """One build's work in progress. ``where`` names files as the editor knows them."""

    content: Path
    site: Site
    doors: tuple[Door, ...]
    readings: list[Reading] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    failed: set[str] = field(default_factory=set)
    seconds: dict[str, float] = field(default_factory=dict)
    archive: Archive | None = None
    files: int = 0
    jobs: int | None = None
    ahead: dict[Path, Result[Reading | None]] | None = None

    @property
    def workers(self) -> int:
        return processors(self.jobs)

    def door(self, kind: type[D]) -> list[D]:
        return [door for door in self.doors if isinstance(door, kind)]

    def where(self, path: Path) -> str:
        """A file's name as the editor knows it, from the folder above the content."""
        try:
            return path.resolve().relative_to(self.content.resolve().parent).as_posix()
        except ValueError:
            return path.as_posix()

    def phase(self, name: str, since: float) -> None:
        self.seconds[name] = round(self.seconds.get(name, 0.0) + perf_counter() - since, 4)

    def assemble(self) -> Archive:
        """The archive of everything read so far, examined and related."""
        started = perf_counter()
        archive = self.with_files(Archive(self.site))
        self.problems.extend(duplicates(self.readings))
        ordered = sorted(map(dossier_of, self.readings), key=reading_order)
        archive = replace(archive, dossiers={d.id: d for d in ordered})
        self.phase("read", started)
        self.archive = self.related(self.examined(archive))
        if self.site.hosted and not errors(self.problems):
            # Everything was checked; now the same again on what the public may have.
            said = len(self.problems)
            self.archive = self.related(self.examined(public(archive)))
            del self.problems[said:]
        self.archive = with_cards(self.archive)
        return self.archive

    def with_files(self, archive: Archive) -> Archive:
        """The archive with every file the read doors ask for."""
        fields: dict[str, dict[str, Any]] = {}
        for door in self.door(Read):
            for path in sorted(self.content.glob(door.pattern)):
                self.read_file(door, path, fields.setdefault(door.field, {}))
        found: dict[str, Any] = {name: dict(sorted(values.items())) for name, values in fields.items()}
        return replace(archive, **found)

    def read_file(self, door: Read, path: Path, into: dict[str, Any]) -> None:
        where = self.where(path)
        text = text_of(path, where)
        self.problems.extend(text.problems)
        if text.value is None:
            self.failed.add(path.stem)
            return
        result = door.read(text.value, where, path.stem) if door.each else door.read(text.value, where)
        self.problems.extend(result.problems)
        if result.value is None:
            self.failed.add(path.stem)
            return
        found: Mapping[str, Any] = {path.stem: result.value} if door.each else result.value
        for id, value in found.items():
            if id in into and isinstance(value, tuple):
                value = (*into[id], *value)
            elif id in into:
                self.problems.append(
                    Problem(where, 0, "id", id, "is the id of another entry too", "give one of the two another id")
                )
            into[id] = value

    def follows(self, problem: Problem) -> bool:
        """Whether a problem only says that a file with problems of its own is missing."""
        return any(id in problem.said for id in self.failed)

    def examined(self, archive: Archive) -> Archive:
        started = perf_counter()
        doors = [(door, door.context(archive)) for door in self.door(Examine)]

        def examine(ids: Sequence[str]) -> list[tuple[str, dict[str, Any], tuple[Problem, ...]]]:
            return [examined(archive.dossiers[id], doors) for id in ids]

        dossiers = dict(archive.dossiers)
        for stretch in shared(examine, slices(list(dossiers), self.workers * 4), self.workers):
            for id, facets, problems in stretch:
                dossiers[id] = replace(dossiers[id], **facets)
                self.problems.extend(problems)
        archive = replace(archive, dossiers=dossiers)
        self.phase("examine", started)
        return archive

    def related(self, archive: Archive) -> Archive:
        started = perf_counter()
        for door in self.door(Relate):
            result = door.relate(archive)
            self.problems.extend(p for p in result.problems if not self.follows(p))
            dossiers = dict(archive.dossiers)
            for id, facets in result.value.items():
                dossiers[id] = replace(dossiers[id], **facets)
            archive = replace(archive, dossiers=dossiers)
        self.phase("relate", started)
        return archive


def examined(dossier: Dossier, doors: Sequence[tuple[Examine, Any]]) -> tuple[str, dict[str, Any], tuple[Problem, ...]]:
    """An article's id, its facets from every examine door in turn, and what was wrong."""
    facets: dict[str, Any] = {}
    problems: list[Problem] = []
    for door, context in doors:
        result = door.examine(dossier, context)
        problems.extend(result.problems)
        facets[door.facet] = result.value
        dossier = replace(dossier, **{door.facet: result.value})
    return dossier.id, facets, tuple(problems)


def dossier_of(reading: Reading) -> Dossier:
    """A reading's dossier, before anything is derived."""
    indexed = reading.record.rights.search != "none"
    return Dossier(reading.record, reading.body, findable=reading.body if indexed else Body())


def duplicates(readings: Iterable[Reading]) -> list[Problem]:
    """One problem for every article whose id another file has taken."""
    first: dict[str, str] = {}
    found = []
    for reading in sorted(readings, key=lambda r: r.record.where):
        record = reading.record
        if record.id in first:
            found.append(
                Problem(record.where, 0, "file name", record.id, f"is the id of {first[record.id]} too",
                        "rename one of the two files; the stem is the article's permanent id")
            )  # fmt: skip
        first.setdefault(record.id, record.where)
    return found
