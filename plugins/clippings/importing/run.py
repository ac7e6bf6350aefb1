"""One import: every file read, drafted, filed, and reported."""

import os
import sys
from collections.abc import Callable, Iterator
from operator import attrgetter
from pathlib import Path, PurePosixPath
from typing import Any

from clippings.commands import said
from clippings.editing.file import digest_of
from clippings.files import files_below, linked_folders
from clippings.importing.authority_lookup import AuthorityLookup
from clippings.importing.custody.keeping import kept
from clippings.importing.draft import Context, Draft, Found
from clippings.importing.identity.filing import Filing
from clippings.importing.journal.ending import Ending, begun
from clippings.importing.journal.entries import counted, since
from clippings.importing.journal.journal import Journal, SoFar, Step, mark
from clippings.importing.journal.order import order
from clippings.importing.journal.rehearsal import Rehearsal
from clippings.importing.journal.rows import CHANGED, FIELDS, NEW, ended, row_of, shown
from clippings.importing.mapping import file as mapping
from clippings.importing.mapping.names import Fields
from clippings.importing.plain_text import alike
from clippings.importing.relations.said import said as said_of
from clippings.importing.sources.inputs import Input, inputs
from clippings.importing.sources.libraries import beside
from clippings.importing.sources.parallel import Outcome, outcomes
from clippings.importing.sources.part import More, Opened
from clippings.importing.sources.streamed import is_long
from clippings.importing.sources.unreadable import LeftOut, Unreadable
from clippings.importing.telling import Telling
from clippings.model.problem import ContentErrors, errors

