"""The order of a build, to be read from top to bottom.

`build` is a whole build, `prepare` its first half, which `check` does alone: files are read, each article is examined,
the whole archive is related, and what the public may not have is taken away. Then articles are linked, and the pages
that are not as they would be made are made.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from clippings.build.cache.affected import bases
from clippings.build.cache.inputs import PAGE_KEY, Inputs, changed, snapshot
from clippings.build.cache.inverted import Keys as InvertedKeys
from clippings.build.cache.inverted import keys_of as inverted_keys
from clippings.build.cache.keys import Keys, article_keys, keys_of, page_key, public_keys
from clippings.build.cache.ledger import Build
from clippings.build.cache.memory import LastingMemory
from clippings.build.cache.output_state import Finished, OutputState
from clippings.build.cache.serialise import packed
from clippings.build.job import Clock, Job, Outcome
from clippings.build.sources import Source, sources, unread
from clippings.build.stages.assemble import assemble
from clippings.build.stages.examine import examine_all
from clippings.build.stages.gather import gather
from clippings.build.stages.link import few_changed, link
from clippings.build.stages.pages import Kind, Maker, kinds
from clippings.build.stages.publish import public
from clippings.build.stages.read import Files, read_all
from clippings.build.stages.relate import in_order, relate
from clippings.hooks import Examine, Pages, Read, of_kind
from clippings.model.dossier import Archive, evolved
from clippings.model.problem import ContentErrors, Problem, errors
from clippings.output.hosting import hosting
from clippings.output.render import Renderer
from clippings.output.report import note_unchanged, report_of
from clippings.output.write import Part, Writer, left_whole
from clippings.reading.articles import Reading

ARTICLE = "article.html"
"""The one template without which an archive is none."""
EMPTY = ("content", "", "holds no article", "put one into articles/, or run make import FROM=… INTO=… first")


def check(job: Job, readings: Sequence[Reading] = ()) -> Outcome:
    """Everything up to linking. ContentErrors when something is wrong with the content."""
    prepared = prepare(job, readings)
    _stop_on_errors(prepared.problems, job)
    return Outcome(len(prepared.archive.dossiers), prepared.problems)


def build(job: Job, readings: Sequence[Reading] = ()) -> Outcome:
    """Build the archive into its output folder; ``readings`` are of articles that Pelican read itself.

    ContentErrors, with the output as it was, when something is wrong with the content.
    """
    clock = Clock()
    files = _read(job, readings, clock)
    state = OutputState(job.store, job.output)
    try:
        may_stand = bool(job.folders) and not files.refused and left_whole(job.output)
        if may_stand and (finished := state.unchanged(files.keys.everything)):
            note_unchanged(job.output, clock.seconds, finished.files)
            return Outcome(finished.articles, finished.problems, finished.files, finished.files)
        if job.workers.count(len(files.keys.own)) > 1:
            state.look_in_background()
        prepared = prepare(job, readings, files, clock)
        _stop_on_errors(prepared.problems, job)
        return _write(job, prepared, files.keys, state, clock)
    finally:
        state.end()


def prepare(
    job: Job, readings: Sequence[Reading] = (), files: "_Files | None" = None, clock: Clock | None = None
) -> "Prepared":
    """The archive, examined and related; its articles are not yet linked."""
    clock = clock or Clock()
    files = files or _read(job, readings, clock)
    keys = files.keys
    with clock("read"):
        assembled = assemble(job.site, files.sources, files.read, job.store, readings)
    archive = assembled.archive
    names = [hook.facet for hook in of_kind(Examine, job.hooks)]
    memory = LastingMemory(job.store, "hosted" if job.site.hosted else "local", names)
    own = {id: keys.own[id] for id in archive.dossiers}
    base = bases(archive, own, keys.rest, keys.entries, job.hooks, memory)
    derived = _derive(job, archive, article_keys(keys, base, own), keys.general, clock)
    problems = [*files.problems, *assembled.problems]
    failed = assembled.failed | job.failed  # a problem that only says that one of them is missing follows from it
    problems += (p for p in derived.problems if not any(stem in p.said for stem in failed))
    if not archive.dossiers and not problems:
        problems.append(Problem(job.content.resolve().name, 0, *EMPTY))
    if job.site.hosted and not errors(problems):
        # Everything was checked; now the same again on what the public may have.
        shown = public(archive)
        digests, general = public_keys(derived.archive.digests, keys.general, shown)
        derived = _derive(job, shown, digests, general, clock)
    archive = in_order(replace(derived.archive, memory=memory), job.hooks, derived.keys)
    memory.gathered = gather(archive, job.hooks, job.store, job.workers)
    return Prepared(archive, derived.related, tuple(problems))


@dataclass(frozen=True, slots=True)
class Prepared:
    """An archive that is ready to be linked and written."""

    archive: Archive
    related: Mapping[str, Mapping[str, Any]]
    """Article id → the facets that were found in the whole archive."""
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Files:
    """All files of the content folder, read; their values are in the store."""

    sources: list[Source]
    read: Files
    keys: Keys
    problems: tuple[Problem, ...]
    """What was found wrong before any file was opened."""

    @property
    def refused(self) -> bool:
        """Whether a file could not be opened."""
        return bool(self.read.refused)


def _read(job: Job, readings: Iterable[Reading], clock: Clock) -> _Files:
    with clock("read"):
        found = sources(job.content, job.folders, job.hooks, job.only)
        files = read_all(found, job.program, job.store, job.workers)
        problems = (*job.problems, *(unread(job.content) if job.reads_articles else ()))
        page = page_key(job.program, job.site, job.hooks, job.reserved)
        beside = (*map(str, problems), *_theme(job), *sorted(job.copied), page)
        keys = keys_of(files.keys, readings, job.hooks, job.site, job.program, beside)
        return _Files(found, files, keys, problems)


def _theme(job: Job) -> Iterator[str | bytes]:
    """The names and texts of all the theme's templates, the folder that wins first."""
    for path in (path for folder in job.templates for path in sorted(Path(folder).rglob("*")) if path.is_file()):
        yield from (str(path), path.read_bytes())


