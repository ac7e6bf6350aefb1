"""What an import tells its editor: a line a file, what deserves a look, how much of it is in, and what comes next."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePath
from typing import Any

from clippings.commands import quoted, said
from clippings.importing.reports import NEWEST
from clippings.model.problem import shortened
from clippings.reading.still_open import OpenField, told, unknown

_MOST_SKIPPED = 10
"""Files of other types that are told one by one; more are counted, and the report has them."""
_PART = re.compile(r"#\d+$")
_WRITTEN = ("imported", "near-duplicate")
"""The statuses of files that became articles."""
_CHANGED = ("updated", "version")
"""Those of files of which something was written that is no new article."""
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


def tell(rows: Sequence[Mapping[str, Any]], into: Path, builds: str = "") -> None:
    """Tell of every file of an import, and of all together; ``builds`` is the command that builds the archive,
    where it is none of ours."""
    skipped = [row for row in rows if row["status"] == "skipped"]
    if len(skipped) > _MOST_SKIPPED:
        print(f"{'skipped':14} {len(skipped):,} files of types that are not read: {_types(skipped)}")
    for row in rows:
        if row["status"] == "skipped" and len(skipped) > _MOST_SKIPPED:
            continue
        known = ", ".join(name for name, field in row["fields"].items() if field["value"])
        became = row["path"] if row["status"] == "version" else row["id"]
        print(f"{row['status']:14} {row['source']} → {became or '–'}" + (f" ({known})" if known else ""))
        if row["status"] in _CHANGED and (lines := row["difference"]):
            print(f"  changed: {differing(lines)}")
        for problem in row["problems"]:
            print(f"  look: {problem['where']} · {problem['why']} · {problem['try']}")
        if row["status"] in _WRITTEN and (missing := left_out(row["cut"], row["joined"])):
            print(f"  {missing}")
    print(total(Counter(row["status"] for row in rows), _counted(rows)))
    if still_open := told(field for row in rows if row["status"] in _WRITTEN for field in _open_fields(row)):
        print(f"open: {still_open}")
    report = into / NEWEST
    if any(row["status"] in (*_WRITTEN, *_CHANGED) for row in rows):
        print(f"{report} says how each field is known. Then: {builds or next_step(into)}", flush=True)
    else:
        print(f"{report} says why.", flush=True)


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


def _types(rows: Sequence[Mapping[str, Any]]) -> str:
    """The types of files with their numbers, the most frequent first: ``120 .html, 3 .css``."""
    counts = Counter(PurePath(row["source"]).suffix.lower() or "without an ending" for row in rows)
    return ", ".join(f"{count:,} {type_}" for type_, count in counts.most_common(8)) + ", …" * (len(counts) > 8)


def _counted(rows: Sequence[Mapping[str, Any]]) -> str:
    """What rows are of: files, articles of files that hold several, or both."""
    parts = sum(1 for row in rows if _PART.search(row["source"]))
    return "files" if not parts else "articles" if parts == len(rows) else "articles and files"


def total(counts: Mapping[str, int], what: str = "files") -> str:
    """How many files, or articles of files that hold several, came to what: “10 of 12 files imported; 2 could not be
    read”."""
    every = sum(counts.values())
    if not every:
        return "Nothing was imported: there is no file in this folder."
    imported = sum(counts.get(status, 0) for status in _WRITTEN)
    begin = (
        f"{imported:,} of {every:,} {what.removesuffix('s') if every == 1 else what} imported"
        if imported
        else "No new article"
        if any(map(counts.get, _CHANGED))
        else "Nothing was imported"
    )
    rest = [f"{counts[status]:,} {words}" for status, words in _WORDS.items() if counts.get(status)]
    return f"{begin}{'; ' if imported else ': '}{', '.join(rest)}." if rest else f"{begin}."


def next_step(into: Path) -> str:
    """The command that builds what was imported."""
    here = into == Path("content")
    if here:
        return said("html", "build")
    return said(f"html CONTENT={quoted(into)}", f"build --content {quoted(into)}")
