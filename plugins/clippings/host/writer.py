"""Outputs to files: only what changed is written, each file whole; what only an earlier build wrote goes."""

import json
import logging
import shutil
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from clippings.host.desk import ContentErrors
from clippings.host.files import inside, write_whole
from clippings.host.rendering import Renderer
from clippings.host.standing import File, Standing, file_at
from clippings.host.workers import shared, slices
from clippings.model.page import DataFile, Group, Output, Page
from clippings.model.problem import Problem

REPORT = "data/report.json"
JOURNALS = "data/.written"
log = logging.getLogger(__name__)


@dataclass
class Written:
    """What a write came to. Paths are relative to the output; ``untemplated`` counts pages the theme cannot show.

    ``units`` has the files of each unit that was made.
    """

    paths: list[str] = field(default_factory=list)
    changed: int = 0
    bytes: int = 0
    untemplated: dict[str, int] = field(default_factory=dict)
    units: dict[str, list[File]] = field(default_factory=lambda: defaultdict(list))


@dataclass(frozen=True)
class Part:
    """Some units of a group, which one process makes."""

    group: Group
    names: Sequence[str]


def clash(path: str) -> Problem:
    return Problem(path, 0, "page", path, "would be written twice", "give one of the two another id")


class Writer:
    """Writes one build into one output folder."""

    def __init__(self, output: Path, renderer: Renderer, standing: Standing) -> None:
        self.output = output
        self.renderer = renderer
        self.standing = standing
        self.written = Written()

    def write(self, groups: Sequence[Group], workers: int) -> Written:
        """Make what is not as it was, several parts at a time."""
        (self.output / JOURNALS).mkdir(parents=True, exist_ok=True)
        parts: list[Part] = []
        seen: set[str] = set()
        own: dict[str, bytes] = {}
        for group in groups:
            missing = []
            for name, made_from in group.units.items():
                unit = f"{group.name} {name}"
                own[unit] = made_from
                files = self.standing.files(unit, made_from)
                if files is None:
                    missing.append(name)
                else:
                    self.note(seen, files)
            parts += [Part(group, names) for names in slices(missing, -(-len(missing) // group.at_once))]
        made: dict[str, tuple[bytes, list[File]]] = {}
        self.standing.store.close()
        for part in shared(self.write_part, list(enumerate(parts)), workers):
            for unit, files in part.units.items():
                self.note(seen, files)
                made[unit] = (own[unit], files)
            self.written.changed += part.changed
            for template, count in part.untemplated.items():
                self.written.untemplated[template] = self.written.untemplated.get(template, 0) + count
        for template, count in self.written.untemplated.items():
            log.warning("The theme has no %s: %d pages are not written", template, count)
        self.standing.note({unit: made_from for unit, made_from in made.items() if made_from[0]}, own.keys())
        self.written.paths = sorted(seen)
        return self.written

    def note(self, seen: set[str], files: Iterable[File]) -> None:
        """Count files in; two of one name cannot stand."""
        for file in files:
            if file.path in seen:
                raise ContentErrors([clash(file.path)])
            seen.add(file.path)
            self.written.bytes += file.size

    def write_part(self, numbered: tuple[int, Part]) -> Written:
        """Render and write one output after the other, so that an archive of any size fits in memory.

        Every path is noted in a journal before its file is written: a build that is broken off leaves nothing unknown.
        """
        number, part = numbered
        written = Written()
        with (self.output / JOURNALS / str(number)).open("a", encoding="utf-8") as journal:
            for name, output in part.group.make(part.names):
                if isinstance(output, Page) and not self.renderer.has(output.template):
                    written.untemplated[output.template] = written.untemplated.get(output.template, 0) + 1
                    continue
                content = self.content(output).encode()
                journal.write(f"{output.path}\n")
                journal.flush()
                written.changed += write_whole(inside(self.output, output.path), content)
                written.units[f"{part.group.name} {name}"].append(file_at(self.output, output.path))
        return written

    def add(self, outputs: Sequence[Output]) -> None:
        """Write a few more files, once it is known what stands."""
        more = Group("more", {"": b""}, lambda _: [("", output) for output in outputs])
        extra = self.write_part((-1, Part(more, [""])))
        seen = set(self.written.paths)
        for files in extra.units.values():
            self.note(seen, files)
        self.written.paths = sorted(seen)
        self.written.changed += extra.changed

    def content(self, output: Output) -> str:
        return output.text if isinstance(output, DataFile) else self.renderer.html(output)

    def before(self) -> set[str]:
        """What earlier builds wrote here, those broken off included."""
        journals = sorted((self.output / JOURNALS).glob("*"))
        noted = {path for journal in journals for path in journal.read_text("utf-8").splitlines()}
        try:
            return noted | set(json.loads((self.output / REPORT).read_text("utf-8")).get("files", ()))
        except (FileNotFoundError, ValueError):
            return noted

    def finish(self, report: dict[str, Any]) -> None:
        """Remove what is gone and leave the report, which names what stands."""
        for gone in sorted(self.before() - set(self.written.paths)):
            inside(self.output, gone).unlink(missing_ok=True)
        write_report(self.output, report)
        shutil.rmtree(self.output / JOURNALS)


def write_report(output: Path, report: dict[str, Any]) -> None:
    text = json.dumps(report, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    write_whole(output / REPORT, text.encode())