@dataclass(frozen=True, slots=True)
class _Derived:
    """An archive with all facets but those made when a dossier is shown."""

    archive: Archive
    keys: Mapping[str, Mapping[str, InvertedKeys]]
    related: Mapping[str, Mapping[str, Any]]
    problems: tuple[Problem, ...]


def _derive(job: Job, archive: Archive, digests: Mapping[str, bytes], general: bytes, clock: Clock) -> _Derived:
    problems: list[Problem] = []
    dossiers = dict(archive.dossiers)
    keys = {}
    with clock("examine"):
        hooks, reads = of_kind(Examine, job.hooks), of_kind(Read, job.hooks)
        for id, found in examine_all(archive, hooks, reads, digests, job.store, job.workers):
            dossiers[id] = evolved(dossiers[id], found.facets)
            keys[id] = found.keys
            problems += found.problems
    with clock("relate"):
        related = relate(replace(archive, dossiers=dossiers, digests=digests, general=general), job.hooks)
    for id, facets in related.facets.items():
        keys[id] = keys[id] | {name: inverted_keys(facets[name]) for name in keys[id].keys() & facets.keys()}
    return _Derived(related.archive, keys, related.facets, (*problems, *related.problems))


def _stop_on_errors(problems: Sequence[Problem], job: Job) -> None:
    if (faults := errors(problems)) and not job.only:
        raise ContentErrors(faults)


def _write(job: Job, prepared: Prepared, keys: Keys, state: OutputState, clock: Clock) -> Outcome:
    """Link the articles, and make every unit that is not as it would be made."""
    archive, workers = prepared.archive, job.workers
    renderer = Renderer(job.templates, job.site, job.reserved, archive.memory)
    _require_article_template(job, renderer)
    for name in archive.indexes:
        archive.indexes[name]  # made here once, or every process would make its own
    key = page_key(job.program, job.site, job.hooks, job.reserved)
    writer = Writer(job.output, renderer, state, key, workers.progress)
    every = kinds(archive, job.hooks, bool(job.only))
    inputs = Inputs(archive, prepared.related, renderer.digest)
    stands = state.standing(key)
    if stands:
        stands -= state.reading(changed(inputs, state.inputs, links=False))
    count = workers.count(len(archive.order))
    early: list[Part] = []
    if stands and count > 1 and few_changed(archive, job.hooks):
        later = stands | state.reading_links()
        early = [part for kind in every for part in writer.parts(kind, kind.missing(later), 1)]
    with clock("link"), writer.in_background(early, Maker(archive)):
        archive = link(archive, job.hooks, job.store, workers)
    with clock("view, render and write"):
        inputs.with_links(archive)
        if stands:
            stands -= state.reading(changed(inputs, state.inputs, links=True))
        writer.keep(kind.unit(id) for kind in every for id in kind.ids if kind.unit(id) in stands)
        missing = [(kind, kind.missing(stands | writer.written.made.keys())) for kind in every]
        units = sum(len(ids) for _, ids in missing)
        count = workers.count(units) if early else count
        maker = Maker(archive)
        writer.write([part for kind, ids in missing for part in writer.parts(kind, ids, count)], maker, count)
        if job.site.url:
            paths = [file.path for file in writer.files()]
            hosted = Kind("hosting", (Pages("hosting", lambda _, read: hosting(read, paths)),), ("",), 1)
            writer.write(writer.parts(hosted, ("",), 1), maker, 1)
    files = writer.files()
    written = writer.written
    report = report_of(archive, prepared.problems, clock.seconds, written, files, job.copied)
    writer.finish(report, {*(file.path for file in files), *job.copied})
    outcome = Outcome(len(archive.order), prepared.problems, len(files), len(files) - written.changed, archive)
    reads = {(table, key) for table, entries in state.inputs.items() for key in entries} if stands else set()
    found = {PAGE_KEY: {"": key}, **snapshot(inputs, (reads | written.reads) - {(PAGE_KEY, "")})}
    finished = Finished(outcome.articles, outcome.files, tuple(outcome.problems))
    names = written.made.keys() | written.kept
    state.note(Build(keys.everything, packed(found), packed(finished)), written.made, state.units.keys() - names)
    inputs.remember()
    renderer.remember()
    job.store.finish()
    return outcome


def _require_article_template(job: Job, renderer: Renderer) -> None:
    if job.folders and not renderer.has(ARTICLE):
        raise ContentErrors([
            Problem(job.templates[-1], 0, "theme", ARTICLE, "is missing: no article has a page",
                    "bring the file back, or set THEME to a theme that has it")
        ])  # fmt: skip
