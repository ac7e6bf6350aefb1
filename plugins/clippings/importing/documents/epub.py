"""EPUB (https://www.w3.org/TR/epub-33/): each text of its reading order is read as a page is."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from posixpath import join, normpath
from urllib.parse import unquote

from lxml import etree

from clippings.importing.documents.packed import Packed, opened
from clippings.importing.draft import Context, Draft, Found
from clippings.importing.pages.drafted import drafted

_NOTED = {"title": "book", "creator": "creator", "publisher": "publisher", "date": "book_date", "source": "book_source"}


def drafts(raw: bytes, context: Context) -> Iterator[tuple[str, Draft | str]]:
    """The texts of a book with their drafts; covers and lists of contents are passed over, unless nothing else is in
    it. ValueError where it cannot be read."""
    packed = opened(raw)
    place, package = _package(packed)
    noted = {name: found for tag, name in _NOTED.items() if (found := _said(package, tag))}
    made: list[Draft] = []
    reasons: list[str] = []
    for path in _texts(package, place):
        try:
            draft = drafted(packed.read(path), PurePosixPath(path).name, context)
        except ValueError as wrong:
            reasons.append(f"{PurePosixPath(path).name} {wrong}")
            continue
        draft.noted |= noted
        if "date" not in draft.fields and (day := _said(package, "date")) and len((day.value or "")[:10]) == 10:
            draft.fields["date"] = Found((day.value or "")[:10], "extracted", day.quote, "the book’s date")
        if "printed_outlet" not in draft.fields and not draft.found("outlet") and "publisher" in noted:
            draft.fields["printed_outlet"] = noted["publisher"]
        made.append(draft)
    if not made:
        raise ValueError(f"has no text of an article: {'; '.join(reasons[:3]) or 'its reading order is empty'}")
    for number, draft in enumerate(made, 1):
        yield f"#{number}" if len(made) > 1 else "", draft


def _package(packed: Packed) -> tuple[str, etree._Element]:
    """The folder of the package document, and its tree."""
    container = packed.tree("META-INF/container.xml")
    paths = [one.get("full-path") or "" for one in container.iter("{*}rootfile")]
    if not paths:
        raise ValueError("names no package document, so it is no EPUB")
    return str(PurePosixPath(paths[0]).parent), packed.tree(paths[0])


def _texts(package: etree._Element, place: str) -> Iterator[str]:
    """The paths of the texts in the reading order; what it names outside the book is not there."""
    items = {one.get("id"): one for one in package.iter("{*}item")}
    for one in package.iter("{*}itemref"):
        item = items.get(one.get("idref"))
        if item is None or one.get("linear") == "no" or "nav" in (item.get("properties") or "").split():
            continue
        if "html" in (item.get("media-type") or "html"):
            yield normpath(join(place, unquote(item.get("href") or "")))


def _said(package: etree._Element, tag: str) -> Found | None:
    """What the book says of itself."""
    text = next((" ".join((one.text or "").split()) for one in package.iter(f"{{*}}{tag}")), "")
    return Found(text, "extracted", text, f"the book’s {tag}") if text else None
