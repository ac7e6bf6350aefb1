"""CSL JSON (https://docs.citationstyles.org) and Better BibTeX's JSON, as Zotero exports them; Tropy's JSON-LD."""

import json
import re
from collections.abc import Mapping
from typing import Any

from clippings.importing.databases.export import Entry, Export
from clippings.importing.draft import Beside, Relation
from clippings.importing.mapping.names import Fields
from clippings.importing.references.notes import notes_of
from clippings.importing.references.record import full_name, record, zotero_key
from clippings.importing.references.tropy import is_tropy
from clippings.importing.references.tropy import read as tropy

_CSL = {
    "title": "title", "source": "container-title", "url": "URL", "language": "language", "page": "page",
    "section": "section", "edition": "edition", "publisher": "publisher", "place": "publisher-place",
}  # fmt: skip
_ZOTERO = {
    "title": "title", "date": "date", "url": "url", "language": "language", "page": "pages", "section": "section",
    "edition": "edition", "rights": "rights", "place": "place", "accessed": "accessDate",
}  # fmt: skip
_HALF = re.compile(rb"\\u[dD][89A-Fa-f]")
"""What may be half a pair of UTF-16, which is no character."""
_BEGIN = 100_000
"""Bytes in which a list of records names a title."""
_PAPERS = ("publicationTitle", "websiteTitle", "blogTitle", "forumTitle", "journalAbbreviation")


def read(raw: bytes, known: Fields) -> Export | None:
    """The records of such a file; None where it is other JSON. ValueError where it is damaged."""
    try:
        found = json.loads(raw.decode("utf-8-sig"))
        if _HALF.search(raw):
            found = json.loads(json.dumps(found, ensure_ascii=False).encode("utf-8", "replace"))
    except ValueError as wrong:
        if b'"title"' in raw[:_BEGIN]:
            raise ValueError(f"is no JSON: {wrong}") from None
        return None
    if isinstance(found, dict) and isinstance(found.get("items"), list):
        items = [one for one in found["items"] if isinstance(one, dict) and "itemType" in one]
        titles = {key: _text(one, "title") for one in items for key in _keys(one)}
        kept = [one for one in items if one["itemType"] not in ("attachment", "note", "annotation")]
        loose = sum(1 for one in items if one["itemType"] == "note" and not one.get("parentItem"))
        entries = tuple(_of_zotero(n, one, titles) for n, one in enumerate(kept, 1))
        return Export("Zotero", entries, loose_notes=loose, lists_authors=True) if kept else None
    if is_tropy(found):
        return tropy(found, known)
    if (
        isinstance(found, list)
        and found
        and all(isinstance(one, dict) and "type" in one and "id" in one for one in found)
    ):
        return Export("CSL JSON", tuple(_of_csl(n, one) for n, one in enumerate(found, 1)), lists_authors=True)
    return None


def _text(item: Mapping[str, Any], name: str) -> str:
    value = item.get(name)
    return " ".join(re.sub(r"</?[a-z][^<>]{0,60}>", "", str(value)).split()) if isinstance(value, str | int) else ""


def _keys(item: Mapping[str, Any]) -> list[str]:
    """By what other records name one."""
    return [key for name in ("uri", "itemKey", "key", "citationKey") if (key := _text(item, name))]


def _beside(item: Mapping[str, Any], titles: Mapping[str, str]) -> Beside:
    """Notes and relations of a record."""
    notes = [one if isinstance(one, str) else str(one.get("note") or "") for one in _any(item.get("notes"))]
    relations = item.get("relations")
    keys = _any(relations.get("dc:relation")) if isinstance(relations, dict) else []
    related = (Relation(key, titles[key]) for key in dict.fromkeys(filter(None, map(str, keys))) if key in titles)
    return Beside("Zotero", next(iter(_keys(item)), ""), notes_of(notes), tuple(related))


def _any(value: Any) -> list[Any]:
    found = value if isinstance(value, list) else [value] if value else []
    return [one for one in found if isinstance(one, str | dict)]


def _of_zotero(number: int, item: Mapping[str, Any], titles: Mapping[str, str]) -> Entry:
    said = {field: _text(item, name) for field, name in _ZOTERO.items()}
    said["accessed"] = said["accessed"][:10]
    paper = next((name for name in _PAPERS if _text(item, name)), "publicationTitle")
    said["source"] = _text(item, paper)
    people = [one for one in _list(item, "creators") if one.get("creatorType") in ("author", None)]
    names = (full_name(_text(one, "lastName"), _text(one, "firstName")) or _text(one, "name") for one in people)
    said["byline"] = "; ".join(filter(None, names))
    tags = [one if isinstance(one, str) else _text(one, "tag") for one in item.get("tags") or ()]
    said["keywords"] = "; ".join(dict.fromkeys(filter(None, tags)))
    said["key"] = f"zotero:{_text(item, 'itemKey')}" if _text(item, "itemKey") else zotero_key(_text(item, "uri"))
    files = [_text(one, "path") or _text(one, "localPath") for one in _list(item, "attachments")]
    called = {**_ZOTERO, "key": "itemKey", "source": paper, "byline": "creators", "keywords": "tags"}
    abstract = str(item.get("abstractNote") or "")
    return record(number, "Zotero", said, called, filter(None, files), abstract, _beside(item, titles))


def _of_csl(number: int, item: Mapping[str, Any]) -> Entry:
    said = {field: _text(item, name) for field, name in _CSL.items()}
    said["date"], said["accessed"] = _day(item.get("issued")), _day(item.get("accessed"))
    names = (
        _text(one, "literal")
        or full_name(f"{_text(one, 'non-dropping-particle')} {_text(one, 'family')}", _text(one, "given"))
        for one in _list(item, "author")
    )
    said["byline"] = "; ".join(filter(None, names))
    said["keywords"] = "; ".join(word.strip() for word in re.split(r"[;,]", _text(item, "keyword")) if word.strip())
    said["key"] = zotero_key(_text(item, "id")) or f"csl:{_text(item, 'id')}"
    called = {**_CSL, "key": "id", "date": "issued", "byline": "author", "keywords": "keyword"}
    return record(number, "CSL JSON", said, called, (), str(item.get("abstract") or ""))


def _list(item: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    value = item.get(name)
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _day(date: Any) -> str:
    """A date of CSL: ``{"date-parts": [[2016, 2, 4]]}`` is 2016-02-04."""
    if not isinstance(date, dict):
        return ""
    parts = date.get("date-parts")
    if isinstance(parts, list) and parts and isinstance(parts[0], list) and parts[0]:
        numbers = [int(part) for part in parts[0] if str(part).isdigit()]
        return "-".join(f"{part:0{4 if at == 0 else 2}}" for at, part in enumerate(numbers[:3]))
    return _text(date, "raw") or _text(date, "literal")
