"""The end of an import: links from note to note lead to their articles, and related records to one another.

An import that was stopped leaves links as their program wrote them; the next one ends what it began. A file that is not
as an import has written it is an editor's, and stays.
"""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from clippings.files import write_whole
from clippings.importing import paragraphs
from clippings.importing.draft import Beside, Draft
from clippings.importing.together.finding import Names
from clippings.importing.together.links import resolved
from clippings.importing.together.notes import notes_text, path_of

_HEAD = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_MOST_NAMED = 5
"""Links that lead nowhere and are named in a row of the report."""


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()


class _Waiting(NamedTuple):
    """An article that speaks of others."""

    row: dict[str, Any]
    file: str
    body: bytes
    """A digest of its text, where that has links; empty where it has none."""
    beside: Beside | None


class Together:
    """The articles of one import, and what they say of one another."""

    def __init__(self, into: Path) -> None:
        self._into = into
        self._names = Names()
        self._waiting: list[_Waiting] = []

    def add(self, file: str, row: dict[str, Any], draft: Draft) -> None:
        """Add an article that was made, or was there: its file and its row as the report has them."""
        if row["status"] not in ("imported", "duplicate"):
            return
        beside = draft.beside
        keys = (f"{file}\n{beside.key}",) if beside and beside.key else ()
        self._names.add(row["id"], row["source"], (*draft.names, draft.found("title"), *keys))
        body = _digest(paragraphs.markdown(draft)) if draft.has_links else b""
        if body or (beside and beside.related):
            self._waiting.append(_Waiting(row, file, body, beside))

    def finish(self) -> None:
        """Have links and relations lead to the articles that this import knows; those to others are told."""
        for one in self._waiting:
            if one.body:
                self._link(one)
            if one.beside and one.beside.related:
                self._relate(one, one.beside)

    def _link(self, one: _Waiting) -> None:
        path = self._into / one.row["path"]
        text = path.read_text("utf-8")
        head = _HEAD.match(text)
        if not head or _digest(text[head.end() :]) != one.body:
            return
        body, unknown = resolved(text[head.end() :], self._names.find)
        write_whole(path, (head[0] + body).encode())
        if unknown and one.row["status"] == "imported":
            named = ", ".join(dict.fromkeys(unknown[:_MOST_NAMED])) + (" …" if len(unknown) > _MOST_NAMED else "")
            why = f"has links to other notes ({len(unknown)}) that no file of this import is: {named}"
            one.row["problems"].append(
                {"where": "text", "why": why, "try": "import those with it, or look what they should show"}
            )

    def _relate(self, one: _Waiting, beside: Beside) -> None:
        path = path_of(self._into, one.row["id"])
        if path.exists() and path.read_bytes() == notes_text(beside).encode():
            write_whole(path, notes_text(beside, tuple(self._related(one.file, beside))).encode())

    def _related(self, file: str, beside: Beside) -> Iterator[str]:
        """The ids of the articles that a record is related to."""
        for relation in beside.related:
            if id := self._names.find(f"{file}\n{relation.key}"):
                yield id
