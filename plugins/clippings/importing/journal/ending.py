"""The beginning of an import where another was stopped, and the end of one: links, entries, register, report."""

import sys
from pathlib import Path

from clippings.editing.file import digest_of
from clippings.importing.authority_lookup import AuthorityLookup
from clippings.importing.custody.bag import enter
from clippings.importing.journal.journal import Journal, Step
from clippings.importing.journal.order import Order
from clippings.importing.journal.stopped import left_behind
from clippings.importing.mapping import file as mapping
from clippings.importing.reports import NEWEST, write_report
from clippings.importing.together.finishing import Together


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
    complete(stopped)
    finish(stopped, authorities)
    print(
        f"An import of {stopped.order.given} was stopped after {files}. They are in; {into / NEWEST} told of them, "
        "and will be in import-reports/. For the others give that import again.",
        file=sys.stderr,
    )
    return Journal(into, asked)


def complete(journal: Journal) -> bool:
    """Have links and relations lead to the articles of the import, and propose what its fields mean; whether anything
    is proposed. It may be stopped anywhere and done again."""
    together, met = Together(journal.into), mapping.Met()
    for step in journal.steps():
        met.join(step.met)
        journal.amended.update(step.amended)
        for row in step.rows:
            together.add(row, step.said.get(row["source"], {}))
    writes, amended = together.finished()
    if writes:
        was = {path: digest_of(journal.into / path) for path in writes}
        journal.add(Step("", "", [], {}, [], writes, was, amended=amended))
        journal.amended.update(amended)
    return mapping.propose(journal.into, met, mapping.read(journal.into))


def finish(journal: Journal, authorities: AuthorityLookup) -> None:
    """Write what is written once for all articles. It may be stopped anywhere and done again."""
    authorities.save()
    enter(journal.into, (row for step in journal.steps() for row in step.originals))
    write_report(journal.into, journal.rows(), journal.folder)
    journal.remove()
