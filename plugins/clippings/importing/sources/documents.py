"""Documents among the inputs, each read by what its name and its first bytes say, and the drafts of their articles."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import PurePath
from typing import TYPE_CHECKING

from clippings.importing.draft import Context, Draft
from clippings.importing.sources import exports
from clippings.importing.sources.inputs import Input
from clippings.importing.sources.part import Opened, Parts
from clippings.importing.sources.unreadable import OfAnotherType, Unreadable

if TYPE_CHECKING:
    from clippings.importing.documents.paper import Paper

_Drafts = Iterator[tuple[str, Draft | str]]
_TRY = {
    ".pdf": "where it is a scan, have its text recognised (such as by OCRmyPDF); else save it again",
    ".doc": "open it in Word or LibreOffice, and save it as .docx",
}
_TRY_ELSE = "open it in the program that made it, and save it again"


def parts(one: Input, context: Context) -> Parts:
    """The drafts of a document. `Unreadable` where it cannot be read."""
    suffix = PurePath(one.name).suffix.lower()
    try_ = _TRY.get(suffix, _TRY_ELSE)
    raw = one.read()
    if not raw.strip():
        raise Unreadable("has nothing in it", "look whether it was saved whole")
    try:
        return _read(raw, suffix, one.name, context)
    except (OfAnotherType, Unreadable):
        raise
    except (ValueError, RecursionError) as wrong:
        raise Unreadable("is too deeply nested" if isinstance(wrong, RecursionError) else str(wrong), try_) from None
    except Exception as wrong:  # of the libraries that read documents: one must not stop a thousand others
        raise Unreadable(f"makes the reader fail: {type(wrong).__name__}: {wrong}", try_) from wrong


def _read(raw: bytes, suffix: str, name: str, context: Context) -> Parts:
    whole = hashlib.sha256(raw).hexdigest()
    if reader := _IN_PARTS.get(suffix):
        return tuple(_part(number, draft, whole) for number, draft in reader(raw, name, context))
    from clippings.importing.databases.recognised import of_lines
    from clippings.importing.documents import paper

    found = _paper(raw, suffix)
    if export := of_lines([one.text for one in found.paragraphs]):
        return exports.parts(export, context)
    return (Opened(paper.drafted(found, context), whole),)


def _part(number: str, draft: Draft | str, whole: str) -> Opened | Unreadable:
    if isinstance(draft, str):
        return Unreadable(draft, "save the page itself, and import that", number)
    said = "\n".join((whole if not number else draft.found("title"), *draft.lines()))
    return Opened(draft, whole if not number else hashlib.sha256(said.encode()).hexdigest(), number)


def _paper(raw: bytes, suffix: str) -> "Paper":
    """A document that is one text; what begins as RTF is read as that, which databases call .doc."""
    from clippings.importing.documents import docx, odt, pdf, rtf

    if raw.lstrip().startswith(b"{\\rtf") or suffix in (".rtf", ".doc"):
        return rtf.read(raw)
    return {".pdf": pdf.read, ".docx": docx.read}.get(suffix, odt.read)(raw)


def _feed(raw: bytes, _: str, context: Context) -> _Drafts:
    from clippings.importing.documents import feed

    return feed.drafts(raw, context)


def _mail(raw: bytes, _: str, context: Context) -> _Drafts:
    from clippings.importing.documents import mail

    return mail.drafts(raw, context)


def _epub(raw: bytes, _: str, context: Context) -> _Drafts:
    from clippings.importing.documents import epub

    return epub.drafts(raw, context)


def _markdown(raw: bytes, name: str, context: Context) -> _Drafts:
    from clippings.importing.documents import markdown
    from clippings.importing.sources.encodings import text_of

    text, encoding, doubtful = text_of(raw, name)
    draft = markdown.draft(text, name, context)
    if encoding and doubtful and not isinstance(draft, str):
        draft.noted["encoding"] = encoding
        draft.doubts.append(doubtful)
    yield "", draft


_IN_PARTS: dict[str, Callable[[bytes, str, Context], _Drafts]] = {
    ".rss": _feed, ".atom": _feed, ".xml": _feed, ".eml": _mail, ".mbox": _mail, ".epub": _epub, ".md": _markdown,
    ".markdown": _markdown, ".mdown": _markdown,
}  # fmt: skip
"""Endings of files that may hold several articles, or fields of their own → how each is read."""
