"""Where an archive comes together: files are read, articles examined, the whole related. Knows no Pelican object."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from time import perf_counter
from typing import Any, TypeVar

from clippings.host.authority import bases
from clippings.host.cluster import Cluster, Labour, Refused, cluster_at
from clippings.host.connecting import connected, few_changed
from clippings.host.digests import Digests, digests_of
from clippings.host.doors import Articles, Connect, Door, Examine, Finish, Gather, Read, Relate
from clippings.host.examination import examined
from clippings.host.files import files_below
from clippings.host.filing import dossier_of, duplicates, filed
from clippings.host.gathering import gathered
from clippings.host.intake import Intake, Source, intake, is_article, taken
from clippings.host.memory import LastingMemory
from clippings.host.progress import Progress, silent
from clippings.host.public import public
from clippings.host.standing import Standing, Whole
from clippings.host.store import Store
from clippings.host.workers import processors
from clippings.model.digest import digest
from clippings.model.dossier import Archive, Dossier, Site, evolved, outline_of, reading_order
from clippings.model.problem import Problem, errors
from clippings.reading.articles import Reading
from clippings.view.card import with_cards

D = TypeVar("D")
WORTH_SHARING = 100
"""Articles from which more than one process is worth starting."""


class ContentErrors(Exception):
    """The content cannot stand as it is; ``problems`` says all of why."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, problems)))


