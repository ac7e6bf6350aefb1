"""The output brought up to date: every unit that is not as it would be made now is made, all others are left alone."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from clippings.build.cache.inputs import PAGE_KEY, Inputs, changed, snapshot
from clippings.build.cache.keys import page_key
from clippings.build.cache.ledger import Build
from clippings.build.cache.output_state import Finished, OutputState
from clippings.build.cache.serialise import serialised
from clippings.build.job import Job, Outcome
from clippings.build.stages.pages import Kind, Maker, kinds
from clippings.build.stages.prepare import Prepared
from clippings.build.stages.relate import keep_indexes
from clippings.hooks import Pages
from clippings.model.archive import Archive
from clippings.model.problem import ContentErrors, Problem
from clippings.output.hosting import hosting
from clippings.output.render import ARTICLE, Renderer
from clippings.output.report import report_of
from clippings.output.stage import Stage
from clippings.output.write import Writer
from clippings.output.written import Part


class Update:
    """One update of an output folder: within `early`, `link` and `write`; then `finish`."""

    def __init__(self, job: Job, prepared: Prepared, state: OutputState, stage: Stage) -> None:
        """ContentErrors when the theme cannot show an article."""
        self.job, self.state, self.archive, self.prepared = job, state, prepared.archive, prepared
        self.renderer = Renderer(job.templates, self.archive.site, prepared.archive.memory)
        if not job.only and (faults := theme_faults(job, self.renderer)):
            raise ContentErrors(faults)
        self.page_key = page_key(job.program, self.archive.site, job.hooks)
        self.inputs = Inputs(self.archive, prepared.related, self.renderer.digest, self.page_key, prepared.known)
        if not job.only:
            keep_indexes(self.archive, self.inputs.indexes)
        self.writer = Writer(stage, self.renderer, state, self.page_key, job.workers.progress)
        self.kinds = kinds(self.archive, job.hooks, bool(job.only))
        self.standing = state.standing(self.page_key)
        if not self.standing:
            list(self.archive.cards.values())  # made here once, or every process would make its own
        self.changed = changed(self.inputs, state.inputs, links=False) if self.standing else []
        self.standing -= state.reading(self.changed)
        self.aside: set[str] = set()

    @contextmanager
    def early(self, meanwhile: bool) -> Iterator[None]:
        """Have a copy of this process make what needs no links, where these are found ``meanwhile``.

        What needs them is made here, within."""
        parts = self._early_parts() if meanwhile and self.standing else []
        self.aside = {part.kind.unit(id) for part in parts for id in part.ids}
        with self.writer.in_background(parts, Maker(self.archive)):
            yield
        self.aside = set()
        if self.writer.written.postponed:  # they asked for links, as they did not before
            self.write()

    def link(self, linked: Archive) -> None:
        """Go on with the archive that has its links."""
        self.archive = linked
        self.inputs.with_links(linked)
        for name in linked.link_indexes:
            linked.link_indexes[name]  # made here once, like the other indexes
        self.kinds = kinds(linked, self.job.hooks, bool(self.job.only))
        if self.standing:
            relinked = changed(self.inputs, self.state.inputs, links=True)
            self.standing -= self.state.reading(relinked)
            self.changed += relinked
        self.writer.keep(kind.unit(id) for kind in self.kinds for id in kind.ids if kind.unit(id) in self.standing)

    def write(self) -> None:
        """Make every unit that does not stand, and that nobody else makes or has made."""
        done = self.standing | self.aside | self.writer.written.made.keys()
        missing = [(kind, kind.missing(done)) for kind in self.kinds]
        count = self.job.workers.count(sum(len(ids) for _, ids in missing) if self.aside else len(self.archive.order))
        parts = [part for kind, ids in missing for part in self.writer.parts(kind, ids, count)]
        if count > 1 and not self.standing:
            self.renderer.make_heads(self.archive.cards.values())
        self.writer.write(parts, Maker(self.archive), count)

    def finish(self, everything: bytes, seconds: Mapping[str, float]) -> Outcome:
        """Have the output be what was made, and remember what everything was made from."""
        writer, state, written = self.writer, self.state, self.writer.written
        if self.job.site.url and self.job.folders:  # in a site that is not ours they are Pelican's to write
            self._host()
        files = writer.files()
        problems, withheld = self.prepared.problems(), self.prepared.withheld
        copied = {path: self.job.copied[path] for path in self.prepared.copied}
        marks = self.job.marks(copied)
        report = report_of(self.archive, problems, withheld, seconds, written, files)
        writer.finish(report, {file.path for file in files}, copied, marks)
        before = state.inputs if self.standing else {}
        inputs = {PAGE_KEY: {"": self.page_key}, **snapshot(self.inputs, {*written.reads, *self.changed}, before)}
        count = len(self.archive.order)
        finished = Finished(count, len(files), problems, marks, withheld)
        gone = state.units.keys() - written.made.keys() - written.kept
        state.note(Build(everything, serialised(inputs), serialised(finished)), written.made, gone)
        self.inputs.remember()
        self.renderer.remember()
        self.job.store.finish()
        return Outcome(count, problems, len(files), len(files) - written.changed, self.archive, withheld)

    def _early_parts(self) -> list[Part]:
        later = self.standing | self.state.reading_links()
        return [part for kind in self.kinds for part in self.writer.parts(kind, kind.missing(later), 1)]

    def _host(self) -> None:
        """Make what only a host needs, which names the other files."""
        paths = [file.path for file in self.writer.files()]
        kind = Kind("hosting", (Pages("hosting", lambda _, archive: hosting(archive, paths)),), ("",), 1)
        self.writer.write(self.writer.parts(kind, ("",), 1), Maker(self.archive), 1)


def theme_faults(job: Job, renderer: Renderer) -> list[Problem]:
    """Why a theme cannot show an archive: it has no page of an article, or a template is not well written."""
    missing = Problem(
        job.templates[-1], 0, "theme", ARTICLE, "is missing: no article has a page",
        "bring the file back, or set THEME to a theme that has it",
    )  # fmt: skip
    return [*renderer.faults(), *([missing] if job.folders and ARTICLE not in renderer.names else [])]
