"""What an article says of others of its import, and by what names they may call it, as the journal keeps it."""

import hashlib
from collections.abc import Mapping
from typing import Any

from clippings.importing import paragraphs
from clippings.importing.draft import Beside, Draft, Relation


def said(draft: Draft, file: str) -> dict[str, Any]:
    """``names`` by which others call the article of a draft that was read from ``file``; ``body``, the digest of its
    text where that has links; ``beside``, what its manager has where that relates it to others. Empty without all."""
    beside = draft.beside
    keys = (called(file, beside.key),) if beside and beside.key else ()
    found: dict[str, Any] = {
        "names": [*draft.names, *keys],
        "body": text_digest(paragraphs.markdown(draft)) if draft.has_links else "",
        "beside": {"file": file, "manager": beside.manager, "notes": beside.notes, "related": beside.related}
        if beside and beside.related
        else {},
    }
    return {name: value for name, value in found.items() if value}


def called(file: str, key: str) -> str:
    """How a record is called, whose key is of one file."""
    return f"{file}\n{key}"


def beside_of(found: Mapping[str, Any]) -> Beside:
    """What a manager has beside a record, from ``beside``."""
    related = tuple(Relation(*one) for one in found["related"])
    return Beside(found["manager"], notes=tuple(found["notes"]), related=related)


def text_digest(text: str) -> str:
    """The digest of a text."""
    return hashlib.sha256(text.encode()).hexdigest()
