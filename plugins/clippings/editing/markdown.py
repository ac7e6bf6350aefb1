"""A Markdown file's front matter with changes made in it, or its text replaced."""

import re
from collections.abc import Iterable

from clippings.editing.changes import Change, Refused
from clippings.editing.text import edited
from clippings.editing.tree import newline_of
from clippings.editing.values import Wording, reworded

_HEAD = re.compile(
    r"(?P<open>\ufeff?---[^\S\r\n]*(?:\r\n|\n|\r))(?P<head>(?:.*?(?:\r\n|\n|\r))??)(?P<close>---[^\S\r\n]*(?=[\r\n]|\Z))",
    re.DOTALL,
)
"""What `reading.schema.front_matter` takes for the head of a file, and the two lines around it."""


def edited_head(text: str, changes: Iterable[Change]) -> str:
    """The file with changes made in its front matter, and the rest of it as it was. Refused where they cannot be."""
    found = _parts(text)
    head = edited(found["head"], changes)
    head += newline_of(text) if head and not head.endswith(("\n", "\r")) else ""
    return found["open"] + head + text[found.start("close") :]


def reworded_file(text: str, wording: Wording) -> str:
    """The file with the values of its front matter in other words, and its text too, to which the way is empty."""
    found = _parts(text)
    return found["open"] + reworded(found["head"], wording) + found["close"] + wording((), text[found.end("close") :])


def _parts(text: str) -> re.Match[str]:
    found = _HEAD.match(text)
    if not found:
        raise Refused("has no front matter; it stands between two lines ---")
    return found
