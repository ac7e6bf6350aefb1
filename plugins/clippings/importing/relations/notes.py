"""Notes of a reference manager as private annotations of the whole article: no reader sees one until an editor takes
its file out of the folder ``private``."""

from typing import Any

import yaml

from clippings.editing.starting import schema_line
from clippings.importing.draft import Beside
from clippings.importing.paragraphs import escaped

_WIDTH = 10_000
"""As in an article's front matter: no line is broken where a hyphen would begin the next."""
_RELATED = "related"
"""The id of the note that says to what the manager relates a record."""


def path_of(id: str) -> str:
    """The file of an article's private notes, in the content folder."""
    return f"private/annotations/{id}.yaml"


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
