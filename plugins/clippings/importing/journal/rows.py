"""Rows of the report: what became of each file, and of each article in one."""

from typing import Any

from clippings.importing.draft import Found
from clippings.importing.sources.inputs import Input

NEW = ("imported", "near-duplicate")
"""The statuses of files that became articles."""
CHANGED = ("updated", "version")
"""Those of files of which something was written that is no new article."""
NOTHING_MADE = ("duplicate", "skipped", "failed")
"""Those of files of which nothing is kept."""
FIELDS = ("title", "byline", "authors", "outlet", "date", "language")
"""Those that every row of the report has; what else a rule finds stands below them."""


def row_of(one: Input, part: str = "") -> dict[str, Any]:
    """The row of a file, or of one of its parts, of which nothing is known yet."""
    row: dict[str, Any] = {
        "source": f"{one.shown}{part}", "status": "imported", "id": None, "path": None, "fields": {}, "cut": [],
        "problems": [],
    }  # fmt: skip
    return row | ({"companions": one.companions} if one.companions else {})


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


def ended(row: dict[str, Any], status: str, why: str = "", try_: str = "") -> dict[str, Any]:
    """The row of a file with what became of it, and why where it is said."""
    row["status"] = status
    if why:
        row["problems"].append({"where": "file", "why": why, "try": try_})
    return row
