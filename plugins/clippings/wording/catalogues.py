"""The catalogues of messages (https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html), one a language."""

from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

ENGLISH = "en"
"""The language of the messages themselves, which needs no catalogue."""
_FOLDER = files("clippings.wording")


@cache
def languages() -> frozenset[str]:
    """The languages that there are catalogues for, and English, as BCP 47 tags."""
    names = (path.name for path in _FOLDER.iterdir())
    return frozenset((ENGLISH, *(name.removesuffix(".po") for name in names if name.endswith(".po"))))


def catalogue_of(tag: str) -> str:
    """The language of `languages` that is next to one (RFC 4647, §3.4, Lookup): ``de`` of ``de-AT``; empty for none."""
    while tag and tag not in languages():
        tag = tag.rpartition("-")[0]
    return tag


def interface_of(tag: str) -> str:
    """The language of the interface of an archive in a language: its own, ``de-AT``, or English where no catalogue is
    next to it."""
    return tag if catalogue_of(tag) else ENGLISH


@cache
def catalogue(language: str) -> "Catalog":
    """A catalogue as it is written, of a language of `languages` other than English."""
    from babel.messages.pofile import read_po

    with (_FOLDER / f"{language}.po").open("rb") as file:
        return read_po(file, locale=language.replace("-", "_"), abort_invalid=True)


@cache
def translations_for(tag: str) -> NullTranslations:
    """The messages in a language; in English where no catalogue is next to it."""
    language = catalogue_of(tag)
    if language in ("", ENGLISH):
        return NullTranslations()
    from babel.messages.mofile import write_mo

    compiled = BytesIO()
    write_mo(compiled, catalogue(language))
    compiled.seek(0)
    return GNUTranslations(compiled)
