"""The beginning of an import where another was stopped, and the end of one: links, entries, register, report."""

import sys
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from clippings.editing.file import digest_of
from clippings.importing.authority_lookup import AuthorityLookup
from clippings.importing.custody.bag import enter
from clippings.importing.journal.journal import Journal, Step
from clippings.importing.journal.order import Order
from clippings.importing.journal.stopped import left_behind
from clippings.importing.mapping import file as mapping
from clippings.importing.relations.finishing import Relations
from clippings.importing.reports import NEWEST, write_report


def begun(into: Path, asked: Order, project: Path) -> Journal:
    """The journal of an import: that of the same one where it was stopped, else a new one. One that was stopped before
    another was asked for is brought to an end: what it made stays, and its report is written."""
    stopped = left_behind(into)
    if stopped is None:
        return Journal(into, asked)
    count = sum(1 for step in stopped.steps() if step.input)
    files = f"{count:,} {'file' if count == 1 else 'files'}"
    if stopped.order.is_again(asked):
        print(f"This import was stopped after {files}, and goes on there.", file=sys.stderr)
        return stopped
    authorities = AuthorityLookup.of(into, project)
    stopped.so_far(authorities.used)
    ending = Ending(stopped)
    ending.complete()
    ending.finish(authorities)
    print(
        f"An import of {stopped.order.given} was stopped after {files}. They are in; {into / NEWEST} told of them, "
        "and will be in import-reports/. For the others give that import again.",
        file=sys.stderr,
    )
    return Journal(into, asked)


class Ending:
    """What the end of an import has to know of its steps. It is told of each when that is made, for by then it is in
    memory, and other processes read on meanwhile."""

    def __init__(self, journal: Journal) -> None:
        self.journal = journal
        self._relations = Relations(journal.into)
        self._met = mapping.Met()
        self._originals: list[dict[str, Any]] = []
        for step in journal.steps():
            self.add(step)

    def add(self, step: Step) -> None:
        """Take in a step."""
        self._met.join(step.met)
        self._originals += step.originals
        self.journal.amended.update(step.amended)
        for row in step.rows:
            self._relations.add(row, step.said.get(row["source"], {}))

    def complete(self) -> bool:
        """Have links and relations lead to the articles of the import, and propose what its fields mean; whether
        anything is proposed. It may be stopped anywhere and done again."""
        journal = self.journal
        writes, amended = self._relations.finished()
        if writes:
            was = {path: digest_of(journal.into / path) for path in writes}
            journal.add(Step("", "", [], {}, [], writes, was, amended=amended))
            journal.amended.update(amended)
        return mapping.propose(journal.into, self._met, mapping.read(journal.into))

    def finish(self, authorities: AuthorityLookup, told: Callable[[Mapping[str, Any]], None] = lambda _: None) -> None:
        """Write what is written once for all articles, and have each row of the report ``told``. It may be stopped
        anywhere and done again."""
        authorities.save()
        enter(self.journal.into, self._originals)
        rows = _each_told(self.journal, told)
        write_report(self.journal.into, rows, self.journal.folder)
        deque(rows, maxlen=0)  # of a report that was ready when the import was stopped
        self.journal.remove()


def _each_told(journal: Journal, told: Callable[[Mapping[str, Any]], None]) -> Iterator[dict[str, Any]]:
    for row in journal.rows():
        told(row)
        yield row
