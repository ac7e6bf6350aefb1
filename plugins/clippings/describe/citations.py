"""An article's own citations as files without a place of their own: each in a link that saves it."""

from collections.abc import Callable
from typing import NamedTuple

from clippings.describe.bibliography import bibtex, csl, ris
from clippings.describe.shapes import as_json
from clippings.model.archive import Archive
from clippings.model.dossier import Citation, Dossier
from clippings.view.addresses import data_link


class _Format(NamedTuple):
    """A format of citations."""

    name: str
    """As readers know it."""
    ending: str
    """The ending of its files."""
    media_type: str
    """Its media type, as programs register it."""
    text: Callable[[Dossier, Archive], str]
    """The text of a file of one article."""


def _csl_file(dossier: Dossier, archive: Archive) -> str:
    return f"[{as_json(csl(dossier, archive))}]\n"


_FORMATS = (
    _Format("BibTeX", "bib", "application/x-bibtex", bibtex),
    _Format("RIS", "ris", "application/x-research-info-systems", ris),
    _Format("CSL-JSON", "csl.json", "application/vnd.citationstyles.csl+json", _csl_file),
)


def citations(dossier: Dossier, archive: Archive) -> tuple[Citation, ...]:
    """An article's citation in each format."""
    return tuple(_citation(format, dossier, archive) for format in _FORMATS)


def _citation(format: _Format, dossier: Dossier, archive: Archive) -> Citation:
    text = format.text(dossier, archive)
    shown = text.replace("\r\n", "\n")  # as every line of a page ends
    return Citation(format.name, f"{dossier.id}.{format.ending}", data_link(format.media_type, text), shown)
