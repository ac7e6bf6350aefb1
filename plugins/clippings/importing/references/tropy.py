"""Tropy's JSON-LD: *Export Item → JSON-LD* (https://docs.tropy.org): items of photographs.

The form is that of Tropy's own export (https://github.com/tropy/tropy, `src/selectors/export.js`).
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from clippings.importing.databases.export import Entry, Export, Value
from clippings.importing.draft import Beside
from clippings.importing.mapping.names import Fields
from clippings.importing.references.notes import notes_of
from clippings.importing.references.table import blocks
from clippings.importing.references.table import read as read_values
from clippings.model.record import TextKind

_PARTS = frozenset(("@type", "@id", "template", "photo", "list", "tag", "note", "selection", "transcription"))
"""What an item has beside its properties."""


def is_tropy(found: Any) -> bool:
    """Whether JSON is of Tropy: its items are in a graph, each with a template or photographs."""
    return any("template" in one or "photo" in one for one in _items(found))


def read(found: Any, known: Fields) -> Export:
    """The items of an export, each an article; its text is what was transcribed of its photographs."""
    context = found.get("@context") if isinstance(found, dict) else None
    terms = context if isinstance(context, dict) else {}
    entries = [_entry(number, one, terms, known) for number, one in enumerate(_items(found), 1)]
    return Export("Tropy", tuple(entries), lists_authors=True)


def _items(found: Any) -> list[Mapping[str, Any]]:
    graph = found.get("@graph") if isinstance(found, dict) else found
    return [one for one in _list(graph) if isinstance(one, dict) and one.get("@type") == "Item"]


def _entry(number: int, item: Mapping[str, Any], terms: Mapping[str, Any], known: Fields) -> Entry:
    said = [(_local(name, terms), _text(value)) for name, value in item.items() if name not in _PARTS]
    said += [("tag", tag) for one in _list(item.get("tag")) if (tag := _text(one))]
    read = read_values([(name, text) for name, text in said if text.strip()], "Tropy’s", known)
    photos = [one for one in _list(item.get("photo")) if isinstance(one, dict)]
    values = read.values
    if names := [name for photo in photos if (name := _text(photo.get("filename") or photo.get("path")))]:
        values["photos"] = Value(str(len(names)), ", ".join(names)[:300], "Tropy’s photographs", "supplied")
    text = "\n".join(_written(photos, "transcription")) or read.whole.get("text", "")
    summary = read.whole.get("summary", "")
    extent: TextKind = "full" if text else "precis" if summary else "none"
    notes = notes_of(_written(photos, "note"))
    return Entry(
        f"#{number}",
        values,
        blocks(text or summary),
        extent=extent,
        named=read.named,
        beside=Beside("Tropy", notes=notes),
    )


def _written(photos: Sequence[Mapping[str, Any]], kind: str) -> Iterator[str]:
    """The transcriptions or notes of photographs and of passages in them, in their order."""
    for photo in photos:
        for one in _list(photo.get(kind)):
            if isinstance(one, dict):
                yield next((text for form in ("html", "text", "markdown") if (text := _text(one.get(form)))), "")
        yield from _written([one for one in _list(photo.get("selection")) if isinstance(one, dict)], kind)


def _local(name: str, terms: Mapping[str, Any]) -> str:
    """The last part of a property's IRI, which the context says: ``title`` of ``http://purl.org/dc/terms/title``."""
    term = terms.get(name)
    iri = term.get("@id") if isinstance(term, dict) else term
    whole = iri if isinstance(iri, str) else name
    return whole.rstrip("/#").rpartition("#")[2].rpartition("/")[2].rpartition(":")[2]


def _list(value: Any) -> list[Any]:
    """What JSON-LD may write as one value, as a list, or as ``{"@list": […]}``."""
    if isinstance(value, dict) and "@list" in value:
        return _list(value["@list"])
    return value if isinstance(value, list) else [] if value is None else [value]


def _text(value: Any) -> str:
    if isinstance(value, dict):
        return _text(value.get("@value"))
    if isinstance(value, list):
        return "; ".join(filter(None, map(_text, value)))
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""
