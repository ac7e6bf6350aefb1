"""Statements of Wikidata, from an entity saved as JSON (https://www.wikidata.org/wiki/Special:EntityData/Q42.json).

The form is told at https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from clippings.claiming.statements import Brought, Reading, Told, clean, refused

PROPERTIES = {
    "P127": ("owner", "owned by"),
    "P8324": ("funder", "funder"),
    "P1387": ("political-alignment", "political alignment"),
    "P123": ("publisher", "publisher"),
    "P98": ("editor", "editor"),
    "P159": ("place", "headquarters location"),
}
"""Wikidata's property → what is claimed, and what Wikidata calls it."""
_START, _END, _MOMENT = "P580", "P582", "P585"
_URL, _RETRIEVED, _STATED_IN, _TITLE, _ARCHIVED = "P854", "P813", "P248", "P1476", "P1065"
_WEBSITE = "P856"
_JULIAN = "Q1985786"
_LICENCE = "CC0"
_TIME = re.compile(r"\+(\d{4})-(\d\d)-(\d\d)T")
_UNIT = {11: 10, 10: 7, 9: 4}
"""Precision of a time → how much of its text is known: day, month, year."""
Names = Mapping[str, str]
"""Wikidata id → the name of what has it, or a reference to its entry."""


def is_one(text: str) -> bool:
    """Whether a text is JSON, as Wikidata's entities are."""
    return text.lstrip("\ufeff").lstrip()[:1] in ("{", "[")


def read(text: str, told: Told, names: Names, languages: tuple[str, ...]) -> Reading:
    """The claims of the entities in the file; ``names`` are of what the register has, ``languages`` those in which
    anything else is called, the best first. CommandErrors where the file holds no entity."""
    try:
        data = json.loads(text.lstrip("\ufeff"))
    except (ValueError, RecursionError) as wrong:
        raise refused(str(wrong), "is no well-formed JSON", "save the entity from Wikidata again") from wrong
    held = data.get("entities", {data.get("id"): data}) if isinstance(data, dict) else {}
    entities = {
        str(id): one for id, one in held.items() if isinstance(one, dict) and isinstance(one.get("claims"), dict)
    }
    if not entities:
        try_ = "save it from https://www.wikidata.org/wiki/Special:EntityData/Q….json"
        raise refused("", "holds no entity of Wikidata with statements", try_)
    known = {id: name for id, one in entities.items() if (name := _name(one, languages))} | dict(names)
    claims: list[Brought] = []
    left_out: list[str] = []
    for id, entity in entities.items():
        for property, number, statement in _statements(entity):
            try:
                claims.append(_claim(id, entity, property, statement, told, known))
            except (KeyError, TypeError, ValueError, IndexError) as wrong:
                left_out.append(f"{id}, {property}, statement {number}: {wrong}")
    return Reading(tuple(claims), tuple(left_out))


def _statements(entity: Mapping[str, Any]) -> Iterator[tuple[str, int, Mapping[str, Any]]]:
    """Property, number and statement; those that Wikidata has withdrawn (rank ``deprecated``) are none."""
    for property in PROPERTIES:
        some = entity["claims"].get(property)
        for number, statement in enumerate(some if isinstance(some, list) else (), 1):
            if isinstance(statement, Mapping) and statement.get("rank") != "deprecated":
                yield property, number, statement


def _claim(
    id: str, entity: Mapping[str, Any], property: str, statement: Mapping[str, Any], told: Told, known: Names
) -> Brought:
    """KeyError, TypeError or ValueError where the statement says nothing that can be taken over."""
    snak = statement["mainsnak"]
    if snak.get("snaktype") != "value":
        raise ValueError("Wikidata has no value for it")
    value, (what, called) = _value(snak, known), PROPERTIES[property]
    references = [one["snaks"] for one in statement.get("references", ())]
    source, by_reference = _source(id, called, references, told, known)
    because = f"Wikidata’s statement “{called}” ({property}) of {id}, {by_reference}"
    qualifiers = statement.get("qualifiers", {})
    times, doubt = _times(qualifiers)
    claim = {
        "property": what, "value": value, **times, "because": clean(because + doubt),
        "by": clean(told.by) or "Wikidata", "source": source,
    }  # fmt: skip
    sites = [clean(str(one["mainsnak"]["datavalue"]["value"])) for one in entity["claims"].get(_WEBSITE, ())
             if one.get("mainsnak", {}).get("snaktype") == "value"]  # fmt: skip
    labels = [clean(label["value"]) for label in entity.get("labels", {}).values()]
    return Brought((*filter(None, (told.outlet, id)), *sites, *dict.fromkeys(labels)), claim)


