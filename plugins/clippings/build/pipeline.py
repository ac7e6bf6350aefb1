"""The order of a build, to be read from top to bottom."""

from collections.abc import Sequence

from clippings.build.cache.output_state import Finished, OutputState
from clippings.build.job import Clock, Job, Outcome
from clippings.build.stages.content import Content, read_content
from clippings.build.stages.lines import in_its_line
from clippings.build.stages.link import finding_links, link, with_links
from clippings.build.stages.prepare import Prepared, prepare
from clippings.build.update import Update, theme_faults
from clippings.hooks import Check, of_kind
from clippings.model.archive import Archive
from clippings.model.problem import ContentErrors, errors, warnings
from clippings.output.guard import refuse_strange
from clippings.output.render import Renderer
from clippings.output.report import note_unchanged
from clippings.output.stage import Stage
from clippings.output.write import report_in
from clippings.reading.articles import Reading
from clippings.reading.still_open import open_fields, told, unconfirmed, unconfirmed_claims
from clippings.wording.messages import speaking


def build(job: Job, readings: Sequence[Reading] = ()) -> Outcome:
    """Build the archive into its output folder; ``readings`` are of articles that Pelican read itself.

    ContentErrors, with the output as it was, when something is wrong with the content.
    """
    with speaking(job.site.interface):
        return _built(job, readings)


def _built(job: Job, readings: Sequence[Reading]) -> Outcome:
    clock = Clock()
    stage = Stage(job.output)
    stage.recover()
    state = OutputState(job.store, job.output)
    if job.folders and state.build is None and report_in(job.output) is None:
        refuse_strange(job.output)
    if job.workers.count(len(state.units)) > 1:
        state.look_in_background()
    try:
        with clock("read"):
            content = read_content(job, readings)
        if (finished := _unchanged(job, content, state)) and _copied(job, state, stage):
            note_unchanged(job.output, clock.seconds, finished.files)
            done = finished.files
            return Outcome(finished.articles, finished.problems, done, done, withheld=finished.withheld)
        prepared = prepare(job, content, clock)  # assembled, examined and related: only what may be published
        with finding_links(prepared.words, job.hooks, job.store, job.workers) as links:
            with clock("relate"):
                _stop_on_errors(job, prepared)
            stage.begin()
            update = Update(job, prepared, state, stage)
            with update.early(links.meanwhile):
                with clock("link"):
                    archive = with_links(prepared.archive, links.archive(), job.hooks)
                with clock("view, render and write"):
                    update.link(archive)
                    update.write()
        return update.finish(content.keys.everything, clock.seconds)
    finally:
        state.end()
        stage.recover()


def check(job: Job, readings: Sequence[Reading] = ()) -> Outcome:
    """Everything but what is written. ContentErrors when something is wrong with the content."""
    prepared = prepare(job, read_content(job, readings), Clock())
    _stop_on_errors(job, prepared)
    if faults := theme_faults(job, Renderer(job.templates, job.site, prepared.archive.memory)):
        raise ContentErrors(faults)
    archive, problems = _linked(job, prepared), list(prepared.problems())
    for hook in (hook for hook in of_kind(Check, job.hooks) if hook.linked):
        problems += (in_its_line(problem, job.content) for problem in hook.check(archive))
    dossiers = archive.dossiers.values()
    fields = (field._replace(id=dossier.id) for dossier in dossiers for field in open_fields(dossier.record))
    still_open = told(fields, unconfirmed(archive.entities.values()), unconfirmed_claims(archive.outlets.values()))
    return Outcome(len(archive.dossiers), tuple(problems), archive=archive, still_open=still_open)


def archive_of(job: Job) -> Archive:
    """The whole archive, linked, with nothing written."""
    return _linked(job, prepare(job, read_content(job, ()), Clock()))


def _linked(job: Job, prepared: Prepared) -> Archive:
    """The archive as pages get it, with the links that were found in the full words."""
    found = link(prepared.words, job.hooks, job.store, job.workers)
    return with_links(prepared.archive, found, job.hooks)


def _unchanged(job: Job, content: Content, state: OutputState) -> Finished | None:
    """What the last build came to, if this one would come to the same and its files are untouched."""
    known = bool(job.folders) and not content.files.refused and report_in(job.output) is not None
    return state.unchanged(content.keys.everything) if known else None


def _copied(job: Job, state: OutputState, stage: Stage) -> bool:
    """Whether all that was copied into the output is there, and as it would be copied now."""
    known = state.copied
    return known == job.marks(known) and all(stage.has_copy(path, job.copied[path]) for path in known)


def _stop_on_errors(job: Job, prepared: Prepared) -> None:
    """ContentErrors where there are errors; it has the warnings too, behind them."""
    problems = prepared.problems()
    if (faults := errors(problems)) and not job.only:
        raise ContentErrors((*faults, *warnings(problems)))
