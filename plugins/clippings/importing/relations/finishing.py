"""The end of an import: links from note to note lead to their articles, and related records to one another.

A file that is not as an import has written it is an editor's, and stays.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from clippings.importing.identity.updating import digest_of
from clippings.importing.journal.rows import CHANGED, NEW
from clippings.importing.relations.finding import Names
from clippings.importing.relations.links import resolved
from clippings.importing.relations.notes import notes_text, path_of
from clippings.importing.relations.said import beside_of, called, text_digest

_HEAD = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_MOST_NAMED = 5
"""Links that lead nowhere and are named in a row of the report."""


class _Waiting(NamedTuple):
    """An article that speaks of others."""

    row: Mapping[str, Any]
    said: Mapping[str, Any]


class Relations:
    """The articles of one import, and what they say of one another."""

    def __init__(self, into: Path) -> None:
        self._into = into
        self._names = Names()
        self._waiting: list[_Waiting] = []
        self._writes: dict[str, str] = {}
        self._amended: dict[str, dict[str, Any]] = {}

    def add(self, row: Mapping[str, Any], said: Mapping[str, Any]) -> None:
        """Add an article that was made, or was there: its row of the report, and what it says of others."""
        if not row["id"] or row["status"] in ("failed", "skipped"):
            return
        self._names.add(row["id"], row["source"], (*said.get("names", ()), row["fields"]["title"]["value"] or ""))
        if said.get("body") or said.get("beside"):
            self._waiting.append(_Waiting(row, said))

    def finished(self) -> tuple[dict[str, str], dict[str, dict[str, Any]]]:
        """The files whose links and relations lead to the articles that this import knows: path → text. And the source
        of a row → what else is in it: links to other articles are told."""
        for row, said in self._waiting:
            if "body" in said:
                self._link(row, said["body"])
            if "beside" in said:
                self._relate(row["id"], said["beside"])
        return self._writes, self._amended

    def _link(self, row: Mapping[str, Any], digest: str) -> None:
        path = self._into / row["path"]
        text = self._writes.get(row["path"]) or path.read_text("utf-8")
        head = _HEAD.match(text)
        if not head or text_digest(text[head.end() :]) != digest:
            return
        body, unknown = resolved(text[head.end() :], self._names.find)
        self._writes[row["path"]] = head[0] + body
        amended = self._amended.setdefault(row["source"], {})
        amended["written"] = digest_of(self._writes[row["path"]])
        if unknown and row["status"] in (*NEW, *CHANGED):
            named = ", ".join(dict.fromkeys(unknown[:_MOST_NAMED])) + (" …" if len(unknown) > _MOST_NAMED else "")
            why = f"has links to other notes ({len(unknown)}) that no file of this import is: {named}"
            try_ = "import those with it, or look what they should show"
            amended["problems"] = [{"where": "text", "why": why, "try": try_}]

    def _relate(self, id: str, said: Mapping[str, Any]) -> None:
        path, beside = path_of(id), beside_of(said)
        file = self._into / path
        if file.exists() and file.read_bytes() == notes_text(beside).encode():
            see = self._related(said["file"], [relation.key for relation in beside.related])
            self._writes[path] = notes_text(beside, tuple(see))

    def _related(self, file: str, keys: list[str]) -> Iterator[str]:
        """The ids of the articles that a record is related to."""
        for key in keys:
            if id := self._names.find(called(file, key)):
                yield id
