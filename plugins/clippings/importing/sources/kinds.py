"""What a file is, by its name."""

import re
from pathlib import PurePath
from typing import Literal

Kind = Literal["text", "page", "document", "library", "capture", "zip"]
_ENDINGS: dict[str, Kind] = {
    ".txt": "text", ".text": "text",
    ".html": "page", ".htm": "page", ".xhtml": "page", ".xht": "page", ".shtml": "page",
    ".mht": "page", ".mhtml": "page",
    ".pdf": "document", ".docx": "document", ".doc": "document", ".odt": "document", ".fodt": "document",
    ".rtf": "document", ".epub": "document", ".eml": "document", ".mbox": "document", ".rss": "document",
    ".atom": "document", ".xml": "document", ".md": "document", ".markdown": "document", ".mdown": "document",
    ".rdf": "library", ".json": "library", ".jsonld": "library", ".bib": "library", ".bibtex": "library",
    ".ris": "library", ".csv": "library", ".tsv": "library",
    ".zip": "zip", ".wacz": "zip", ".warc": "capture",
}  # fmt: skip


_NO_ARTICLES = re.compile(r"(?:readme|licen[sc]e|changelog|contributing|code_of_conduct|_index)\.\w+", re.IGNORECASE)
"""Markdown that programs and their users put beside texts."""


def kind_of(name: str | PurePath) -> Kind | None:
    """What a file is that an import reads; None for any other."""
    path = PurePath(name)
    packed = path.suffixes[-2:] if len(path.suffixes) > 1 else []
    kind = "capture" if [one.lower() for one in packed] == [".warc", ".gz"] else _ENDINGS.get(path.suffix.lower())
    return None if kind == "document" and _NO_ARTICLES.fullmatch(path.name) else kind
