"""What a file is, by its name."""

from pathlib import PurePath
from typing import Literal

Kind = Literal["text", "page", "document", "zip"]
_ENDINGS: dict[str, Kind] = {
    ".txt": "text", ".text": "text",
    ".html": "page", ".htm": "page", ".xhtml": "page", ".xht": "page", ".shtml": "page",
    ".mht": "page", ".mhtml": "page",
    ".pdf": "document", ".docx": "document", ".doc": "document", ".odt": "document", ".fodt": "document",
    ".rtf": "document", ".epub": "document", ".eml": "document", ".mbox": "document", ".rss": "document",
    ".atom": "document", ".xml": "document", ".md": "document", ".markdown": "document", ".mdown": "document",
    ".zip": "zip",
}  # fmt: skip


def kind_of(name: str | PurePath) -> Kind | None:
    """What a file is that an import reads; None for any other."""
    return _ENDINGS.get(PurePath(name).suffix.lower())