@dataclass
class Desk:
    """One build's work in progress. ``where`` names files as the editor knows them.

    ``articles`` are the folders of article files; none where Pelican reads them itself and gives ``readings``. ``only``
    is the one article to be shown before all the others are read; what it refers to is missing then, and not wrong.
    """

    content: Path
    site: Site
    doors: tuple[Door, ...]
    store: Store
    articles: tuple[str, ...] = ()
    jobs: int | None = None
    executor: str = ""
    progress: Progress = silent
    only: str = ""
    readings: list[Reading] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    failed: set[str] = field(default_factory=set)
    seconds: dict[str, float] = field(default_factory=dict)
    sources: list[Source] = field(default_factory=list)
    intake: Intake = field(default_factory=lambda: Intake({}, {}))
    digests: Digests = field(default_factory=Digests)
    archive: Archive | None = None
    memory: LastingMemory | None = None
    standing: Standing | None = None
    whole: Whole | None = None
    files: int = 0
    reused: int = 0

    def workers(self, articles: int) -> int:
        """How many processes for so many articles; a few are sooner done than shared out."""
        return processors(self.jobs) if self.jobs or articles > WORTH_SHARING else 1

    def labour(self, articles: int) -> Labour:
        return Labour(self.workers(articles), self.progress, lambda: self.cluster)

    @property
    def may_stand(self) -> bool:
        """Whether it may be that nothing is to be done: all files could be opened, and none is Pelican's to read."""
        return bool(self.articles) and not self.intake.refused

    def door(self, kind: type[D]) -> list[D]:
        return [door for door in self.doors if isinstance(door, kind)]

    @cached_property
    def cluster(self) -> Cluster | None:
        """The cluster that EXECUTOR names."""
        try:
            return cluster_at(self.executor)
        except Refused as refused:
            raise ContentErrors([refused.problem]) from refused

    def end(self) -> None:
        """Let go of the store, of who looks at the output meanwhile, and of a cluster that was asked."""
        try:
            if self.standing:
                self.standing.end()
        finally:
            self.store.end()
            if cluster := self.__dict__.get("cluster"):
                cluster.close()

    @cached_property
    def name(self) -> str:
        """The content folder's."""
        return self.content.resolve().name

    def where(self, path: Path) -> str:
        """A file's name as the editor knows it, from the folder above the content."""
        # as texts: pathlib needs many times as long, for each of a hundred thousand files
        inside = path.as_posix().removeprefix(f"{self.content.as_posix()}/")
        return inside if inside == path.as_posix() else f"{self.name}/{inside}"

    def phase(self, name: str, since: float) -> None:
        self.seconds[name] = round(self.seconds.get(name, 0.0) + perf_counter() - since, 4)

    def take_in(self) -> None:
        """Read every file there is. What each holds is in the store; here are the digests of what it is made from."""
        started = perf_counter()
        self.sources = self.find_sources()
        self.intake = intake(self.sources, self.store, self.labour(len(self.sources)))
        self.digests = digests_of(self.intake, self.readings, self.door(Examine), self.site, self.problems)
        self.phase("read", started)

    def assemble(self) -> Archive:
        """What was read, examined and related; its articles are not yet linked."""
        read = self.read()
        facets = [door.facet for door in self.door(Examine)]
        memory = LastingMemory(self.store, "hosted" if self.site.hosted else "local", facets)
        known = self.digests
        own = {id: known.own[id] for id in read.dossiers}
        based = bases(read, own, known.rest, known.entries, self.door(Read), memory)
        keys = {id: digest(known.rest, based[id], own[id]) for id in own}
        read = replace(read, others=known.others)
        archive = replace(self.related(self.examined(read, keys)), digests=keys, general=known.general)
        if self.site.hosted and not errors(self.problems):
            # Everything was checked; now the same again on what the public may have.
            said = len(self.problems)
            shown = public(read)
            kept = digest(*shown.dossiers, "", *shown.events, "", *shown.questions)
            keys = {id: digest(keys[id], "public", kept) for id in shown.dossiers}
            general = digest(known.general, "public", kept)
            archive = replace(self.related(self.examined(shown, keys)), digests=keys, general=general)
            del self.problems[said:]
        self.memory = memory
        self.archive = ready(replace(archive, memory=memory))
        return self.archive

    def find_sources(self) -> list[Source]:
        """Every file there is to read, those of the authorities first."""
        files: list[tuple[Read | Articles, Path]] = [
            (door, path) for door in self.door(Read) for path in sorted(self.content.glob(door.pattern))
        ]
        files.sort(key=lambda found: found[0].each)
        articles = sorted((p for f in self.articles for p in files_below(self.content / f, is_article)), key=str)
        own = [(door, path) for door in self.door(Articles)[-1:] for path in articles]
        found = [Source(door, path, self.where(path)) for door, path in (*files, *own)]
        return [s for s in found if not s.door.own or s.path.stem == self.only] if self.only else found

    def read(self) -> Archive:
        """The archive as its files say it; nothing is derived yet."""
        started = perf_counter()
        fields: dict[str, dict[str, Any]] = {}
        for source, result in taken(self.sources, self.intake, self.store):
            self.problems.extend(result.problems)
            if result.value is None:
                self.failed.add(source.path.stem)
            elif isinstance(source.door, Articles):
                self.readings.append(result.value)
            else:
                self.problems.extend(filed(source, result.value, fields.setdefault(source.door.field, {})))
        self.problems.extend(duplicates(self.readings))
        ordered = sorted(map(dossier_of, self.readings), key=reading_order)
        self.sources, self.intake = [], Intake({}, self.intake.refused)  # they have done their work
        dossiers = {dossier.id: dossier for dossier in ordered}
        found_fields: dict[str, Any] = {name: dict(sorted(values.items())) for name, values in fields.items()}
        self.phase("read", started)
        return replace(Archive(self.site), dossiers=dossiers, **found_fields)

    def follows(self, problem: Problem) -> bool:
        """Whether a problem only says that a file with problems of its own is missing."""
        return any(id in problem.said for id in self.failed)

    def examined(self, archive: Archive, keys: Mapping[str, bytes]) -> Archive:
        started = perf_counter()
        dossiers = dict(archive.dossiers)
        own = tuple(dict.fromkeys(door.field for door in self.door(Read) if door.own))
        labour = self.labour(len(keys))
        for id, found in examined(archive, self.door(Examine), keys, self.store, labour, own):
            dossiers[id] = evolved(dossiers[id], found.facets)
            self.problems.extend(found.problems)
        self.phase("examine", started)
        return replace(archive, dossiers=dossiers)

    def related(self, archive: Archive) -> Archive:
        started = perf_counter()
        for door in self.door(Relate):
            result = door.relate(archive)
            self.problems.extend(p for p in result.problems if not self.follows(p))
            dossiers = dict(archive.dossiers)
            for id, facets in result.value.items():
                dossiers[id] = evolved(dossiers[id], facets)
            archive = replace(archive, dossiers=dossiers)
        self.phase("relate", started)
        return archive

    def few_changed(self, archive: Archive) -> bool:
        """Whether the archive is to be linked, and links must be found anew for a few articles only."""
        return not archive.linked and any(few_changed(archive, door) for door in self.door(Connect))

    def connect(self, archive: Archive) -> Archive:
        """The assembled archive with its links."""
        started = perf_counter()
        for door in () if archive.linked else self.door(Connect):
            archive = connected(archive, door, self.store, self.workers, self.progress)
        self.archive = archive
        self.phase("connect", started)
        return archive

    def gather(self, archive: Archive) -> None:
        """Have the parts made that plugins want of a cluster, before pages are written."""
        started = perf_counter()
        memory, count = self.memory, len(archive.order)
        if memory is None or not self.executor:
            return
        for door in self.door(Gather):
            if door.wanted(archive) and (cluster := self.labour(count).cluster(count)):
                memory.gathered[door.name] = gathered(archive, door, self.store, cluster, self.progress)
        self.phase("gather", started)

    def finished(self, dossier: Dossier, archive: Archive) -> Dossier:
        """A dossier with the facets that are made when it is shown."""
        return evolved(dossier, {door.facet: door.finish(dossier, archive) for door in self.door(Finish)})


def ready(archive: Archive) -> Archive:
    """The archive as pages need it: articles numbered in their order, and their cards made."""
    numbers = {id: number for number, id in enumerate(archive.dossiers)}
    outlines = {id: outline_of(dossier) for id, dossier in archive.dossiers.items()}
    return with_cards(replace(archive, order=tuple(numbers), numbers=numbers, outlines=outlines))
