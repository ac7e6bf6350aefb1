"""A line of GeoNames (https://download.geonames.org/export/dump/readme.txt) or of a table of one's own as a candidate.

Its head has ``id`` and ``name``, and may have ``aliases`` (with | between), ``description``, ``from``, ``to``,
``country`` and ``scheme``.
"""

import re
from collections.abc import Sequence

from clippings.reconciling.candidate import Candidate, Scheme

_COLUMNS = 19
_DEGREES = re.compile(r"-?\d{1,3}(?:\.\d+)?")
_SCHEMES: dict[str, Scheme] = {"wikidata": "wikidata", "viaf": "viaf", "geonames": "geonames", "isni": "isni"}


def place(cells: Sequence[str]) -> Candidate | None:
    """The place in a line of GeoNames; None where it is none."""
    if len(cells) != _COLUMNS or not cells[0].isdecimal() or not all(map(_DEGREES.fullmatch, cells[4:6])):
        return None
    number, name, ascii_, others, latitude, longitude, _, feature, country = cells[:9]
    names = dict.fromkeys(filter(None, (name, ascii_, *others.split(","))))
    described = f"{feature}, {country}" if feature else country
    where = (float(latitude), float(longitude))
    return Candidate("geonames", number, tuple(names), described, country=country, coordinates=where, is_person=False)


def of_own_table(head: Sequence[str], cells: Sequence[str]) -> Candidate | None:
    """The entry in a line of a table with a head; None where the line has no id or no name."""
    row = dict(zip(head, (cell.strip() for cell in cells), strict=False))
    if not (row.get("id") and row.get("name")):
        return None
    aliases = [name.strip() for name in row.get("aliases", "").split("|")]
    scheme = _SCHEMES.get(row.get("scheme", "").lower()) or ("wikidata" if re.fullmatch(r"Q\d+", row["id"]) else "viaf")
    return Candidate(
        scheme, row["id"], tuple(filter(None, (row["name"], *aliases))), row.get("description", ""),
        row.get("from", "")[:4], row.get("to", "")[:4], row.get("country", ""),
    )  # fmt: skip
