"""What front matters and tables call the fields of an article, unless import.yaml says otherwise."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from clippings.reading.folding.forms import fold
from clippings.reading.schema.shapes import ImportedAs

_NAMES: Mapping[ImportedAs, str] = {
    "title": "title headline titel titre titulo titolo kop überschrift",
    "date": "date published pubdate pub_date publishdate publish_date date_published published_at publication_date "
    "created datum fecha data",
    "modified": "modified lastmod updated last_modified_at date_modified",
    "byline": "author authors byline creator by autor autoren auteur auteurs autore",
    "keywords": "tags tag keywords topics categories category subjects subject themen schlagworte",
    "url": "url link address original canonical canonical_url canonicalurl source_url original_url web_url "
    "document_url",
    "language": "lang language locale sprache langue",
    "outlet": "outlet publication publication_title newspaper publisher site site_name journal paper medium media "
    "zeitung",
    "section": "section rubrik rubrique",
    "page": "page pages seite",
    "summary": "description summary excerpt subtitle lead abstract",
    "redirects": "slug permalink aliases redirect_from",
    "text": "text body fulltext full_text content article inhalt texte volltext",
    "file": "file path attachment attachments file_attachments datei",
}
"""A field → the names that other programs and people have for it."""
_FIELDS: Mapping[str, ImportedAs] = {fold(name): known for known, names in _NAMES.items() for name in names.split()}
_ADDRESS = re.compile(r"https?://\S+")
_SAYS_EITHER = ("source", "fonte", "quelle")
"""Names behind which some write an address, and some a paper."""


@dataclass(frozen=True, slots=True)
class Fields:
    """What import.yaml says of names, each as `called` has it."""

    meant: Mapping[str, ImportedAs] = field(default_factory=dict)
    """A name → the field that it is."""
    ignored: frozenset[str] = frozenset()
    """Names of what no article has."""

    def is_new(self, name: str) -> bool:
        """Whether import.yaml does not speak of a name."""
        return called(name) not in self.meant and called(name) not in self.ignored

    def of(self, name: str, value: str) -> ImportedAs | None:
        """The field that a name means, where this value stands behind it; None where it is no field of an article."""
        known = called(name)
        if known in self.meant or known in self.ignored:
            return self.meant.get(known)
        if known in _SAYS_EITHER:
            return "url" if is_address(value) else "outlet"
        found = _FIELDS.get(known)
        if found == "url" and not is_address(value):
            return "redirects" if value.startswith("/") else None
        return found


def called(name: str) -> str:
    """A name as names are compared: ``Publication-Title`` is ``publication_title``."""
    return fold(name.strip()).replace(" ", "_").replace("-", "_")


def is_address(value: str) -> bool:
    """Whether a value is an address on the web."""
    return _ADDRESS.fullmatch(value) is not None