AGENCIES = ("Associated Press", "The Associated Press", "AP", "Reuters", "AFP", "Agence France-Presse", "dpa", "UPI",
            "Xinhua", "TASS", "EFE", "ANSA", "Getty Images")  # fmt: skip

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how much of it is done, and how much there is."""


def _silent(doing: str, done: int, total: int) -> None:
    """Where nobody watches."""


def import_texts(
    source: Path, into: Path, outlet_id: str | None, project: Path = Path("content"), added: str = "",
    builds: str = "", url: str = "", progress: Progress = _silent, is_dry: bool = False,
) -> int:  # fmt: skip
    """Import files or folders; 0 when all that could be read is in, 1 when some file failed or none could be read, 2
    for a slip.

    Names are looked up in the archive that is filled, then in ``project``; ``added`` is the day that the articles say
    they came in; ``builds`` is the command that builds the archive, where it is none of ours; ``url`` is what the
    addresses of pages in web archives begin with that are wanted. ``progress`` is called with what is done, how much
    of it, and how much there is. With ``is_dry`` nothing is written. One that was stopped is gone on with.
    """
    if not source.exists():
        return not_there(source)
    asked = order(source, outlet_id or "", url, added)
    journal = Rehearsal(into, asked) if is_dry else begun(into, asked, project)
    authorities = AuthorityLookup.of(into, project)
    if faults := errors(authorities.problems):
        raise ContentErrors(faults)
    if outlet_id and outlet_id not in authorities.outlets:
        print(f"{outlet_id} is not an outlet in authority/outlets.yaml. Add it there first.", file=sys.stderr)
        return 2
    journal.begin()
    so_far = journal.so_far(authorities.used)
    context = _context_of(authorities, outlet_id or "", journal.order.added, url, mapping.read(into))
    importer, ending = Importer(into, authorities, context, so_far), Ending(journal)
    importer.take(list(inputs(files_in(source, into), source)), ending, progress)
    telling = Telling()
    is_proposed = not is_dry and ending.complete()
    if is_dry:
        for row in journal.rows():
            telling.add(row)
    else:
        ending.finish(authorities, telling.add)
    telling.tell(into, builds, is_dry)
    if is_proposed:
        print(f"{into / mapping.NAME} says what their fields became: change it, and the next import goes by it.")
    read = telling.counts.keys() - {"failed", "skipped"}
    return 0 if read and not telling.counts["failed"] else 1


def files_in(source: Path, into: Path) -> list[Path]:
    """The files that an import of ``source`` would look at, in the order of their names: not those of the archive that
    is filled, where that lies in the folder."""
    if source.is_file():
        return [source]
    found = sorted((*files_below(source, lambda _: True), *linked_folders(source)), key=attrgetter("parts"))
    if not into.resolve().is_relative_to(source.resolve()):
        return found
    return [path for path in found if not Path(os.path.realpath(path)).is_relative_to(into.resolve())]


def not_there(source: Path) -> int:
    """Say that what is to be imported is not there; 2, for a slip."""
    right = said("import FROM=path/to/texts INTO=content", "import path/to/texts --into content")
    print(f"{source} is not there. Try: {right}", file=sys.stderr)
    return 2


class Importer:
    """What one import needs at every file."""

    def __init__(self, into: Path, authorities: AuthorityLookup, context: Context, so_far: SoFar) -> None:
        self.into = into
        self.authorities = authorities
        self.context = context
        self.so_far = so_far
        self.filing = Filing(into, authorities, context, so_far.made, so_far.written)
        self.said: dict[str, dict[str, Any]] = {}
        self.met = mapping.Met()

    def take(self, ones: list[Input], ending: Ending, progress: Progress) -> None:
        """Import what no earlier run has finished; each step is in the journal before the next is taken."""
        journal = ending.journal
        left = [one for one in ones if self.so_far.marks.get(one.shown) != mark(one)]
        finished = len(ones) - len(left)
        for one, outcome in outcomes(left, self.context, opening=journal.opening, done=self._parts_done):
            step = self.step(one, outcome, journal)
            journal.add(step)
            ending.add(step)
            finished += step.is_last
            progress("importing", finished, len(ones))

    def _parts_done(self, one: Input) -> int:
        """How many parts of a file an earlier run has finished."""
        return self.so_far.parts.get((one.shown, mark(one)), 0)

    def step(self, one: Input, outcome: Outcome | None, journal: Journal) -> Step:
        """What becomes of one file: its rows, and all that is to be written for it."""
        before = counted(self.authorities.used)
        self.filing.writes, self.said, self.met = {}, {}, mapping.Met()
        rows = list(self.rows(one, outcome))
        writes = self.filing.writes
        was = {path: digest_of(self.into / path) for path in writes}
        files = [one, *files_of(one, outcome)]
        is_last = not isinstance(outcome, More)
        keeps = is_last and not isinstance(journal, Rehearsal)
        earlier = journal.made_of(one) if keeps and is_long(one) else []
        originals = kept(files, rows, journal.order, self.into, earlier) if keeps else []
        used = since(self.authorities.used, before)
        if isinstance(journal, Rehearsal):
            self.filing.tried |= writes
        met = self.met.told()
        return Step(one.shown, mark(one), rows, used, originals, writes, was, is_last, self.said, met)

    def rows(self, one: Input, outcome: Outcome | None) -> Iterator[dict[str, Any]]:
        """Write what became of one file; its row of the report, or one for each of its articles."""
        if outcome is None:
            type_ = PurePosixPath(one.name).suffix or "unknown"
            why = f"files of type {type_} are not read yet"
            yield ended(row_of(one), "skipped", why, "save it as plain text (.txt)")
            return
        for part in (outcome,) if isinstance(outcome, Unreadable) else outcome:
            if isinstance(part, Unreadable):
                status = "skipped" if isinstance(part, LeftOut) else "failed"
                yield ended(row_of(one, part.part), status, part.why, part.try_)
            else:
                row = self.tried(row_of(one, part.part), part.draft, part.sha256)
                if row["id"] and (said := said_of(part.draft, one.shown)):
                    self.said[row["source"]] = said
                self.met.add(part.draft.named if row["status"] in (*NEW, *CHANGED) else ())
                yield row

    def tried(self, row: dict[str, Any], draft: Draft, sha256: str) -> dict[str, Any]:
        """As `written`; where an article cannot be, the reason: one must not stop a thousand others."""
        try:
            return self.written(row, draft, sha256)
        except (ValueError, RecursionError) as wrong:
            why = f"has what no article can hold: {wrong}"
            return ended(row, "failed", why, "save it as plain text, in parts if it is long, and import that")

    def written(self, row: dict[str, Any], draft: Draft, sha256: str) -> dict[str, Any]:
        """Have the article written unless it is there; what of it is new is, and nothing that an editor changed."""
        known = draft.fields | draft.noted | {name: one for name, one in draft.origin.items() if name != "key"}
        row["fields"] = {name: shown(known.get(name, Found())) for name in dict.fromkeys((*FIELDS, *known))}
        row["cut"], row["joined"] = draft.cut, draft.joined
        row["problems"] = [{"where": d.where, "why": d.why, "try": d.try_} for d in draft.doubts]
        return self.filing.filed(row, draft, sha256)


def files_of(one: Input, outcome: Outcome | None) -> Iterator[Input]:
    """The files beside that of a library from which its articles were read."""
    for part in outcome if isinstance(outcome, tuple) else ():
        if isinstance(part, Opened):
            yield from (beside(one, name) for name in part.draft.files)


def _context_of(
    authorities: AuthorityLookup, outlet: str, added: str, url: str = "", said: Fields | None = None
) -> Context:
    """What the rules of one import know: its authorities, the outlet that the editor gave, its day, and what its
    import.yaml says."""
    outlets = authorities.outlets.values()
    names = (*AGENCIES, *(name for known in outlets for name in (known.name, *known.aliases)))
    return Context(authorities.outlets, frozenset(map(alike, names)), outlet, added, said or Fields(), url)
