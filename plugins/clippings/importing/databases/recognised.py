"""Which database has written a file, told by what stands in it; None for what is no export."""

import re
from collections.abc import Sequence
from itertools import groupby

from clippings.importing.databases.export import Export
from clippings.importing.pages.page import Page, around

_IN_A_TEXT = re.compile(
    r"(?i:\d of \d+ DOCUMENTS?\s*$|Dokument \d+ von \d+\s*$|Document \d+ (?:de|van|of) \d+\s*$|^\W*End of Document\s*$|"
    r"^\W*(?:Dokumentende|Ende des Dokuments|Fin du document|Einde van (?:het )?document)\s*$|^_{20,}\s*$)|"
    r"(?:Documento?|Dokument|文件|文档|文書|ドキュメント|Документ)\s+[A-Za-z]\w{14,}\W*$", re.MULTILINE
)  # fmt: skip
"""Lines without which a text is no export of any database: looked for once, since most texts are none."""
_IN_BYTES = re.compile(
    rb"(?i:of\s+\d+\s+DOCUMENT|Dokument\s+\d+\s+von|Document\s+\d+\s+(?:de|van|of)\s|End of Document|dokument|_{20,})|"
    rb"(?i:fin du document|einde van)|^\s*\S{4,32}\s+[A-Za-z]\w{14,}\s*$",
    re.MULTILINE,
)
"""The same, for a text that is not yet decoded."""
_WORDS_IN_A_PAGE = (b"docpublicationname", b"docid_", b"proquest")
_IN_A_PAGE = tuple(
    map(
        re.compile,
        (
            rb"of\s+\d+\s+document", rb"dokument\s+\d+\s+von", rb"document\s+\d+\s+(?:de|van|of)\s",
            rb"class=[\"']?article\s+\w{2,4}article",
        ),
    )
)  # fmt: skip
"""Bytes in small letters without which a page is none. Each begins with letters of its own, by which it is found seven
times as fast as one expression for all of them in either case; every page that is no export is searched for them."""


def may_be_of_text(raw: bytes) -> bool:
    """Whether a text's bytes have what exports have: looked at before it is decoded."""
    return _IN_BYTES.search(raw) is not None


def of_text(text: str) -> Export | None:
    """The articles of an export as plain text."""
    if not _IN_A_TEXT.search(text):
        return None
    from clippings.importing.databases import nexis, proquest
    from clippings.importing.plain_text import blocks

    return proquest.read(text.splitlines()) or nexis.read(blocks(text)) or of_lines(text.splitlines())


def of_lines(lines: Sequence[str]) -> Export | None:
    """The articles of an export as paragraphs, each on one line: of an RTF, a DOCX or a PDF."""
    from clippings.importing.databases import factiva, nexis, nexis_uni, proquest

    if not _IN_A_TEXT.search("\n".join(lines)) and not nexis_uni.ends_alike(lines):
        return None
    paragraphs = [[" ".join(line.split())] for line in lines if line.strip()]
    return proquest.read(lines) or nexis.read(paragraphs) or nexis_uni.read(lines) or factiva.read(lines)


def may_be_of_page(raw: bytes) -> bool:
    """Whether a page's bytes have what exports have: looked at before it is read."""
    small = raw.lower()
    return any(word in small for word in _WORDS_IN_A_PAGE) or any(form.search(small) for form in _IN_A_PAGE)


def of_page(page: Page) -> Export | None:
    """The articles of an export as a page."""
    from clippings.importing.databases import europresse, factiva_page, nexis, proquest

    found = europresse.read(page) or factiva_page.read(page) or proquest.read_page(page)
    paragraphs = groupby(
        page.lines, lambda line: next((one for one in around(line.element, 6) if one.tag != "span"), None)
    )
    return found or nexis.read([[line.text for line in lines] for _, lines in paragraphs])
