"""One import: every file read, drafted, filed, and reported."""

import sys
from collections import Counter
from collections.abc import Iterator
from operator import attrgetter
from pathlib import Path, PurePosixPath
from typing import Any

from clippings.commands import said
from clippings.files import files_below
from clippings.importing.authority_lookup import AuthorityLookup
from clippings.importing.draft import Context, Draft, Found
from clippings.importing.identity.filing import Filing, ended
from clippings.importing.plain_text import alike
from clippings.importing.reports import write_report
from clippings.importing.sources.inputs import Input, inputs
from clippings.importing.sources.parallel import Outcome, outcomes
from clippings.importing.sources.unreadable import LeftOut, Unreadable
from clippings.importing.telling import tell
from clippings.model.problem import ContentErrors, errors

AGENCIES = ("Associated Press", "The Associated Press", "AP", "Reuters", "AFP", "Agence France-Presse", "dpa", "UPI",
            "Xinhua", "TASS", "EFE", "ANSA", "Getty Images")  # fmt: skip


def import_texts(
    source: Path, into: Path, outlet_id: str | None, project: Path = Path("content"), added: str = "",
    builds: str = "", url: str = "",
) -> int:  # fmt: skip
    """Import files or folders; 0 when all that could be read is in, 1 when some file failed or none could be read, 2
    for a slip.

    Names are looked up in the archive that is filled, then in ``project``; ``added`` is the day that the articles say
    they came in; ``builds`` is the command that builds the archive, where it is none of ours; ``url`` is what the
    addresses of pages in web archives begin with that are wanted.
    """
    if not source.exists():
        return not_there(source)
    authorities = AuthorityLookup.of(into, project)
    if faults := errors(authorities.problems):
        raise ContentErrors(faults)
    if outlet_id and outlet_id not in authorities.outlets:
        print(f"{outlet_id} is not an outlet in authority/outlets.yaml. Add it there first.", file=sys.stderr)
        return 2
    importer = Importer(into, authorities, _context_of(authorities, outlet_id or "", added, url))
    found = inputs(files_in(source, into), source)
    rows = [row for one, outcome in outcomes(found, importer.context) for row in importer.rows(one, outcome)]
    authorities.save()
    counts = dict(sorted(Counter(row["status"] for row in rows).items()))
    report = {"inputs": rows, "counts": counts}
    write_report(into, report)
    tell(rows, into, builds)
    read = counts.keys() - {"failed", "skipped"}
    return 0 if read and not counts.get("failed") else 1


def files_in(source: Path, into: Path) -> list[Path]:
    """The files that an import of ``source`` would look at, in the order of their names: not those of the archive that
    is filled, where that lies in the folder."""
    if source.is_file():
        return [source]
    found = sorted(files_below(source, lambda _: True), key=attrgetter("parts"))
    if not into.resolve().is_relative_to(source.resolve()):
        return found
    return [path for path in found if not path.resolve().is_relative_to(into.resolve())]


def not_there(source: Path) -> int:
    """Say that what is to be imported is not there; 2, for a slip."""
    right = said("import FROM=path/to/texts INTO=content", "import path/to/texts --into content")
    print(f"{source} is not there. Try: {right}", file=sys.stderr)
    return 2


class Importer:
    """What one import needs at every file."""

    def __init__(self, into: Path, authorities: AuthorityLookup, context: Context) -> None:
        self.context = context
        self.filing = Filing(into, authorities, context)

    def rows(self, one: Input, outcome: Outcome | None) -> Iterator[dict[str, Any]]:
        """Write what became of one file; its row of the report, or one for each of its articles."""
        if outcome is None:
            type_ = PurePosixPath(one.name).suffix or "unknown"
            why = f"files of type {type_} are not read yet"
            yield ended(begun(one), "skipped", why, "save it as plain text (.txt)")
            return
        for part in (outcome,) if isinstance(outcome, Unreadable) else outcome:
            if isinstance(part, Unreadable):
                status = "skipped" if isinstance(part, LeftOut) else "failed"
                yield ended(begun(one, part.part), status, part.why, part.try_)
            else:
                yield self.written(begun(one, part.part), part.draft, part.sha256)

    def written(self, row: dict[str, Any], draft: Draft, sha256: str) -> dict[str, Any]:
        """Write the article unless it is there; what of it is new is written, and nothing that an editor changed."""
        known = draft.fields | draft.noted | {name: one for name, one in draft.origin.items() if name != "key"}
        row["fields"] = {name: shown(known.get(name, Found())) for name in dict.fromkeys((*FIELDS, *known))}
        row["cut"], row["joined"] = draft.cut, draft.joined
        row["problems"] = [{"where": d.where, "why": d.why, "try": d.try_} for d in draft.doubts]
        return self.filing.filed(row, draft, sha256)


def begun(one: Input, part: str = "") -> dict[str, Any]:
    """The row of a file, or of one of its parts, of which nothing is known yet."""
    row: dict[str, Any] = {
        "source": f"{one.shown}{part}", "status": "imported", "id": None, "path": None, "fields": {}, "cut": [],
        "problems": [],
    }  # fmt: skip
    return row | ({"companions": one.companions} if one.companions else {})


FIELDS = ("title", "byline", "authors", "outlet", "date", "language")
"""Those that every row of the report has; what else a rule finds stands below them."""


def _context_of(authorities: AuthorityLookup, outlet: str, added: str, url: str = "") -> Context:
    """What the rules of one import know: its authorities, the outlet that the editor gave, and its day."""
    outlets = authorities.outlets.values()
    names = (*AGENCIES, *(name for known in outlets for name in (known.name, *known.aliases)))
    return Context(authorities.outlets, frozenset(map(alike, names)), outlet, added, url)


def shown(found: Found) -> dict[str, Any]:
    """A field for the report; an unknown one has the value null."""
    out: dict[str, Any] = {"value": found.value, "how": found.how if found.value else None}
    if found.quote:
        out["quote"] = found.quote
    if found.rule:
        out["rule"] = found.rule
    if found.candidates:
        out["candidates"] = [
            {"value": c.value, "how": c.how, "quote": c.quote, "because": c.because} for c in found.candidates
        ]
    return out
