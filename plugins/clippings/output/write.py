"""Outputs to files: only what changed is written, each file whole; what only an earlier build wrote goes."""

import json
import logging
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from contextlib import contextmanager
from functools import partial
from itertools import count, pairwise
from operator import attrgetter
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np

from clippings.build.cache.inputs import number
from clippings.build.cache.ledger import NOT_WHOLE, Unit
from clippings.build.cache.output_state import KEYED, File, OutputState, file_at, files_in, files_packed
from clippings.build.cache.reads import Input
from clippings.build.stages.pages import Kind, Maker
from clippings.build.stages.relate import NotLinkedYet
from clippings.build.work.background import Background
from clippings.build.work.processes import by_parts, slices
from clippings.build.work.progress import Progress
from clippings.digest import digest
from clippings.files import inside, write_whole
from clippings.model.page import DataFile, Output, Page
from clippings.model.problem import ContentErrors, Problem
from clippings.output.render import Renderer
from clippings.output.written import Part, Written

REPORT = "data/report.json"
JOURNALS = "data/.written"
_log = logging.getLogger(__name__)


class Writer:
    """Writes one build into one output folder."""

    def __init__(
        self, output: Path, renderer: Renderer, state: OutputState, page_key: bytes, progress: Progress
    ) -> None:
        """``page_key`` is a digest of what every page is made from."""
        self.output, self.renderer, self.state, self.page_key = output, renderer, state, page_key
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
        """All files, by their paths. ContentErrors when one was written twice."""
        units = [unit.files for unit in self.written.made.values()]
        units += [self.state.units[name].files for name in self.written.kept - self.written.made.keys()]
        found = sorted((file for files in units for file in files_in(files)), key=attrgetter("path"))
        if twice := {file.path for file, other in pairwise(found) if file.path == other.path}:
            raise ContentErrors([_clash(path) for path in sorted(twice)])
        return found

    def finish(self, report: dict[str, Any], paths: Set[str]) -> None:
        """Remove what is gone, and leave the report, which names what stands."""
        for template, pages in self.written.untemplated.items():
            _log.warning("The theme has no %s: %d pages are not written", template, pages)
        for gone in sorted(self._before() - paths):
            inside(self.output, gone).unlink(missing_ok=True)
        write_report(self.output, report)
        shutil.rmtree(self.output / JOURNALS)

    def _prepare(self) -> None:
        """What every copy of this process will want, and what it must not have."""
        (self.output / JOURNALS).mkdir(parents=True, exist_ok=True)
        self.state.touched()
        self.state.store.close()

    def _write(self, maker: Maker, part: Part) -> Written:
        """Render and write one output after the other, so that an archive of any size fits in memory.

        Every path is noted in a journal before its file is written: a build that is broken off leaves nothing unknown.
        """
        written = Written()
        started = perf_counter()
        maker.prefetch(part.kind, part.ids)
        journals = self.output / JOURNALS
        folder = journals / f"parts-{os.getpid()}"  # processes that write into one folder wait for one another
        folder.mkdir(exist_ok=True)
        with (journals / str(part.number)).open("a", encoding="utf-8") as journal:

            def put(output: Output) -> File:
                journal.write(f"{output.path}\n")
                journal.flush()
                content = self._content(output).encode()
                written.changed += write_whole(inside(self.output, output.path), content, folder)
                return file_at(self.output, output.path)

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
        """What earlier builds left here, those broken off included."""
        journals = sorted((self.output / JOURNALS).glob("[0-9]*"))
        noted = {path for journal in journals for path in journal.read_text("utf-8").splitlines()}
        return noted.union((report_in(self.output) or {}).get("files", ()), self.state.copied)


def _numbers(reads: Iterable[Input]) -> bytes:
    """What a unit read, as it is kept."""
    found: bytes = np.fromiter(map(number, reads), np.uint64).tobytes()
    return found


def _clash(path: str) -> Problem:
    return Problem(path, 0, "page", path, "would be written twice", "give one of the two another id")


def left_whole(output: Path) -> bool:
    """Whether the last build here came to its end."""
    return not (output / JOURNALS).exists() and report_in(output) is not None


def report_in(output: Path) -> dict[str, Any] | None:
    """What the build before left; None where it left nothing that can be read."""
    try:
        report = json.loads((output / REPORT).read_text("utf-8"))
    except (FileNotFoundError, ValueError):
        return None
    return report if isinstance(report, dict) and isinstance(report.get("files"), list) else None


def write_report(output: Path, report: dict[str, Any]) -> None:
    """Leave a build's report."""
    text = json.dumps(report, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    write_whole(output / REPORT, text.encode())
