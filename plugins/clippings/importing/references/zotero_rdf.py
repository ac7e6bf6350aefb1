"""Zotero's RDF, with its files: *Export Library…*, format *Zotero RDF*, *Export Files*."""

from collections.abc import Iterable, Iterator

from lxml import etree

from clippings.importing.databases.export import Entry, Export
from clippings.importing.documents.packed import tree_of
from clippings.importing.draft import Beside, Relation
from clippings.importing.references.notes import notes_of
from clippings.importing.references.record import full_name, record

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_NO_RECORDS = (
    "Attachment",
    "Memo",
    "Collection",
    "Journal",
    "Periodical",
    "Newspaper",
    "Magazine",
    "Series",
    "Website",
)
_NAMES = {
    "source": "publication",
    "byline": "authors",
    "keywords": "tags",
    "key": "item",
    "accessed": "date of access",
    "page": "pages",
}
_SIMPLE = {
    "title": "title", "date": "date", "language": "language", "page": "pages", "section": "section",
    "edition": "edition", "rights": "rights", "place": "place", "accessed": "dateSubmitted",
    "short_title": "shortTitle",
}  # fmt: skip
"""A field → the local name of the element that says it."""


def read(raw: bytes) -> Export:
    """The records of a library. ValueError where it is none."""
    root = tree_of(raw)
    if root.tag != f"{_RDF}RDF":
        raise ValueError("is no RDF of Zotero")
    about = {one.get(f"{_RDF}about"): one for one in root}
    files = {name: path for name, one in about.items() if name and _local(one) == "Attachment" and (path := _path(one))}
    records = [one for one in root if _is_record(one)]
    entries = tuple(_entry(number, one, about, files) for number, one in enumerate(records, 1))
    if not entries:
        raise ValueError("has no records in it")
    with_records = {part.get(f"{_RDF}resource") for one in root for part in one if _local(part) == "isReferencedBy"}
    loose = sum(1 for name, one in about.items() if _local(one) == "Memo" and name not in with_records)
    return Export("Zotero", entries, loose_notes=loose, lists_authors=True)


def _is_record(one: etree._Element) -> bool:
    return _local(one) not in _NO_RECORDS and any(_local(part) == "title" for part in one)


def _local(one: etree._Element) -> str:
    return str(one.tag).rpartition("}")[2]


def _path(attachment: etree._Element) -> str:
    """The file of an attachment, from the folder that the library's file is in; empty where it has none."""
    for one in attachment:
        path = one.get(f"{_RDF}resource") or ""
        if _local(one) in ("resource", "path") and path and not path.startswith(("#", "http:", "https:")):
            return path.removeprefix("./")
    return ""


def _entry(number: int, one: etree._Element, about: dict[str | None, etree._Element], files: dict[str, str]) -> Entry:
    said = {field: _first(one, name) for field, name in _SIMPLE.items()}
    said["byline"] = "; ".join(_people(one, "authors"))
    said["source"] = _part_of(one, about)
    said["keywords"] = "; ".join(dict.fromkeys(_tags(one)))
    said["url"] = next((text for text in _texts(one, "identifier") if text.startswith(("http://", "https://"))), "")
    said["accessed"] = said["accessed"][:10]
    keys = [part.get(f"{_RDF}resource") or "" for part in one if _local(part) == "relation"]
    related = [Relation(key, _first(about[key], "title")) for key in dict.fromkeys(keys) if key in about]
    beside = Beside("Zotero", one.get(f"{_RDF}about") or "", notes_of(_notes(one, about)), tuple(related))
    number_there = (one.get(f"{_RDF}about") or "").removeprefix("#item_")
    said["key"] = f"zotero-item:{number_there}" if number_there.isdecimal() else ""
    linked = [part.get(f"{_RDF}resource") or "" for part in one if _local(part) == "link"]
    return record(
        number, "Zotero", said, _NAMES, (files[name] for name in linked if name in files), _first(one, "abstract"),
        beside,
    )  # fmt: skip


def _notes(one: etree._Element, about: dict[str | None, etree._Element]) -> Iterator[str]:
    """The notes of a record, as Zotero wrote them; they stand beside it."""
    for part in one:
        memo = about.get(part.get(f"{_RDF}resource")) if _local(part) == "isReferencedBy" else None
        if memo is not None and _local(memo) == "Memo":
            yield next(("".join(map(str, value.itertext())) for value in memo if _local(value) == "value"), "")


def _first(one: etree._Element, name: str) -> str:
    return next(_texts(one, name), "")


def _texts(one: etree._Element, name: str) -> Iterator[str]:
    """The texts of the elements that are called so, each on one line."""
    for part in one:
        if _local(part) == name and (text := " ".join("".join(map(str, part.itertext())).split())):
            yield text


def _tags(one: etree._Element) -> Iterable[str]:
    return _texts(one, "subject")


def _people(one: etree._Element, role: str) -> Iterator[str]:
    for group in (part for part in one if _local(part) == role):
        for person in group.iter("{*}Person"):
            given = _first(person, "givenName") or _first(person, "givenname")
            if name := full_name(_first(person, "surname"), given):
                yield name


def _part_of(one: etree._Element, about: dict[str | None, etree._Element]) -> str:
    """The title of what it appeared in, which stands in the record or beside it."""
    for part in (part for part in one if _local(part) == "isPartOf"):
        wholes = [*part] or [whole for whole in [about.get(part.get(f"{_RDF}resource"))] if whole is not None]
        if titles := [title for whole in wholes if (title := _first(whole, "title"))]:
            return titles[0]
    return ""