def _value(snak: Mapping[str, Any], known: Names) -> str:
    """What a value is called; the id of an item that neither the register nor the file names."""
    value = snak["datavalue"]["value"]
    if isinstance(value, str):
        return clean(value)
    if "id" in value:
        return clean(known.get(value["id"], value["id"]))
    return clean(str(value["text"]))


def _times(qualifiers: Mapping[str, Any]) -> tuple[dict[str, str], str]:
    """``from`` and ``to`` of a statement, and what is not known of them, in words."""
    start, end, moment = (_date(qualifiers.get(one, ())) for one in (_START, _END, _MOMENT))
    if not start and not end and moment:
        start = end = moment
    times = {name: date for name, date in (("from", start), ("to", end)) if date}
    lost = [
        called
        for called, one, date in (("start", _START, start), ("end", _END, end))
        if qualifiers.get(one) and not date
    ]
    return times, f"; it has a date of its {' and '.join(lost)} that is not known to the year" if lost else ""


def _date(snaks: Any) -> str:
    """The date of the first of some snaks, as far as it is known; empty for none, and for one less sure than a year."""
    for snak in snaks:
        if snak.get("snaktype") == "value":
            value = snak["datavalue"]["value"]
            found, length = _TIME.match(value["time"]), _UNIT.get(min(value["precision"], 11), 0)
            if found and length and found[1] != "0000":
                julian = str(value.get("calendarmodel", "")).endswith(_JULIAN)
                return "-".join(found.groups())[: 4 if julian else length]
    return ""


def _source(
    id: str, called: str, references: list[Mapping[str, Any]], told: Told, known: Names
) -> tuple[dict[str, str], str]:
    """The source of a statement, and in words how it was referred to: the first reference that leads somewhere, else
    the statement itself."""
    page = f"https://www.wikidata.org/wiki/{id}"
    for snaks in references:
        url, stated = _first(snaks, _URL), _first(snaks, _STATED_IN)
        title = _first(snaks, _TITLE) or (known.get(stated, "") if "/" not in known.get(stated, "") else "")
        if url.startswith(("https://", "http://")) or title:
            host = url.partition("://")[2].partition("/")[0]
            said = {"title": title or host, "url": url or page, "accessed": _date(snaks.get(_RETRIEVED, ()))}
            said["archived"] = _first(snaks, _ARCHIVED)
            more = f" and {len(references) - 1} more" if len(references) > 1 else ""
            return {name: clean(value) for name, value in said.items() if value}, f"by its reference{more}"
    return told.source(
        f"Wikidata, {id}, “{called}”", page, licence=_LICENCE
    ), "without a reference that can be looked up"


def _first(snaks: Mapping[str, Any], property: str) -> str:
    """The first value of a property in a reference: a text, an address or the id of an item."""
    for snak in snaks.get(property, ()):
        if snak.get("snaktype") == "value":
            value = snak["datavalue"]["value"]
            return str(value if isinstance(value, str) else value.get("text") or value.get("id") or "")
    return ""


def _name(entity: Mapping[str, Any], languages: tuple[str, ...]) -> str:
    """What an entity is called, in the best of some languages; its first label where it has none in these."""
    labels: Mapping[str, Any] = entity.get("labels") or {}
    best: Mapping[str, Any] = next((labels[one] for one in (*languages, *labels) if one in labels), {})
    return clean(str(best.get("value", "")))
