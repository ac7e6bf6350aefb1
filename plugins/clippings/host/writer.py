"""Outputs to files: only what changed is written, each file whole; what only an earlier build wrote goes."""

import json
import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from clippings.host.desk import ContentErrors
from clippings.host.files import inside, write_whole
from clippings.host.rendering import Renderer
from clippings.host.workers import shared
from clippings.model.page import DataFile, Output, Page
from clippings.model.problem import Problem

REPORT = "data/report.json"
JOURNALS = "data/.written"
Part = Callable[[], Iterable[Output]]
log = logging.getLogger(__name__)


@dataclass
class Written:
    """What a write came to. Paths are relative to the output; ``untemplated`` counts pages the theme cannot show."""

    paths: list[str] = field(default_factory=list)
    changed: int = 0
    bytes: int = 0
    untemplated: dict[str, int] = field(default_factory=dict)


def clash(path: str) -> Problem:
    return Problem(path, 0, "page", path, "would be written twice", "give one of the two another id")


class Writer:
    """Writes one build into one output folder."""

    def __init__(self, output: Path, renderer: Renderer) -> None:
        self.output = output
        self.renderer = renderer
        self.written = Written()

    def write(self, parts: Sequence[Part], workers: int) -> Written:
        """Write what each of ``parts`` gives, several at a time."""
        (self.output / JOURNALS).mkdir(parents=True, exist_ok=True)
        seen: set[str] = set()
        for part in list(shared(self.write_part, list(enumerate(parts)), workers)):
            if twice := seen & set(part.paths):
                raise ContentErrors([clash(path) for path in sorted(twice)])
            seen |= set(part.paths)
            self.written.changed += part.changed
            self.written.bytes += part.bytes
            self.written.untemplated |= part.untemplated
        for template, count in self.written.untemplated.items():
            log.warning("The theme has no %s: %d pages are not written", template, count)
        self.written.paths = sorted(seen)
        return self.written

    def write_part(self, numbered: tuple[int, Part]) -> Written:
        """Render and write one output after the other, so that an archive of any size fits in memory.

        Every path is noted in a journal before its file is written: a build that is broken off leaves nothing unknown.
        """
        number, outputs = numbered
        written = Written()
        done: set[str] = set()
        with (self.output / JOURNALS / str(number)).open("a", encoding="utf-8") as journal:
            for output in outputs():
                if isinstance(output, Page) and not self.renderer.has(output.template):
                    written.untemplated[output.template] = written.untemplated.get(output.template, 0) + 1
                    continue
                if output.path in done:
                    raise ContentErrors([clash(output.path)])
                done.add(output.path)
                content = self.content(output).encode()
                journal.write(f"{output.path}\n")
                journal.flush()
                written.changed += write_whole(inside(self.output, output.path), content)
                written.bytes += len(content)
        written.paths = sorted(done)
        return written

    def add(self, outputs: Iterable[Output]) -> None:
        """Write a few more files, once it is known what stands."""
        extra = self.write_part((-1, lambda: outputs))
        self.written.paths = sorted({*self.written.paths, *extra.paths})
        self.written.changed += extra.changed
        self.written.bytes += extra.bytes

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
        write_whole(
            self.output / REPORT, (json.dumps(report, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()
        )
