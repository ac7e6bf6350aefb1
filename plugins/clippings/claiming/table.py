"""A table of ratings: a row an outlet, in CSV (https://www.rfc-editor.org/rfc/rfc4180)."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence

from clippings.claiming.statements import Brought, Reading, Told, clean, dates, refused
from clippings.reading.slips.ids import id_like

FIELDS = ("outlet", "domain", "value", "property", "from", "to", "because", "url")
"""What a column can be."""
_CALLED: Mapping[str, tuple[str, ...]] = {
    "outlet": ("outlet", "name", "source", "news source", "publication", "newspaper", "media", "title"),
    "domain": ("domain", "website", "site", "homepage", "host"),
    "value": ("value", "rating", "bias", "leaning", "political leaning", "alignment", "political alignment", "score"),
    "property": ("property",),
    "from": ("from", "since", "start", "start date"),
    "to": ("to", "until", "end", "end date"),
    "because": ("because", "reason", "ground"),
    "url": ("url", "link", "rating url"),
}
"""What a column is → the names that such columns often have."""


def columns_of(text: str) -> list[str]:
    """The names of a table's columns; those of its first line."""
    return [name.strip() for name in next(iter(_rows(text)), [])]


def meant(columns: Sequence[str], told: Mapping[str, str]) -> dict[str, str]:
    """What a column is → its name: as an editor told, else as columns are often called. CommandErrors where the editor
    names a column that there is not."""
    by_name = {_plain(name): name for name in columns}
    found = {}
    for field, name in told.items():
        if field not in FIELDS:
            raise refused(field, "is nothing that a column can be", f"write one of {', '.join(FIELDS)}", "--columns")
        if _plain(name) not in by_name:
            raise refused(name, "is no column of this table", f"it has {', '.join(columns)}", "--columns")
        found[field] = by_name[_plain(name)]
    for field, names in _CALLED.items():
        name = next((by_name[one] for one in names if one in by_name and by_name[one] not in found.values()), "")
        if name and field not in found:
            found[field] = name
    return found


def read(text: str, told: Told) -> Reading:
    """The claims of a table. CommandErrors where no column tells the outlet or the value, or nothing the source."""
    columns = columns_of(text)
    which = meant(columns, told.columns)
    if "value" not in which or not {"outlet", "domain"} & which.keys():
        lacking = "outlet" if "value" in which else "value"
        try_ = f"say which it is: --columns outlet=… value=…; the columns are {', '.join(columns) or 'none'}"
        raise refused("", f"has no column that is known to tell the {lacking}", try_, "--columns")
    if not told.title:
        raise refused("", "says nowhere what table this is", 'add --source-title "…" and --by "…"', "--source-title")
    claims: list[Brought] = []
    left_out: list[str] = []
    for number, cells in enumerate(list(_rows(text))[1:], 2):
        row = {field: clean(dict(zip(columns, cells, strict=False)).get(name, "")) for field, name in which.items()}
        if not row["value"] or not (row.get("domain") or row.get("outlet")):
            if any(row.values()):
                left_out.append(f"row {number}: no {'value' if not row['value'] else 'outlet'}")
            continue
        try:
            claims.append(_claim(row, which, told))
        except ValueError as wrong:
            left_out.append(f"row {number}: {wrong}")
    return Reading(tuple(claims), tuple(left_out))


def _claim(row: Mapping[str, str], which: Mapping[str, str], told: Told) -> Brought:
    property = id_like(row.get("property") or told.property or which["value"]) or "rating"
    because = row.get("because") or f"the table has “{row['value']}” for it under “{which['value']}”"
    url = row.get("url", "")
    address = url if url.startswith(("https://", "http://")) else ""
    claim = {
        "property": property, "value": row["value"], **dict(dates(row)), "because": because,
        **({"by": clean(told.by)} if told.by else {}), "source": told.source("", address),
    }  # fmt: skip
    named = filter(None, (told.outlet, row.get("domain", ""), row.get("outlet", "")))
    return Brought(tuple(named), claim)


def _rows(text: str) -> Iterator[list[str]]:
    text = text.lstrip("\ufeff")
    first = text.partition("\n")[0]
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t|", key=first.count))
    except csv.Error as wrong:
        raise refused(str(wrong), "is no well-formed CSV", "save the table as CSV again") from wrong


def _plain(name: str) -> str:
    """A column's name as names are compared: ``News-Source`` is ``news source``."""
    return " ".join(name.replace("_", " ").replace("-", " ").lower().split())
