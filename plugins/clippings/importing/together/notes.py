"""Notes of a reference manager as private annotations of the whole article: no reader sees one until an editor takes
its file out of the folder ``private``."""

from pathlib import Path
from typing import Any

import yaml

from clippings.editing.starting import schema_line
from clippings.files import write_whole
from clippings.importing.draft import Beside
from clippings.importing.paragraphs import escaped

_WIDTH = 10_000
"""As in an article's front matter: no line is broken where a hyphen would begin the next."""
_RELATED = "related"
"""The id of the note that says to what the manager relates a record."""


def path_of(into: Path, id: str) -> Path:
    """The file of an article's private notes."""
    return into / "private/annotations" / f"{id}.yaml"


def write_notes(into: Path, id: str, beside: Beside | None) -> None:
    """Write what a manager has beside a record, before its article is: an article that is there has its notes."""
    if beside and (text := notes_text(beside)):
        write_whole(path_of(into, id), text.encode())


def notes_text(beside: Beside, see: tuple[str, ...] = ()) -> str:
    """The file; empty where there is nothing to say. ``see`` are the articles to which the record is related."""
    source = [{"title": beside.manager}]
    notes: list[dict[str, Any]] = [
        {"id": f"n{number}", "kind": "context", "body": body, "sources": source}
        for number, body in enumerate(beside.notes, 1)
    ]
    if beside.related:
        titles = ", ".join(f"“{escaped(one.title)}”" for one in beside.related)
        notes.append({"id": _RELATED, "kind": "context", "body": f"{beside.manager} relates it to {titles}."})
        notes[-1] |= {"see": [f"article/{id}" for id in see]} if see else {}
        notes[-1]["sources"] = source
    if not notes:
        return ""
    return schema_line("annotations", 2) + yaml.dump(
        notes, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=_WIDTH
    )


class _Plain(yaml.SafeDumper):
    """YAML without anchors, which an archive's files may not have."""

    def ignore_aliases(self, data: Any) -> bool:
        return True
