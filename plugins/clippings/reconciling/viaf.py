"""A cluster of VIAF as a candidate (https://viaf.org, JSON of ``https://viaf.org/viaf/<number>/viaf.json``)."""

import re
from collections.abc import Mapping
from typing import Any

from clippings.reconciling.candidate import Candidate

_YEARS = re.compile(r"[,(]?\s*(?:\d{4}-?\d{0,4}|-\d{4}|\d{4}-)[.)]?$")
"""The years behind a heading: *Roe, Jane, 1950-2011*."""


def cluster(value: Any) -> Candidate | None:
    """The cluster in a JSON value; None where it is none."""
    fields = {name.rpartition(":")[2]: one for name, one in value.items()} if isinstance(value, Mapping) else {}
    if inner := fields.get("VIAFCluster"):
        return cluster(inner)
    if "viafID" not in fields:
        return None
    headings = _listed(_inner(fields.get("mainHeadings"), "data"))
    names = [name for one in headings if (name := _name(str(_inner(one, "text") or "")))]
    kind = str(fields.get("nameType") or "")
    return Candidate(
        "viaf", str(fields["viafID"]), tuple(dict.fromkeys(names)), "",
        _year(fields.get("birthDate")), _year(fields.get("deathDate")),
        is_person=kind == "Personal" if kind else None,
    )  # fmt: skip


def _name(heading: str) -> str:
    """A heading as a name is written in a text: *Roe, Jane, 1950-2011* is *Jane Roe*."""
    name = _YEARS.sub("", heading).strip(" ,.")
    last, comma, first = name.partition(", ")
    return f"{first} {last}" if comma and "," not in first else name


def _inner(value: Any, name: str) -> Any:
    if not isinstance(value, Mapping):
        return None
    return next((one for key, one in value.items() if key.rpartition(":")[2] == name), None)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _year(said: Any) -> str:
    found = re.match(r"(\d{4})", str(said or ""))
    return "" if found is None or found[1] == "0000" else found[1]
