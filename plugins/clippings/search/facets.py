"""What results can be narrowed by, each value with its documents; and the days each document's date spans."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from clippings.model.archive import Archive
from clippings.model.dossier import Dossier, outlet_name
from clippings.model.edtf import Edtf
from clippings.model.entity import Kind
from clippings.model.record import TEXT_WORDS
from clippings.search.codec import encode_gaps, encode_numbers
from clippings.wording.messages import gettext, pgettext

INDEX = "search facets"
"""The name of the index of what `facets_of` gives."""
_KINDS = ("outlet", "label", "language", "person", "organisation", "place", "event", "kind", "text")
"""The facets, in the order of the manifest. ``kind`` is a note's; ``text`` is ``precis``, ``excerpt``, ``full`` or
``none``. Years come from dates."""
_EXACT, _SINCE, _UNTIL = 0, 1, 2


def facets_of(archive: Archive) -> dict[str, list[list[Any]]]:
    """Facet → ``[value, name, documents]``, the value with most documents first. The documents' numbers are gaps
    (`encode_gaps`)."""
    found: dict[str, dict[str, list[int]]] = {kind: defaultdict(list) for kind in _KINDS}
    names: dict[tuple[str, str], str] = {}
    for number, dossier in enumerate(archive.dossiers.values()):
        for kind, value, name in dict.fromkeys(_values_of(dossier, archive)):
            names.setdefault((kind, value), name)
            found[kind][value].append(number)
        # an article names many, and each once: it would take most of the time to ask for their names, too
        for entity, kind in _named_in(dossier):
            if kind != "outlet":
                found[kind][entity].append(number)
    return {
        kind: [
            [value, names.get((kind, value)) or archive.entities[value].name, encode_gaps(documents)]
            for value, documents in sorted(values.items(), key=lambda item: (-len(item[1]), item[0]))
        ]
        for kind, values in found.items()
    }


def _named_in(dossier: Dossier) -> Iterable[tuple[str, Kind]]:
    """The entities and outlets that a text names, with their kinds; none where its words stay out of the index."""
    hidden = dossier.record.rights.search == "none"
    return () if hidden else zip(dossier.named.entities, dossier.named.kinds, strict=True)


def _values_of(dossier: Dossier, archive: Archive) -> Iterator[tuple[str, str, str]]:
    """Facet, value and the value's name, for all facets but those of what the text names."""
    record, outlet = dossier.record, dossier.outlet
    yield "outlet", outlet.id, (outlet_name(dossier) if outlet.is_known else None) or gettext(outlet.name)
    for label in dossier.labels:
        term = archive.labels.get(label.value)
        yield "label", label.value, term.words if term else label.value
    yield "language", record.language, record.language
    yield "text", record.text, gettext(TEXT_WORDS[record.text])
    for event in record.events:
        if event in archive.events:
            yield "event", event, archive.events[event].title
    for placed in dossier.annotations:
        if placed.annotation.visibility == "public":
            yield "kind", placed.annotation.kind, pgettext("kind of note", placed.annotation.kind)


def dated(archive: Archive) -> list[Edtf]:
    """The dates of those documents that have one. In the archive's order these documents come first, by their first
    day."""
    found = [dossier.date for dossier in archive.dossiers.values()]
    return [date for date in found if date and (date.earliest or date.latest)]


def days(dates: list[Edtf]) -> str:
    """The days that dates span, as text: for each date the gap from the first day before, and three times its further
    days plus what is open.

    A day is a number as `datetime.date.toordinal` gives it: 1 is 0001-01-01. What is open is 0 where both ends are
    known, 1 where only the first is, 2 where only the last is.
    """
    out = []
    last = 0
    for found in dates:
        first = date.fromisoformat(found.earliest or found.latest or "").toordinal()
        end = date.fromisoformat(found.latest or found.earliest or "").toordinal()
        side = _UNTIL if not found.earliest else _SINCE if not found.latest else _EXACT
        out += [first - last, 3 * (end - first) + side]
        last = first
    return encode_numbers(out)
