"""Outputs to files: only what changed is written, each file whole; what only an earlier build wrote goes."""

import json
import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from functools import partial
from itertools import count, pairwise
from operator import attrgetter
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np

from clippings.build.cache.ledger import NOT_WHOLE, Unit
from clippings.build.cache.output_state import KEYED, File, OutputState, file_at, files_in, files_packed
from clippings.build.cache.reads import Input, numbers
from clippings.build.stages.pages import Kind, Maker
from clippings.build.stages.relate import NotLinkedYet
from clippings.build.work.background import Background
from clippings.build.work.processes import by_parts, slices
from clippings.build.work.progress import Progress
from clippings.digest import digest
from clippings.files import write_whole
from clippings.model.page import DataFile, Output, Page
from clippings.model.problem import ContentErrors, Problem
from clippings.output.guard import refuse_files
from clippings.output.render import ARTICLE, Renderer
from clippings.output.stage import Stage
from clippings.output.written import Part, Written

REPORT = "data/report.json"
_log = logging.getLogger(__name__)


class Writer:
    """Writes one build into one output folder."""

    def __init__(
        self, stage: Stage, renderer: Renderer, state: OutputState, page_key: bytes, progress: Progress
    ) -> None:
        """``page_key`` is a digest of what every page is made from."""
        self.stage, self.renderer, self.state, self.page_key = stage, renderer, state, page_key
        self.progress = progress
        self.keyed = state.keyed()
        self.written = Written()
        self.numbers = count()

    def keep(self, names: Iterable[str]) -> None:
        """Leave units as they are, with the keyed files that they gave."""
        for name in names:
            self.written.kept.add(name)
            self.written.kept.update(self.keyed.get(name, ()))

    def parts(self, kind: Kind, ids: Sequence[str], workers: int) -> list[Part]:
        """Some units of a kind in parts, one for each worker at least."""
        return [
            Part(next(self.numbers), kind, some) for some in slices(ids, max(workers, -(-len(ids) // kind.at_once)))
        ]

    def write(self, parts: Sequence[Part], maker: Maker, workers: int) -> None:
        """Make so many parts at a time."""
        self._prepare()
        write = partial(self._write, maker)
        for _, made in by_parts(write, parts, workers, self.progress, "writing pages", lambda part: len(part.ids)):
            self.written.add(made)

    @contextmanager
    def in_background(self, parts: Sequence[Part], maker: Maker) -> Iterator[None]:
        """Have a copy of this process make some parts while something else is done here."""
        if not parts:
            yield
            return
        self._prepare()
        copy = Background(lambda: [self._write(maker, part) for part in parts])
        try:
            yield
            for made in copy.result():
                self.written.add(made)
        finally:
            copy.stop()

    def files(self) -> list[File]:
        """All files that were made, by their paths. ContentErrors when one was made twice."""
        units = [unit.files for unit in self.written.made.values()]
        units += [self.state.units[name].files for name in self.written.kept - self.written.made.keys()]
        found = sorted((file for files in units for file in files_in(files)), key=attrgetter("path"))
        if twice := {file.path for file, other in pairwise(found) if file.path == other.path}:
            raise ContentErrors([_clash(path) for path in sorted(twice)])
        return found

    def finish(
        self, report: dict[str, Any], paths: Set[str], copied: Mapping[str, Path], marks: Mapping[str, bytes]
    ) -> None:
        """Copy what is copied, remove what is neither that nor among ``paths``, and leave the report.

        ``copied`` has for each path in the output the file that is copied there, ``marks`` its mark. ContentErrors when
        one file would be both made and copied.
        """
        if twice := copied.keys() & paths:
            raise ContentErrors([_clash(path) for path in sorted(twice)])
        for template, pages in self.written.untemplated.items():
            # another site's theme has those of our templates that its editor wants
            level = logging.WARNING if ARTICLE in self.renderer.names else logging.DEBUG
            _log.log(level, "The theme has no %s: %d pages are not written", template, pages)
        for path, source in copied.items():
            if self.state.copied.get(path) != marks[path] or not self.stage.has_copy(path, source):
                self.stage.copy(path, source)
        before = self._before()
        if report_in(self.stage.output):
            refuse_files(self.stage.output, (path for path in paths - before if (self.stage.files / path).exists()))
        self.stage.put(REPORT, _report_text(report))
        self.stage.finish(before - paths - copied.keys() - {REPORT})

    def _prepare(self) -> None:
        """What every copy of this process will want, and what it must not have."""
        self.state.touched()
        self.state.store.close()

    def _write(self, maker: Maker, part: Part) -> Written:
        """Render and write one output after the other, so that an archive of any size fits in memory."""
        written = Written()
        started = perf_counter()
        maker.prefetch(part.kind, part.ids)

        def put(output: Output) -> File:
            new = self.stage.put(output.path, self._content(output).encode())
            written.changed += new
            return file_at(self.stage.files if new else self.stage.output, output.path)

        for id in part.ids:
            self._unit(maker, part.kind, id, put, written)
        written.seconds[part.kind.name] += perf_counter() - started
        return written

    def _unit(self, maker: Maker, kind: Kind, id: str, put: Callable[[Output], File], written: Written) -> None:
        """Make one unit. One that asks for links waits until they are found, whether it minds the refusal or not."""
        name, refused = kind.unit(id), None
        files: list[File] = []
        untemplated: list[str] = []
        try:
            for output in maker.outputs(kind, id):
                if isinstance(output, Page) and not self.renderer.has(output.template):
                    untemplated.append(output.template)
                elif isinstance(output, DataFile) and output.made_from:
                    self._keyed(f"{name}{KEYED}{output.path}", output, put, written)
                else:
                    files.append(put(output))
        except NotLinkedYet as early:
            refused = early
        reads = maker.reads()
        if maker.too_early(reads):
            written.postponed.append((kind.name, id))
            return
        if refused:  # by something that is not made for one unit, such as an index
            raise refused
        written.untemplated.update(untemplated)
        written.made[name] = Unit(b"", files_packed(files), NOT_WHOLE if untemplated else _numbers(reads))
        written.reads |= reads

    def _keyed(self, name: str, output: DataFile, put: Any, written: Written) -> None:
        """A file that is not even made while one of the same content stands."""
        content = digest(self.page_key, output.made_from)
        if self.state.keyed_file(name, content):
            written.kept.add(name)
        else:
            written.made[name] = Unit(content, files_packed([put(output)]), b"")

    def _content(self, output: Output) -> str:
        if isinstance(output, DataFile):
            return output.make() if output.make else output.text
        return self.renderer.html(output)

    def _before(self) -> set[str]:
        """What the last build left here."""
        return {*(report_in(self.stage.output) or {}).get("files", ()), *self.state.copied}


def _numbers(reads: Iterable[Input]) -> bytes:
    """What a unit read, as it is kept."""
    found: bytes = np.fromiter(numbers(reads), np.uint64).tobytes()
    return found


def _clash(path: str) -> Problem:
    return Problem(path, 0, "page", path, "would be written twice", "give one of the two another id")


def report_in(output: Path) -> dict[str, Any] | None:
    """What the build before left; None where it left nothing that can be read."""
    try:
        report = json.loads((output / REPORT).read_text("utf-8"))
    except (FileNotFoundError, ValueError):
        return None
    return report if isinstance(report, dict) and isinstance(report.get("files"), list) else None


def write_report(output: Path, report: dict[str, Any]) -> None:
    """Leave a build's report."""
    write_whole(output / REPORT, _report_text(report))


def _report_text(report: dict[str, Any]) -> bytes:
    return (json.dumps(report, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()
