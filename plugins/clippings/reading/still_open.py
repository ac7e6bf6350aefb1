"""What editors have still to find out: fields that are empty or doubtful, counted, in a line."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from clippings.model.entity import Entity
from clippings.model.outlet import UNKNOWN, Outlet
from clippings.model.record import Record

UNTOLD = "und"
"""The language of a text whose language nobody has said (BCP 47, ``und``)."""
_FIELDS = ("outlet", "date", "authors", "language")
"""In the order in which they are told."""
_MOST = 5
"""Articles that are named for a field, and names; more are counted."""


class OpenField(NamedTuple):
    """A field of one article that is still open."""

    name: str
    """Which, such as ``date``."""
    readings: int = 0
    """How many values stand as its candidates; 0 for none."""
    id: str = ""
    """The article's id; empty where it is not to be told."""


def open_fields(record: Record) -> Iterator[OpenField]:
    """The fields of an article that are still open."""
    known = {
        "outlet": record.outlet != UNKNOWN.id or bool(record.printed_outlet),
        "date": record.date.edtf is not None,
        "authors": bool(record.authors),
        "language": record.language != UNTOLD,
    }
    readings = {name: len(found.candidates) for name, found in record.evidence.items()}
    return unknown(known, readings)


def unknown(known: Mapping[str, bool], readings: Mapping[str, int]) -> Iterator[OpenField]:
    """Which fields are open, by whether each is known, and how many candidates it has. An article may be by nobody:
    its authors are open only where there are candidates."""
    for name in _FIELDS:
        found = readings.get(name, 0)
        if not known.get(name) and (found or name != "authors"):
            yield OpenField(name, found)


def unconfirmed(entities: Iterable[Entity]) -> list[str]:
    """The ids of people, organisations and places that a machine has found and nobody has confirmed."""
    return [entity.id for entity in entities if entity.state == "extracted"]


def unconfirmed_claims(outlets: Iterable[Outlet]) -> int:
    """How many labels and claims of outlets nobody has confirmed."""
    return sum(not claim.is_confirmed for outlet in outlets for claim in (*outlet.labels, *outlet.claims))


def told(fields: Iterable[OpenField], names: Sequence[str] = (), claims: int = 0) -> str:
    """The line: ``outlet of 7, date of 5 (1 with two readings or more), 2 names nobody has confirmed``; and below it,
    for each field, the articles, where they are to be told, and the names with what to do.

    ``names`` are the ids of entries that nobody has confirmed, ``claims`` how many claims of outlets nobody has. Empty
    where nothing is open.
    """
    found = list(fields)
    counts = Counter(field.name for field in found)
    doubtful = Counter(field.name for field in found if field.readings > 1)
    parts = [
        f"{name} of {counts[name]:,}" + (f" ({doubtful[name]:,} with two readings or more)" if doubtful[name] else "")
        for name in _FIELDS
        if counts[name]
    ]
    if names:
        parts.append(f"{len(names):,} {'name' if len(names) == 1 else 'names'} nobody has confirmed")
    if claims:
        parts.append(f"{claims:,} {'claim' if claims == 1 else 'claims'} of outlets nobody has confirmed")
    lines = [", ".join(parts), *_articles(found)]
    if names:
        lines.append(f"  names: {_first(names)} · confirm each in authority/: take its line “state: extracted” out")
    if claims:
        lines.append(
            "  claims: clippings claims list has them · confirm those that are right: clippings claims confirm ID"
        )
    return "\n".join(lines)


def _articles(found: Iterable[OpenField]) -> Iterator[str]:
    """A line for each field with the first of the articles in which it is open."""
    ids: dict[str, list[str]] = {}
    for field in found:
        if field.id:
            ids.setdefault(field.name, []).append(field.id)
    for name in (name for name in _FIELDS if name in ids):
        yield f"  {name}: {_first(ids[name])}"


def _first(ids: Sequence[str]) -> str:
    more = f" and {len(ids) - _MOST:,} more" if len(ids) > _MOST else ""
    return f"{', '.join(ids[:_MOST])}{more}"
