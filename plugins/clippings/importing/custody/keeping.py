"""The originals of one input: kept where an article was made of it, with a row for the register."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from clippings.importing.custody.originals import keep, place_of
from clippings.importing.journal.order import Order
from clippings.importing.journal.rows import NOTHING_MADE
from clippings.importing.sources.inputs import Input
from clippings.importing.sources.unreadable import Unreadable


def kept(
    ones: Sequence[Input], rows: Sequence[dict[str, Any]], order: Order, into: Path, earlier: Sequence[str] = ()
) -> list[dict[str, Any]]:
    """Keep the files that rows of the report are about, if an article was made of them; a row of the register for each.
    ``earlier`` are articles that were made of them before. Where one is gone meanwhile, the articles' rows say so."""
    made = [row for row in rows if row["id"] and row["status"] not in NOTHING_MADE]
    found = []
    for one in ones if made or earlier else ():
        try:
            original = keep(one, into)
        except Unreadable as wrong:
            for row in made:
                why = f"its original, {one.shown}, could not be kept: {wrong.why}"
                row["problems"].append({"where": "original", "why": why, "try": wrong.try_})
            continue
        found.append(
            {
                "file": place_of(original.sha256), "sha256": original.sha256, "bytes": original.bytes,
                "source": one.shown, "from": order.given, "imported": order.began, "tool": order.tool,
                "articles": list(dict.fromkeys((*earlier, *(row["id"] for row in made)))),
            }
        )  # fmt: skip
    return found
