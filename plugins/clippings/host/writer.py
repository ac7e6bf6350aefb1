"""Outputs to files: only what changed is written, each file whole; what only an earlier build wrote goes."""

import json
import logging
import os
import shutil
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from itertools import count, pairwise
from operator import attrgetter
from pathlib import Path
from time import perf_counter
from typing import Any

from clippings.host.aside import Aside
from clippings.host.desk import ContentErrors
from clippings.host.files import inside, write_whole
from clippings.host.progress import Progress
from clippings.host.rendering import Renderer
from clippings.host.standing import File, Standing, file_at, files_in, files_packed
from clippings.host.workers import by_parts, slices
from clippings.model.page import DataFile, Group, Output, Page
from clippings.model.problem import Problem

REPORT = "data/report.json"
JOURNALS = "data/.written"
log = logging.getLogger(__name__)


@dataclass
class Written:
    """What a write came to: how many files were changed, and how many pages the theme has no template for.

    ``units`` has the files of each unit, packed, ``own`` the digest of what it was made from; ``standing`` are the
    units that were left as they are. ``seconds`` were spent on each group's, by all workers together.
    """

    changed: int = 0
    untemplated: Counter[str] = field(default_factory=Counter)
    units: dict[str, bytes] = field(default_factory=dict)
    own: dict[str, bytes] = field(default_factory=dict)
    standing: set[str] = field(default_factory=set)
    seconds: dict[str, float] = field(default_factory=partial(defaultdict, float))

    def add(self, other: "Written") -> None:
        self.changed += other.changed
        self.untemplated.update(other.untemplated)
        self.units.update(other.units)
        self.own.update(other.own)
        self.standing |= other.standing
        for name, spent in other.seconds.items():
            self.seconds[name] += spent

    def files(self) -> list[File]:
        """All files, by their paths. ContentErrors when one was written twice."""
        found = sorted((f for files in self.units.values() for f in files_in(files)), key=attrgetter("path"))
        if twice := {file.path for file, other in pairwise(found) if file.path == other.path}:
            raise ContentErrors([clash(path) for path in sorted(twice)])
        return found


@dataclass(frozen=True)
class Part:
    """Some units of a group, which one process makes."""

    group: Group
    names: Sequence[str]

    def unit(self, name: str) -> str:
        return f"{self.group.name} {name}"


Numbered = tuple[int, Part]


class Writer:
    """Writes one build into one output folder."""

    def __init__(self, output: Path, renderer: Renderer, standing: Standing, progress: Progress) -> None:
        self.output = output
        self.renderer = renderer
        self.standing = standing
        self.progress = progress
        self.written = Written()
        self.numbers = count()

    def write(self, parts: Sequence[Numbered], workers: int) -> None:
        """Make so many parts at a time."""
        self.standing.store.close()
        for _, made in by_parts(self.write_part, parts, workers, self.progress, "writing pages", units_in):
            self.written.add(made)

    @contextmanager
    def aside(self, groups: Sequence[Group]) -> Iterator[None]:
        """Have a copy of this process make what is not as it was, while something else is done here."""
        if not groups:
            yield
            return
        parts = self.parts(groups, 1)
        self.standing.store.close()
        copy = Aside(lambda: list(map(self.write_part, parts)))
        try:
            yield
            for made in copy.result():
                self.written.add(made)
        finally:
            copy.stop()

    def parts(self, groups: Iterable[Group], workers: int) -> list[Numbered]:
        """What is not as it was, in numbered parts."""
        (self.output / JOURNALS).mkdir(parents=True, exist_ok=True)
        self.standing.touched()  # its answer comes once, and every copy of this process will want it
        return [(next(self.numbers), part) for group in groups for part in self.missing(group, workers)]

    def missing(self, group: Group, workers: int) -> list[Part]:
        """What has to be made of a group, in a part for each worker at least; what stands is noted."""
        names = []
        for name, own in group.units.items():
            unit = Part(group, ()).unit(name)
            self.written.own[unit] = own
            files = self.standing.files(unit, own)
            if files is None:
                names.append(name)
            else:
                self.written.units[unit] = files
                self.written.standing.add(unit)
        return [Part(group, some) for some in slices(names, max(workers, -(-len(names) // group.at_once)))]

    def write_part(self, numbered: Numbered) -> Written:
        """Render and write one output after the other, so that an archive of any size fits in memory.

        Every path is noted in a journal before its file is written: a build that is broken off leaves nothing unknown.
        """
        number, part = numbered
        written = Written()
        made: dict[str, list[File]] = defaultdict(list)
        started = perf_counter()
        journals = self.output / JOURNALS
        parts = journals / f"parts-{os.getpid()}"  # processes that write into one folder wait for one another
        parts.mkdir(exist_ok=True)
        with (journals / str(number)).open("a", encoding="utf-8") as journal:
            for name, output in part.group.make(part.names):
                unit = part.unit(name)
                if isinstance(output, Page) and not self.renderer.has(output.template):
                    written.untemplated[output.template] += 1
                    written.own[unit] = b""  # to be told of again
                    continue
                if isinstance(output, DataFile) and output.made_from:
                    unit = f"file {output.path}"
                    written.own[unit] = output.made_from
                    if (files := self.standing.files(unit, output.made_from)) is not None:
                        written.units[unit] = files
                        written.standing.add(unit)
                        continue
                content = self.content(output).encode()
                journal.write(f"{output.path}\n")
                journal.flush()
                written.changed += write_whole(inside(self.output, output.path), content, parts)
                made[unit].append(file_at(self.output, output.path))
        written.units |= {unit: files_packed(files) for unit, files in made.items()}
        written.seconds[part.group.name] = perf_counter() - started
        return written

    def content(self, output: Output) -> str:
        if isinstance(output, DataFile):
            return output.make() if output.make else output.text
        return self.renderer.html(output)

    def before(self) -> set[str]:
        """What earlier builds wrote here, those broken off included."""
        journals = sorted((self.output / JOURNALS).glob("[0-9]*"))
        noted = {path for journal in journals for path in journal.read_text("utf-8").splitlines()}
        return noted | set((report_in(self.output) or {}).get("files", ()))

    def finish(self, report: dict[str, Any], paths: Set[str]) -> None:
        """Remove what is gone, leave the report, which names what stands, and remember what it was made from."""
        for template, pages in self.written.untemplated.items():
            log.warning("The theme has no %s: %d pages are not written", template, pages)
        for gone in sorted(self.before() - paths):
            inside(self.output, gone).unlink(missing_ok=True)
        write_report(self.output, report)
        shutil.rmtree(self.output / JOURNALS)
        units = self.written.units
        made = units.keys() - self.written.standing
        self.standing.note(((unit, self.written.own[unit], units[unit]) for unit in made), units.keys())


def units_in(*parts: Numbered) -> int:
    return sum(len(part.names) for _, part in parts)


def clash(path: str) -> Problem:
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
    text = json.dumps(report, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    write_whole(output / REPORT, text.encode())
