"""Notes of reference managers, which write them as HTML, as Markdown."""

import re
from collections.abc import Iterable

from clippings.importing.paragraphs import escaped

_MARKUP = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
_LONGEST = 200_000
"""Characters of a note; one that is longer has a whole document in it, which is none."""


def notes_of(written: Iterable[str]) -> tuple[str, ...]:
    """The notes that have words, each in Markdown."""
    return tuple(note for one in written if (note := _markdown(one[:_LONGEST])))


def _markdown(written: str) -> str:
    if not _MARKUP.search(written):
        lines = (" ".join(line.split()) for line in written.splitlines())
        return "\n\n".join(escaped(line) for line in lines if line)
    from clippings.importing.documents.html_blocks import blocks_of  # of pages, which take long to load

    return "\n\n".join("\n".join(block) for block in blocks_of(written) if any(map(str.strip, block))).strip()
