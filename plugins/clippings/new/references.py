"""Ids that a new entry names: each must be there, so that no entry begins with a mistake."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from clippings.files import files_below, text_of
from clippings.model.entity import HEADINGS
from clippings.model.outlet import UNKNOWN
from clippings.model.problem import Problem
from clippings.model.reference import FOLDER_OF
from clippings.new.kinds import KINDS
from clippings.reading.schema import located
from clippings.reading.schema.fields import NAMED_BY, NO_IDS_BELOW
from clippings.reading.schema.suggestion import suggestion


def unknown_ids(values: Any, content: Path, where: str) -> Iterator[Problem]:
    """A problem for each id in an entry's fields, and each reference such as ``question/who``, that nothing has."""
    for field, id, kinds in _ids_in(values):
        known = {one for kind in kinds for one in ids_of(kind, content)} | {
            UNKNOWN.id for _ in kinds if field == "outlet"
        }
        if id not in known:
            try_ = suggestion(id, sorted(known), f"make it first: clippings new {kinds[0]} {id}")
            yield Problem(where, 0, field, id, f"is no {' or '.join(kinds)} of this archive", try_)


def _ids_in(values: Any) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Each id with its field and the kinds of which one must have it."""
    for field, value in values.items() if isinstance(values, Mapping) else ():
        says = field == "by" and "because" in values  # who says something of an outlet, in words
        if says or field in NO_IDS_BELOW:
            continue
        for one in value if isinstance(value, list) else [value]:
            kind, slash, rest = one.partition("/") if isinstance(one, str) else ("", "", "")
            if isinstance(one, Mapping):
                yield from _ids_in(one)
            elif field in NAMED_BY:
                yield field, str(one), NAMED_BY[field]
            elif field == "see" and slash and kind in FOLDER_OF:
                yield field, rest.partition("#")[0], (kind,)


def register_with(id: str, kind: str, content: Path) -> str:
    """The register in which something of another kind has an id that a person, organisation or place is to have:
    ``authority/places.yaml``; empty where none has."""
    others = [other for other in HEADINGS if other != kind] if kind in HEADINGS else []
    return next((KINDS[other].place for other in others if id in ids_of(other, content)), "")


def ids_of(kind: str, content: Path) -> set[str]:
    """The ids of a kind that an archive has."""
    place = content / KINDS[kind].place if kind in KINDS else content
    if kind in KINDS and KINDS[kind].is_entry:
        text = text_of(place, str(place)).value if place.exists() else ""
        entries = located.parse(text or "", str(place))[0].value
        return set(entries) if isinstance(entries, Mapping) else set()
    return {path.stem for path in files_below(place, lambda name: name.endswith((".md", ".markdown")))}
