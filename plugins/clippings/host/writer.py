"""Outputs to files: only what changed is written, each file whole; what only an earlier build wrote goes."""

import json
import logging
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from clippings.host.desk import ContentErrors
from clippings.host.files import inside, write_whole
from clippings.host.rendering import Renderer
from clippings.model.page import DataFile, Output, Page
from clippings.model.problem import Problem

REPORT = "data/report.json"
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

    def write(self, outputs: Iterable[Output]) -> Written:
        """Render everything first, then write: an error in a template leaves the output as it was."""
        ready: dict[str, bytes] = {}
        for output in outputs:
            if isinstance(output, Page) and not self.renderer.has(output.template):
                count = self.written.untemplated.get(output.template, 0)
                self.written.untemplated[output.template] = count + 1
                continue
            if output.path in ready:
                raise ContentErrors([clash(output.path)])
            ready[output.path] = self.content(output).encode()
        for template, count in self.written.untemplated.items():
            log.warning("The theme has no %s: %d pages are not written", template, count)
        self.note(set(ready))
        for path, content in ready.items():
            self.written.changed += write_whole(inside(self.output, path), content)
            self.written.bytes += len(content)
        self.written.paths = sorted(ready)
        return self.written

    def content(self, output: Output) -> str:
        return output.text if isinstance(output, DataFile) else self.renderer.html(output)

    def note(self, paths: set[str]) -> None:
        """Name all that may stand after this, before it does: a build that is broken off leaves nothing unknown."""
        files = sorted(paths | self.before())
        write_whole(self.output / REPORT, (json.dumps({"files": files}) + "\n").encode())

    def before(self) -> set[str]:
        """What earlier builds wrote here."""
        try:
            return set(json.loads((self.output / REPORT).read_text("utf-8")).get("files", ()))
        except (FileNotFoundError, ValueError):
            return set()

    def finish(self, report: dict[str, Any]) -> None:
        """Remove what is gone and leave the report, which names what stands."""
        for gone in sorted(self.before() - set(self.written.paths)):
            inside(self.output, gone).unlink(missing_ok=True)
        write_whole(
            self.output / REPORT, (json.dumps(report, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()
        )
