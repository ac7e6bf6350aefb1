"""What an import tells its editor: what became of each file, the worst first; how much is in; and what comes next."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePath
from typing import Any

from clippings.commands import quoted, said
from clippings.files import printable
from clippings.importing.journal.rows import CHANGED, NEW
from clippings.importing.reports import NEWEST
from clippings.model.problem import shortened
from clippings.reading.still_open import OpenField, told, unknown

_ALL = 50
"""Files up to which each is told; of more, the first that failed or are doubtful, and the report has the others."""
_FIRST = 20
"""How many of those are told of each kind."""
_TABLE = 10
"""Files from which on a table says how many came to what."""
_MOST_SKIPPED = 10
"""Files of other types that are told one by one; more are counted, and the report has them."""
_PART = re.compile(r"#\d+$")
_MEANINGS = {
    "failed": "could not be read",
    "doubtful": "imported, and something deserves a look: clippings review",
    "edited": "there already, and left alone, because an editor has changed it",
    "near-duplicate": "imported, and almost the same as another",
    "version": "kept as another version of an article",
    "updated": "there already, and brought up to date",
    "imported": "nothing doubtful",
    "duplicate": "there already",
    "skipped": "of a type that is not read",
}
"""What became of a file, the worst first → what that means."""
_LOOK = ("failed", "doubtful", "edited", "near-duplicate")
"""What is told of many files, too."""
_WORDS = {
    "near-duplicate": "of these almost the same as another",
    "version": "kept as another version of an article",
    "updated": "brought up to date",
    "edited": "left alone, because an editor has changed them",
    "duplicate": "there already",
    "skipped": "of a type that is not read",
    "failed": "could not be read",
}
"""Status → what is said of so many files."""


class Telling:
    """What is to be told of an import. Of many files only what is told is kept."""

    def __init__(self) -> None:
        self.counts = Counter[str]()
        """Status → how many rows of the report have it."""
        self._kinds = Counter[str]()
        self._lines: dict[str, list[list[str]]] = {kind: [] for kind in _MEANINGS}
        self._skipped = Counter[str]()
        self._parts = 0
        self._open: list[OpenField] = []

    def add(self, row: Mapping[str, Any]) -> None:
        """Take in a row of the report."""
        status = row["status"]
        kind = "doubtful" if status == "imported" and row["problems"] else status
        self.counts[status] += 1
        self._kinds[kind] += 1
        self._parts += bool(_PART.search(row["source"]))
        if status == "skipped":
            self._skipped[PurePath(row["source"]).suffix.lower() or "without an ending"] += 1
        if status in NEW:
            self._open += _open_fields(row)
        if len(self._lines.setdefault(kind, [])) < _ALL:
            self._lines[kind].append(list(_lines(row)))

    def tell(self, into: Path, builds: str = "", is_dry: bool = False) -> None:
        """Tell all of it; ``builds`` is the command that builds the archive, where it is none of ours; ``is_dry`` where
        nothing was written."""
        every = self.counts.total()
        for kind, entries in self._lines.items():
            if kind == "skipped" and self._kinds[kind] > _MOST_SKIPPED:
                print(f"{'skipped':14} {self._kinds[kind]:,} files of types that are not read: {_types(self._skipped)}")
            elif every <= _ALL or kind in _LOOK:
                shown = entries if every <= _ALL else entries[:_FIRST]
                print(*(line for entry in shown for line in entry), sep="\n", end="\n" * bool(shown))
                if more := self._kinds[kind] - len(shown):
                    print(f"  and {more:,} more {kind}")
        if every > _TABLE:
            print(*table(self._kinds), sep="\n")
        print(total(self.counts, self._counted(), "would be imported" if is_dry else "imported"))
        if still_open := told(self._open):
            print(f"open: {still_open}")
        self._tell_what_next(into, builds, is_dry)

    def _tell_what_next(self, into: Path, builds: str, is_dry: bool) -> None:
        report = into / NEWEST
        if is_dry:
            print("Nothing was written. Without --dry-run it is done.", flush=True)
        elif any(self.counts[status] for status in (*NEW, *CHANGED)):
            print(f"{report} says how each field is known. Then: {builds or next_step(into)}", flush=True)
        else:
            print(f"{report} says why.", flush=True)

    def _counted(self) -> str:
        """What rows are of: files, articles of files that hold several, or both."""
        every = self.counts.total()
        return "files" if not self._parts else "articles" if self._parts == every else "articles and files"


def table(kinds: Mapping[str, int]) -> Iterator[str]:
    """A line for each kind of end that files came to, the worst first: ``failed  12  could not be read``."""
    width = max(len(f"{count:,}") for count in kinds.values())
    for kind in (*_MEANINGS, *(kinds.keys() - _MEANINGS.keys())):
        if kinds.get(kind):
            yield f"{kind:14} {kinds[kind]:>{width},}  {_MEANINGS.get(kind, '')}".rstrip()


def _lines(row: Mapping[str, Any]) -> Iterator[str]:
    """What is told of one file."""
    known = ", ".join(name for name, field in row["fields"].items() if field["value"])
    became = row["path"] if row["status"] == "version" else row["id"]
    yield printable(f"{row['status']:14} {row['source']} → {became or '–'}" + (f" ({known})" if known else ""))
    if row["status"] in CHANGED and (lines := row["difference"]):
        yield printable(f"  changed: {differing(lines)}")
    for problem in row["problems"]:
        yield printable(f"  look: {problem['where']} · {problem['why']} · {problem['try']}")
    if row["status"] in NEW and (missing := left_out(row["cut"], row["joined"])):
        yield printable(f"  {missing}")


def differing(lines: Sequence[str]) -> str:
    """The first of the lines that tell what differs: “title: The last loaf {+is sold+}; and 2 more”."""
    few = "; ".join(shortened(line, 100) for line in lines[:2])
    return f"{few}; and {len(lines) - 2:,} more in {NEWEST}" if len(lines) > 2 else few


def left_out(cut: Sequence[str], joined: Sequence[str]) -> str:
    """What an article has not of its text: “left out: 7 lines, such as “Share this”; 1 torn sentence joined …”; empty
    where it has all of it."""
    parts = []
    if cut:
        such = " and ".join(f"“{shortened(line, 40)}”" for line in cut[:2])
        lines = f"{len(cut):,} {'line' if len(cut) == 1 else 'lines'}"
        parts.append(f"left out: {lines}{':' if len(cut) < 3 else ', such as'} {such}")
    if joined:
        parts.append(f"joined: {len(joined):,} torn {'sentence' if len(joined) == 1 else 'sentences'}")
    return f"{'; '.join(parts)} · {NEWEST} has all of it" if parts else ""


def _open_fields(row: Mapping[str, Any]) -> Iterator[OpenField]:
    """The fields that an import has left open in one article."""
    fields = row["fields"]
    known = {name: bool(field["value"]) for name, field in fields.items()}
    known["outlet"] = known["outlet"] or known.get("printed_outlet", False)
    return unknown(known, {name: len(field.get("candidates", ())) for name, field in fields.items()})


def _types(counts: Counter[str]) -> str:
    """The types of files with their numbers, the most frequent first: ``120 .html, 3 .css``."""
    first = ", ".join(f"{count:,} {printable(type_)}" for type_, count in counts.most_common(8))
    return first + ", …" * (len(counts) > 8)


def total(counts: Mapping[str, int], what: str = "files", done: str = "imported") -> str:
    """How many files, or articles of files that hold several, came to what: “10 of 12 files imported; 2 could not be
    read”."""
    every = sum(counts.values())
    if not every:
        return "Nothing was imported: there is no file in this folder."
    imported = sum(counts.get(status, 0) for status in NEW)
    begin = (
        f"{imported:,} of {every:,} {what.removesuffix('s') if every == 1 else what} {done}"
        if imported
        else "No new article"
        if any(map(counts.get, CHANGED))
        else f"Nothing {'was imported' if done == 'imported' else done}"
    )
    rest = [f"{counts[status]:,} {words}" for status, words in _WORDS.items() if counts.get(status)]
    return f"{begin}{'; ' if imported else ': '}{', '.join(rest)}." if rest else f"{begin}."


def next_step(into: Path) -> str:
    """The command that builds what was imported."""
    here = into == Path("content")
    if here:
        return said("html", "build")
    return said(f"html CONTENT={quoted(into)}", f"build --content {quoted(into)}")
