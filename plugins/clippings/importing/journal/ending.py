"""The beginning of an import where another was stopped, and the end of one: entries, register, report."""

import sys
from pathlib import Path

from clippings.importing.authority_lookup import AuthorityLookup
from clippings.importing.custody.bag import enter
from clippings.importing.journal.journal import Journal
from clippings.importing.journal.order import Order
from clippings.importing.journal.stopped import left_behind
from clippings.importing.reports import NEWEST, write_report


def begun(into: Path, asked: Order, project: Path) -> Journal:
    """The journal of an import: that of the same one where it was stopped, else a new one. One that was stopped before
    another was asked for is brought to an end: what it made stays, and its report is written."""
    stopped = left_behind(into)
    if stopped is None:
        return Journal(into, asked)
    count = sum(1 for _ in stopped.steps())
    files = f"{count:,} {'file' if count == 1 else 'files'}"
    if stopped.order.is_again(asked):
        print(f"This import was stopped after {files}, and goes on there.", file=sys.stderr)
        return stopped
    authorities = AuthorityLookup.of(into, project)
    stopped.so_far(authorities.used)
    finish(stopped, authorities)
    print(
        f"An import of {stopped.order.given} was stopped after {files}. They are in; {into / NEWEST} told of them, "
        "and will be in import-reports/. For the others give that import again.",
        file=sys.stderr,
    )
    return Journal(into, asked)


def finish(journal: Journal, authorities: AuthorityLookup) -> None:
    """Write what is written once for all articles. It may be stopped anywhere and done again."""
    authorities.save()
    enter(journal.into, (row for step in journal.steps() for row in step.originals))
    write_report(journal.into, (row for step in journal.steps() for row in step.rows), journal.folder)
    journal.remove()
