"""Documents that are zips, as DOCX, ODT and EPUB: read in memory and within limits, without XML that has entities."""

import io
import re
import zipfile
import zlib
from typing import NamedTuple

from lxml import etree

_MOST = 128_000_000
"""Bytes that all files of a document may have, unpacked."""
_MOST_TIMES = 200
_FROM = 5_000_000
"""The length from which on a file may not be so many times as long as packed."""
_MOST_MEMBERS = 20_000
_ENTITIES = re.compile(rb"<!ENTITY", re.IGNORECASE)


class Packed(NamedTuple):
    """A document's files."""

    zip: zipfile.ZipFile
    """Checked, and opened."""

    def names(self) -> list[str]:
        """The paths of its files."""
        return self.zip.namelist()

    def read(self, name: str) -> bytes:
        """A file's bytes. ValueError where it is not there, or damaged."""
        try:
            return self.zip.read(name)
        except KeyError:
            raise ValueError(f"has no {name} in it, so it is no such document") from None
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError) as wrong:
            raise ValueError(f"is damaged: {wrong}") from None

    def refuse_entities(self, name: str) -> None:
        """ValueError where a file of XML declares entities."""
        if _ENTITIES.search(self.read(name)):
            raise ValueError("declares entities of its own, as files do that mean harm")

    def tree(self, name: str) -> etree._Element:
        """The tree of a file of XML."""
        return tree_of(self.read(name))


def opened(raw: bytes) -> Packed:
    """The files of a document. ValueError where it is no zip, or unpacks to more than is read."""
    try:
        found = zipfile.ZipFile(io.BytesIO(raw))
    except (zipfile.BadZipFile, OSError, NotImplementedError, ValueError) as wrong:
        raise ValueError(f"is damaged, or of another type than its name says: {wrong}") from None
    infos = found.infolist()
    if len(infos) > _MOST_MEMBERS or sum(info.file_size for info in infos) > _MOST:
        raise ValueError(f"unpacks to more than {_MOST / 1e6:.0f} MB")
    if any(info.file_size > max(_FROM, info.compress_size * _MOST_TIMES) for info in infos):
        raise ValueError("has a file that unpacks to two hundred times its size")
    return Packed(found)


def tree_of(raw: bytes) -> etree._Element:
    """The tree of XML that declares no entities of its own. ValueError where it does, or is no XML."""
    if _ENTITIES.search(raw):
        raise ValueError("declares entities of its own, as files do that mean harm")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        return etree.fromstring(raw, parser)
    except etree.XMLSyntaxError as wrong:
        raise ValueError(f"is no well-formed XML: {' '.join(wrong.msg.split())[:120]}") from None
