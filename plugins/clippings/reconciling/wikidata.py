"""An item of Wikidata as a candidate (https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html)."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from clippings.reconciling.candidate import Candidate

_PERSON = "Q5"
_KINDS, _BORN, _DIED, _BEGAN, _ENDED = "P31", "P569", "P570", "P571", "P576"
_COUNTRIES, _PLACES, _SITES = ("P27", "P17"), "P625", "P856"
_OTHERS = {"viaf": "P214", "isni": "P213", "geonames": "P1566"}


def item(value: Any) -> Candidate | None:
    """The item in a JSON value; None where it is none."""
    if not isinstance(value, Mapping) or not re.fullmatch(r"Q\d+", str(value.get("id"))) or "labels" not in value:
        return None
    claims = value.get("claims") or {}
    kinds = [one.get("id") for one in _values(claims, _KINDS) if isinstance(one, Mapping)]
    place = next((one for one in _values(claims, _PLACES) if isinstance(one, Mapping)), {})
    where = (place.get("latitude"), place.get("longitude"))
    return Candidate(
        "wikidata", value["id"], tuple(dict.fromkeys(_names(value))), _first(value.get("descriptions")),
        _year(claims, _BORN, _BEGAN), _year(claims, _DIED, _ENDED),
        next((one["id"] for property in _COUNTRIES for one in _values(claims, property) if "id" in one), ""),
        where if None not in where else None, (_PERSON in kinds) if kinds else None,  # type: ignore[arg-type]
        {scheme: str(found[0]).replace(" ", "") for scheme, property in _OTHERS.items()
         if (found := list(_values(claims, property)))},
        tuple(dict.fromkeys(_host(str(one)) for one in _values(claims, _SITES))),
    )  # fmt: skip


def _names(value: Mapping[str, Any]) -> Iterator[str]:
    """Its labels, the English first, and its other names."""
    labels = dict(value["labels"] or {})
    for language in sorted(labels, key=lambda tag: (tag not in ("en", "mul"), tag)):
        yield _text(labels[language])
    for some in dict(value.get("aliases") or {}).values():
        yield from map(_text, some)


def _text(one: Any) -> str:
    return str(one["value"] if isinstance(one, Mapping) else one)


def _first(described: Any) -> str:
    """The English description, else the first."""
    found = dict(described or {})
    return _text(found["en"]) if "en" in found else next(map(_text, found.values()), "")


def _values(claims: Mapping[str, Any], property: str) -> Iterator[Any]:
    """The values of a property that are said at all; deprecated ones are not."""
    for claim in claims.get(property) or ():
        snak = claim.get("mainsnak") or {}
        if claim.get("rank") != "deprecated" and "datavalue" in snak:
            yield snak["datavalue"]["value"]


def _host(address: str) -> str:
    """The host of an address: *example.org* of ``https://www.example.org/en/``."""
    return address.partition("://")[2].partition("/")[0].lower().removeprefix("www.")


def _year(claims: Mapping[str, Any], *properties: str) -> str:
    """The year of a time such as ``+1950-03-01T00:00:00Z``; empty where none is said."""
    for property in properties:
        for one in _values(claims, property):
            if found := re.match(r"\+?(\d{4})", str(one.get("time", ""))):
                return found[1]
    return ""
