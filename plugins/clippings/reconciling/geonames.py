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
_FORMS: dict[Scheme, tuple[str, str]] = {
    "wikidata": (r"Q[1-9]\d*", "Q42"), "viaf": (r"\d+", "113230702"), "geonames": (r"\d+", "2643743"),
    "isni": (r"\d{15}[\dX]", "0000000121032683"),
}  # fmt: skip
"""How the ids of a register are written, and one of them."""


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
    """The entry in a line of a table with a head; None where the line has no id or no name. ValueError where nothing
    says which register it is of, or its id is none of that register, with what to try after a ``;``."""
    row = dict(zip(head, (cell.strip() for cell in cells), strict=False))
    if not (row.get("id") and row.get("name")):
        return None
    scheme, id = _scheme_and_id(row["id"], row.get("scheme", ""))
    aliases = [name.strip() for name in row.get("aliases", "").split("|")]
    return Candidate(
        scheme, id, tuple(filter(None, (row["name"], *aliases))), row.get("description", ""),
        row.get("from", "")[:4], row.get("to", "")[:4], row.get("country", ""),
    )  # fmt: skip


def _scheme_and_id(id: str, said: str) -> tuple[Scheme, str]:
    """Which register an id is of, by the column ``scheme`` or since it is a Q-number; and the id as that writes it."""
    known = ", ".join(_SCHEMES)
    scheme = _SCHEMES.get(said.lower()) if said else "wikidata" if re.fullmatch(_FORMS["wikidata"][0], id) else None
    if not scheme and said:
        raise ValueError(f"“{said}” is no register that an entry holds ids of; scheme may be {known}")
    if not scheme:
        raise ValueError(f"“{id}” may be of any register; say which in a column scheme: {known}")
    form, example = _FORMS[scheme]
    written = id.replace(" ", "") if scheme == "isni" else id
    if not re.fullmatch(form, written):
        raise ValueError(f"“{id}” is no id of {scheme}; one of its is written {example}")
    return scheme, written
